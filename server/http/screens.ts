import { type Request, type Response, Router } from 'express'
import { instant } from '../../shared/meeting/clock.ts'
import {
  type Access,
  type AuditAbout,
  newScreenSchema,
  type Screen,
  type ScreenDevice,
  screenChangeSchema,
} from '../../shared/protocol.ts'
import type { HeldAccess } from '../access/held.ts'
import { screenDays, tokenHash } from '../access/holding.ts'
import { accessOf, screenCookieName, screenTokenOf } from '../access/identity.ts'
import type { Waiting } from '../access/pairing.ts'
import { type Attempt, aboutAccess, noteRequest } from './audit.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem, notAllowed, notFound, unknownMeeting } from './problems.ts'

/** How long a device that waits is held before it is told that nothing has changed. */
const holdMs = 10_000
/** A code is short, so only few wrong ones may be typed by one access. */
const wrongCodes = { points: 10, duration: 300 }

const wrongCode = new HttpProblem(
  422,
  'wrong-code',
  'No screen shows this code now. A code lapses after ten minutes; the screen shows another one then.',
)
const unknownScreen = new HttpProblem(
  401,
  'unknown-screen',
  'This device does not wait to be a screen; it asks anew.',
)
const tooManyScreens = new HttpProblem(
  429,
  'too-many-screens',
  'Too many screens wait to be paired; this one asks again.',
  { 'Retry-After': '30' },
)

const aboutScreen = ({ name }: Pick<Screen, 'name'>): AuditAbout => (name === undefined ? {} : { name })

/** What is done to a screen, each for itself. @param to the title of the meeting that it is pointed to, if any */
const changesOf = (
  screen: Screen,
  { name, showsRoomCode, to }: { name: string | null; showsRoomCode: boolean; to: string | null },
): Attempt[] => {
  const renamed = name !== null && name !== screen.name
  const about = renamed ? { name } : aboutScreen(screen)
  const code = showsRoomCode ? 'screen-code-shown' : 'screen-code-hidden'
  return [
    ...(renamed ? [{ what: 'screen-renamed' as const, about: { ...aboutScreen(screen), to: name } }] : []),
    ...(showsRoomCode === screen.showsRoomCode ? [] : [{ what: code, about } as const]),
    ...(to === null ? [] : [{ what: 'screen-moved' as const, about: { ...about, to } }]),
  ]
}

/** Whether a screen has contact, and since when; one that was never seen has been away since it was made. */
const contactOf = (
  parts: HttpParts,
  { id, createdAt, devices }: Access,
): Pick<Screen, 'connected' | 'since'> => {
  const last = Math.max(createdAt, ...devices.map(({ seenAt }) => seenAt))
  const { connected, since } = parts.connected(id) ?? { connected: false, since: last }
  return { connected, since: instant(since) }
}

/** The screens of a meeting, the oldest first. */
export const screensOf = (parts: HttpParts, meeting: string): Screen[] =>
  parts.desk
    .list(meeting)
    .filter(({ role }) => role === 'screen')
    .map(({ showsRoomCode = true, ...access }) => ({
      ...access,
      showsRoomCode,
      ...contactOf(parts, access),
    }))

