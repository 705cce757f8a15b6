import type { IncomingMessage, ServerResponse } from 'node:http'
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

/** Gives it an id, of the proxy's or of our own, and tells of it when it is over. */
export const noteRequestOf = (
  { door, newId, observer: { local, tell } }: RequestParts,
  request: IncomingMessage,
  response: ServerResponse,
  route: () => string | null,
): void => {
  const id = door.requestIdOf(request) ?? newId()
  const began = local()
  response.setHeader(header, id)
  response.once('close', () => {
    const status = response.headersSent ? response.statusCode : null
    tell({
      what: 'request',
      request: id,
      method: request.method ?? '',
      route: route(),
      status,
      ms: local() - began,
    })
  })
}

/** Each request has an id, and is told of when it is over. */
export const requests =
  (parts: RequestParts): RequestHandler =>
  (request, response, next) => {
    noteRequestOf(parts, request, response, () => routeOf(request))
    next()
  }
