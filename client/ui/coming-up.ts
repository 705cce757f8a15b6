import type { Speaker } from '../../shared/meeting/agenda.ts'
import { partOf } from '../../shared/meeting/parts.ts'
import type { View, ViewSession, WireRequest, WireWaiting } from '../../shared/protocol.ts'
import { nameplateOf } from './names.ts'
import { currentSession } from './sessions.ts'

/** Who gets the floor by the rules: a prepared speaker, a request of the list, or a delegation’s report in a round. */
export type Candidate = { speaker: Speaker } | { request: WireRequest } | { report: string }

/** Somebody who waits for the floor. A prepared speaker may not have a name yet, and has no flag. */
export type Waiter = {
  id: string
  kind: WireWaiting['kind']
  name: string | null
  /** The id of a prepared speaker. */
  speaker?: string | undefined
  /** ISO 3166-1 alpha-2. */
  flag?: string | undefined
  /** What the agenda calls a prepared speaker (“Member state representative”). */
  role?: string | undefined
  expectedAt?: WireRequest['expectedAt']
}

/** Where a panel stands; null while an item is open, or nothing yet. */
export const partNow = (view: View) => {
  const session = currentSession(view)
  return session && partOf(session, view.item)
}

export const isInDialogue = (view: View): boolean => partNow(view) === 'dialogue'

export const preparedOf = ({ speakers }: Pick<ViewSession, 'speakers'>): Speaker[] =>
  speakers.toSorted((a, b) => a.order - b.order)

const speakerOf = (view: View, id: string): Speaker | undefined =>
  currentSession(view)?.speakers.find(speaker => speaker.id === id)

/** Prepared speakers who come before the list: those not yet heard, until the dialogue is opened. */
export const preparedWaiting = (view: View): Speaker[] =>
  view.coming.next.flatMap(({ kind, speaker }) =>
    kind === 'prepared' && speaker !== undefined ? (speakerOf(view, speaker) ?? []) : [],
  )

const candidateOf = (view: View, { id, speaker, kind, delegation }: WireWaiting): Candidate[] => {
  if (kind === 'report' && delegation !== undefined) return [{ report: delegation }]
  if (speaker !== undefined) {
    const found = speakerOf(view, speaker)
    return found ? [{ speaker: found }] : []
  }
  const request = view.list.requests.find(listed => listed.id === id)
  return request ? [{ request }] : []
}

/**
 * Who gets the floor next by the rules, which are the server’s. Who presides comes last, and hands over the chair
 * first.
 */
export const firstComing = (view: View): Candidate | null =>
  view.coming.next.flatMap(waiting => candidateOf(view, waiting))[0] ?? null

const waiter = (view: View, { id, kind, speaker, delegation }: WireWaiting): Waiter => {
  if (speaker !== undefined) {
    const found = speakerOf(view, speaker)
    return { id, kind, speaker, name: found?.name ?? null, role: found?.role }
  }
  const code = delegation ?? ''
  return {
    id,
    kind,
    name: nameplateOf(view, code),
    flag: view.delegations.find(found => found.code === code)?.flag,
    expectedAt: view.list.requests.find(request => request.id === id)?.expectedAt,
  }
}

/** In the order in which they get the floor, with what a page shows of each. */
export const comingUp = (view: View): Waiter[] => view.coming.next.map(waiting => waiter(view, waiting))
