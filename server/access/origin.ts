import type { IncomingMessage } from 'node:http'

/** Where people reach this server: as configured, else as the request says. */
export const originOf = (request: IncomingMessage, publicUrl: string | null): string => {
  if (publicUrl !== null) return publicUrl
  const encrypted = 'encrypted' in request.socket && request.socket.encrypted === true
  return `${encrypted ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`
}

/**
 * False for a request that a page of another origin has sent: such a page must not act with the cookie of whoever
 * looks at it, nor open a socket. Tools that send no `Origin` are no pages.
 */
export const isOwnOrigin = (request: IncomingMessage, publicUrl: string | null): boolean => {
  const { origin } = request.headers
  if (origin === undefined) return true
  const own = [originOf(request, publicUrl), originOf(request, null)]
  return own.includes(origin)
}
