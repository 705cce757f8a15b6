import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { View, You } from '../../shared/protocol.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { locales } from '../languages/say.ts'
import { useClockInstant, useConnection, useLive } from '../live/react.ts'
import { timeState } from '../ui/time-state.ts'
import { AgendaList } from './agenda-list.tsx'
import { useArmed } from './armed.ts'
import { Foot, NoStep } from './foot.tsx'
import { Help } from './help.tsx'
import { type KeyPressed, meaningOf } from './keys.ts'
import { List } from './list.tsx'
import { milestone } from './milestone.ts'
import { keyOf, nextStep } from './next-step.ts'
import { PanelColumn } from './panel.tsx'
import { SituationContext, useSituation } from './situation.tsx'
import { Stage } from './stage.tsx'
import { takeStep } from './take-step.ts'
import { isCounted } from './tally.ts'
import { Top } from './top.tsx'
import { useKeys } from './use-keys.ts'
import { usePanel } from './use-panel.ts'
import { useTally } from './use-tally.ts'
import { whyNot } from './why-not.tsx'

/** The podium of a meeting: the floor, the list, the agenda, and what one does next. */
export const Podium = ({ view, you }: { view: View; you: You }) => {
  const { press, clock } = useConnection()
  const { language } = useLanguage()
  const say = useSay()
  const isLost = useLive(({ contact }) => contact.status === 'lost')
  const { panel, show } = usePanel()
  const isHelping = panel?.shows === 'help'
  const step = nextStep(view, you)
  const isArmed = useArmed(keyOf(step))
  const { tally, count } = useTally(keyOf(step))
  // What was pressed a moment ago is still on its way: its answer may give the next press another meaning.
  const isSending = useLive(({ pending }) =>
    pending.some(({ command }) => !command.type.startsWith('clock.')),
  )

  const isVote = step?.does === 'vote' || step?.does === 'decide-motion'
  const isMeant = isArmed && !isSending
  const isReady = isMeant && (!isVote || isCounted(tally))
  const [asked, setAsked] = useState<string | null>(null)
  const [reason = null] = whyNot(view, you, { say, language })
  const takeNext = () => {
    setAsked(reason)
    if (step && isReady) void takeStep(step, press, tally)
  }
  const hear = (pressed: KeyPressed): boolean => {
    const meaning = isHelping ? null : meaningOf(pressed, view, you)
    // Escape with nothing to leave is the list's: it lets go of a row that is being moved.
    if (!meaning || (meaning.means === 'leave' && panel === null)) return false
    const isEarly = meaning.means === 'act' && meaning.act.isDecision && !isMeant
    if (meaning.means === 'act' && !isEarly)
      meaning.act.act({ press, view, show, count, now: () => clock.now() })
    if (meaning.means === 'next-step') takeNext()
    if (meaning.means === 'leave') show(null)
    if (meaning.means === 'list') goToList(() => show(null))
    return true
  }
  useKeys(hear)

  return (
    <I18nProvider locale={locales[language]}>
      <SituationContext value={{ view, you, press, isLost, panel, show, tally, count }}>
        <title>{`${say('podium.title')} – ${view.meeting.title}`}</title>
        <div className="podium" data-contact={isLost ? 'lost' : 'live'}>
          <Top />
          <nav className="side agenda" aria-label={say('podium.act.agenda')}>
            <AgendaList />
          </nav>
          <Stage step={step} isReady={isReady} onStep={takeNext} />
          <aside className="list" aria-label={say('list.title')}>
            {panel && !isHelping ? <PanelColumn panel={panel} /> : <List />}
            {asked !== null && asked === reason && <NoStep why={asked} onDismiss={() => setAsked(null)} />}
            <Foot />
          </aside>
          <Milestones />
        </div>
        {isHelping && <Help onClose={() => show(null)} />}
      </SituationContext>
    </I18nProvider>
  )
}

/** For those who do not see the page: what changes, once, and never the seconds. */
const Milestones = () => {
  const { view } = useSituation()
  const say = useSay()
  const contact = useLive(state => state.contact)
  const clock = view.floor?.clock ?? null
  const now = useClockInstant(clock)
  const time = clock && timeState(clock, view.rules, now)
  return (
    <p className="spoken" role="status">
      {milestone(view, time, contact, say)}
    </p>
  )
}

const goToList = (showList: () => void): void => {
  showList()
  requestAnimationFrame(() => {
    const row = document.querySelector('.requests [role=row]')
    if (row instanceof HTMLElement) row.focus()
  })
}
