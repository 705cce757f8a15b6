import type { WireWaiting } from '../protocol.ts'
import type { Speaker } from './agenda.ts'
import { toReport, type Waiting } from './forecast.ts'
import {
  type Bid,
  bidOf,
  currentItem,
  currentList,
  currentRound,
  isCallable,
  limitMs,
  preparedWaiting,
  presides,
  respondersWaiting,
} from './queries.ts'
import type { Meeting, SpeakingRequest } from './state.ts'

type Waits = Waiting & Pick<WireWaiting, 'kind' | 'delegation' | 'speaker' | 'presides'>

/** All that waits for the floor, in the order in which it will get it, each with its limit; who presides comes last. */
export const waitingOf = (meeting: Meeting): Waits[] => {
  const item = currentItem(meeting)
  const waits = (id: string, bid: Bid): Waits => ({
    id,
    kind: bid.kind,
    ...('delegation' in bid.holder ? { delegation: bid.holder.delegation } : {}),
    ...('speaker' in bid.holder ? { speaker: bid.holder.speaker } : {}),
    ...('delegation' in bid.holder && presides(meeting, bid.holder.delegation) ? { presides: true } : {}),
    limitMs: limitMs(meeting, bid, item),
  })
  const requests = (currentList(meeting)?.requests ?? []).filter(request => isCallable(meeting, request))
  const precedes = ({ kind }: SpeakingRequest) => kind === 'point-of-order' || kind === 'motion'
  const asRequested = (request: SpeakingRequest) => waits(request.id, bidOf(meeting, request))
  const ofPanel = (kind: 'prepared' | 'response', speakers: Speaker[]) =>
    speakers.map(({ id }) => waits(id, { kind, holder: { speaker: id } }))
  const inTurn = [
    ...requests.filter(precedes).map(asRequested),
    ...ofPanel('prepared', preparedWaiting(meeting)),
    ...ofPanel('response', respondersWaiting(meeting)),
    ...toReport(currentRound(meeting)).map(delegation =>
      waits(`report:${delegation}`, { kind: 'report', holder: { delegation } }),
    ),
    ...requests.filter(request => !precedes(request)).map(asRequested),
  ]
  return presidingLast(inTurn)
}

export const presidingLast = <T extends { presides?: boolean | undefined }>(inTurn: T[]): T[] => [
  ...inTurn.filter(({ presides }) => !presides),
  ...inTurn.filter(({ presides }) => presides),
]

/** Who comes after one another as everybody is told: without what was allowed privately, which nowhere shows as an exception. */
export const shownWaiting = (meeting: Meeting): Waits[] => waitingOf({ ...meeting, allowances: {} })
