import { expect } from 'vitest'
import type { MeetingEvent } from '../../shared/meeting/events.ts'
import type { RefusalCode } from '../../shared/meeting/refusals.ts'
import type { Audience, Author } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { view } from '../../shared/meeting/view.ts'
import type { View } from '../../shared/protocol.ts'
import { carryOut, goneOn, type History, hour, type Step, type Wanted } from './history.ts'

/** Some of the facts of something; what a test does not name is of no matter to it. */
type Facts<T> = T extends readonly (infer Element)[]
  ? Facts<Element>[]
  : T extends object
    ? { [Key in keyof T]?: Facts<T[Key]> }
    : T

type EventFacts = MeetingEvent extends infer E
  ? E extends MeetingEvent
    ? { type: E['type'] } & Facts<E>
    : never
  : never

/** A meeting in which something has happened, and what a test may ask of it. */
export type Given = {
  readonly history: History
  readonly meeting: Meeting
  /** More that happened; each step must be one that is carried out. */
  and(...steps: Step[]): Given
  when(time: string, actor: Author, wanted: Wanted): When
  /** What an audience sees; an array has exactly these elements. */
  shows(audience: Audience, facts: Facts<View>): Given
  view(audience: Audience): View
}

type When = {
  /** Exactly these events, in this order, each with at least these facts. */
  records(...events: EventFacts[]): Given
  refuses(code: RefusalCode): Given
  /** Neither refused nor changed: the meeting is already as the command wants it. */
  leavesAsItIs(): Given
}

export const given = (history: History, ...steps: Step[]): Given => {
  const now = goneOn(history, ...steps)
  const { meeting, seq, at } = now
  const self: Given = {
    history: now,
    meeting,
    and: (...more) => given(now, ...more),
    view: audience => view(meeting, audience, seq, at),
    shows: (audience, facts) => {
      expect(self.view(audience)).toMatchObject(facts)
      return self
    },
    when: (time, actor, wanted) => when(now, time, actor, wanted),
  }
  return self
}

const when = (before: History, time: string, actor: Author, wanted: Wanted): When => {
  const outcome = carryOut(before, hour(time), actor, wanted)
  const happened = outcome.ok ? outcome.events.map(({ type }) => type) : `refused: ${outcome.refusal.code}`
  return {
    records: (...events) => {
      expect(happened).toEqual(events.map(({ type }) => type))
      expect(outcome.ok && outcome.events).toMatchObject(events)
      return given(outcome.history)
    },
    refuses: code => {
      expect(happened).toBe(`refused: ${code}`)
      return given(before)
    },
    leavesAsItIs: () => {
      expect(happened).toEqual([])
      return given(before)
    },
  }
}

/** The delegations in the list, in the order in which they stand. */
export const delegationsWaiting = (meeting: Given): string[] =>
  meeting.view('room').list.requests.map(({ delegation }) => delegation)
