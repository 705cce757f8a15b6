import type { IncomingMessage } from 'node:http'
import type { AccessDesk } from './access.ts'
import type { HeldAccess } from './held.ts'
import { tokenHash } from './holding.ts'

export const cookieName = 'palabra'
/** Of a screen that is paired or waits to be: whoever signs in or out on the same machine does not touch it. */
export const screenCookieName = 'palabra-screen'

/** Read once, however often one asks who has sent it. */
const read = Symbol('cookies')
type Asking = Pick<IncomingMessage, 'headers'> & { [read]?: readonly string[] }

export const cookieIn = ({ headers }: Asking, wanted: string): string | null => {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === wanted && value) return value
  }
  return null
}

/** The sign-in cookie of a request, over HTTP or at a socket's handshake. */
export const tokenOf = (request: Asking): string | null => cookieIn(request, cookieName)
export const screenTokenOf = (request: Asking): string | null => cookieIn(request, screenCookieName)

/** The cookies that a request has come with, as they are kept: of whoever has signed in, and of a paired screen. */
export const cookiesOf = (request: Asking): readonly string[] => {
  request[read] ??= [tokenOf(request), screenTokenOf(request)].flatMap(token =>
    token ? [tokenHash(token)] : [],
  )
  return request[read]
}

/** The access that a device acts with in a meeting, signed in or paired; null for a follower. */
export const findAccess = (
  desk: AccessDesk,
  request: Asking,
  meeting: string | null,
  as?: string,
): HeldAccess | null => {
  for (const cookie of cookiesOf(request)) {
    const held = desk.find(cookie, meeting, as)
    if (held) return held
  }
  return null
}

/** Whose tries to sign in count together: those of a browser that is signed in already, else those of an address. */
export const whoTries = (desk: AccessDesk, request: Asking, address: string): string => {
  const token = tokenOf(request)
  const held = token && desk.find(tokenHash(token), null)
  return held ? `access ${held.id}` : address
}

/** The header that chooses among several accesses of one browser. */
const asHeader = 'palabra-as'

/** The access that a request acts with in a meeting; null for a follower. */
export const accessOf = (desk: AccessDesk, request: Asking, meeting: string | null): HeldAccess | null => {
  const as = request.headers[asHeader]
  return findAccess(desk, request, meeting, typeof as === 'string' ? as : undefined)
}
