import { agendaSessions, type Session, sessionItems } from './agenda.ts'
import { between, type DurationMs, type Instant, overtimeMs, spentMs, sumMs } from './clock.ts'
import { dialogueId } from './parts.ts'
import { findDelegation } from './queries.ts'
import type { EndedTurn, Meeting, TurnKind } from './state.ts'
import { holderNames } from './view.ts'

/** A turn as the record tells it. */
export type TurnOnRecord = {
  turn: string
  session: { id: string; title: string }
  item: { id: string; title: string } | null
  kind: TurnKind
  delegation?: string
  speaker?: string
  name: string | null
  role?: string
  topic?: string
  requestedAt: Instant | null
  grantedAt: Instant
  endedAt: Instant
  endedBy: 'holder' | 'podium'
  /** When the floor was given. */
  limitMs: DurationMs
  /** All extensions together; negative when the limit was shortened. */
  extensionsMs: DurationMs
  extensions: { at: Instant; byMs: DurationMs }[]
  /** What had run off when the clock was reset, and was given again. */
  givenAgainMs: DurationMs
  /** What the clock ran; pauses are not in it. */
  spentMs: DurationMs
  overtimeMs: DurationMs
  /** From the floor given to its end, pauses in it. */
  heldMs: DurationMs
}

/** Every turn that has ended, in order, without those that were undone. */
export const turnsOnRecord = (meeting: Meeting): TurnOnRecord[] => {
  const sessions = new Map(agendaSessions(meeting.agenda).map(session => [session.id, session]))
  return meeting.turns.map(turn => turnOnRecord(meeting, turn, sessions.get(turn.session)))
}

const turnOnRecord = (meeting: Meeting, turn: EndedTurn, session: Session | undefined): TurnOnRecord => ({
  turn: turn.id,
  session: { id: turn.session, title: session?.title ?? turn.session },
  item: turn.item === null ? null : { id: turn.item, title: itemTitle(session, turn.item) },
  kind: turn.kind,
  ...turn.holder,
  ...holderNames(meeting, turn.holder, turn.session),
  ...(turn.topic === undefined ? {} : { topic: turn.topic }),
  requestedAt: turn.request?.requestedAt ?? null,
  grantedAt: turn.grantedAt,
  endedAt: turn.endedAt,
  endedBy: turn.endedBy,
  limitMs: turn.grantedLimitMs,
  extensionsMs: sumMs(...turn.extensions.map(({ byMs }) => byMs)),
  extensions: turn.extensions,
  givenAgainMs: turn.spentBeforeMs,
  spentMs: sumMs(turn.spentBeforeMs, spentMs(turn.clock, turn.endedAt)),
  overtimeMs: overtimeMs(turn.clock, turn.endedAt),
  heldMs: between(turn.grantedAt, turn.endedAt),
})

const itemTitle = (session: Session | undefined, id: string): string => {
  if (!session) return id
  if (id === dialogueId(session)) return 'Dialogue among member states'
  return sessionItems(session).find(item => item.id === id)?.title ?? id
}

/** The English name of a delegation for files that are read outside the room; the code when it has left. */
export const recordName = (meeting: Meeting, code: string): string =>
  findDelegation(meeting, code)?.names.en ?? code
