import type { Agenda } from './agenda.ts'
import type { DurationMs, Instant } from './clock.ts'
import type { CommandType } from './commands.ts'
import type { Delegation, Language } from './delegations.ts'
import type { Actor } from './roles.ts'
import type { Rules } from './rules/rules.ts'
import type { Show, SpeakingRequest, Turn } from './state.ts'

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
      rules: Rules
    }
  | { type: 'agenda.replaced'; agenda: Agenda }
  | { type: 'delegations.replaced'; delegations: Delegation[] }
  | { type: 'rules.changed'; session: string | null; rules: Partial<Rules> }
  | { type: 'session.opened'; session: string; list: 'open' | 'closed' }
  | { type: 'session.suspended'; session: string }
  | { type: 'session.resumed'; session: string }
  | { type: 'session.closed'; session: string }
  | { type: 'item.opened'; item: string }
  | { type: 'list.opened' }
  | { type: 'list.closed' }
  | { type: 'request.listed'; request: SpeakingRequest; before: string | null }
  | { type: 'request.withdrawn'; request: string }
  | { type: 'request.removed'; request: string }
  | { type: 'request.moved'; request: string; before: string | null }
  /** The request that it answers, if any, leaves the list. A turn that goes on waits as interrupted. */
  | { type: 'floor.granted'; turn: Turn }
  /** The interrupted turn, if there is one, has the floor again. */
  | { type: 'turn.ended'; turn: string; endedBy: 'holder' | 'podium' }
  | { type: 'clock.started' }
  | { type: 'clock.paused' }
  | { type: 'clock.resumed' }
  | { type: 'clock.adjusted'; byMs: DurationMs }
  | { type: 'clock.reset' }
  | { type: 'screen.shown'; screen: string | null; show: Show }
  | { type: 'undone'; seq: number }

export type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>

/**
 * One entry of the record: a command that was carried out, and all that came of it. `seq` counts from 1 in each
 * meeting; `at` never goes back from one entry to the next.
 */
export type Entry = {
  seq: number
  at: Instant
  actor: Actor
  command: { id: string; type: CommandType }
  events: MeetingEvent[]
}
