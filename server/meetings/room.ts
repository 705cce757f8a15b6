import type { Command } from '../../shared/meeting/commands.ts'
import { factsOf } from '../../shared/meeting/decide/index.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve, replay } from '../../shared/meeting/evolve/index.ts'
import type { Actor, Author } from '../../shared/meeting/roles.ts'
import { entryFormat } from '../../shared/meeting/upcast.ts'
import type { Ack } from '../../shared/protocol.ts'
import { type Answer, type CorruptRecord, keyOf } from '../log/log.ts'
import { openAlarm } from './alarm.ts'
import { openDrafting } from './draft.ts'
import { openHeld, type Position } from './held.ts'
import type { RoomParts } from './parts.ts'
import { openReading } from './reading.ts'
import { openWaiting } from './waiting.ts'
import { openWorking } from './working.ts'
import { openWriting } from './writing.ts'

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
  answers: readonly Answer[],
  parts: RoomParts,
): Room => {
  const damageListeners: ((error: CorruptRecord) => void)[] = []

  /** What is in the record before the damage is answered as it was. */
  const shut = (error: CorruptRecord): void => {
    alarm.stop()
    held.stand(error.sound)
    waiting.shut()
    for (const listener of damageListeners) listener(error)
  }
  const submit = (actor: Author, command: Command): Promise<Ack> =>
    new Promise(answer => {
      if (waiting.take({ key: keyOf(actor, command.id), actor, command, answer })) working.wake()
    })

  const held = openHeld(start, record, answers, () => alarm.set())
  const waiting = openWaiting(held.answered)
  const reading = openReading(id, held, parts, () => working.wake(), shut)
  const writing = openWriting(id, held, waiting, reading, openDrafting(id, held, parts), parts)
  const working = openWorking(waiting, reading, writing, parts)
  const alarm = openAlarm(held, command => submit({ role: 'server' }, command), parts)
  alarm.set()

  return {
    id,
    position: held.position,
    submit,
    follow: reading.hear,
    onChange: held.onChange,
    onDamage: listener => {
      damageListeners.push(listener)
    },
    entries: held.entries,
    settled: working.settled,
  }
}
