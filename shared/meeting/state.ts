import type { Agenda } from './agenda.ts'
import type { Clock, DurationMs, Instant } from './clock.ts'
import type { CommandType, Office, RequestKind, ScreenLayout, SignalKind } from './commands.ts'
import type { Delegation, Language } from './delegations.ts'
import type { Author } from './roles.ts'
import type { CallAct, MotionKind, RulePack, Rules } from './rules/rules.ts'

/** A meeting as its record leaves it. Never changed in place: what an event does not touch stays the same object. */
export type Meeting = {
  id: string
  title: string
  timezone: string
  languages: Language[]
  delegations: Delegation[]
  agenda: Agenda
  /** The seq of the entry that last changed the agenda. */
  agendaRevision: number
  /** What the meeting has settled; the rest is as `defaultRules` states it. */
  rules: Partial<Rules>
  /** By session id; what a session does not settle falls back to the meeting's. */
  sessionRules: Record<string, Partial<Rules>>
  /** By item id; what an item does not settle falls back to its session's. */
  itemRules: Record<string, Partial<Rules>>
  /** The pack that was adopted last, for the meeting and by session or item id. */
  adopted: { meeting: string | null; sessions: Record<string, string>; items: Record<string, string> }
  /** The packs that the secretariat has saved. */
  packs: RulePack[]
  officers: Officers
  /** Who is checked in, by delegation: representatives by their ids; nobody when only the delegation was said. */
  attendance: Record<string, string[]>
  /** More time that was allowed privately, by delegation code or prepared speaker's id. */
  allowances: Record<string, DurationMs>
  precedence: Precedence | null
  /** Replies that wait for the end of the day, from sessions that have been closed. */
  carried: SpeakingRequest[]
  /** Procedural motions that were raised and not withdrawn, in the order in which they were raised. */
  motions: Motion[]
  /** By session id; one that is not here has not been opened. */
  sessions: Record<string, SessionState>
  /** The session that is open or suspended and was opened or resumed last; null between sessions. */
  session: string | null
  floor: Floor
  /** Turns that have ended, in their order. */
  turns: EndedTurn[]
  screen: ScreenState
  /** What the booths signal now, the first given first; see `evolve/signals.ts` for when it ends. */
  signals: BoothSignal[]
  /** What the podium has done and can undo, the latest last; see `evolve/undo.ts`. */
  undoable: Undoable[]
}

export type SessionState =
  | ({ status: 'open' } & OngoingSession)
  | ({ status: 'suspended'; suspendedAt: Instant } & OngoingSession)
  | { status: 'closed'; openedAt: Instant; closedAt: Instant; opened: string[] }

export type OngoingSession = {
  openedAt: Instant
  /** When it was last suspended, also once it has been resumed. */
  suspendedAt?: Instant
  /** The item, or the part of a panel, that is open. */
  item: string | null
  /** The items, and parts of a panel, that have been opened, in the order in which they first were. */
  opened: string[]
  list: SpeakersList
  round: Round | null
}

export type SpeakersList = {
  status: 'open' | 'closed'
  /** When it was last opened or closed. */
  changedAt: Instant
  /** In the order in which they will be called; see `order.ts`. */
  requests: SpeakingRequest[]
  /** When the chair announced it. */
  announcedAt: Instant | null
  /** When it will be closed; null unless it is open and counts down. */
  closingAt: Instant | null
  /** How many were still to speak as it was closed; null until it has been, and once it is open again. */
  remainingAtClosing: number | null
  /** It was closed with the meeting's consent. */
  consent: boolean
  /** Who may still ask, once, although it is closed. */
  exceptions: string[]
  /** Until then requests count as simultaneous; null without a window, and once it is drawn. */
  windowUntil: Instant | null
  /** The lot among the requests of the opening window. */
  draw: Draw | null
  /** What every limit has been shortened to. */
  limitMs: DurationMs | null
}

/**
 * A lot that anyone can draw again: the tickets are the SHA-256 of `seed:name`, in hexadecimal, and the lowest comes
 * first.
 */
export type Draw = { seed: string; at: Instant; order: string[] }

/** A request for the floor, waiting in the list. */
export type SpeakingRequest = {
  id: string
  delegation: string
  kind: RequestKind | 'motion'
  requestedAt: Instant
  topic?: string
  /** Who will speak. */
  representative?: string
  /** On whose behalf. */
  group?: string
  /** In which language. */
  language?: Language
  /** Entered at the podium, for a hand raised in the room. */
  raisedByHand: boolean
  /** Where the podium, or two delegations between them, put it last: it keeps that place. */
  moved?: { at: Instant; by: Author['role'] }
  /** Its place in the lot of the opening window, from 1. */
  drawn?: number
  /** Called and not there. */
  absentAt?: Instant
  /** An observer's, which the chair has not admitted yet. */
  held?: true
  /** The request with which its delegation has offered to swap. */
  swapWith?: string
  /** What a reply is to: it may be heard in a later session. */
  on?: { session: string; item: string | null }
  /** A speech on a procedural motion. */
  motion?: { id: string; side: 'for' | 'against' }
}

/** `report`: a turn of a round; `response`: a prepared speaker answers what was asked. */
export type TurnKind = RequestKind | 'motion' | 'prepared' | 'moderator' | 'response' | 'report'