/** Screens: how a device becomes one, and how those who look after a meeting keep them. */
export const screenRoutes = (parts: HttpParts): Router => {
  const { pairing, desk, door, places, meetings, identify } = parts
  const router = Router()
  const limiter = parts.limiters('screen', wrongCodes)

  const keepCookie = (request: Request, response: Response, token: string): void => {
    response.cookie(screenCookieName, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: door.originOf(request).startsWith('https:'),
      path: '/',
      maxAge: screenDays * 86_400_000,
    })
  }

  const paired = ({ id, meeting }: HeldAccess): ScreenDevice => ({
    status: 'paired',
    meeting: meeting ?? '',
    access: id,
  })
  const waits = ({ code, lapsesAt }: Waiting): ScreenDevice => ({
    status: 'waiting',
    code,
    lapsesAt: instant(lapsesAt),
  })

  const screenBy = (token: string) => desk.find(tokenHash(token), null)

  router.post('/api/screens', async (request, response) => {
    const token = screenTokenOf(request)
    const screen = token === null ? null : screenBy(token)
    if (token !== null && screen !== null) {
      keepCookie(request, response, token)
      return void response.json(paired(screen))
    }
    const begun = await pairing.begin(token, {
      address: door.addressOf(request),
      agent: request.headers['user-agent'],
    })
    if (begun === null) throw tooManyScreens
    keepCookie(request, response, begun.token)
    response.status(201).json(waits(begun.waiting))
  })

  router.get('/api/screens/mine', async (request, response) => {
    const token = screenTokenOf(request)
    if (token === null) throw unknownScreen
    const address = door.addressOf(request)
    if (!places.take(address)) throw tooManyScreens
    await pairing.wait(token, holdMs)
    places.leave(address)
    const screen = screenBy(token)
    const waiting = pairing.waiting(token)
    if (screen === null && waiting === null) throw unknownScreen
    response.json(screen ? paired(screen) : waiting && waits(waiting))
  })

  /** @throws HttpProblem 404 when the meeting has no such screen */
  const screenOf = (meeting: string, id: unknown): Screen => {
    const screen = screensOf(parts, meeting).find(other => other.id === id)
    if (!screen) throw notFound()
    return screen
  }
  const overseer = (request: Request): { meeting: string; access: HeldAccess } => {
    const room = roomOf(parts, request)
    return { meeting: room.id, access: requireRole(parts, request, room.id, 'secretariat', 'chair') }
  }

  router.get('/api/meetings/:id/screens', (request, response) => {
    response.json(screensOf(parts, overseer(request).meeting))
  })

  router.post('/api/meetings/:id/screens', async (request, response) => {
    const { meeting, access } = overseer(request)
    const body = newScreenSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'A screen has a code and a name.')
    const tries = await limiter.get(access.id)
    if (tries !== null && tries.consumedPoints >= wrongCodes.points)
      throw new HttpProblem(429, 'too-many-tries', 'Too many wrong codes; wait a little.', {
        'Retry-After': String(Math.ceil(tries.msBeforeNext / 1000)),
      })
    const { code, name, showsRoomCode = true } = body.data
    const screen = await pairing.claim(code, meeting, { name, hidesRoomCode: !showsRoomCode })
    if (screen === null) {
      await limiter.consume(access.id).catch(() => undefined)
      noteRequest(parts, request, access, { meeting, what: 'screen-paired', refused: wrongCode.code })
      throw wrongCode
    }
    noteRequest(parts, request, access, { meeting, what: 'screen-paired', about: { name } })
    response.status(201).json(screenOf(meeting, screen.id))
  })

  router.patch('/api/meetings/:id/screens/:screen', async (request, response) => {
    const { meeting, access } = overseer(request)
    const screen = screenOf(meeting, request.params.screen)
    const body = screenChangeSchema.safeParse(request.body)
    if (!body.success)
      throw new HttpProblem(
        400,
        'malformed',
        'A screen has a name, a meeting, and shows the room’s code or not.',
      )
    const { name = screen.name ?? null, showsRoomCode = screen.showsRoomCode } = body.data
    const { meeting: target = meeting } = body.data
    if (target !== meeting) {
      if (!meetings.room(target)) throw unknownMeeting()
      if (accessOf(desk, request, target)?.role !== 'secretariat') throw notAllowed()
    }
    await desk.change(screen.id, { name, hidesRoomCode: !showsRoomCode, meeting: target })
    const to = target === meeting ? null : meetings.room(target)?.position().meeting.title
    for (const act of changesOf(screen, { name, showsRoomCode, to: to ?? null })) {
      noteRequest(parts, request, access, { meeting, ...act })
      if (act.what === 'screen-moved') noteRequest(parts, request, access, { meeting: target, ...act })
    }
    response.json(screenOf(target, screen.id))
  })

  router.post('/api/meetings/:id/screens/:screen/identify', (request, response) => {
    const { meeting, access } = overseer(request)
    const screen = screenOf(meeting, request.params.screen)
    identify(
      screen.devices.map(({ id }) => id),
      screen.name ?? null,
    )
    noteRequest(parts, request, access, { meeting, what: 'screen-identified', about: aboutScreen(screen) })
    response.status(204).end()
  })

  router.delete('/api/meetings/:id/screens/:screen', async (request, response) => {
    const { meeting, access } = overseer(request)
    const ended = await desk.revoke(meeting, screenOf(meeting, request.params.screen).id)
    if (ended)
      noteRequest(parts, request, access, { meeting, what: 'access-ended', about: aboutAccess(ended) })
    response.status(204).end()
  })
  return router
}
