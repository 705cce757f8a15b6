import type { Agenda, Item, Session, Speaker } from '../../../../shared/meeting/agenda.ts'
import type { TextList } from './edits.ts'

/** The agenda asked. The module with its schemas stays on the server; what is asked here is small. */

export type Dated = Session & { date: string }

export const sessionsIn = (agenda: Agenda): Dated[] =>
  agenda.days.flatMap(({ date, sessions }) => sessions.map(session => ({ ...session, date })))

export const findSession = (agenda: Agenda, id: string): Dated | undefined =>
  sessionsIn(agenda).find(session => session.id === id)

export type FoundItem = { item: Item; session: Dated; within: string | null; siblings: Item[] }

export const findItem = (agenda: Agenda, id: string): FoundItem | undefined => {
  for (const session of sessionsIn(agenda)) {
    const own = session.items.find(item => item.id === id)
    if (own) return { item: own, session, within: null, siblings: session.items }
    for (const { id: within, items: siblings = [] } of session.items) {
      const item = siblings.find(sub => sub.id === id)
      if (item) return { item, session, within, siblings }
    }
  }
  return undefined
}

export const findSpeaker = (agenda: Agenda, id: string): { speaker: Speaker; session: Dated } | undefined => {
  for (const session of sessionsIn(agenda)) {
    const speaker = session.speakers.find(each => each.id === id)
    if (speaker) return { speaker, session }
  }
  return undefined
}

/** In the order in which they are given the floor. */
export const inOrder = (speakers: readonly Speaker[]): Speaker[] =>
  [...speakers].sort((one, other) => one.order - other.order)

/** Null when the list's session is gone. */
export const textsOf = (agenda: Agenda, { kind, session: id }: TextList): string[] | null => {
  if (id === null) return agenda.notes
  const session = findSession(agenda, id)
  if (!session) return null
  return kind === 'point' ? session.discussionPoints : session.notes
}

/** The number of a text in its list, preferably the one that it had; −1 when it is not there. */
export const indexOfText = (texts: readonly string[], at: number, text: string): number =>
  texts[at] === text ? at : texts.indexOf(text)

/** Every id of an agenda. */
export const idsOf = (agenda: Agenda): string[] =>
  sessionsIn(agenda).flatMap(session => [
    session.id,
    ...session.items.flatMap(({ id, items = [] }) => [id, ...items.map(sub => sub.id)]),
    ...session.speakers.map(({ id }) => id),
  ])
