import { setTimeout as after } from 'node:timers/promises'
import { type Request, Router } from 'express'
import { findDelegation } from '../../shared/meeting/queries.ts'
import { type Mine, signInSchema } from '../../shared/protocol.ts'
import { readCode } from '../access/codes.ts'
import { type HeldAccess, youOf } from '../access/held.ts'
import { deviceDays } from '../access/holding.ts'
import { accessOf, cookieName, tokenOf, whoTries } from '../access/identity.ts'
import { openTries } from '../access/tries.ts'
import { noteRequest } from './audit.ts'
import { cookieOptions } from './cookie.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

const wrongCode = new HttpProblem(401, 'wrong-code', 'No access has this code. Check it and try again.')
/** Past the limit a wrong code is answered after so long, looked up or not: the time does not tell which it was. */
const refusedAfterMs = 250

const tooMany = (seconds: number): HttpProblem =>
  new HttpProblem(429, 'too-many-tries', 'Too many wrong codes from here; wait a little.', {
    'Retry-After': String(seconds),
  })

export const signInRoutes = (parts: HttpParts): Router => {
  const { desk, door, meetings } = parts
  const router = Router()
  const tries = openTries(parts.limiters, 'code')

  const refusedFor = (request: Request, problem: HttpProblem): HttpProblem => {
    noteRequest(parts, request, null, { meeting: null, what: 'sign-in', refused: problem.code })
    return problem
  }

  router.post('/api/sign-in', async (request, response) => {
    const body = signInSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'Send {"code": "…"}.')
    const address = door.addressOf(request)
    const who = whoTries(desk, request, address)
    const { code } = body.data
    const group = readCode(code).lookup
    // One that another server has made a moment ago.
    if (!desk.meant(code)) await parts.caughtUp().catch(() => undefined)
    // From before anything is counted, which may be done elsewhere and takes its time.
    const refusable = after(refusedAfterMs)
    const waits = await tries.begin(who, group, desk.meant(code))
    const wait = waits.address === null ? waits.code : Math.max(waits.address, waits.code ?? 0)
    const from = { address, agent: request.headers['user-agent'] }
    const look = () => desk.signIn(code, from, tokenOf(request), wait !== null)
    const signedIn = await (waits.code === null ? look() : tries.inTurn(who, group, look))
    await (signedIn === null && wait !== null && refusable)
    if (signedIn === null) throw refusedFor(request, wait === null ? wrongCode : tooMany(wait))
    await tries.wasRight(who, group)
    response.cookie(cookieName, signedIn.token, {
      ...cookieOptions(door, request),
      maxAge: deviceDays * 86_400_000,
    })
    noteRequest(parts, request, signedIn.access, { meeting: signedIn.access.meeting, what: 'sign-in' })
    response.json(youOf(signedIn.access))
  })

  router.post('/api/sign-out', async (request, response) => {
    const token = tokenOf(request)
    const access = accessOf(desk, request, null)
    if (token !== null) await desk.signOut(token)
    if (access) noteRequest(parts, request, access, { meeting: access.meeting, what: 'sign-out' })
    response.clearCookie(cookieName, cookieOptions(door, request)).status(204).end()
  })

  router.get('/api/me', (request, response) => {
    response.json(youOf(accessOf(desk, request, null)))
  })

  const mine = (access: HeldAccess): Mine => {
    const meeting = access.meeting === null ? undefined : meetings.room(access.meeting)?.position().meeting
    const delegation = access.delegation && meeting && findDelegation(meeting, access.delegation)
    return {
      you: youOf(access),
      ...(meeting ? { meeting: meeting.title } : {}),
      ...(delegation ? { delegation: delegation.names[delegation.language] } : {}),
    }
  }
  router.get('/api/mine', (request, response) => {
    const token = tokenOf(request)
    response.json(token === null ? [] : desk.all(token).map(mine))
  })
  return router
}
