import type { Instant } from '../../shared/meeting/clock.ts'
import { instant, later, secondsMs } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { decide, factsOf } from '../../shared/meeting/decide/index.ts'
import { type Due, due } from '../../shared/meeting/due.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve, replay } from '../../shared/meeting/evolve/index.ts'
import { type RefusalCode, refusal, type Trouble, unrecorded } from '../../shared/meeting/refusals.ts'
import type { Actor, Author } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { entryFormat } from '../../shared/meeting/upcast.ts'
import type { Ack } from '../../shared/protocol.ts'
import { type Answer, CorruptRecord, keyOf, type Log, OutcomeUnknown, troubleOf } from '../log/log.ts'
import { openAnswers } from './answers.ts'

/** A meeting at an entry of its record; `at` is that entry's instant. */
export type Position = { meeting: Meeting; seq: number; at: Instant }

/** The one owner of a meeting's live state. Every change passes through `submit`. */
export type Room = {
  readonly id: string
  position(): Position
  /** Resolves after the outcome is durable; a refusal is an answer, not an error. */
  submit(actor: Actor, command: Command): Promise<Ack>
  /** Others may have written up to that entry: reads on, as far as there is anything. */
  follow(seq: number): void
  /** Called after each durable change, once per group of commands. Returns how to end it. */
  onChange(listener: (position: Position) => void): () => void
  /** Called when its record is found to be corrupt: from then on everything is refused, and nothing is written. */
  onDamage(listener: (error: CorruptRecord) => void): void
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
  /** Whether that is the id of an accredited representative; names are kept beside the record. */
  isAccredited: (meeting: string, delegation: string, person: string) => boolean
  /** Fresh randomness for a lot, which the record publishes. */
  newSeed: () => string
  /** Runs work once at an instant, or soon when that has passed; returns how to call it off. */
  wakeAt: (at: Instant, work: () => void) => () => void
  onBug: (error: unknown) => void
}

type Submission = {
  key: string
  actor: Author
  command: Command
  answer: (ack: Ack) => void
}

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

/** How long the log is left alone when it could not be read: with presses that wait for it, and with none. */
const againAfter = secondsMs(0.25)
export const readAgainAfter = secondsMs(1)

const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })
const ackOf = ({ seq, at }: { seq: number; at: Instant }): Ack => ({ ok: true, seq, at })

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
    format: entryFormat,
  }
  const { written } = await parts.log.append(id, 0, [entry], [])
  if (!written) throw new Error(`meeting ${id} has a record already`)
  return roomAt(id, { meeting: evolve(null, entry), seq: 1, at: entry.at }, [entry], [], parts)
}

