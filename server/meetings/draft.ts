import { type Instant, instant } from '../../shared/meeting/clock.ts'
import { decide } from '../../shared/meeting/decide/index.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import { refusal } from '../../shared/meeting/refusals.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { entryFormat } from '../../shared/meeting/upcast.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { Answer } from '../log/log.ts'
import { ackOf, type Held } from './held.ts'
import type { RoomParts } from './parts.ts'
import type { Submission } from './waiting.ts'

/** A group of commands decided on one after the other, not yet durable. */
type Draft = {
  meeting: Meeting
  seq: number
  at: Instant
  entries: Entry[]
  /** What is answered without an entry, and kept all the same. */
  answers: Answer[]
  acks: Map<string, Ack>
}

/** Something broke here; nobody who pressed is to blame. */
export const internal: Ack = { ok: false, error: refusal('internal') }

/** Decides on a group from where the meeting stands. Its acks, in the group's order, are not true before it is durable. */
export type Drafting = (group: readonly Submission[]) => { draft: Draft; acks: Ack[] }

const enter = (draft: Draft, entry: Entry): void => {
  draft.meeting = evolve(draft.meeting, entry)
  draft.entries.push(entry)
  draft.seq = entry.seq
  draft.at = entry.at
}

/** @param id the meeting's */
export const openDrafting = (
  id: string,
  held: Held,
  { now, newSeed, isAccredited, onBug }: RoomParts,
): Drafting => {
  /** Decides one command on what the commands before it have left, and notes the outcome in the draft. */
  const consider = (draft: Draft, { key, actor, command }: Submission): Ack => {
    const known = held.answered.of(key) ?? draft.acks.get(key)
    if (known) return known
    const at = instant(Math.max(now(), draft.at))
    const seq = draft.seq + 1
    const decision = decide(draft.meeting, command, {
      at,
      seq,
      actor,
      seed: newSeed(),
      isAccredited: (delegation, person) => isAccredited(id, delegation, person),
    })
    const events = decision.ok ? decision.events : []
    const by = { id: command.id, type: command.type }
    if (events.length > 0) enter(draft, { seq, at, actor, command: by, events, format: entryFormat })
    const ack: Ack = decision.ok ? ackOf(draft) : { ok: false, error: decision.refusal }
    // A follower is refused each time alike, and there are any number of them: nothing is kept.
    if (actor.role === 'follower') return ack
    if (events.length === 0) draft.answers.push({ key, ack })
    draft.acks.set(key, ack)
    return ack
  }

  const considerSafely = (draft: Draft, submission: Submission): Ack => {
    try {
      return consider(draft, submission)
    } catch (error) {
      onBug(error)
      return internal
    }
  }

  return group => {
    const draft: Draft = { ...held.position(), entries: [], answers: [], acks: new Map() }
    return { draft, acks: group.map(submission => considerSafely(draft, submission)) }
  }
}
