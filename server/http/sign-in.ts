import { Router } from 'express'
import { signInSchema } from '../../shared/protocol.ts'
import { deviceDays, youOf } from '../access/access.ts'
import { accessOf, cookieName, tokenOf } from '../access/identity.ts'
import { openTries } from '../access/tries.ts'
import { cookieOptions } from './cookie.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

export const signInRoutes = (parts: HttpParts): Router => {
  const { desk, door } = parts
  const router = Router()
  const tries = openTries()

  const tooMany = (seconds: number, what: string): HttpProblem =>
    new HttpProblem(429, 'too-many-tries', `Too many wrong codes ${what}; wait a little.`, {
      'Retry-After': String(seconds),
    })

  router.post('/api/sign-in', async (request, response) => {
    const body = signInSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'Send {"code": "…"}.')
    const address = door.addressOf(request)
    const { code } = body.data
    const meant = desk.meant(code)
    const waits = await tries.begin(address, meant)
    if (waits.code !== null) throw tooMany(waits.code, 'that begin like this one')
    const from = { address, agent: request.headers['user-agent'] }
    const signedIn = await desk.signIn(code, from, tokenOf(request), waits.address !== null)
    if (signedIn === null)
      throw waits.address === null
        ? new HttpProblem(401, 'wrong-code', 'No access has this code. Check it and try again.')
        : tooMany(waits.address, 'from this address')
    await tries.wasRight(address, meant)
    response.cookie(cookieName, signedIn.token, {
      ...cookieOptions(door, request),
      maxAge: deviceDays * 86_400_000,
    })
    response.json(youOf(signedIn.access))
  })

  router.post('/api/sign-out', (request, response) => {
    const token = tokenOf(request)
    if (token !== null) desk.signOut(token)
    response.clearCookie(cookieName, cookieOptions(door, request)).status(204).end()
  })

  router.get('/api/me', (request, response) => {
    response.json(youOf(accessOf(desk, request, null)))
  })
  return router
}
