import type { Agenda } from './agenda.ts'
import type { DurationMs, Instant } from './clock.ts'
import type { CommandType, Office, SignalKind } from './commands.ts'
import type { Delegation, Language } from './delegations.ts'
import type { Author } from './roles.ts'
import type { RuleName, RulePack, Rules } from './rules/rules.ts'
import type {
  Appeal,
  BoothSignal,
  Decision,
  Draw,
  Election,
  Motion,
  MotionResult,
  Officer,
  Precedence,
  Presiding,
  Round,
  RoundEntry,
  Show,
  SpeakerCall,
  SpeakingRequest,
  Turn,
  Vote,
} from './state.ts'

/** What has happened. Past tense; an event says enough that nothing needs to be decided again. */
export type MeetingEvent =
  | {
      type: 'meeting.created'
      id: string
      title: string
      timezone: string
      languages: Language[]
      delegations: Delegation[]
      agenda: Agenda
      rules: Partial<Rules>
      pack?: string
    }
  | { type: 'agenda.replaced'; agenda: Agenda }
  | { type: 'delegations.replaced'; delegations: Delegation[] }
  /** `dropped`: what was settled there and falls back again. */
  | {
      type: 'rules.changed'
      session: string | null
      item?: string
      rules: Partial<Rules>
      dropped?: RuleName[]
    }
  /** All that was settled there gives way to the pack's rules. */
  | { type: 'rules.adopted'; pack: string; session: string | null; item?: string; rules: Partial<Rules> }
  | { type: 'pack.saved'; pack: RulePack }
  | { type: 'pack.removed'; pack: string }
  /** `windowUntil`: requests count as simultaneous until then. */
  | { type: 'session.opened'; session: string; list: 'open' | 'closed'; windowUntil?: Instant }
  | { type: 'session.suspended'; session: string }
  | { type: 'session.resumed'; session: string }
  /** `carried`: replies that will be heard at the end of the day. */
  | { type: 'session.closed'; session: string; carried?: string[] }
  | { type: 'item.opened'; item: string }
  | { type: 'list.opened'; windowUntil?: Instant }
  | { type: 'list.closed'; consent?: true }
  | { type: 'list.closing'; at: Instant; consent?: true }
  | { type: 'list.announced' }
  | { type: 'list.excepted'; delegation: string; admitted: boolean }
  | { type: 'list.shortened'; toMs: DurationMs }
  | { type: 'list.drawn'; draw: Draw }
  /** The rules put the requests in another order. */
  | { type: 'list.arranged'; order: string[] }
  | { type: 'request.listed'; request: SpeakingRequest; before: string | null }
  | { type: 'request.withdrawn'; request: string }
  | { type: 'request.removed'; request: string }
  | { type: 'request.moved'; request: string; before: string | null }
  | { type: 'request.amended'; request: SpeakingRequest }
  | { type: 'request.admitted'; request: string }
  /** It stands at the end, where it is called again. */
  | { type: 'request.absent'; request: string; delegation: string }
  | { type: 'swap.offered'; request: string; with: string }
  /** An offer that the request's delegation takes back, or the other declines. */
  | { type: 'swap.ended'; request: string; how: 'taken-back' | 'declined' }
  | { type: 'requests.swapped'; request: string; with: string }
  /** The request that it answers, if any, leaves the list. A turn that goes on waits as interrupted. */
  | { type: 'floor.granted'; turn: Turn }
  /** The interrupted turn, if there is one, has the floor again. */
  | { type: 'turn.ended'; turn: string; endedBy: 'holder' | 'podium' }
  | { type: 'clock.started' }
  | { type: 'clock.paused' }
  | { type: 'clock.resumed' }
  | { type: 'clock.adjusted'; byMs: DurationMs; noObjection?: true }
  | { type: 'clock.reset' }
  | { type: 'speaker.called'; turn: string; call: SpeakerCall }
  | { type: 'speaker.named'; speaker: string; name: string; role?: string }
  /** Private: nowhere shown as an exception (European Parliament r. 171). */
  | { type: 'speaker.allowed'; who: string; extraMs: DurationMs }
  | { type: 'order.ruled'; point: string; decision: Decision }
  | { type: 'order.appealed'; point: string; appeal: Appeal }
  | { type: 'order.voted'; point: string; vote: Vote; overturned: boolean }
  | { type: 'motion.raised'; motion: Motion }
  | { type: 'motion.joined'; motion: string; side: 'for' | 'against'; delegation: string }
  | { type: 'motion.decided'; motion: string; result: MotionResult }
  /** `fell`: nobody withdrew it; the debate that it was to end has ended by another motion. */
  | { type: 'motion.withdrawn'; motion: string; fell?: true }
  | { type: 'round.begun'; round: Round }
  | { type: 'round.marked'; delegation: string; status: RoundEntry['status']; calledTwice?: true }
  | { type: 'round.ended' }
  | { type: 'officer.nominated'; office: Office; officer: Officer }
  | { type: 'officer.withdrawn'; office: Office; delegation: string }
  | { type: 'officer.elected'; election: Election }
  | { type: 'chair.handed-over'; to: Presiding }
  | { type: 'chair.accepted' }
  | { type: 'precedence.drawn'; precedence: Precedence }
  | { type: 'attendance.checked-in'; delegation: string; representative?: string }
  | { type: 'attendance.checked-out'; delegation: string; representative?: string }
  | { type: 'screen.shown'; screen: string | null; show: Show }
  /** It shows what all show again. */
  | { type: 'screen.released'; screen: string }
  | { type: 'signal.given'; given: BoothSignal }
  | { type: 'signal.ended'; signal: SignalKind; booth: string }
  | { type: 'undone'; seq: number }

export type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>

/**
 * One entry of the record: a command that was carried out, and all that came of it. `seq` counts from 1 in each
 * meeting; `at` never goes back from one entry to the next.
 */
export type Entry = {
  seq: number
  at: Instant
  actor: Author
  command: { id: string; type: CommandType }
  events: MeetingEvent[]
  /** That of the events: see `upcast.ts`. The first entries have none. */
  format?: number
}
