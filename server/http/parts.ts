import type { Request } from 'express'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import type { RecordTrouble } from '../../shared/protocol.ts'
import type { AccessDesk } from '../access/access.ts'
import type { Arrival } from '../access/arrival.ts'
import type { AuditTrail } from '../access/audit.ts'
import type { Door } from '../access/door.ts'
import type { HeldAccess } from '../access/held.ts'
import { accessOf } from '../access/identity.ts'
import type { Limiters } from '../access/limiters.ts'
import type { OpenId } from '../access/openid.ts'
import type { Pace } from '../access/pace.ts'
import type { PairingDesk } from '../access/pairing.ts'
import type { Places } from '../access/places.ts'
import type { RoomCodes } from '../access/room-codes.ts'
import type { DemoDesk } from '../demo/demo.ts'
import type { Log } from '../log/log.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'
import type { Present } from '../operation/neighbours.ts'
import type { Observer } from '../operation/observer.ts'
import type { Operation } from '../operation/operation.ts'
import type { PeopleDesk } from '../people/people.ts'
import { damagedRecord, notAllowed, signInFirst, unknownMeeting } from './problems.ts'

/** What the routes stand on. */
export type HttpParts = {
  meetings: Meetings
  /** With why nothing can be recorded; null when all is well, as far as anybody knows. */
  log: Log & { trouble(): RecordTrouble | null }
  desk: AccessDesk
  arrival: Arrival
  /** Resolves when everything is seen here that other servers had written when it was called. */
  caughtUp: () => Promise<void>
  /** The house's own sign-in; null where there is none. */
  openId: OpenId | null
  audit: AuditTrail
  pairing: PairingDesk
  people: PeopleDesk
  roomCodes: RoomCodes
  publisher: (room: Room) => Publisher
  demo: DemoDesk
  /** Every delegation that a meeting can choose from. */
  delegations: readonly Delegation[]
  door: Door
  pace: Pace
  /** Of what somebody may try again. */
  limiters: Limiters
  places: Places
  /** How many may follow on event streams. */
  mostFollowers: number
  /** The built pages; null where there are none. */
  clientFolder: string | null
  now: () => number
  newId: () => string
  /** Every page of these devices shows the name of its screen for some seconds. */
  identify: (devices: string[], name: string | null) => void
  /** Null when no connection of the access was seen yet. */
  connected: (access: string) => Present | null
  /** True once no new commands are taken. */
  isStopping: () => boolean
  /** Called when the server ends, after the last command was answered. */
  onEnd: (end: () => void) => void
  observer: Observer
  operation: Operation
  /** What is counted, as Prometheus reads it; without a token this machine alone may. */
  metrics: { token: string | null; read: () => Promise<{ type: string; text: string }> }
  /** Told of what nobody has foreseen, and in which request. */
  onBug: (error: unknown, request: string) => void
}

/** @throws HttpProblem 404 when there is no such meeting, 503 when its record is damaged */
export const roomOf = ({ meetings }: HttpParts, request: Request): Room => {
  const id = String(request.params.id)
  const room = meetings.room(id)
  const damaged = meetings.damaged(id)
  if (damaged) throw damagedRecord(damaged)
  if (!room) throw unknownMeeting()
  return room
}

/**
 * The access that a request acts with, of one of these roles.
 * @throws HttpProblem 401 when nobody is signed in, 403 when the role is another
 */
export const requireRole = (
  { desk }: HttpParts,
  request: Request,
  meeting: string | null,
  ...roles: Role[]
): HeldAccess => {
  const access = accessOf(desk, request, meeting)
  if (access === null) throw signInFirst()
  if (!roles.includes(access.role)) throw notAllowed()
  return access
}

/** The house's secretariat, which may make meetings; a meeting's own may not. */
export const requireHouse = (parts: HttpParts, request: Request): HeldAccess => {
  const access = requireRole(parts, request, null, 'secretariat')
  if (access.meeting !== null) throw notAllowed()
  return access
}