/** One holding of the floor. */
export type Turn = {
  id: string
  kind: TurnKind
  holder: Holder
  session: string
  item: string | null
  /** The request that it answers; null for a prepared speaker, or when the chair called on a delegation. */
  request: SpeakingRequest | null
  topic?: string
  /** The delegation's how-manieth reply on this item, from 1. */
  reply?: number
  grantedAt: Instant
  /** The limit at the start, before extensions. */
  grantedLimitMs: DurationMs
  /** `lapsed`: the clock was reset after it, to the limit at the start. */
  extensions: { at: Instant; byMs: DurationMs; noObjection?: true; lapsed?: true }[]
  /** What the chair did about the speaker. */
  calls: SpeakerCall[]
  /** A point of order of before there were rulings: whoever was interrupted had the floor again as it ended. */
  isUnruled?: true
  /** What ran off before the clock was reset. */
  spentBeforeMs: DurationMs
  clock: Clock
}

/** Who has the floor. A prepared speaker's name is looked up in the agenda: it may be entered at any time. */
export type Holder = { delegation: string } | { speaker: string } | { moderator: string }

export type SpeakerCall = {
  at: Instant
  act: CallAct
  /** What for; an overrun, or straying from the subject, are two distinct things (UNGA rules 68/109, 72/114). */
  reason?: 'time' | 'subject' | 'conduct'
  /** Done by itself, as the rules say. */
  automatic?: true
}

export type EndedTurn = Turn & {
  endedAt: Instant
  endedBy: 'holder' | 'podium'
  /** Of a point of order, once the chair has ruled. */
  ruling?: Ruling
}

export type Decision = 'sustained' | 'overruled'
export type Ruling = { at: Instant; decision: Decision; appeal?: Appeal }
/** An appeal against a ruling; `vote` once it has been taken. */
export type Appeal = {
  at: Instant
  delegation: string
  vote?: Vote & { at: Instant; overturned: boolean }
}
export type Vote = { for: number; against: number; abstaining: number }

export type Floor =
  | { status: 'free' }
  /** A point of order interrupts: that turn waits, its clock paused, and goes on exactly where it was. */
  | { status: 'taken'; turn: Turn; interrupted: Interrupted | null }
  /** A point of order was heard, or its ruling is appealed against: nobody speaks before that is decided. */
  | { status: 'ruling'; point: string; awaits: 'ruling' | 'vote'; interrupted: Interrupted | null }

export type Interrupted = { turn: Turn; wasRunning: boolean }

export type Officer = { delegation: string; name: string }
type Officers = {
  chair: Officer | null
  viceChair: Officer | null
  /** Who presides: an officer, or, both being absent, a delegation by precedence. */
  presiding: Presiding | null
  /** The last time that the chair was handed over; accepted once the other has said so. */
  handOver: { at: Instant; to: Presiding; acceptedAt: Instant | null } | null
  /** Who stands for election. A nomination lapses with its session; null for the first one that closes. */
  candidates: (Officer & { office: Office; session: string | null; nominatedAt: Instant })[]
  elections: Election[]
}
export type Presiding = Office | { delegation: string }
export type Election = Officer & {
  office: Office
  at: Instant
  /** Null for an acclamation. */
  votes: { delegation: string; votes: number }[] | null
}

/**
 * The order of delegations where requests do not decide it, drawn by lot (OAS CP/RES. 76 Art. 5): all of it, or the
 * one with which the alphabet of a language begins.
 */
export type Precedence = Draw & { by: 'lot' | 'letter'; language: Language }

export type Motion = {
  id: string
  motion: MotionKind
  delegation: string
  session: string
  raisedAt: Instant
  /** The item that was open, null when none was; records of before do not say it. */
  item?: string | null
  /** Who has asked to speak on it, waiting or heard. */
  for: string[]
  against: string[]
  /** Null while it is not decided. */
  result: MotionResult | null
}
export type MotionResult = { at: Instant; adopted: boolean } & (
  | { by: 'no-objection' }
  | ({ by: 'vote' } & Vote)
)

/** A report by each member state on an item. */
export type Round = {
  item: string
  by: 'precedence' | 'alphabetical'
  beganAt: Instant
  entries: RoundEntry[]
}
export type RoundEntry = {
  delegation: string
  status: 'waiting' | 'done' | 'passed' | 'absent'
  /** Absent the second time too: not called again. */
  calledTwice?: true
}

/** `access`: of the laptop on which it was pressed. */
export type BoothSignal = { signal: SignalKind; booth: string; access: string; at: Instant }

export type Show = { layout: ScreenLayout; message?: string }
/** What all screens show, and what single ones (by id) show instead. */
type ScreenState = Show & { screens: Record<string, Show> }

/** An entry that can be undone: what it touched, before and after. */
export type Undoable = {
  seq: number
  type: CommandType
  session: string | null
  /** For the words beside the button: whom it was about, and the place in the list that resulted. */
  subject: {
    delegation?: string
    speaker?: string
    moderator?: string
    session?: string
    place?: number
    seconds?: number
  }
  before: UndoneSlices
  after: UndoneSlices
}

/** The parts of a meeting that the podium's commands change and that undo restores. */
export type UndoneSlices = Pick<
  Meeting,
  | 'sessions'
  | 'session'
  | 'floor'
  | 'turns'
  | 'screen'
  | 'rules'
  | 'sessionRules'
  | 'itemRules'
  | 'adopted'
  | 'officers'
  | 'allowances'
  | 'carried'
  | 'motions'
>