const roomAt = (
  id: string,
  start: Position,
  record: Entry[],
  answers: Answer[],
  { log, now, defer, onBug, isAccredited, newSeed, wakeAt }: RoomParts,
): Room => {
  let position = start
  let queue: Submission[] = []
  let working: Promise<void> | null = null
  /** The last entry that is said to be there; another server may have written it. */
  let heardOf = start.seq
  /** What was sent to the log when the connection broke: it waits until the log says whether it was written. */
  let unsure: Submission[] = []
  /** Their keys: the log may yet write them, however late; so the same sent again is not refused either. */
  const mayBeWritten = new Set<string>()
  let isDamaged = false
  const listeners = new Set<(position: Position) => void>()
  const damageListeners: ((error: CorruptRecord) => void)[] = []
  const answered = openAnswers()
  for (const answer of answers) answered.keep(answer)
  const stand = (entries: readonly Entry[]): void => {
    for (const entry of entries) answered.stands(keyOf(entry.actor, entry.command.id), ackOf(entry))
  }
  stand(record)

  /** Decides one command on what the commands before it have left, and notes the outcome in the draft. */
  const consider = (draft: Draft, { key, actor, command }: Submission): Ack => {
    const known = answered.of(key) ?? draft.acks.get(key)
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
    const ack = decision.ok
      ? ackOf(decision.events.length > 0 ? { seq, at } : draft)
      : { ok: false as const, error: decision.refusal }
    if (decision.ok && decision.events.length > 0) {
      const { id: commandId, type } = command
      const entry = {
        seq,
        at,
        actor,
        command: { id: commandId, type },
        events: decision.events,
        format: entryFormat,
      }
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

  const reach = (to: Position, entries: Entry[]): void => {
    record.push(...entries)
    position = to
    for (const listener of listeners) listener(position)
    schedule()
  }

  /** What is in the record before the damage is answered as it was. */
  const shut = (error: CorruptRecord): void => {
    isDamaged = true
    callOff()
    stand(error.sound)
    mayBeWritten.clear()
    for (const submission of [...unsure, ...queue]) unavailable(submission, 'damaged')
    unsure = []
    queue = []
    for (const listener of damageListeners) listener(error)
  }

  /** Reads what others have written meanwhile; false when that is nothing. */
  const catchUp = async (): Promise<boolean> => {
    const { entries } = await log.read(id, position.seq).catch((error: unknown) => {
      if (error instanceof CorruptRecord) shut(error)
      throw error
    })
    const last = entries.at(-1)
    if (!last) return false
    stand(entries)
    const meeting = entries.reduce(evolve, position.meeting)
    reach({ meeting, seq: last.seq, at: last.at }, entries)
    return true
  }

  const decideOn = async (group: Submission[]): Promise<void> => {
    const draft: Draft = { ...position, entries: [], answers: [], acks: new Map() }
    const acks = group.map(submission => considerSafely(draft, submission))
    if (draft.entries.length + draft.answers.length > 0) {
      const { forgotten } = answered
      const outcome = await log.append(id, position.seq, draft.entries, draft.answers, forgotten)
      if (!outcome.written) {
        for (const answer of outcome.answers) answered.keep(answer)
        const isNews = (await catchUp()) || outcome.answers.length > 0
        if (!isNews) throw new Error(`the record of meeting ${id} takes no entry after ${position.seq}`)
        return decideOn(group)
      }
      answered.isForgotten(forgotten)
    }
    mayBeWritten.clear()
    stand(draft.entries)
    for (const answer of draft.answers) answered.keep(answer)
    if (draft.entries.length > 0)
      reach({ meeting: draft.meeting, seq: draft.seq, at: draft.at }, draft.entries)
    for (const [index, { answer }] of group.entries()) answer(acks[index] ?? refused('internal'))
  }

  const unavailable = ({ key, answer }: Submission, why: Trouble | null): void =>
    answer(answered.of(key) ?? { ok: false, error: unrecorded(why) })

  const pause = (): Promise<void> => new Promise(done => wakeAt(later(now(), againAfter), done))

  /** Whether they were written is read from the record: then each is answered as it was, or decided on anew. */
  const settle = async (): Promise<void> => {
    try {
      await catchUp()
      const group = unsure
      unsure = []
      queue.unshift(...group)
    } catch {
      await pause()
    }
  }

  /**
   * What may have been written is not refused: what is not in the record yet may come into it while the database finds
   * time again, until another writing of the same has been answered.
   */
  const fail = async (group: Submission[], error: unknown): Promise<void> => {
    const why = troubleOf(error)
    // That the record cannot be written, the log itself tells once; and that it is corrupt, whoever holds the room.
    if (why === null || (why === 'damaged' && !isDamaged)) onBug(error)
    if (error instanceof OutcomeUnknown) for (const { key } of group) mayBeWritten.add(key)
    for (const submission of group) if (!mayBeWritten.has(submission.key)) unavailable(submission, why)
    unsure = group.filter(({ key }) => mayBeWritten.has(key))
    if (unsure.length > 0) await pause()
  }

  /** What is heard of is forgotten before the reading: what comes meanwhile may have been written after it. */
  const readOn = async (): Promise<void> => {
    const heard = heardOf
    heardOf = 0
    try {
      await catchUp()
    } catch (error) {
      wakeAt(later(now(), readAgainAfter), () => follow(heard))
      throw error
    }
  }

  const work = async (): Promise<void> => {
    while (!isDamaged && (queue.length > 0 || unsure.length > 0 || heardOf > position.seq)) {
      if (unsure.length > 0) {
        await settle()
        continue
      }
      const group = queue
      queue = []
      try {
        if (heardOf > position.seq) await readOn()
        if (group.length > 0) await decideOn(group)
      } catch (error) {
        await fail(group, error)
      }
    }
    working = null
  }

  const wake = (): void => {
    working ??= new Promise<void>(done => defer(() => work().then(done)))
  }

  const follow = (seq: number): void => {
    heardOf = Math.max(heardOf, seq)
    if (heardOf > position.seq) wake()
  }

  const submit = (actor: Author, command: Command): Promise<Ack> =>
    new Promise(answer => {
      const submission = { key: keyOf(actor, command.id), actor, command, answer }
      if (isDamaged) return unavailable(submission, 'damaged')
      // One that may be in the record already waits with it; all else is told at once that nothing can be written.
      if (unsure.length > 0 && !mayBeWritten.has(submission.key)) return unavailable(submission, 'away')
      queue.push(submission)
      wake()
    })

  /**
   * What has to happen at a time is a command of the server's own; after a restart too, however late. While the record
   * cannot be written it is tried again each second.
   */
  let callOff: () => void = () => undefined
  const schedule = (): void => {
    callOff()
    if (isDamaged) return
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
    follow,
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onDamage: listener => {
      damageListeners.push(listener)
    },
    entries: () => record,
    settled: () => working ?? Promise.resolve(),
  }
}
