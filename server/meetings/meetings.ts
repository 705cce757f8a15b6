import { later } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { CorruptRecord, troubleOf } from '../log/log.ts'
import type { RoomParts } from './parts.ts'
import { readAgainAfter } from './reading.ts'
import { createRoom, openRoom, type Room } from './room.ts'

/** A meeting whose record is not as it was written from an entry on: nobody gets in, and nothing is written to it. */
export type Damaged = {
  id: string
  entry: number
  /** As the entries before that leave it; null when there is none. */
  before: Meeting | null
}

/** In English, for logs and for tools on the wire. */
export const damagedWords = ({ entry }: Damaged): string =>
  `The record of this meeting is not as it was written, from entry ${entry} on. Nothing is written to it.`

/** The meetings that this server holds, each in a room of its own. */
export type Meetings = {
  room(id: string): Room | undefined
  /** The oldest first. */
  rooms(): Room[]
  damaged(id: string): Damaged | undefined
  allDamaged(): Damaged[]
  /** Under a fresh id of the caller's. */
  create(id: string, actor: Actor, command: Extract<Command, { type: 'meeting.create' }>): Promise<Room>
  /** Called for every room, those created later too. */
  onRoom(listener: (room: Room) => void): void
  /** Called for every meeting whose record is damaged, one that turns so later too: it is held no longer. */
  onDamaged(listener: (damaged: Damaged) => void): void
  settled(): Promise<void>
}

/** Replays the records of all meetings; one that is corrupt, or turns so, is left alone. */
export const openMeetings = async (parts: RoomParts): Promise<Meetings> => {
  const { log, onBug, now, wakeAt } = parts
  const rooms = new Map<string, Room>()
  const damaged = new Map<string, Damaged>()
  const listeners: ((room: Room) => void)[] = []
  const damageListeners: ((damaged: Damaged) => void)[] = []
  /** Being made here. */
  const making = new Set<string>()

  const noteDamage = (id: string, error: CorruptRecord, from: Meeting | null): void => {
    const isKnown = damaged.has(id)
    const found = { id, entry: error.seq, before: error.sound.reduce<Meeting | null>(evolve, from) }
    damaged.set(id, found)
    if (!isKnown) for (const listener of damageListeners) listener(found)
  }
  const add = (room: Room): Room => {
    rooms.set(room.id, room)
    room.onDamage(error => {
      rooms.delete(room.id)
      noteDamage(room.id, error, room.position().meeting)
    })
    for (const listener of listeners) listener(room)
    return room
  }
  const open = async (id: string): Promise<void> => {
    try {
      add(await openRoom(id, parts))
      damaged.delete(id)
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error
      noteDamage(id, error, null)
    }
  }
  const readAll = async (): Promise<void> => {
    for (const id of await log.meetings()) {
      const room = rooms.get(id)
      if (room) room.follow(Number.POSITIVE_INFINITY)
      else if (!making.has(id)) await open(id)
    }
  }
  /** One reading after the other, so that none opens a room twice. */
  let reading: Promise<void> = Promise.resolve()
  const readOn = (): void => {
    reading = reading.then(readAll).catch(error => {
      // That the database is away, the log itself tells once.
      if (troubleOf(error) === null) onBug(error)
      wakeAt(later(now(), readAgainAfter), readOn)
    })
  }

  await log.onNews(news => {
    const room = news && rooms.get(news.meeting)
    if (room) room.follow(news.seq)
    else if (news === null || !making.has(news.meeting)) readOn()
  })
  reading = readAll()
  await reading

  return {
    room: id => rooms.get(id),
    rooms: () => [...rooms.values()],
    damaged: id => damaged.get(id),
    allDamaged: () => [...damaged.values()],
    create: async (id, actor, command) => {
      making.add(id)
      try {
        return add(await createRoom(actor, command, id, parts))
      } catch (error) {
        // It may have been written all the same, or come to be.
        wakeAt(later(now(), readAgainAfter), readOn)
        throw error
      } finally {
        making.delete(id)
      }
    },
    onRoom: listener => {
      listeners.push(listener)
      for (const room of rooms.values()) listener(room)
    },
    onDamaged: listener => {
      damageListeners.push(listener)
      for (const found of damaged.values()) listener(found)
    },
    settled: async () => {
      await reading
      await Promise.all([...rooms.values()].map(room => room.settled()))
    },
  }
}
