import { dateAt } from '../../../shared/meeting/calendar.ts'
import type { Instant } from '../../../shared/meeting/clock.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import type { Access, View } from '../../../shared/protocol.ts'
import { dayWithin } from '../../languages/dates.ts'
import type { MessageKey, Values } from '../../languages/say.ts'
import { missingAccesses } from '../access/wanted.ts'
import { sessionsOf } from '../shell/standing.ts'

/** `ready`: nothing to do. `missing`: the meeting cannot go without it. `watch`: somebody should know. */
export type ReadyState = 'ready' | 'missing' | 'watch'

/** One line of what is ready and what is not, with the page on which that is settled. */
export type ReadyLine = {
  id: string
  state: ReadyState
  words: MessageKey
  values?: Values
  act: { to: string; words: MessageKey }
}

type Meeting = Pick<View, 'meeting' | 'agenda' | 'delegations' | 'rules' | 'screen'>

const agendaLine = (meeting: Meeting): ReadyLine => {
  const sessions = sessionsOf(meeting)
  const id = 'agenda'
  if (sessions.length === 0)
    return {
      id,
      state: 'missing',
      words: 'secretariat.ready.agenda-missing',
      act: { to: '/import', words: 'secretariat.ready.import' },
    }
  return {
    id,
    state: 'ready',
    words: 'secretariat.ready.agenda',
    values: { days: meeting.agenda.days.length, sessions: sessions.length },
    act: { to: '/agenda', words: 'secretariat.ready.look' },
  }
}

/** Sessions of a day that share an hour. */
const overlaps = ({ agenda }: Meeting): number =>
  agenda.days.reduce(
    (count, { sessions }) =>
      count +
      sessions.filter((one, place) =>
        sessions
          .slice(place + 1)
          .some(other => other.plannedStart < one.plannedEnd && one.plannedStart < other.plannedEnd),
      ).length,
    0,
  )

const agendaWarnings = (meeting: Meeting, now: Instant, language: Language): ReadyLine[] => {
  const sessions = sessionsOf(meeting).filter(({ status }) => status !== 'closed')
  const unnamed = sessions.flatMap(({ speakers }) => speakers).filter(({ name }) => name === null).length
  const isAnyPlanned = sessions.some(({ status }) => status === 'planned')
  const shared = overlaps(meeting)
  const lastDay = meeting.agenda.days.at(-1)?.date
  const today = dateAt(meeting.meeting.timezone, now)
  const isPast = lastDay !== undefined && lastDay < today && isAnyPlanned
  const line = (id: string, words: MessageKey, values: Values): ReadyLine => ({
    id,
    state: 'watch',
    words,
    values,
    act: { to: '/agenda', words: 'secretariat.ready.agenda-edit' },
  })
  return [
    ...(unnamed > 0 ? [line('unnamed', 'secretariat.ready.unnamed', { count: unnamed })] : []),
    ...(shared > 0 ? [line('overlap', 'secretariat.ready.overlap', { count: shared })] : []),
    ...(isPast ? [line('past', 'secretariat.ready.past', { date: dayWithin(language, lastDay) })] : []),
  ]
}

const delegationsLine = ({ delegations }: Meeting): ReadyLine => ({
  id: 'delegations',
  state: delegations.length > 0 ? 'ready' : 'missing',
  words: delegations.length > 0 ? 'secretariat.ready.delegations' : 'secretariat.ready.delegations-missing',
  values: { count: delegations.length },
  act: {
    to: '/delegations',
    words: delegations.length > 0 ? 'secretariat.ready.look' : 'secretariat.ready.choose',
  },
})

const linksLine = (meeting: Meeting, accesses: readonly Access[]): ReadyLine => {
  const missing = missingAccesses(meeting, accesses).length
  return {
    id: 'links',
    state: missing > 0 ? 'missing' : 'ready',
    words: missing > 0 ? 'secretariat.ready.links-missing' : 'secretariat.ready.links',
    values: { count: missing > 0 ? missing : accesses.filter(({ role }) => role !== 'screen').length },
    act: { to: '/access', words: missing > 0 ? 'secretariat.ready.make' : 'secretariat.ready.look' },
  }
}

/** So few that are still missing are named: somebody goes and looks for them. */
const mostNamed = 5

const delegatesLine = ({ delegations }: Meeting, accesses: readonly Access[]): ReadyLine => {
  const signedIn = new Set(
    accesses.filter(({ signedInAt }) => signedInAt !== null).map(({ delegation }) => delegation),
  )
  const absent = delegations.filter(({ code }) => !signedIn.has(code))
  const present = delegations.length - absent.length
  const isNamed = absent.length > 0 && absent.length <= mostNamed && present > 0
  return {
    id: 'signed-in',
    state: absent.length > 0 ? 'watch' : 'ready',
    words: isNamed ? 'secretariat.ready.signed-in-but' : 'secretariat.ready.signed-in',
    values: {
      present,
      all: delegations.length,
      ...(isNamed ? { names: absent.map(({ names, language }) => names[language]).join(', ') } : {}),
    },
    act: { to: '/access', words: 'secretariat.ready.who' },
  }
}

const signedInLines = (meeting: Meeting, accesses: readonly Access[]): ReadyLine[] => {
  const has = (role: Access['role']) =>
    accesses.some(access => access.role === role && access.signedInAt !== null)
  const line = (id: 'chair' | 'screen', act: ReadyLine['act']): ReadyLine => ({
    id,
    state: has(id) ? 'ready' : 'watch',
    words: `secretariat.ready.${id}${has(id) ? '' : '-missing'}`,
    act,
  })
  const chair = line('chair', { to: '/access', words: 'secretariat.ready.who' })
  const screen = line('screen', {
    to: '/screens',
    words: has('screen') ? 'secretariat.ready.look' : 'secretariat.screens.pair',
  })
  const delegates = meeting.delegations.length > 0 ? [delegatesLine(meeting, accesses)] : []
  return [chair, screen, ...delegates]
}

const screenLine = ({ screen }: Meeting): ReadyLine[] =>
  screen.layout === 'auto'
    ? []
    : [
        {
          id: 'layout',
          state: 'watch',
          words: `secretariat.ready.shows.${screen.layout}`,
          act: { to: '/screens', words: 'secretariat.ready.screens' },
        },
      ]

/** What is ready and what is missing, in the order in which it is settled. */
export const readiness = (
  meeting: Meeting,
  accesses: readonly Access[],
  now: Instant,
  language: Language,
): ReadyLine[] => [
  agendaLine(meeting),
  ...agendaWarnings(meeting, now, language),
  delegationsLine(meeting),
  linksLine(meeting, accesses),
  ...signedInLines(meeting, accesses),
  ...screenLine(meeting),
]

/** What is to be done next: the first line without which the meeting cannot go. */
export const nextAct = (lines: readonly ReadyLine[]): ReadyLine | null =>
  lines.find(({ state }) => state === 'missing') ?? null
