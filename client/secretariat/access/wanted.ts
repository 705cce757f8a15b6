import type { Access, NewAccess, View } from '../../../shared/protocol.ts'
import { languageNames } from '../../languages/choose.ts'

/** Why an access is wanted: whom it lets in, and under which heading of the page it stands. */
export type WantedAccess = NewAccess & { key: string }

type Meeting = Pick<View, 'meeting' | 'agenda' | 'delegations'>

/**
 * Every access that a meeting needs before it can begin: the chair, a moderator for each session that names one,
 * a booth for each language when there is more than one, and each delegation.
 */
export const wantedAccesses = ({ meeting, agenda, delegations }: Meeting): WantedAccess[] => {
  const moderated = agenda.days.flatMap(({ sessions }) => sessions).filter(({ moderator }) => moderator)
  const booths = meeting.languages.length > 1 ? meeting.languages : []
  return [
    { key: 'chair', role: 'chair' },
    ...moderated.map(({ id, moderator }) => ({
      key: `moderator:${id}`,
      role: 'moderator' as const,
      session: id,
      // An access holds a shorter name than an agenda does.
      ...(moderator ? { name: moderator.name.slice(0, 120) } : {}),
    })),
    ...booths.map(language => ({
      key: `interpreter:${language}`,
      role: 'interpreter' as const,
      // In its own words, whatever the page speaks: the name is kept with the access.
      name: languageNames[language],
    })),
    ...delegations.map(({ code }) => ({
      key: `delegate:${code}`,
      role: 'delegate' as const,
      delegation: code,
      inRoom: true,
    })),
  ]
}

/** Whether an access that exists is the one that is wanted: a moderator's by the session, whatever the name. */
export const answers = (wanted: NewAccess, access: Access): boolean => {
  if (wanted.role !== access.role) return false
  if (wanted.role === 'moderator') return wanted.session === access.session
  if (wanted.role === 'interpreter') return wanted.name === access.name
  return wanted.delegation === access.delegation
}

/** What is still to be made. A virtual participant's link does not stand in for the one in the room. */
export const missingAccesses = (meeting: Meeting, accesses: readonly Access[]): WantedAccess[] =>
  wantedAccesses(meeting).filter(
    wanted =>
      !accesses.some(
        access => answers(wanted, access) && (wanted.role !== 'delegate' || access.inRoom !== false),
      ),
  )
