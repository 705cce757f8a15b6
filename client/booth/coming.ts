import type { Language } from '../../shared/meeting/delegations.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { comingUp, preparedOf, type Waiter } from '../ui/coming-up.ts'
import { currentSession } from '../ui/sessions.ts'

/** What a booth prepares for: who speaks, in which language, about what, on whose behalf. */
export type Speech = {
  id: string
  kind: WireTurn['kind']
  name: string | null
  /** The id of a prepared speaker. */
  speaker?: string | undefined
  /** A delegation’s code. */
  delegation?: string | undefined
  language?: Language | undefined
  topic?: string | undefined
  representative?: string | undefined
  group?: string | undefined
  role?: string | undefined
  /** Interrupted: it goes on where it was. */
  goesOn?: true
}

const topicOf = (view: View, speaker: string | undefined): string | undefined => {
  const session = currentSession(view)
  return session ? preparedOf(session).find(({ id }) => id === speaker)?.topic : undefined
}

const ofTurn = (view: View, { turn, ...rest }: WireTurn): Speech => ({
  ...rest,
  id: turn,
  topic: rest.topic ?? topicOf(view, rest.speaker),
})

const ofWaiter = (view: View, { id, kind, name, speaker, role }: Waiter): Speech => {
  const request = view.list.requests.find(listed => listed.id === id)
  const delegation = view.coming.next.find(waiting => waiting.id === id)?.delegation
  return {
    ...request,
    id,
    kind,
    name,
    speaker,
    delegation,
    role,
    topic: request?.topic ?? topicOf(view, speaker),
  }
}

/** Who has the floor; null while nobody has. */
export const speechNow = (view: View): Speech | null => (view.floor ? ofTurn(view, view.floor) : null)

/** How many a booth prepares for at a time. */
const ahead = 2

/** Who comes next, and next but one: who was interrupted, then those who wait but do not preside. */
export const speechesNext = (view: View): Speech[] => {
  const interrupted = view.floor?.interrupted
  const goesOn: Speech[] = interrupted ? [{ ...ofTurn(view, interrupted), goesOn: true }] : []
  const presiding = new Set(view.coming.next.filter(({ presides }) => presides).map(({ id }) => id))
  const waiting = comingUp(view).filter(({ id }) => !presiding.has(id))
  return [...goesOn, ...waiting.map(waiter => ofWaiter(view, waiter))].slice(0, ahead)
}
