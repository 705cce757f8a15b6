import { useEffect, useRef } from 'react'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { MotionKind } from '../../shared/meeting/rules/rules.ts'
import type { View } from '../../shared/protocol.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { Press } from '../live/press.ts'
import { enterable } from '../ui/enterable.ts'
import { Flag } from '../ui/flag.tsx'
import { useOffers } from '../ui/offers.ts'
import { ActButton } from './act-button.tsx'
import { acts } from './acts.ts'
import { matching } from './matching.ts'
import type { Panel } from './panels.ts'
import { useSituation } from './situation.tsx'

/** A delegation by its first letters, for a hand raised in the room or a turn out of order. */
export const Pick = ({ panel }: { panel: PickPanel }) => {
  const { view } = useSituation()
  const isClosed = view.list.status === 'closed' && offered(view, panel.purpose).length === 0
  return panel.purpose === 'intervention' && isClosed ? <ListClosed /> : <Search panel={panel} />
}

/** Among whom one chooses. */
const offered = (view: View, purpose: PickPanel['purpose']): readonly Delegation[] => {
  if (purpose === 'intervention') return enterable(view, purpose)
  const { requests, exceptions } = view.list
  const waits = (code: string) =>
    requests.some(({ delegation, kind }) => delegation === code && kind === 'intervention')
  return purpose === 'except'
    ? view.delegations.filter(({ code }) => !exceptions.includes(code) && !waits(code))
    : view.delegations
}

/** Nobody is entered in a list that is closed, but who was excepted: it is opened first. */
const ListClosed = () => {
  const { view, you } = useSituation()
  const say = useSay()
  const opening = acts.filter(({ id, isPossible }) => id === 'open-list' && isPossible(view, you))
  return (
    <div className="confirm">
      <p>{say('podium.pick.list-closed')}</p>
      {opening.map(act => (
        <ActButton key={act.id} act={act} />
      ))}
    </div>
  )
}

type PickPanel = Extract<Panel, { shows: 'pick' }>

/** What choosing a delegation does, and what is shown then; null: the list. */
const choose = (panel: PickPanel, press: Press, code: string): Panel | null => {
  switch (panel.purpose) {
    case 'grant':
      void press.grant({ delegation: code })
      return null
    case 'appeal':
      void press.appeal(code)
      return null
    case 'except':
      void press.except(code, true)
      return { shows: 'list' }
    case 'allow':
      return { shows: 'allow', delegation: code }
    case 'nominate':
      return { shows: 'nominate', delegation: code }
    case 'motion':
      void press.raiseMotion(panel.motion as MotionKind, code)
      return null
    case 'motion-for':
    case 'motion-against':
      void press.speakOnMotion(panel.motion, panel.purpose === 'motion-for' ? 'for' : 'against', code)
      return null
    default:
      void press.request(panel.purpose, undefined, code)
      return null
  }
}

const Search = ({ panel }: { panel: PickPanel }) => {
  const { purpose } = panel
  const { view, press, show } = useSituation()
  const { language, say } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const { found, ...offers } = useOffers<Delegation>({
    find: typed => matching(offered(view, purpose), typed, language),
    onChoose: delegation => delegation && show(choose(panel, press, delegation.code)),
    onEscape: () => show(null),
  })
  useEffect(() => field.current?.focus(), [])

  return (
    <div className="pick">
      <Consequence purpose={purpose} />
      <label>
        <span>{say('podium.pick.find')}</span>
        <input ref={field} {...offers.field} />
      </label>
      {found.length === 0 && <p>{say('podium.pick.none')}</p>}
      <div className="found" {...offers.list(say(`podium.pick.${purpose}`))}>
        {found.map((delegation, place) => (
          <button key={delegation.code} type="button" {...offers.option(delegation, place)}>
            <Flag code={delegation.flag} />
            <span lang={delegation.language}>{delegation.names[delegation.language]}</span>
            <Listed view={view} code={delegation.code} purpose={purpose} />
          </button>
        ))}
      </div>
    </div>
  )
}

/** What choosing brings about, before one chooses. */
const Consequence = ({ purpose }: { purpose: PickPanel['purpose'] }) => {
  const { view } = useSituation()
  const say = useSay()
  if (purpose === 'grant' && view.floor)
    return (
      <p>
        {view.floor.name === null
          ? say('podium.confirm.ends-unnamed')
          : say('podium.confirm.ends', { name: view.floor.name })}
      </p>
    )
  if (purpose === 'intervention' && view.list.status === 'closed') return <p>{say('podium.pick.excepted')}</p>
  return null
}

/** Its place in the list, when it is there already with what is being entered. */
const Listed = ({ view, code, purpose }: { view: View; code: string; purpose: PickPanel['purpose'] }) => {
  const say = useSay()
  const kind = purpose === 'grant' ? 'intervention' : purpose
  const index = view.list.requests.findIndex(request => request.delegation === code && request.kind === kind)
  return index < 0 ? null : <small>{say('podium.pick.listed', { place: index + 1 })}</small>
}
