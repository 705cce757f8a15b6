import type { Chain, ChainedEntry } from './chain.ts'
import type { DurationMs, Instant } from './clock.ts'
import type { Office } from './commands.ts'
import type { Author } from './roles.ts'
import type { RuleName, Rules } from './rules/rules.ts'
import type {
  Decision,
  Election,
  Meeting,
  Motion,
  Officer,
  Precedence,
  Presiding,
  Round,
  Ruling,
  SpeakerCall,
  Turn,
} from './state.ts'
import type { TurnOnRecord } from './turns.ts'

/** When it happened, who did it, and in which session: the one that was open or suspended then. */
export type Happened = { seq: number; at: Instant; by: Author['role']; session: string | null }

export type SessionChange = Happened & { session: string } & (
    | { change: 'opened' | 'suspended' | 'resumed' | 'closed' }
    /** An item, or the part of a panel. */
    | { change: 'item'; item: string; title: string }
  )
export type RulingOnRecord = Ruling & {
  turn: string
  session: string
  item: string | null
  /** Who raised the point of order. */
  delegation: string | null
  /** How it stands, after an appeal if there was one. */
  stands: Decision
}
/** Who had the floor when the chair acted on it. */
export type Spoken = Happened & Pick<TurnOnRecord, 'turn' | 'delegation' | 'speaker' | 'name'>
export type CallOnRecord = Spoken & Omit<SpeakerCall, 'at'>
/** `byMs` is negative where time was taken; what was given before the clock was reset is here as well. */
export type ExtensionOnRecord = Spoken & Omit<Turn['extensions'][number], 'at'> & { byMs: DurationMs }
/** `fell`: nobody withdrew it; it fell as the debate ended by another motion. */
export type MotionOnRecord = Motion & { withdrawnAt: Instant | null; fell?: true }
export type Nomination = Happened & Officer & { office: Office; change: 'nominated' | 'withdrawn' }
/** `officer` presides from then on; null when nobody holds the office. */
export type HandOver = Happened & {
  from: Presiding | null
  to: Presiding
  officer: Officer | null
  acceptedAt: Instant | null
  /** The secretariat accepted it for that person. */
  throughSecretariat?: true
}
export type RoundOnRecord = Round & { session: string; endedAt: Instant | null }
export type Absence = Happened & {
  item: string | null
  delegation: string
  /** Called on the list, or in a round of reports. */
  of: 'list' | 'round'
  calledTwice: boolean
}
export type ListChange = Happened &
  (
    | { change: 'opened' | 'announced' }
    | { change: 'closed'; consent: boolean }
    | { change: 'closing'; closingAt: Instant; consent: boolean }
    | { change: 'exception'; delegation: string; admitted: boolean }
    | { change: 'shortened'; limitSeconds: number }
  )
export type DrawOnRecord = Happened & { seed: string; order: string[] } & (
    | { of: 'list' }
    | { of: 'precedence'; method: Precedence['by']; language: Precedence['language'] }
  )
/** `holdsFor`: the session or the item whose rules they are; neither is the meeting. */
export type RulesChange = Happened &
  (
    | { change: 'adopted'; pack: string; title: string; holdsFor: Level }
    | { change: 'changed'; rules: Partial<Rules>; dropped: RuleName[]; holdsFor: Level }
    | { change: 'pack-saved'; pack: string; title: string }
    | { change: 'pack-removed'; pack: string; title: string }
  )
type Level = { session: string | null; item: string | null }
export type Attended = Happened & { delegation: string; representative?: string; is: 'in' | 'out' }

/** What the record tells beside the turns, each in the order in which it happened, without what was undone. */
export type Proceedings = {
  sessions: SessionChange[]
  rulings: RulingOnRecord[]
  calls: CallOnRecord[]
  extensions: ExtensionOnRecord[]
  motions: MotionOnRecord[]
  nominations: Nomination[]
  elections: (Happened & Election)[]
  handOvers: HandOver[]
  rounds: RoundOnRecord[]
  absences: Absence[]
  lists: ListChange[]
  /** The tickets are the SHA-256 of `seed:delegation`; see `drawLots`. */
  draws: DrawOnRecord[]
  rules: RulesChange[]
  attendance: Attended[]
}

/** The whole record, as `record.json` has it. */
export type RecordJson = Proceedings & {
  meeting: Pick<Meeting, 'id' | 'title' | 'timezone'>
  /** Every turn that has ended. */
  turns: TurnOnRecord[]
  /** Everything that happened, in order, what was undone included. */
  entries: readonly ChainedEntry[]
  chain: Chain
}
