import type { Instant } from '../../shared/meeting/clock.ts'
import { instant, later, secondsMs } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { decide, factsOf } from '../../shared/meeting/decide/index.ts'
import { type Due, due } from '../../shared/meeting/due.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve, replay } from '../../shared/meeting/evolve/index.ts'
import { type RefusalCode, refusal } from '../../shared/meeting/refusals.ts'
import type { Actor, Author } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { Answer, Log } from '../log/log.ts'

/** A meeting at an entry of its record; `at` is that entry's instant. */
export type Position = { meeting: Meeting; seq: number; at: Instant }

/** The one owner of a meeting's live state. Every change passes through `submit`. */
export type Room = {
  readonly id: string
  position(): Position
  /** Resolves after the outcome is durable; a refusal is an answer, not an error. */
  submit(actor: Actor, command: Command): Promise<Ack>
  /** Called after each durable change, once per group of commands. Returns how to end it. */
  onChange(listener: (position: Position) => void): () => void
  /** The record so far. */
  entries(): readonly Entry[]
  /** Resolves when everything submitted has been answered. */
  settled(): Promise<void>
}

export type RoomParts = {
  log: Log
  now: () => Instant
  /** Defers the work on what is queued, so that presses of one moment are decided and written together. */
  defer: (work: () => void) => void
  /** Fresh randomness for a lot, which the record publishes. */
  newSeed: () => string
  /** Runs work once at an instant, or soon when that has passed; returns how to call it off. */
  wakeAt: (at: Instant, work: () => void) => () => void
  onBug: (error: unknown) => void
}

type Submission = { key: string; actor: Author; command: Command; answer: (ack: Ack) => void }

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

const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })
const ackOf = ({ seq, at }: { seq: number; at: Instant }): Ack => ({ ok: true, seq, at })

/** Command ids are the client's own, so two clients may use the same one. */
const keyOf = (actor: Author, id: string): string => `${'access' in actor ? actor.access : actor.role}/${id}`

/**
 * The room of a meeting that has a record, replayed.
 * @throws Error when there is no record, or when it is corrupt.
 */
export const openRoom = async (id: string, parts: RoomParts): Promise<Room> => {
  const { entries, answers } = await parts.log.read(id)
  const meeting = replay(entries)
  const last = entries.at(-1)
  if (meeting === null || !last) throw new Error(`meeting ${id} has no record`)
  return roomAt(id, { meeting, seq: last.seq, at: last.at }, entries, answers, parts)
}

/** Creates a meeting: its first entry, and the room that goes on from it. */
export const createRoom = async (
  actor: Actor,
  command: Extract<Command, { type: 'meeting.create' }>,
  id: string,
  parts: RoomParts,
): Promise<Room> => {
  const entry: Entry = {
    seq: 1,
    at: parts.now(),
    actor,
    command: { id: command.id, type: command.type },
    events: [{ type: 'meeting.created', ...factsOf(command), id }],
  }
  await parts.log.append(id, [entry], [])
  return roomAt(id, { meeting: evolve(null, entry), seq: 1, at: entry.at }, [entry], [], parts)
}

const roomAt = (
  id: string,
  start: Position,
  record: Entry[],
  answers: Answer[],
  { log, now, defer, onBug, newSeed, wakeAt }: RoomParts,
): Room => {
  let position = start
  let queue: Submission[] = []
  let working: Promise<void> | null = null
  const listeners = new Set<(position: Position) => void>()
  const answered = new Map<string, Ack>()
  for (const { key, ack } of answers) answered.set(key, ack)
  for (const entry of record) answered.set(keyOf(entry.actor, entry.command.id), ackOf(entry))

  /** Decides one command on what the commands before it have left, and notes the outcome in the draft. */
  const consider = (draft: Draft, { key, actor, command }: Submission): Ack => {
    const known = answered.get(key) ?? draft.acks.get(key)
    if (known) return known
    const at = instant(Math.max(now(), draft.at))
    const seq = draft.seq + 1
    const decision = decide(draft.meeting, command, { at, seq, actor, seed: newSeed() })
    const ack = decision.ok
      ? ackOf(decision.events.length > 0 ? { seq, at } : draft)
      : { ok: false as const, error: decision.refusal }
    if (decision.ok && decision.events.length > 0) {
      const { id: commandId, type } = command
      const entry = { seq, at, actor, command: { id: commandId, type }, events: decision.events }
      draft.meeting = evolve(draft.meeting, entry)
      draft.entries.push(entry)
      draft.seq = seq
      draft.at = at
    } else if (actor.role !== 'follower') draft.answers.push({ key, ack })
    // A follower is refused each time alike, and there are any number of them: nothing is kept.
    if (actor.role !== 'follower') draft.acks.set(key, ack)
    return ack
  }

  const considerSafely = (draft: Draft, submission: Submission): Ack => {
    try {
      return consider(draft, submission)
    } catch (error) {
      onBug(error)
      return refused('internal')
    }
  }

  const commit = ({ meeting, seq, at, entries, acks }: Draft): void => {
    for (const [key, ack] of acks) answered.set(key, ack)
    if (entries.length === 0) return
    record.push(...entries)
    position = { meeting, seq, at }
    for (const listener of listeners) listener(position)
    schedule()
  }

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      const group = queue
      queue = []
      const draft: Draft = { ...position, entries: [], answers: [], acks: new Map() }
      const acks = group.map(submission => considerSafely(draft, submission))
      try {
        if (draft.entries.length + draft.answers.length > 0)
          await log.append(id, draft.entries, draft.answers)
      } catch (error) {
        onBug(error)
        for (const { key, answer } of group) answer(answered.get(key) ?? refused('record-unavailable'))
        continue
      }
      commit(draft)
      for (const [index, { answer }] of group.entries()) answer(acks[index] ?? refused('internal'))
    }
    working = null
  }

  const wake = (): void => {
    working ??= new Promise<void>(done => defer(() => work().then(done)))
  }

  const submit = (actor: Author, command: Command): Promise<Ack> =>
    new Promise(answer => {
      queue.push({ key: keyOf(actor, command.id), actor, command, answer })
      wake()
    })

  /**
   * What has to happen at a time is a command of the server's own; after a restart too, however late. While the record
   * cannot be written it is tried again each second.
   */
  let callOff: () => void = () => undefined
  const schedule = (): void => {
    callOff()
    const next = due(position.meeting)
    if (next) callOff = wakeAt(next.at, () => void happens(next))
  }
  const happens = async ({ command }: Due): Promise<void> => {
    const ack = await submit({ role: 'server' }, { ...command, id: `due-${position.seq}` })
    if (!ack.ok) callOff = wakeAt(later(now(), secondsMs(1)), schedule)
  }
  schedule()

  return {
    id,
    position: () => position,
    submit,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    entries: () => record,
    settled: () => working ?? Promise.resolve(),
  }
}
