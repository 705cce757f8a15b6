import { type Arrival, openArrival } from '../../server/access/arrival.ts'
import { readCommand } from '../../server/access/read-command.ts'
import { createAlarms } from '../../server/alarms.ts'
import type { Log } from '../../server/log/log.ts'
import { damagedWords, type Meetings, openMeetings } from '../../server/meetings/meetings.ts'
import { createPublisher, type Publisher } from '../../server/meetings/publisher.ts'
import type { Room } from '../../server/meetings/room.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { World } from '../live/world.ts'

/** One life of a server: its own meetings, rooms and publishers on the fake clock. */
export type Server = {
  readonly name: string
  readonly isAlive: boolean
  readonly startedAt: number
  readonly meetings: Meetings
  now: () => Instant
  room: () => Room
  publisher: () => Publisher
  /** A command as it came over the wire. */
  carryOut: (actor: Actor, payload: Command) => Promise<Ack>
  /** Resolves when somebody who has seen that much may be greeted. */
  arrival: (seen: number | undefined) => ReturnType<Arrival>
  /** What it still does nobody sees. */
  die: () => void
}

export type Storage = {
  log: Log
  now: () => Instant
  caughtUp: () => Promise<void>
  close: () => void
}

type Parts = { world: World; name: string; storage: Storage; onBug: (error: unknown) => void }

/** One representative of each delegation, by what the record knows that person as. */
export const representativeOf = (delegation: string): string => `person-${delegation}`
export const isAccredited = (delegation: string, person: string): boolean =>
  person === representativeOf(delegation)

/** Rejects where its storage cannot be read. */
export const startServer = async ({ world, name, storage, onBug }: Parts): Promise<Server> => {
  let isAlive = true
  const after = (waitMs: number, work: () => void) => world.after(waitMs, () => void (isAlive && work()))
  const meetings = await openMeetings({
    log: storage.log,
    now: storage.now,
    defer: work => void after(0, work),
    isAccredited: (_, delegation, person) => isAccredited(delegation, person),
    newSeed: () => String(world.random()),
    wakeAt: createAlarms(storage.now, after),
    onBug: error => isAlive && onBug(error),
  })
  meetings.onDamaged(damaged => isAlive && onBug(new Error(damagedWords(damaged))))
  const publishers = new Map<Room, Publisher>()
  meetings.onRoom(room =>
    publishers.set(
      room,
      createPublisher(room, (work, ms) => void after(ms, work)),
    ),
  )
  const room = (): Room => found(meetings.room('m1'))
  const arrival = openArrival({
    desk: { knows: () => true },
    knowsMeeting: (_, seq) => room().position().seq >= seq,
    caughtUp: async () => {
      await storage.caughtUp()
      await meetings.settled()
    },
  })
  return {
    name,
    startedAt: world.time(),
    meetings,
    now: storage.now,
    room,
    publisher: () => found(publishers.get(room())),
    get isAlive() {
      return isAlive
    },
    carryOut: async (actor, payload) => {
      const read = readCommand(JSON.parse(JSON.stringify(payload)))
      return read.command ? room().submit(actor, read.command) : { ok: false, error: read.refusal }
    },
    arrival: seen => arrival({ headers: {} }, 'm1', seen),
    die: () => {
      isAlive = false
      storage.close()
    },
  }
}

const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('a server has lost the meeting')
  return thing
}
