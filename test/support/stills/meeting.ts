import { readAgenda } from '../../../server/agenda/read.ts'
import agendaText from '../../../server/demo/agenda.md?raw'
import table from '../../../server/meetings/delegations.csv?raw'
import { type Delegation, delegationSchema } from '../../../shared/meeting/delegations.ts'
import type { Audience } from '../../../shared/meeting/roles.ts'
import { view } from '../../../shared/meeting/view.ts'
import type { View } from '../../../shared/protocol.ts'
import { asks, chair, delegateOf, goneOn, type History, next, opens, planned, type Step } from '../history.ts'

/** The demo's meeting on the day of the histories, 2024-11-07, in the order of events that a step list tells. */

const [head = '', ...lines] = table.trim().split(/\r?\n/)
const columns = head.split(',')
const memberStates: Delegation[] = lines.map(line => {
  const cells = line.split(',')
  const { code, flag, language, ...names } = Object.fromEntries(
    columns.map((column, index) => [column, cells[index]]),
  )
  return delegationSchema.parse({ code, flag, language, names })
})

const { agenda } = readAgenda(agendaText)
const days = agenda.days.map((day, index) => ({ ...day, date: `2024-11-0${7 + index}` }))

/** As the secretariat has made it: two days, nothing opened. */
export const theDemo: History = planned({
  title: agenda.title ?? '',
  delegations: memberStates,
  agenda: { ...agenda, days },
})

const sessions = days.flatMap(day => day.sessions)
/** The id of a session by its title in the demo's agenda. */
export const sessionTitled = (title: string): string => {
  const found = sessions.find(session => session.title === title)
  if (!found) throw new Error(`the demo's agenda has no session “${title}”`)
  return found.id
}

export const first = sessionTitled('First plenary session')

/** Each delegation asks for the floor, a second after the one before. */
export const askInTurn = (from: string, ...codes: string[]): Step[] =>
  codes.map((code, index) => [`${from}:${String(index).padStart(2, '0')}`, delegateOf(code), asks])

/** The four prepared speakers of the first plenary have been heard, the list was filled, the floor is free. */
export const afterPanel = (...codes: string[]): History =>
  goneOn(
    theDemo,
    ['14:06:00', chair, opens(first)],
    ...['14:07:00', '14:16:00', '14:26:00', '14:36:00'].map((time): Step => [time, chair, next]),
    ...askInTurn('14:40', ...codes),
    ['14:45:00', chair, { type: 'floor.yield' }],
  )

/** The first of `codes` has the floor from 15:14:48, with two minutes; the others wait. */
export const speaking = (...codes: string[]): History =>
  goneOn(afterPanel(...codes), ['15:14:48', chair, next])

export const seenBy = (audience: Audience, { meeting, seq, at }: History): View =>
  view(meeting, audience, seq, at)
