import { type Request, Router } from 'express'
import { z } from 'zod'
import type { SignInWays } from '../../shared/protocol.ts'
import { youOf } from '../access/held.ts'
import { deviceDays } from '../access/holding.ts'
import { cookieIn, cookieName, tokenOf, whoTries } from '../access/identity.ts'
import type { OpenId, OpenIdRefusal } from '../access/openid.ts'
import { openTries } from '../access/tries.ts'
import { noteRequest } from './audit.ts'
import { cookieOptions } from './cookie.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem, notFound } from './problems.ts'

/** What a sign-in elsewhere has sent the browser back with, as it stands in the address. */
export const returnSchema = z.object({ search: z.string().min(1).max(8000) })

const attemptCookie = 'palabra-attempt'
const attemptMinutes = 10

const problems: Record<OpenIdRefusal, [status: number, detail: string]> = {
  lapsed: [401, 'This sign-in was not begun here, or took too long. Begin again.'],
  cancelled: [401, 'The sign-in was cancelled.'],
  'not-listed': [403, 'Nobody has given this person access.'],
  refused: [401, 'The sign-in service’s answer could not be believed. Begin again.'],
  unreachable: [503, 'The sign-in service does not answer.'],
}
const problemOf = (code: OpenIdRefusal): HttpProblem =>
  new HttpProblem(problems[code][0], code, problems[code][1])

/**
 * Sign-in by OpenID Connect. The provider sends the browser back to a page of ours, which hands over by a request of
 * its own what it came with: so that both cookies can keep to this site, though the way back leads in from another.
 */
export const openIdRoutes = (parts: HttpParts): Router => {
  const { desk, door, openId } = parts
  const router = Router()
  const tries = openTries(parts.limiters, 'openid')
  const backTo = (request: Request): string => `${door.originOf(request)}/in/openid`
  const attemptOptions = (request: Request) => ({
    ...cookieOptions(door, request),
    path: '/api/sign-in/openid',
  })
  const configured = (): OpenId => {
    if (openId === null) throw notFound()
    return openId
  }

  router.get('/api/sign-in/ways', (_request, response) => {
    const ways: SignInWays = { code: true, openId: openId && { name: openId.name } }
    response.json(ways)
  })

  router.post('/api/sign-in/openid/begin', async (request, response) => {
    const begun = await configured().begin(backTo(request))
    if (begun === null) throw problemOf('unreachable')
    const maxAge = attemptMinutes * 60_000
    response.cookie(attemptCookie, begun.attempt, { ...attemptOptions(request), maxAge })
    response.json({ to: begun.to })
  })

  router.post('/api/sign-in/openid', async (request, response) => {
    const service = configured()
    const body = returnSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'Send {"search": "?code=…&state=…"}.')
    const address = door.addressOf(request)
    const who = whoTries(desk, request, address)
    const { address: wait } = await tries.begin(who, null, false)
    if (wait !== null)
      throw new HttpProblem(429, 'too-many-tries', 'Too many tries from this address; wait a little.', {
        'Retry-After': String(wait),
      })
    // An attempt is good for one return, however that ends.
    response.clearCookie(attemptCookie, attemptOptions(request))
    const outcome = await service.finish(backTo(request), body.data.search, cookieIn(request, attemptCookie))
    if (!outcome.ok) {
      noteRequest(parts, request, null, { meeting: null, what: 'sign-in', refused: outcome.code })
      throw problemOf(outcome.code)
    }
    await tries.wasRight(who, null)
    const from = { address, agent: request.headers['user-agent'] }
    const { access, token } = await desk.admit(outcome.guest, from, tokenOf(request))
    noteRequest(parts, request, access, { meeting: access.meeting, what: 'sign-in' })
    const maxAge = deviceDays * 86_400_000
    response.cookie(cookieName, token, { ...cookieOptions(door, request), maxAge }).json(youOf(access))
  })
  return router
}
