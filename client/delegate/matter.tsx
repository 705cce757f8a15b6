import { assertNever } from '../../shared/assert-never.ts'
import type { Clock, DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useClockInstant } from '../live/react.ts'
import type { CellKind } from './cells.ts'
import { HasFloor, Interrupted } from './floor.tsx'
import { Closed, MayAsk, NoList, NotOpen } from './list.tsx'
import { Connecting, Ended, NoMeeting, NoSession, Stranger, Suspended } from './outside.tsx'
import type { DelegatePage } from './situation.ts'
import { Held, InWindow, Kept, Listed, Next, OrderHeard, OrderRaised, Report } from './waiting.tsx'

type Props = {
  page: DelegatePage
  view: View | null
  now: Instant
  /** What is shown is not confirmed: contact is lost. */
  hollow: boolean
  /** What can be asked for now beside an intervention. */
  still: CellKind[]
  limitMs: DurationMs
}

/** What can be said without a view of the meeting. */
const withoutView = ({ situation }: DelegatePage) => {
  switch (situation.is) {
    case 'refused':
      return situation.code === 'unknown-meeting' ? <NoMeeting /> : <Ended />
    case 'not-a-delegate':
      return <Stranger />
    case 'kept':
      return <Kept ask={situation.ask} />
    default:
      return <Connecting />
  }
}

/** The one sentence of the page. */
export const Matter = ({ view, ...props }: Props) =>
  view === null ? withoutView(props.page) : <Said {...props} view={view} />

const clockOf = ({ situation }: DelegatePage): Clock | null =>
  'turn' in situation ? situation.turn.clock : null

const Said = ({ page, view, now, hollow, still, limitMs }: Props & { view: View }) => {
  const { situation, isAway } = page
  const clockNow = useClockInstant(clockOf(page))
  switch (situation.is) {
    case 'connecting':
    case 'refused':
    case 'not-a-delegate':
      return withoutView(page)
    case 'no-session':
      return <NoSession next={situation.next} view={view} now={now} />
    case 'suspended':
      return <Suspended ask={situation.ask} />
    case 'no-list':
      return <NoList session={situation.session} />
    case 'list-not-open':
      return <NotOpen />
    case 'closed':
      return <Closed situation={situation} view={view} still={still} hollow={hollow} />
    case 'may-ask':
      return (
        <MayAsk
          situation={situation}
          view={view}
          now={now}
          isAway={isAway}
          limitMs={limitMs}
          hollow={hollow}
        />
      )
    case 'kept':
      return <Kept ask={situation.ask} />
    case 'order-heard':
      return <OrderHeard awaits={situation.awaits} hollow={hollow} />
    case 'held':
      return <Held hollow={hollow} />
    case 'in-window':
      return <InWindow until={situation.until} view={view} hollow={hollow} />
    case 'report':
      return <Report situation={situation} view={view} now={now} hollow={hollow} />
    case 'order-raised':
      return <OrderRaised hollow={hollow} />
    case 'listed':
      return (
        <Listed
          ask={situation.ask}
          place={situation.place}
          view={view}
          expectedAt={situation.expectedAt}
          now={now}
          hollow={hollow}
        />
      )
    case 'next':
      return (
        <Next ask={situation.ask} view={view} expectedAt={situation.expectedAt} now={now} hollow={hollow} />
      )
    case 'has-floor':
      return <HasFloor turn={situation.turn} view={view} now={clockNow} hollow={hollow} />
    case 'interrupted':
      return (
        <Interrupted situation={situation} turn={situation.turn} view={view} now={clockNow} hollow={hollow} />
      )
    default:
      return assertNever(situation)
  }
}
