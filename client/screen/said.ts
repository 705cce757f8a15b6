import { between, durationMs, type Instant, instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { currentSession } from '../ui/sessions.ts'

type Ruling = NonNullable<View['ruling']>
type Motion = View['motions'][number]
type Election = NonNullable<View['officers']['election']>
type Candidate = View['officers']['candidates'][number]

/** A lot that was drawn: among the requests of the opening window, or for the precedence. */
export type Lot =
  | { of: 'list'; draw: NonNullable<View['list']['draw']> }
  | { of: 'precedence'; draw: NonNullable<View['precedence']> }

/** What the room is told while nobody speaks. */
export type Said =
  | { shows: 'ruling'; ruling: Ruling }
  | { shows: 'decided'; motion: Motion; result: NonNullable<Motion['result']> }
  | { shows: 'motion'; motion: Motion }
  | { shows: 'elected'; election: Election }
  | { shows: 'election'; office: Candidate['office']; candidates: Candidate[] }
  | { shows: 'withdrawn'; delegation: string }
  | { shows: 'lot'; lot: Lot }

type Fact = { at: Instant; said: Said }

/** What was decided is said for so long at most: the meeting goes on also where nobody is given the floor. */
const longestMs = durationMs(120_000)
/** That the floor was withdrawn is told, and not held up to the room. */
const withdrawnMs = durationMs(20_000)

/** When something last began or ended: what was decided before is not said any more. */
const begunAt = (view: View): number =>
  Math.max(
    view.spokenAt ?? 0,
    ...view.agenda.days.flatMap(({ sessions }) =>
      sessions.flatMap(({ openedAt = 0, closedAt = 0 }) => [openedAt, closedAt]),
    ),
  )

/** The latest lot that was drawn since anybody spoke; null when none was. */
export const freshLot = (view: View): Lot | null => {
  const since = begunAt(view)
  const { precedence, list } = view
  const lots: Lot[] = [
    ...(precedence ? [{ of: 'precedence' as const, draw: precedence }] : []),
    ...(list.draw && list.draw.order.length > 1 ? [{ of: 'list' as const, draw: list.draw }] : []),
  ]
  return latest(lots.filter(({ draw }) => draw.at >= since).map(lot => ({ at: lot.draw.at, said: lot })))
}

const latest = <What>(facts: { at: Instant; said: What }[]): What | null =>
  facts.toSorted((a, b) => b.at - a.at)[0]?.said ?? null

const decidedOf = ({ motions }: View): Fact[] =>
  motions.flatMap(motion => {
    const { result } = motion
    return result ? [{ at: result.at, said: { shows: 'decided' as const, motion, result } }] : []
  })

const electedOf = ({ officers: { election } }: View): Fact[] =>
  election ? [{ at: election.at, said: { shows: 'elected', election } }] : []

const withdrawnOf = ({ withdrawn }: View, now: Instant): Fact[] =>
  withdrawn && between(withdrawn.at, now) < withdrawnMs
    ? [{ at: withdrawn.at, said: { shows: 'withdrawn', delegation: withdrawn.delegation } }]
    : []

const isTold = (view: View, now: Instant, at: Instant): boolean =>
  at >= begunAt(view) && between(at, now) < longestMs

/** What is before the meeting, and since when: the motion that precedes, else the candidates for an office. */
const pendingOf = (view: View): Fact | null => {
  const motion = view.motions.find(({ result }) => result === null)
  if (motion) return { at: motion.raisedAt, said: { shows: 'motion', motion } }
  const office = view.officers.candidates[0]?.office
  if (office === undefined || currentSession(view)?.status !== 'open') return null
  const candidates = view.officers.candidates.filter(each => each.office === office)
  const at = instant(Math.max(...candidates.map(({ nominatedAt = 0 }) => nominatedAt)))
  return { at, said: { shows: 'election', office, candidates } }
}

/**
 * What has happened since anybody spoke, the latest; else what is before the meeting to be decided, or a lot that was
 * drawn. Null while somebody has the floor, and when there is nothing to say.
 */
export const saidOf = (view: View, now: Instant): Said | null => {
  if (view.floor || currentSession(view)?.status === 'suspended') return null
  const lot = lotOf(view)
  const pending = pendingOf(view)
  const happened = [
    ...decidedOf(view),
    ...electedOf(view),
    ...withdrawnOf(view, now),
    ...(lot ? [lot] : []),
  ].filter(({ at }) => isTold(view, now, at) && at >= (pending?.at ?? 0))
  const said = latest(happened) ?? pending?.said ?? lot?.said
  if (said) return said
  return view.ruling ? { shows: 'ruling', ruling: view.ruling } : null
}

const lotOf = (view: View): Fact | null => {
  const lot = freshLot(view)
  return lot && { at: lot.draw.at, said: { shows: 'lot', lot } }
}

/** The ruling, for as long as whoever was interrupted has the floor again and nobody else has spoken. */
export const rulingBefore = ({ ruling, floor, spokenAt }: View): Ruling | null =>
  ruling && floor && !floor.decision && spokenAt !== null && floor.grantedAt < spokenAt ? ruling : null
