import type { Agenda, Session } from '../../../shared/meeting/agenda.ts'
import type { View } from '../../../shared/protocol.ts'

/** What is planned, with the revision that a change of it names. */
export type Stored = { agenda: Agenda; revision: number }

type Shown = View['agenda']['days'][number]['sessions'][number]

/** Nothing of a session but what is planned: a further field of the view does not compile until it is left out here. */
const sessionOf = ({ status, openedAt, suspendedAt, closedAt, opened, ...planned }: Shown): Session =>
  planned satisfies { [Field in keyof typeof planned]: Field extends keyof Session ? unknown : never }

/** The view's agenda without what has happened. */
export const storedOf = ({ agenda }: Pick<View, 'agenda'>): Stored => ({
  revision: agenda.revision,
  agenda: {
    ...(agenda.title === undefined ? {} : { title: agenda.title }),
    notes: agenda.notes,
    days: agenda.days.map(({ date, sessions }) => ({
      date,
      sessions: sessions.map(sessionOf),
    })),
  },
})
