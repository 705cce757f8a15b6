import type { IncomingMessage } from 'node:http'
import type { AccessDesk, HeldAccess } from './access.ts'

export const cookieName = 'palabra'

/** The sign-in cookie of a request, over HTTP or at a socket's handshake. */
export const tokenOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string | null => {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === cookieName && value) return value
  }
  return null
}

/** The header that chooses among several accesses of one browser. */
const asHeader = 'palabra-as'

/** The access that a request acts with in a meeting; null for a follower. */
export const accessOf = (
  desk: AccessDesk,
  request: Pick<IncomingMessage, 'headers'>,
  meeting: string | null,
): HeldAccess | null => {
  const as = request.headers[asHeader]
  return desk.find(tokenOf(request), meeting, typeof as === 'string' ? as : undefined)
}
