import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { Act, Decide } from '../ui/buttons.tsx'
import { exactly } from '../ui/exactly.ts'
import { nameplateOf } from '../ui/names.ts'
import { placeOf } from '../ui/place.ts'
import { Shape } from '../ui/shape.tsx'
import type { Cell, CellKind } from './cells.ts'
import { type Ask, type Known, type ListedAsk, standingOf, type UnansweredAsk } from './own.ts'
import type { PanelName } from './panel.tsx'
import { offersTo, ownOffer, type SwapOffer } from './procedure.ts'
import { type Matter, pointsOf, summary, worded } from './request.ts'
import { useSecondThought } from './second-thought.ts'
import type { DelegatePage } from './situation.ts'
import { useSteadyHand } from './slips.ts'

const CellButton = ({ cell, isWide }: { cell: Cell; isWide: boolean }) => {
  const say = useSay()
  const { press } = useConnection()
  const { kind } = cell
  const width = isWide ? 'wide' : ''
  if (cell.isSending) return <p className={`act still ${width}`}>{say('delegate.sending')}</p>
  return (
    <Act
      onPress={() => void press.request(kind)}
      className={`cell ${width}`}
      {...(kind === 'point-of-order' && isWide ? { shape: 'diamond' } : {})}
    >
      <span>
        {say(`kind.${kind}`)}
        {cell.kind === 'right-of-reply' && (
          <small>
            {say('delegate.reply.nth', {
              nth: cell.reply.nth,
              of: cell.reply.of,
              limit: exactly(say, cell.reply.limitMs),
            })}
          </small>
        )}
      </span>
    </Act>
  )
}

/** A request that waits in the list: withdrawn by two presses, and while that is kept, not withdrawn after all. */
const Withdraw = ({ ask, isShort }: { ask: ListedAsk; isShort: boolean }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.withdraw(ask.request.id))
  const { leaving } = ask
  if (leaving?.press.isTakenBack) return null
  if (leaving?.status === 'kept')
    return (
      <Act onPress={() => press.takeBack(leaving.press.id)} className="wide">
        {say('delegate.stay')}
      </Act>
    )
  if (leaving) return <p className="act still wide">{say('delegate.withdrawing')}</p>
  const words = isShort ? 'delegate.withdraw' : (`delegate.withdraw.${ask.kind}` as const)
  return (
    <Act onPress={second.press} className={second.isArmed ? 'wide armed' : 'wide'}>
      {say(second.isArmed ? 'delegate.withdraw.sure' : words)}
    </Act>
  )
}

const TakeBack = ({ ask }: { ask: UnansweredAsk }) => {
  const say = useSay()
  const { press } = useConnection()
  if (ask.press.isTakenBack) return null
  return (
    <Act onPress={() => press.takeBack(ask.press.id)} className="wide">
      {say('delegate.take-back')}
    </Act>
  )
}

/** What is asked for beside the matter in hand. */
const Other = ({ ask }: { ask: Ask }) => {
  const say = useSay()
  const kind = say(`kind.${ask.kind}`)
  const isOrder = ask.kind === 'point-of-order'
  if (ask.status === 'sending') return null
  const words =
    ask.status === 'kept'
      ? say(`delegate.other.${standingOf(ask.press)}`, { kind })
      : isOrder
        ? say('delegate.other.order')
        : ask.place === null
          ? say(ask.request.simultaneous ? 'delegate.other.in-lot' : 'delegate.other.held', { kind })
          : say('delegate.other.listed', { kind, place: ask.place })
  return (
    <div className="other wide">
      <Shape name={ask.status === 'kept' ? 'ring-broken' : isOrder ? 'diamond' : 'ring'} />
      <p>{words}</p>
      {ask.status === 'kept' ? <TakeBack ask={ask} /> : <Withdraw ask={ask} isShort />}
    </div>
  )
}

