import { createPublisher, type Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'

/** Of each room one. @param later runs something after so many milliseconds */
export const publishers = (later: (work: () => void, ms: number) => void): ((room: Room) => Publisher) => {
  const known = new WeakMap<Room, Publisher>()
  return room => {
    const publisher = known.get(room) ?? createPublisher(room, later)
    known.set(room, publisher)
    return publisher
  }
}
