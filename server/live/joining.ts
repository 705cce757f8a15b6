import type { Socket } from 'socket.io'
import { handshakeSchema, protocolVersion } from '../../shared/protocol.ts'
import type { AccessDesk } from '../access/access.ts'
import type { HeldAccess } from '../access/held.ts'
import { findAccess } from '../access/identity.ts'
import { damagedWords, type Meetings } from '../meetings/meetings.ts'
import type { Room } from '../meetings/room.ts'

/** Whoever comes: to which meeting, and as whom. */
export type Joined = { room: Room; access: HeldAccess | null }

/** A connection is refused with a code, which the client is told. */
export class Refused extends Error {
  readonly data: { code: string; entry?: number }
  /** @param more what else is told */
  constructor(code: string, message: string, more: { entry?: number } = {}) {
    super(message)
    this.data = { code, ...more }
  }
}

export type Joining = {
  /** @throws Refused */
  join(socket: Socket): Joined
  /** Anew, after a while: what it came with may have changed, or have ended. @throws Refused */
  rejoin(socket: Socket, before: Joined): Joined
}

export const joining = ({ meetings, desk }: { meetings: Meetings; desk: AccessDesk }): Joining => {
  const join = ({ handshake: { auth }, request }: Socket): Joined => {
    const { protocol: spoken } = auth
    // Before all else: what another version says besides is not ours to judge.
    if (typeof spoken === 'number' && spoken !== protocolVersion)
      throw new Refused('protocol', `This server speaks protocol ${protocolVersion}.`)
    const handshake = handshakeSchema.safeParse(auth)
    if (!handshake.success) throw new Refused('malformed', 'The handshake names a meeting and a protocol.')
    const { meeting, as } = handshake.data
    const room = meetings.room(meeting)
    const damaged = meetings.damaged(meeting)
    if (damaged) throw new Refused('record-damaged', damagedWords(damaged), { entry: damaged.entry })
    if (!room) throw new Refused('unknown-meeting', 'There is no such meeting.')
    const access = findAccess(desk, request, meeting, as)
    if (as !== undefined && access === null) throw new Refused('signed-out', 'This access has ended.')
    return { room, access }
  }
  return {
    join,
    rejoin: (socket, { room, access: before }) => {
      const access = before && desk.held(before.device)
      const isThere = meetings.room(room.id) === room && access?.meeting === before?.meeting
      return isThere ? { room, access } : join(socket)
    },
  }
}
