import type { Request, RequestHandler, Response } from 'express'
import type { Door } from '../access/door.ts'
import type { Observer } from '../operation/observer.ts'

const header = 'X-Request-Id'

/** By what a request is found in the log. */
export const requestIdOf = (response: Response): string => response.get(header) ?? ''

/** A page or a file has none. */
const routeOf = ({ route }: Request): string | null => {
  const { path } = (route ?? {}) as { path?: unknown }
  return typeof path === 'string' ? path : null
}

type RequestParts = { door: Door; newId: () => string; observer: Observer }

/** Each request has an id, of the proxy's or of our own, and is told of when it is over. */
export const requests =
  ({ door, newId, observer: { local, tell } }: RequestParts): RequestHandler =>
  (request, response, next) => {
    const id = door.requestIdOf(request) ?? newId()
    const began = local()
    response.set(header, id)
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : null
      tell({
        what: 'request',
        request: id,
        method: request.method,
        route: routeOf(request),
        status,
        ms: local() - began,
      })
    })
    next()
  }
