import type { Agenda } from '../../../shared/meeting/agenda.ts'
import type { View } from '../../../shared/protocol.ts'

/** What is planned, with the revision that a change of it names. */
export type Stored = { agenda: Agenda; revision: number }

/** The view's agenda without what has happened. */
export const storedOf = ({ agenda }: Pick<View, 'agenda'>): Stored => ({
  revision: agenda.revision,
  agenda: {
    ...(agenda.title === undefined ? {} : { title: agenda.title }),
    notes: agenda.notes,
    days: agenda.days.map(({ date, sessions }) => ({
      date,
      sessions: sessions.map(({ status: _, openedAt: __, closedAt: ___, ...session }) => session),
    })),
  },
})
