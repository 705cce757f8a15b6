import type { Agenda, Session, Speaker } from '../../../../shared/meeting/agenda.ts'
import { changed, inserted, without, withSession } from './change.ts'
import type { Edit } from './edits.ts'
import { findSession, findSpeaker, idsOf, inOrder } from './find.ts'

type Of<Type extends Edit['type']> = Extract<Edit, { type: Type }>

/** Counted from 1 anew, without gaps. */
const renumbered = (session: Session, speakers: Speaker[]): Session => ({
  ...session,
  speakers: speakers.map((speaker, at) =>
    speaker.order === at + 1 ? speaker : { ...speaker, order: at + 1 },
  ),
})

const withSpeaker = (session: Session, speaker: Speaker, before: string | null): Session =>
  renumbered(session, inserted(inOrder(session.speakers), speaker, before))

const withoutSpeaker = (session: Session, id: string): Session =>
  renumbered(session, without(inOrder(session.speakers), id))

export const addSpeaker = (agenda: Agenda, { speaker, to }: Of<'speaker.add'>): Agenda | null => {
  if (idsOf(agenda).includes(speaker.id) || !findSession(agenda, to.session)) return null
  return withSession(agenda, to.session, session =>
    withSpeaker(session, { ...speaker, order: session.speakers.length + 1 }, to.before),
  )
}

export const changeSpeaker = (
  agenda: Agenda,
  { speaker: id, change }: Of<'speaker.change'>,
): Agenda | null => {
  const found = findSpeaker(agenda, id)
  if (!found) return null
  return withSession(agenda, found.session.id, session => ({
    ...session,
    speakers: session.speakers.map(speaker => (speaker.id === id ? changed(speaker, change) : speaker)),
  }))
}

export const moveSpeaker = (agenda: Agenda, { speaker: id, to }: Of<'speaker.move'>): Agenda | null => {
  const found = findSpeaker(agenda, id)
  if (!found || to.before === id || !findSession(agenda, to.session)) return null
  const taken = withSession(agenda, found.session.id, session => withoutSpeaker(session, id))
  return withSession(taken, to.session, session => withSpeaker(session, found.speaker, to.before))
}

export const removeSpeaker = (agenda: Agenda, { speaker }: Of<'speaker.remove'>): Agenda | null => {
  const found = findSpeaker(agenda, speaker)
  return found ? withSession(agenda, found.session.id, session => withoutSpeaker(session, speaker)) : null
}