const asking: Record<RequestKind, 'delegate.kept.asking' | `kind.${CellKind}`> = {
  intervention: 'delegate.kept.asking',
  'point-of-order': 'kind.point-of-order',
  'right-of-reply': 'kind.right-of-reply',
}

/** Dashed: not known to be received. A statement where the button was, since pressing again would do nothing. */
const Unsent = ({ ask: { kind, press } }: { ask: UnansweredAsk }) => {
  const say = useSay()
  return (
    <p className="decide unsent wide">
      <span className="decide-words">
        <small>{say(`delegate.${standingOf(press)}.state`)}</small>
        <strong>{say(asking[kind])}</strong>
      </span>
      <Shape name="ring-broken" />
    </p>
  )
}

/** Another delegation would swap: one press, and it has happened. */
const Offer = ({ offer: { from, own }, view }: { offer: SwapOffer; view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const name = nameplateOf(view, from.delegation)
  const place = placeOf(view, from.id) ?? 0
  return (
    <div className="other other-asks wide">
      <Shape name="ring" />
      <p>{say('delegate.swap.received', { name, place })}</p>
      <Act onPress={() => void press.swap(own.id, from.id)}>{say('delegate.swap.accept')}</Act>
      <Act onPress={() => void press.swap(from.id, null)}>{say('delegate.swap.decline')}</Act>
    </div>
  )
}

/** What the own delegation has offered to another one, which may not have seen it yet. */
const Offered = ({ offer: { from, own: to }, view }: { offer: SwapOffer; view: View }) => {
  const say = useSay()
  const { press } = useConnection()
  const name = nameplateOf(view, to.delegation)
  return (
    <div className="other wide" role="status">
      <Shape name="ring" />
      <p>{say('delegate.swap.own', { name, place: placeOf(view, to.id) ?? 0 })}</p>
      <Act onPress={() => void press.swap(from.id, null)}>{say('delegate.swap.take-back')}</Act>
    </div>
  )
}

const Still = ({ state, words }: { state: string; words: string }) => (
  <p className="decide still wide">
    <span className="decide-words">
      <small>{state}</small>
      <strong>{words}</strong>
    </span>
  </p>
)

const Yield = ({ state }: { state: LiveState }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.yield())
  if (state.pending.some(({ command }) => command.type === 'floor.yield'))
    return <Still state={say('delegate.sending')} words={say('delegate.yielding')} />
  return (
    <Decide
      onPress={second.press}
      className={second.isArmed ? 'wide armed' : 'wide'}
      consequence={say(second.isArmed ? 'delegate.yield.again' : 'delegate.yield.when')}
    >
      {say(second.isArmed ? 'delegate.yield.sure' : 'delegate.yield')}
    </Decide>
  )
}

/** In a round of reports a delegation may pass, by two presses. */
const Pass = ({ state, width }: { state: LiveState; width: string }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.passInRound())
  if (state.pending.some(({ command }) => command.type === 'round.pass'))
    return <p className={`act still ${width}`}>{say('delegate.report.passing')}</p>
  return (
    <Act onPress={second.press} className={second.isArmed ? `${width} armed` : width}>
      {say(second.isArmed ? 'delegate.report.pass.sure' : 'delegate.report.pass')}
    </Act>
  )
}

type Props = {
  page: DelegatePage
  state: LiveState
  own: Known | null
  matter: Matter
  cells: Cell[]
  panels: PanelName[]
  onPanel: (panel: PanelName) => void
}

/** Whoever reports in a round may ask to speak after it. */
const mayAskBeside = (asks: Ask[], { view }: LiveState): boolean =>
  view?.list.status === 'open' && !asks.some(({ kind }) => kind === 'intervention')

