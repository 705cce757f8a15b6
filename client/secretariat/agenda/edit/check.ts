import type { Agenda, Session } from '../../../../shared/meeting/agenda.ts'

/** What a secretary would want to know about an agenda as it stands. */
export type Finding =
  | { code: 'end-before-start'; session: string }
  /** Of two that share an hour the later one in the list; `other` is the one before it. */
  | { code: 'sessions-overlap'; session: string; other: string }
  | { code: 'speaker-unnamed'; session: string; speaker: string }

/** `HH:MM` are compared as they are written. */
const endsBeforeStart = ({ plannedStart, plannedEnd }: Session): boolean => plannedEnd <= plannedStart

const share = (one: Session, other: Session): boolean =>
  one.plannedStart < other.plannedEnd && other.plannedStart < one.plannedEnd

/** One for each session at most: the first of those before it with which it shares an hour. */
const overlaps = (sessions: readonly Session[]): Finding[] =>
  sessions.flatMap((session, at) => {
    const other = sessions.slice(0, at).find(before => share(before, session))
    return other ? [{ code: 'sessions-overlap' as const, session: session.id, other: other.id }] : []
  })

const ownFindings = (session: Session): Finding[] => [
  ...(endsBeforeStart(session) ? [{ code: 'end-before-start' as const, session: session.id }] : []),
  ...session.speakers
    .filter(({ name }) => name === null)
    .map(({ id }) => ({ code: 'speaker-unnamed' as const, session: session.id, speaker: id })),
]

export const checkAgenda = (agenda: Agenda): Finding[] =>
  agenda.days.flatMap(({ sessions }) => [...sessions.flatMap(ownFindings), ...overlaps(sessions)])
