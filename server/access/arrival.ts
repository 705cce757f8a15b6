import type { IncomingMessage } from 'node:http'
import type { AccessDesk } from './access.ts'
import { screenTokenOf, tokenOf } from './identity.ts'

/**
 * Whoever comes to this server may have signed in at another one a moment ago, in a meeting that was made there: where
 * something is not known here, what the others have written so far is read first.
 */
export type Arrival = (request: Pick<IncomingMessage, 'headers'>, meeting: string | null) => Promise<void>

export type ArrivalParts = {
  desk: Pick<AccessDesk, 'knows'>
  knowsMeeting: (id: string) => boolean
  /** Resolves when everything is seen here that others had written when it was called. */
  caughtUp: () => Promise<void>
}

export const openArrival =
  ({ desk, knowsMeeting, caughtUp }: ArrivalParts): Arrival =>
  async (request, meeting) => {
    const tokens = [tokenOf(request), screenTokenOf(request)].filter(token => token !== null)
    if (tokens.every(desk.knows) && (meeting === null || knowsMeeting(meeting))) return
    // While the others cannot be heard, what is known here has to do.
    await caughtUp().catch(() => undefined)
  }
