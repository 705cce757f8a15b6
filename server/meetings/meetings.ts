import type { Command } from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import { createRoom, openRoom, type Room, type RoomParts } from './room.ts'

/** The meetings that this server holds, each in a room of its own. */
export type Meetings = {
  room(id: string): Room | undefined
  /** The oldest first. */
  rooms(): Room[]
  /** Under a fresh id of the caller's. */
  create(id: string, actor: Actor, command: Extract<Command, { type: 'meeting.create' }>): Promise<Room>
  /** Called for every room, those created later too. */
  onRoom(listener: (room: Room) => void): void
  settled(): Promise<void>
}

/**
 * Replays the records of all meetings.
 * @throws CorruptRecord
 */
export const openMeetings = async (parts: RoomParts): Promise<Meetings> => {
  const { log, onBug } = parts
  const rooms = new Map<string, Room>()
  const listeners: ((room: Room) => void)[] = []
  /** Made here, and not yet told. */
  const made = new Set<string>()

  const add = (room: Room): Room => {
    rooms.set(room.id, room)
    for (const listener of listeners) listener(room)
    return room
  }
  const readAll = async (): Promise<void> => {
    for (const id of await log.meetings()) {
      const room = rooms.get(id)
      if (room) room.follow(Number.POSITIVE_INFINITY)
      else if (!made.has(id)) add(await openRoom(id, parts))
    }
  }
  /** One reading after the other, so that none opens a room twice. */
  let reading: Promise<void> = Promise.resolve()

  await log.onNews(news => {
    const room = news && rooms.get(news.meeting)
    if (room) room.follow(news.seq)
    else if (news === null || !made.has(news.meeting)) reading = reading.then(readAll).catch(onBug)
  })
  reading = readAll()
  await reading

  return {
    room: id => rooms.get(id),
    rooms: () => [...rooms.values()],
    create: async (id, actor, command) => {
      made.add(id)
      return add(await createRoom(actor, command, id, parts))
    },
    onRoom: listener => {
      listeners.push(listener)
      for (const room of rooms.values()) listener(room)
    },
    settled: async () => {
      await reading
      await Promise.all([...rooms.values()].map(room => room.settled()))
    },
  }
}
