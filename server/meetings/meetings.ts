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
  const rooms = new Map<string, Room>()
  for (const id of await parts.log.meetings()) rooms.set(id, await openRoom(id, parts))
  const listeners: ((room: Room) => void)[] = []
  return {
    room: id => rooms.get(id),
    rooms: () => [...rooms.values()],
    create: async (id, actor, command) => {
      const room = await createRoom(actor, command, id, parts)
      rooms.set(room.id, room)
      for (const listener of listeners) listener(room)
      return room
    },
    onRoom: listener => {
      listeners.push(listener)
      for (const room of rooms.values()) listener(room)
    },
    settled: async () => {
      await Promise.all([...rooms.values()].map(room => room.settled()))
    },
  }
}