/** What the page's one big place holds: the thing that one would do now, or how it stands. */
const Main = ({ page: { situation, asks, isAway }, state, matter }: Props) => {
  const say = useSay()
  const { press } = useConnection()
  const asksBeside = mayAskBeside(asks, state)
  switch (situation.is) {
    case 'may-ask':
      if (isAway) return null
      if (situation.sending) return <Still state={say('delegate.sending')} words={say('delegate.asking')} />
      return (
        <Decide
          onPress={() => void press.request('intervention', worded(matter))}
          shape="up"
          className="wide"
        >
          {say('delegate.ask')}
        </Decide>
      )
    case 'kept':
      return (
        <>
          <Unsent ask={situation.ask} />
          <TakeBack ask={situation.ask} />
        </>
      )
    case 'listed':
    case 'next':
    case 'held':
    case 'in-window':
    case 'order-raised':
    case 'suspended':
      return isAway || situation.ask === null ? null : <Withdraw ask={situation.ask} isShort={false} />
    case 'report':
      return isAway ? null : (
        <>
          {asksBeside && (
            <Act onPress={() => void press.request('intervention', worded(matter))}>
              {say('delegate.ask')}
            </Act>
          )}
          <Pass state={state} width={asksBeside ? '' : 'wide'} />
        </>
      )
    case 'has-floor':
      // Nobody yields by a press that may arrive when somebody else speaks.
      return isAway || state.contact.status !== 'live' ? null : <Yield state={state} />
    default:
      return null
  }
}

type DisclosureProps = Pick<Props, 'onPanel' | 'matter'> & { name: PanelName; view: View; isWide: boolean }

/** What is seldom needed stands behind these. */
const Disclosure = ({ name, view, matter, isWide, onPanel }: DisclosureProps) => {
  const say = useSay()
  const count = view.motions.filter(({ result }) => result === null).length
  const title = {
    request: 'delegate.matter',
    procedure: 'delegate.procedure',
    'pass-on': 'delegate.pass-on',
    presence: 'delegate.presence',
  } as const
  const nothing = pointsOf(view).length > 0 ? 'delegate.matter.none' : 'delegate.matter.plain'
  const below = {
    request: summary(matter) ?? say(nothing),
    procedure: count > 0 ? say('delegate.procedure.count', { count }) : null,
    'pass-on': null,
    presence: null,
  }
  return (
    <Act onPress={() => onPanel(name)} className={isWide ? 'wide disclosure' : 'disclosure'}>
      <span>
        {say(title[name])}
        {below[name] !== null && <small>{below[name]}</small>}
      </span>
      <Shape name="up" />
    </Act>
  )
}

/** The actions, within the thumb's reach; what may not be done is not there. */
export const Hand = (props: Props) => {
  const say = useSay()
  const steady = useSteadyHand()
  const { page, own, cells, panels, matter, onPanel } = props
  const { isAway, others } = page
  const disclosures = panels.filter(name => name !== 'presence')
  const offered = own && !isAway ? ownOffer(own.view, own.delegation.code) : null
  const offers = own && !isAway ? offersTo(own.view, own.delegation.code) : []
  return (
    <div className="hand" onClickCapture={steady}>
      {isAway && <p className="away wide">{say('delegate.away')}</p>}
      {panels.includes('presence') && (
        <Decide onPress={() => onPanel('presence')} shape="arrow" className="wide enter-room">
          {say('delegate.presence')}
        </Decide>
      )}
      {!isAway && others.map(ask => <Other key={ask.kind} ask={ask} />)}
      {own && offered && <Offered offer={offered} view={own.view} />}
      {own && offers.map(offer => <Offer key={offer.from.id} offer={offer} view={own.view} />)}
      {own &&
        disclosures.map(name => (
          <Disclosure
            key={name}
            name={name}
            view={own.view}
            matter={matter}
            isWide={disclosures.length === 1}
            onPanel={onPanel}
          />
        ))}
      {cells.map(cell => (
        <CellButton key={cell.kind} cell={cell} isWide={cells.length === 1} />
      ))}
      <Main {...props} />
    </div>
  )
}
