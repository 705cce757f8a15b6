import { type CookieOptions, type Request, Router } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { signInSchema } from '../../shared/protocol.ts'
import { deviceDays, youOf } from '../access/access.ts'
import { accessOf, cookieName, tokenOf } from '../access/identity.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

/**
 * A whole room signs in from one address: wrong codes only are counted, and when there were too many, the codes that
 * Palabra made still open. Those are too long to be guessed; one that the house has chosen has to wait.
 */
const wrongCodes = { points: 30, duration: 300 }

export const signInRoutes = (parts: HttpParts): Router => {
  const { desk, door } = parts
  const router = Router()
  const limiter = new RateLimiterMemory(wrongCodes)
  const cookie = (request: Request): CookieOptions => ({
    httpOnly: true,
    sameSite: 'strict',
    secure: door.originOf(request).startsWith('https:'),
    path: '/',
  })

  const tooMany = (state: RateLimiterRes): HttpProblem =>
    new HttpProblem(429, 'too-many-tries', 'Too many wrong codes from this address; wait a little.', {
      'Retry-After': String(Math.ceil(state.msBeforeNext / 1000)),
    })

  router.post('/api/sign-in', async (request, response) => {
    const body = signInSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'Send {"code": "…"}.')
    const address = door.addressOf(request)
    const state = await limiter.get(address)
    const isLimited = state !== null && state.consumedPoints >= wrongCodes.points
    const from = { address, agent: request.headers['user-agent'] }
    const signedIn = await desk.signIn(body.data.code, from, tokenOf(request), isLimited)
    if (signedIn === null) {
      if (isLimited) throw tooMany(state)
      await limiter.consume(address).catch(() => undefined)
      throw new HttpProblem(401, 'wrong-code', 'No access has this code. Check it and try again.')
    }
    response.cookie(cookieName, signedIn.token, { ...cookie(request), maxAge: deviceDays * 86_400_000 })
    response.json(youOf(signedIn.access))
  })

  router.post('/api/sign-out', (request, response) => {
    const token = tokenOf(request)
    if (token !== null) desk.signOut(token)
    response.clearCookie(cookieName, cookie(request)).status(204).end()
  })

  router.get('/api/me', (request, response) => {
    response.json(youOf(accessOf(desk, request, null)))
  })
  return router
}
