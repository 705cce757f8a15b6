import type { Agenda } from './agenda.ts'
import type { Clock, DurationMs, Instant } from './clock.ts'
import type { CommandType, RequestKind, ScreenLayout } from './commands.ts'
import type { Delegation, Language } from './delegations.ts'
import type { Rules } from './rules/rules.ts'

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
  rules: Rules
  /** By session id; what a session does not settle falls back to the meeting's. */
  sessionRules: Record<string, Partial<Rules>>
  /** By session id; one that is not here has not been opened. */
  sessions: Record<string, SessionState>
  /** The session that is open or suspended and was opened or resumed last; null between sessions. */
  session: string | null
  floor: Floor
  /** Turns that have ended, in their order. */
  turns: EndedTurn[]
  screen: ScreenState
  /** What the podium has done and can undo, the latest last; see `evolve/undo.ts`. */
  undoable: Undoable[]
}

export type SessionState =
  | { status: 'open'; openedAt: Instant; item: string | null; list: SpeakersList }
  | { status: 'suspended'; openedAt: Instant; suspendedAt: Instant; item: string | null; list: SpeakersList }
  | { status: 'closed'; openedAt: Instant; closedAt: Instant }

export type SpeakersList = {
  status: 'open' | 'closed'
  /** When it was last opened or closed. */
  changedAt: Instant
  requests: SpeakingRequest[]
}

/** A request for the floor, waiting in the list. */
export type SpeakingRequest = {
  id: string
  delegation: string
  kind: RequestKind
  requestedAt: Instant
  topic?: string
  /** Entered at the podium, for a hand raised in the room. */
  raisedByHand: boolean
}

export type TurnKind = RequestKind | 'prepared'

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
  grantedAt: Instant
  /** The limit at the start, before extensions. */
  grantedLimitMs: DurationMs
  extensions: { at: Instant; byMs: DurationMs }[]
  /** What ran off before the clock was reset. */
  spentBeforeMs: DurationMs
  clock: Clock
}

/** Who has the floor. A prepared speaker's name is looked up in the agenda: it may be entered at any time. */
export type Holder = { delegation: string } | { speaker: string }

export type EndedTurn = Turn & { endedAt: Instant; endedBy: 'holder' | 'podium' }

export type Floor =
  | { status: 'free' }
  /** A point of order interrupts: that turn waits, its clock paused, and goes on exactly where it was. */
  | { status: 'taken'; turn: Turn; interrupted: Interrupted | null }

export type Interrupted = { turn: Turn; wasRunning: boolean }

export type Show = { layout: ScreenLayout; message?: string }
/** What all screens show, and what single ones (by id) show instead. */
type ScreenState = Show & { screens: Record<string, Show> }

/** An entry that can be undone: what it touched, before and after. */
export type Undoable = {
  seq: number
  type: CommandType
  session: string | null
  /** For the words beside the button: whom it was about, and the place in the list that resulted. */
  subject: { delegation?: string; speaker?: string; session?: string; place?: number; seconds?: number }
  before: UndoneSlices
  after: UndoneSlices
}

/** The parts of a meeting that the podium's commands change and that undo restores. */
export type UndoneSlices = Pick<
  Meeting,
  'sessions' | 'session' | 'floor' | 'turns' | 'screen' | 'rules' | 'sessionRules'
>
