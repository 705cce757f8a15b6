import type { IncomingMessage } from 'node:http'
import type { AccessDesk } from './access.ts'
import { cookiesOf } from './identity.ts'

/**
 * Whoever comes to this server may have signed in at another one a moment ago, in a meeting that was made there, or have
 * seen there what is not known here yet: then what the others have written so far is read first.
 * @param seen the last seq of the meeting that the page has shown
 * @returns null when nothing has to be read
 */
export type Arrival = (
  request: Pick<IncomingMessage, 'headers'>,
  meeting: string | null,
  seen?: number,
) => Promise<void> | null

export type ArrivalParts = {
  desk: Pick<AccessDesk, 'knows'>
  knowsMeeting: (id: string, seq: number) => boolean
  /** Resolves when everything is seen here that others had written when it was called. */
  caughtUp: () => Promise<void>
}

export const openArrival =
  ({ desk, knowsMeeting, caughtUp }: ArrivalParts): Arrival =>
  (request, meeting, seen = 0) => {
    if (cookiesOf(request).every(desk.knows) && (meeting === null || knowsMeeting(meeting, seen))) return null
    // While the others cannot be heard, what is known here has to do.
    return caughtUp().catch(() => undefined)
  }
