import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import type { LiveState } from '../live/store.ts'
import { Act, Decide } from '../ui/buttons.tsx'
import { Shape } from '../ui/shape.tsx'
import { type CellKind, cellsOf } from './cells.ts'
import type { Ask, ListedAsk, UnansweredAsk } from './own.ts'
import { useSecondThought } from './second-thought.ts'
import type { DelegatePage } from './situation.ts'
import { useSteadyHand } from './slips.ts'
import { type Topic, TopicRow } from './topic.tsx'

type CellProps = { kind: CellKind; isSending: boolean; isWide: boolean }

const Cell = ({ kind, isSending, isWide }: CellProps) => {
  const say = useSay()
  const { press } = useConnection()
  const width = isWide ? 'wide' : ''
  if (isSending) return <p className={`act still ${width}`}>{say('delegate.sending')}</p>
  return (
    <Act
      onPress={() => void press.request(kind)}
      className={width}
      {...(kind === 'point-of-order' && isWide ? { shape: 'diamond' } : {})}
    >
      {say(`kind.${kind}`)}
    </Act>
  )
}

/** A request that waits in the list: withdrawn by two presses, and while that is kept, not withdrawn after all. */
const Withdraw = ({ ask, isShort }: { ask: ListedAsk; isShort: boolean }) => {
  const say = useSay()
  const { press } = useConnection()
  const second = useSecondThought(() => void press.withdraw(ask.request.id))
  const { leaving } = ask
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
      ? say('delegate.other.kept', { kind })
      : isOrder
        ? say('delegate.other.order')
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

/** Dashed: not received yet. A statement where the button was, since pressing again would do nothing. */
const Unsent = ({ kind }: { kind: RequestKind }) => {
  const say = useSay()
  return (
    <p className="decide unsent wide">
      <span className="decide-words">
        <small>{say('delegate.kept.state')}</small>
        <strong>{say(asking[kind])}</strong>
      </span>
      <Shape name="ring-broken" />
    </p>
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

type Props = { page: DelegatePage; state: LiveState; view: View | null; topic: Topic; onTopic: () => void }

/** What the page's one big place holds: the thing that one would do now, or how it stands. */
const Main = ({ page: { situation, isAway }, state, topic }: Props) => {
  const say = useSay()
  const { press } = useConnection()
  switch (situation.is) {
    case 'may-ask':
      if (isAway) return null
      if (situation.sending) return <Still state={say('delegate.sending')} words={say('delegate.asking')} />
      return (
        <Decide
          onPress={() =>
            void press.request('intervention', topic.chosen === undefined ? {} : { topic: topic.chosen })
          }
          shape="up"
          className="wide"
        >
          {say('delegate.ask')}
        </Decide>
      )
    case 'kept':
      return (
        <>
          <Unsent kind={situation.ask.kind} />
          <TakeBack ask={situation.ask} />
        </>
      )
    case 'listed':
    case 'next':
    case 'order-raised':
    case 'suspended':
      return isAway || situation.ask === null ? null : <Withdraw ask={situation.ask} isShort={false} />
    case 'has-floor':
      // Nobody yields by a press that may arrive when somebody else speaks.
      return isAway || state.contact.status !== 'live' ? null : <Yield state={state} />
    default:
      return null
  }
}

/** The actions, within the thumb's reach; what may not be done is not there. */
export const Hand = (props: Props) => {
  const say = useSay()
  const steady = useSteadyHand()
  const { page, view, topic, onTopic } = props
  const { situation, isAway, others } = page
  const cells = view ? cellsOf(page, view) : []
  return (
    <div className="hand" onClickCapture={steady}>
      {isAway && <p className="away wide">{say('delegate.away')}</p>}
      {!isAway && others.map(ask => <Other key={ask.kind} ask={ask} />)}
      {situation.is === 'may-ask' && !isAway && !situation.sending && topic.points.length > 0 && (
        <TopicRow topic={topic} onOpen={onTopic} />
      )}
      {cells.map(({ kind, isSending }) => (
        <Cell key={kind} kind={kind} isSending={isSending} isWide={cells.length === 1} />
      ))}
      <Main {...props} />
    </div>
  )
}
