import { agendaSessions, type Session, sessionItems } from './agenda.ts'
import { between, type DurationMs, type Instant, overtimeMs, spentMs, sumMs } from './clock.ts'
import { type Language, nameplate } from './delegations.ts'
import { type PartKind, partOf } from './parts.ts'
import { findDelegation } from './queries.ts'
import type { MotionKind } from './rules/rules.ts'
import type { EndedTurn, Meeting, Ruling, SpeakerCall, Turn, TurnKind } from './state.ts'
import { holderNames } from './view-floor.ts'

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
  /** Who spoke for the delegation, on behalf of which group, in which language. */
  representative?: string
  group?: string
  language?: Language
  /** The delegation's how-manieth reply on this item, from 1. */
  reply?: number
  /** The procedural motion that was spoken on; `motion` is null once it was withdrawn. */
  motion?: { id: string; motion: MotionKind | null; side: 'for' | 'against' }
  requestedAt: Instant | null
  grantedAt: Instant
  endedAt: Instant
  endedBy: 'holder' | 'podium'
  /** What the chair did about the speaker, in order. */
  calls: SpeakerCall[]
  /** Of a point of order: how it was ruled on, and what became of an appeal. */
  ruling?: Ruling
  /** When the floor was given. */
  limitMs: DurationMs
  /** All extensions since the last reset of the clock together; negative when the limit was shortened. */
  extensionsMs: DurationMs
  /** `noObjection`: the meeting was asked, and nobody objected; `lapsed`: the clock was reset after it. */
  extensions: Turn['extensions']
  /** What had run off when the clock was reset, and was given again. */
  givenAgainMs: DurationMs
  /** What the clock ran; pauses are not in it. */
  spentMs: DurationMs
  overtimeMs: DurationMs
  /** From the floor given to its end, pauses in it. */
  heldMs: DurationMs
}

/** Every turn that has ended, in the order in which the floor was given, without those that were undone. */
export const turnsOnRecord = (meeting: Meeting): TurnOnRecord[] => {
  const sessions = new Map(agendaSessions(meeting.agenda).map(session => [session.id, session]))
  return meeting.turns
    .toSorted((a, b) => a.grantedAt - b.grantedAt)
    .map(turn => turnOnRecord(meeting, turn, sessions.get(turn.session)))
}

const turnOnRecord = (meeting: Meeting, turn: EndedTurn, session: Session | undefined): TurnOnRecord => ({
  turn: turn.id,
  session: { id: turn.session, title: session?.title ?? turn.session },
  item:
    turn.item === null
      ? null
      : { id: turn.item, title: itemTitle(sessionOf(meeting, turn) ?? session, turn.item) },
  kind: turn.kind,
  ...turn.holder,
  ...holderNames(meeting, turn.holder, turn.session),
  ...(turn.topic === undefined ? {} : { topic: turn.topic }),
  ...said(turn),
  ...(turn.reply === undefined ? {} : { reply: turn.reply }),
  ...speechOf(meeting, turn),
  requestedAt: turn.request?.requestedAt ?? null,
  grantedAt: turn.grantedAt,
  endedAt: turn.endedAt,
  endedBy: turn.endedBy,
  calls: turn.calls,
  ...(turn.ruling === undefined ? {} : { ruling: turn.ruling }),
  limitMs: turn.grantedLimitMs,
  extensionsMs: sumMs(...turn.extensions.filter(({ lapsed }) => !lapsed).map(({ byMs }) => byMs)),
  extensions: turn.extensions,
  givenAgainMs: turn.spentBeforeMs,
  spentMs: sumMs(turn.spentBeforeMs, spentMs(turn.clock, turn.endedAt)),
  overtimeMs: overtimeMs(turn.clock, turn.endedAt),
  heldMs: between(turn.grantedAt, turn.endedAt),
})

/** What the request said of who would speak. */
const said = ({ request }: EndedTurn): Pick<TurnOnRecord, 'representative' | 'group' | 'language'> => {
  const { representative, group, language } = request ?? {}
  return {
    ...(representative === undefined ? {} : { representative }),
    ...(group === undefined ? {} : { group }),
    ...(language === undefined ? {} : { language }),
  }
}

const speechOf = ({ motions }: Meeting, { request }: EndedTurn): Pick<TurnOnRecord, 'motion'> => {
  if (request?.motion === undefined) return {}
  const { id, side } = request.motion
  return { motion: { id, side, motion: motions.find(motion => motion.id === id)?.motion ?? null } }
}

const partTitles: Record<PartKind, string> = {
  introduction: 'Introduction by the moderator',
  panel: 'Prepared speakers',
  dialogue: 'Dialogue among member states',
  responses: 'Responses by the panel',
  closing: 'Closing words of the moderator',
}

/** Of a reply at the end of the day: the session in which what it replies to was said. */
const sessionOf = ({ agenda }: Meeting, { request }: EndedTurn): Session | undefined =>
  request?.on && agendaSessions(agenda).find(({ id }) => id === request.on?.session)

/** As the record calls an item, or a part of a panel. */
export const itemTitle = (session: Session | undefined, id: string): string => {
  if (!session) return id
  const part = partOf(session, id)
  if (part !== null) return partTitles[part]
  return sessionItems(session).find(item => item.id === id)?.title ?? id
}

/** As its nameplate says it; the code when it has left. */
export const recordName = (meeting: Meeting, code: string): string => {
  const delegation = findDelegation(meeting, code)
  return delegation ? nameplate(delegation) : code
}

/** For files that are read outside the room; null for who is no delegation, or has left. */
export const englishName = (meeting: Meeting, code: string | undefined): string | null =>
  code === undefined ? null : (findDelegation(meeting, code)?.names.en ?? null)
