import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import type { Edit, TextRef } from './edits.ts'
import { findItem, findSession, findSpeaker, inOrder, sessionsIn, textsOf } from './find.ts'

/** One step up or down, as the buttons make it; null at the end of the way. */
export type Direction = 'up' | 'down'

/** The id before which something comes to stand after one step among its neighbours. */
const beforeAfterStep = (
  ids: readonly string[],
  id: string,
  direction: Direction,
): { before: string | null } | null => {
  const at = ids.indexOf(id)
  if (direction === 'up') return at > 0 ? { before: ids[at - 1] ?? null } : null
  return at >= 0 && at < ids.length - 1 ? { before: ids[at + 2] ?? null } : null
}

const idsOfThings = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

/** At the end of its day a session goes on to the next day, and the other way round. */
export const stepSession = (agenda: Agenda, id: string, direction: Direction): Edit | null => {
  const at = agenda.days.findIndex(day => day.sessions.some(session => session.id === id))
  const day = agenda.days[at]
  if (!day) return null
  const within = beforeAfterStep(idsOfThings(day.sessions), id, direction)
  if (within) return { type: 'session.move', session: id, to: { date: day.date, ...within } }
  const other = agenda.days[direction === 'up' ? at - 1 : at + 1]
  if (!other) return null
  const before = direction === 'up' ? null : (other.sessions[0]?.id ?? null)
  return { type: 'session.move', session: id, to: { date: other.date, before } }
}

export const stepItem = (agenda: Agenda, id: string, direction: Direction): Edit | null => {
  const found = findItem(agenda, id)
  const place = found && beforeAfterStep(idsOfThings(found.siblings), id, direction)
  if (!place) return null
  return {
    type: 'item.move',
    item: id,
    to: { session: found.session.id, within: found.within, before: place.before },
  }
}

export const stepSpeaker = (agenda: Agenda, id: string, direction: Direction): Edit | null => {
  const found = findSpeaker(agenda, id)
  const place = found && beforeAfterStep(idsOfThings(inOrder(found.session.speakers)), id, direction)
  return place ? { type: 'speaker.move', speaker: id, to: { session: found.session.id, ...place } } : null
}

export const stepText = (agenda: Agenda, ref: TextRef, direction: Direction): Edit | null => {
  const last = (textsOf(agenda, ref.list)?.length ?? 0) - 1
  const to = direction === 'up' ? ref.at - 1 : ref.at + 1
  if (to < 0 || to > last) return null
  return {
    type: 'text.move',
    ref,
    to: { list: ref.list, before: direction === 'up' ? to : to + 1 },
  }
}

/** An item becomes a part of the one above it, when it has no parts of its own. */
export const joinAbove = (agenda: Agenda, id: string): Edit | null => {
  const found = findItem(agenda, id)
  if (!found || found.within !== null || (found.item.items ?? []).length > 0) return null
  const above = found.siblings[found.siblings.findIndex(item => item.id === id) - 1]
  if (!above) return null
  return { type: 'item.move', item: id, to: { session: found.session.id, within: above.id, before: null } }
}

/** A part becomes an item of its own, after the one that it belonged to. */
export const standAlone = (agenda: Agenda, id: string): Edit | null => {
  const found = findItem(agenda, id)
  if (!found || found.within === null) return null
  const items = found.session.items
  const before = items[items.findIndex(item => item.id === found.within) + 1]?.id ?? null
  return { type: 'item.move', item: id, to: { session: found.session.id, within: null, before } }
}

/** The other sessions, to which a thing of this one can go. */
export const otherSessions = (agenda: Agenda, id: string): { id: string; date: string; title: string }[] =>
  findSession(agenda, id) ? sessionsIn(agenda).filter(session => session.id !== id) : []
