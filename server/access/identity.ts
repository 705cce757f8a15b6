import type { IncomingMessage } from 'node:http'
import type { AccessDesk } from './access.ts'
import type { HeldAccess } from './held.ts'

export const cookieName = 'palabra'
/** Of a screen that is paired or waits to be: whoever signs in or out on the same machine does not touch it. */
export const screenCookieName = 'palabra-screen'

type Asking = Pick<IncomingMessage, 'headers'>

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

/** The access that a device acts with in a meeting, signed in or paired; null for a follower. */
export const findAccess = (
  desk: AccessDesk,
  request: Asking,
  meeting: string | null,
  as?: string,
): HeldAccess | null =>
  desk.find(tokenOf(request), meeting, as) ?? desk.find(screenTokenOf(request), meeting, as)

/** Whose tries to sign in count together: those of a browser that is signed in already, else those of an address. */
export const whoTries = (desk: AccessDesk, request: Asking, address: string): string => {
  const held = desk.find(tokenOf(request), null)
  return held ? `access ${held.id}` : address
}

/** The header that chooses among several accesses of one browser. */
const asHeader = 'palabra-as'

/** The access that a request acts with in a meeting; null for a follower. */
export const accessOf = (desk: AccessDesk, request: Asking, meeting: string | null): HeldAccess | null => {
  const as = request.headers[asHeader]
  return findAccess(desk, request, meeting, typeof as === 'string' ? as : undefined)
}
