import type { View } from '../../shared/protocol.ts'
import { type DatedSession, nextSession } from '../ui/sessions.ts'

/** The session that comes next: one that was suspended for another, else what is planned. Null when nothing follows. */
export const upcoming = (view: View): DatedSession | null =>
  view.agenda.days
    .flatMap(({ date, sessions }) => sessions.map(session => ({ ...session, date })))
    .find(({ status }) => status === 'suspended') ?? nextSession(view)
