import { hourAt } from '../../shared/meeting/calendar.ts'
import { between, type DurationMs, type Instant } from '../../shared/meeting/clock.ts'
import { endsAfter } from '../../shared/meeting/forecast.ts'
import type { View } from '../../shared/protocol.ts'
import { outlookOf } from './forecast.ts'
import { flagOf, nameplateOf } from './names.ts'
import { presidingCode } from './next-to-speak.ts'

type Round = NonNullable<View['round']>

/** How a delegation stands in a round; `again`: absent, and called once more at the end. */
export type RoundStatus = 'done' | 'speaking' | 'next' | 'waiting' | 'passed' | 'again' | 'absent'

export type RoundRow = {
  delegation: string
  name: string
  flag: string | undefined
  status: RoundStatus
  /** It presides, and is not called until the chair is handed over. */
  presides: boolean
  /** `HH:MM` at which it should report; null for those who are not called any more. */
  expected: string | null
}

/** Who reports now, a point of order over it included. */
const speakingIn = ({ floor }: View): string | undefined =>
  [floor, floor?.interrupted].find(turn => turn?.kind === 'report')?.delegation

/** Who is called next: not who presides. */
const calledNext = (view: View): string | undefined => {
  const presides = presidingCode(view)
  return view.coming.next.find(({ kind, delegation }) => kind === 'report' && delegation !== presides)
    ?.delegation
}

const statusOf = ({ status, calledTwice }: Round['entries'][number]): RoundStatus =>
  status === 'absent' && !calledTwice ? 'again' : status

/** Everybody in the round, in its order. */
export const roundRows = (view: View, now: Instant): RoundRow[] => {
  const speaking = speakingIn(view)
  const next = calledNext(view)
  const presides = presidingCode(view)
  const expectedAt = outlookOf(view, now)?.expectedAt
  return (view.round?.entries ?? []).map(entry => {
    const { delegation } = entry
    const at = expectedAt?.get(`report:${delegation}`)
    const isCalled = entry.status === 'waiting' || entry.status === 'absent'
    return {
      delegation,
      name: nameplateOf(view, delegation),
      flag: flagOf(view, delegation),
      status:
        delegation === speaking
          ? 'speaking'
          : delegation === next && entry.status === 'waiting'
            ? 'next'
            : statusOf(entry),
      presides: delegation === presides && isCalled,
      expected: at === undefined || delegation === presides ? null : hourAt(view.meeting.timezone, at),
    }
  })
}

export type EntryAct = 'hand-over' | 'grant' | 'call-again' | 'absent' | 'pass' | 'rejoin'

const callable: readonly RoundStatus[] = ['next', 'waiting', 'again']
const out: readonly RoundStatus[] = ['passed', 'absent']

/** What is done with one delegation of the round. Who presides hands over the chair before it is called. */
export const entryActs = ({ status, presides }: RoundRow, mayGrant: boolean): EntryAct[] => {
  const isCallable = callable.includes(status)
  const possible: Record<EntryAct, boolean> = {
    'hand-over': presides,
    grant: mayGrant && !presides && status !== 'again',
    'call-again': mayGrant && !presides && status === 'again',
    absent: isCallable && !presides,
    pass: isCallable,
    rejoin: out.includes(status),
  }
  return (Object.keys(possible) as EntryAct[]).filter(act => possible[act])
}

export type RoundCounts = Record<'done' | 'speaking' | 'waiting' | 'passed' | 'absent' | 'all', number>

/** Everybody counted once: who speaks is not done yet, who was absent is absent, called again or not. Null: no round. */
export const countsOf = (view: View): RoundCounts | null => {
  if (!view.round) return null
  const speaking = speakingIn(view)
  const { entries } = view.round
  const count = (wanted: Round['entries'][number]['status']) =>
    entries.filter(({ delegation, status }) => delegation !== speaking && status === wanted).length
  return {
    done: count('done'),
    speaking: entries.some(({ delegation }) => delegation === speaking) ? 1 : 0,
    waiting: count('waiting'),
    passed: count('passed'),
    absent: count('absent'),
    all: entries.length,
  }
}

export type RoundTime = {
  endsAt: Instant
  /** From now until then. */
  neededMs: DurationMs
  /** Null on another day than the planned one. */
  plannedEnd: Instant | null
}

/** When the last report should have ended; null once nobody reports any more. */
export const roundTime = (view: View, now: Instant): RoundTime | null => {
  const { round, floor, rules } = view
  if (round === null || (round.remaining.count === 0 && speakingIn(view) === undefined)) return null
  const holding = [floor, floor?.interrupted].flatMap(turn => (turn ? [turn.clock] : []))
  const endsAt = endsAfter(holding, round.remaining, rules.changeoverSeconds, now)
  return { endsAt, neededMs: between(now, endsAt), plannedEnd: outlookOf(view, now)?.plannedEnd ?? null }
}
