import { useSay } from '../languages/react.tsx'
import { AgendaList } from './agenda-list.tsx'
import { Allow } from './allow.tsx'
import { CloseList } from './close-list.tsx'
import { Confirm } from './confirm.tsx'
import { Formulas } from './formula.tsx'
import { ListActs } from './list-acts.tsx'
import { MoreActs } from './more-acts.tsx'
import { MotionActs } from './motion-acts.tsx'
import { Nominate, OfficersActs } from './officers-acts.tsx'
import { Column } from './panel-column.tsx'
import type { Panel } from './panels.ts'
import { Pick } from './pick.tsx'
import { RoundActs } from './round-acts.tsx'
import { Screens } from './screens.tsx'
import { SpeakerActs } from './speaker-acts.tsx'

/** In the place of the list, while one looks something up or chooses: nothing floats over the floor. */
export const PanelColumn = ({ panel }: { panel: Panel }) => {
  const say = useSay()
  switch (panel.shows) {
    case 'agenda':
      return (
        <Column title={say('podium.act.agenda')}>
          <nav className="agenda">
            <AgendaList />
          </nav>
        </Column>
      )
    case 'more':
      return (
        <Column title={say('podium.more.title')}>
          <MoreActs />
        </Column>
      )
    case 'pick':
      return (
        <Column title={say(`podium.pick.${panel.purpose}`)}>
          <Pick key={panel.purpose} panel={panel} />
        </Column>
      )
    case 'list':
      return (
        <Column title={say('podium.list.panel')}>
          <ListActs />
        </Column>
      )
    case 'close-list':
      return (
        <Column title={say('podium.step.close-list')}>
          <CloseList />
        </Column>
      )
    case 'round':
      return (
        <Column title={say('podium.round.title')}>
          <RoundActs />
        </Column>
      )
    case 'officers':
      return (
        <Column title={say('podium.officers.title')}>
          <OfficersActs />
        </Column>
      )
    case 'nominate':
      return (
        <Column title={say('podium.officers.nominate')}>
          <Nominate delegation={panel.delegation} />
        </Column>
      )
    case 'motions':
      return (
        <Column title={say('podium.motions.title')}>
          <MotionActs />
        </Column>
      )
    case 'speaker':
      return (
        <Column title={say('podium.speaker.title')}>
          <SpeakerActs />
        </Column>
      )
    case 'allow':
      return (
        <Column title={say('podium.allow.title')}>
          <Allow delegation={panel.delegation} />
        </Column>
      )
    case 'formulas':
      return (
        <Column title={say('podium.act.formulas')}>
          <Formulas />
        </Column>
      )
    case 'screens':
      return (
        <Column title={say('podium.screens.title')}>
          <Screens />
        </Column>
      )
    case 'suspend':
    case 'close':
      return <Confirm what={panel.shows} />
    case 'help':
      return null
  }
}
