import type { ErrorRequestHandler, Response } from 'express'
import { type RefusalCode, unrecorded } from '../../shared/meeting/refusals.ts'
import type { Problem } from '../../shared/protocol.ts'
import { troubleOf } from '../log/log.ts'
import { type Damaged, damagedWords } from '../meetings/meetings.ts'
import { NotKept } from '../shelves/shelves.ts'
import { requestIdOf } from './requests.ts'

/** A request that is not answered as it was meant: RFC 9457, `code` from a closed list. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  /** What else is told, beside the members that every problem has. */
  readonly more: Record<string, unknown>

  constructor(
    status: number,
    code: string,
    detail: string,
    headers: Record<string, string> = {},
    more: Record<string, unknown> = {},
  ) {
    super(detail)
    this.more = more
    this.status = status
    this.code = code
    this.headers = headers
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'In the way of what is there',
  413: 'Too large',
  415: 'Not a document that Palabra reads',
  421: 'Not at this name',
  422: 'Not understood',
  429: 'Too many tries',
  503: 'Not available now',
}

export const notFound = (): HttpProblem =>
  new HttpProblem(404, 'not-found', 'There is nothing at this address.')
export const unknownMeeting = (): HttpProblem =>
  new HttpProblem(404, 'unknown-meeting', 'There is no such meeting.')
export const damagedRecord = (damaged: Damaged): HttpProblem =>
  new HttpProblem(503, 'record-damaged', damagedWords(damaged), {}, { entry: damaged.entry })
export const notAllowed = (): HttpProblem => new HttpProblem(403, 'not-allowed', 'Your role may not do this.')
export const signInFirst = (): HttpProblem =>
  new HttpProblem(401, 'sign-in-first', 'Sign in with your code first.')

/** HTTP's own word for each kind of refusal. */
export const statusOf = (code: RefusalCode): number => {
  switch (code) {
    case 'malformed':
      return 400
    case 'not-allowed':
    case 'not-your-session':
    case 'not-in-room':
      return 403
    case 'unknown-meeting':
      return 404
    case 'too-fast':
      return 429
    case 'record-unavailable':
      return 503
    case 'internal':
      return 500
    default:
      return 409
  }
}

/** Kept by nobody on the way: what is not there now, or not allowed, may be in a moment. */
const sendProblem = (response: Response, { status, code, message, headers, more }: HttpProblem): void => {
  const title = titles[status] ?? 'Palabra failed at this'
  const requestId = requestIdOf(response)
  const problem: Problem = { type: `/problems/${code}`, title, status, code, detail: message, requestId }
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify({ ...more, ...problem }))
}

type BodyError = { type?: string; status?: number }

/** What the body parser and the router throw, in our words; anything else is a bug, logged and not told. */
const asProblem = (error: unknown): HttpProblem | null => {
  if (error instanceof HttpProblem) return error
  const why = error instanceof NotKept ? error.why : troubleOf(error)
  if (error instanceof NotKept || why !== null)
    return new HttpProblem(
      503,
      'record-unavailable',
      unrecorded(why).message,
      { 'Retry-After': '2' },
      why ? { why } : {},
    )
  const { type, status } = (error ?? {}) as BodyError
  if (type === 'entity.too.large')
    return new HttpProblem(413, 'too-large', 'This is larger than Palabra takes.')
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new HttpProblem(415, 'unsupported-type', 'This encoding is not one that Palabra reads.')
  if (status !== undefined && status >= 400 && status < 500)
    return new HttpProblem(400, 'malformed', 'This request could not be read.')
  return null
}

/** The last of the handlers. @param onBug told of what nobody has foreseen, and in which request */
export const problems =
  (onBug: (error: unknown, request: string) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = asProblem(error)
    if (problem === null) onBug(error, requestIdOf(response))
    sendProblem(
      response,
      problem ?? new HttpProblem(500, 'internal', 'Palabra failed at this; nothing was changed.'),
    )
  }
