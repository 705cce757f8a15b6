import type { AgendaReading, Item, Session, Speaker } from '../../../shared/meeting/agenda.ts'

const line = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`  ${name}: ${value}`]

const inBrackets = (role: string | undefined): string => (role === undefined ? '' : ` (${role})`)

function itemLines(item: Item, indent = '  '): string[] {
  const number = item.number === undefined ? '' : ` ${item.number}`
  const limit = item.speakingLimitSeconds === undefined ? '' : ` [${item.speakingLimitSeconds} s]`
  return [
    `${indent}item${number}: ${item.title}${limit}`,
    ...(item.items ?? []).flatMap(sub => itemLines(sub, `${indent}  `)),
  ]
}

const speakerLine = ({ order, name, role, topic }: Speaker): string =>
  `  speaker ${order}: ${name ?? 'nobody yet'}${inBrackets(role)}${topic === undefined ? '' : ` on ${topic}`}`

const sessionLines = (session: Session): string[] => [
  `${session.plannedStart}–${session.plannedEnd} ${session.kind} ${session.title}`,
  ...line('place', session.place),
  ...line('theme', session.theme),
  ...line('moderator', session.moderator && `${session.moderator.name}${inBrackets(session.moderator.role)}`),
  ...session.items.flatMap(item => itemLines(item)),
  ...session.discussionPoints.flatMap(point => line('point', point)),
  ...session.speakers.map(speakerLine),
  ...(session.dialogue ? ['  dialogue'] : []),
  ...session.notes.flatMap(note => line('note', note)),
]

/** A reading as a person would write it down: the form of the expectations beside the fixtures. */
export const outline = ({ agenda, warnings }: AgendaReading): string[] => [
  ...(agenda.title === undefined ? [] : [`= ${agenda.title}`]),
  ...agenda.notes.map(note => `note: ${note}`),
  ...agenda.days.flatMap(day => [`# ${day.date}`, ...day.sessions.flatMap(sessionLines)]),
  ...warnings.map(({ line: at, code, session }) => `! ${at} ${code}${session ? ` ${session}` : ''}`),
]
