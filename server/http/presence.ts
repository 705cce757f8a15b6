import { Router } from 'express'
import type { RateLimiterRes } from 'rate-limiter-flexible'
import { dayEndsAt } from '../../shared/meeting/calendar.ts'
import { instant } from '../../shared/meeting/clock.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import { presenceSchema, type RoomCode } from '../../shared/protocol.ts'
import { type HeldAccess, youOf } from '../access/held.ts'
import type { Room } from '../meetings/room.ts'
import { noteRequest } from './audit.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem, notAllowed, signInFirst } from './problems.ts'

/** Wrong codes, of one device and of all that an access has. Two of a million codes are right at a time. */
const wrongCodes = { perDevice: { points: 10, duration: 900 }, perAccess: { points: 40, duration: 900 } }

const wrongCode = new HttpProblem(
  422,
  'wrong-room-code',
  'This is not the code on the room’s screen, or no longer.',
)
const tooMany = ({ msBeforeNext }: RateLimiterRes): HttpProblem =>
  new HttpProblem(429, 'too-many-tries', 'Too many wrong codes from this device; wait a little.', {
    'Retry-After': String(Math.ceil(msBeforeNext / 1000)),
  })

/** Who is in the room: the code that its screens show, and a delegate's device that has read it there. */
export const presenceRoutes = (parts: HttpParts): Router => {
  const { desk, roomCodes, now } = parts
  const router = Router()
  const devices = parts.limiters('room-device', wrongCodes.perDevice)
  const accesses = parts.limiters('room-access', wrongCodes.perAccess)

  /** A try counts before it is looked at, so that many at once count as many. */
  const enter = async ({ id, device }: HeldAccess, room: Room, code: string): Promise<void> => {
    await devices.consume(device).catch((state: RateLimiterRes) => Promise.reject(tooMany(state)))
    await accesses.consume(id).catch((state: RateLimiterRes) => Promise.reject(tooMany(state)))
    if (!(await roomCodes.admits(room.id, code))) throw wrongCode
    await Promise.all([devices.reward(device), accesses.reward(id)])
    const { timezone } = room.position().meeting
    await desk.enterRoom(device, dayEndsAt(timezone, instant(now())))
  }

  router.get('/api/meetings/:id/room-code', async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'screen', 'chair', 'moderator', 'secretariat')
    const isMeant =
      access.role === 'screen'
        ? access.hidesRoomCode !== true
        : audienceIn(room.position().meeting, access) === 'podium'
    if (!isMeant) throw notAllowed()
    const { code, until } = await roomCodes.shown(room.id)
    response.json({ code, until: instant(until) } satisfies RoomCode)
  })

  router.post('/api/meetings/:id/presence', async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'delegate')
    const body = presenceSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'Send {"code": "…"}, the six figures.')
    if (!access.inRoom) {
      const note = { meeting: room.id, what: 'room-entered' } as const
      await enter(access, room, body.data.code).catch((error: unknown) => {
        if (error instanceof HttpProblem)
          noteRequest(parts, request, access, { ...note, refused: error.code })
        throw error
      })
      noteRequest(parts, request, access, note)
    }
    const held = desk.held(access.device)
    if (held === null) throw signInFirst()
    response.json(youOf(held))
  })
  return router
}
