import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statusOf } from '../../../server/http/problems.ts'
import { type RefusalCode, refusalCodes } from '../../../shared/meeting/refusals.ts'
import { type Actor, mayCommand, roles } from '../../../shared/meeting/roles.ts'
import { type Ack, ackSchema, problemSchema } from '../../../shared/protocol.ts'
import { type History, hour, type Wanted } from '../../support/history.ts'
import { type PreparedMeeting, prepareMeetings } from '../../support/prepared.ts'
import { type Server, startServer } from '../../support/server.ts'
import { commandsIn, people, states, types, variants } from '../../support/who-may.ts'
import { personAt } from '../../support/wire.ts'

/** No session is open, the floor is free, somebody speaks, the meeting is adjourned. */
const about = ['before the meeting', 'with two in the list', 'while Brazil speaks', 'after the meeting']
const ways = ['over a socket', 'over REST'] as const
type Way = (typeof ways)[number]

/** What was agreed for the model, read from the table that people read: command, person and state to outcome. */
const agreed = new Map<string, string>()
const table = readFileSync(resolve(import.meta.dirname, '../../rules/who-may.table.txt'), 'utf8')
for (const part of table.trim().split('\n\n')) {
  const [name, ...lines] = part.split('\n')
  let persons: string[] = []
  for (const line of lines) {
    const text = line.trim()
    if (!line.startsWith('    ')) {
      persons = text.split(', ')
      continue
    }
    const [outcome = '', found] = text.replace(/^otherwise /, '').split(': ')
    for (const person of persons)
      for (const state of found === undefined ? about : found.split('; ')) {
        const key = `${name}, ${person}, ${state}`
        if (found !== undefined || !agreed.has(key)) agreed.set(key, outcome)
      }
  }
}

type Cell = {
  name: string
  type: Wanted['type']
  person: string
  state: string
  actor: Actor
  history: History
  wanted: Wanted
  outcome: string | undefined
}
const historyOf = (state: string): History => {
  const history = states[state]
  if (!history) throw new Error(`no state ${state}`)
  return history
}
const cells: Cell[] = about.flatMap(state => {
  const history = historyOf(state)
  const wanted: [string, Wanted][] = [
    ...types.map((type): [string, Wanted] => [type, commandsIn(history)[type]]),
    ...Object.entries(variants).map(([name, of]): [string, Wanted] => [name, of(history)]),
  ]
  return people.flatMap(([person, actorIn]) =>
    wanted.map(([name, command]) => ({
      name,
      type: command.type,
      person,
      state,
      actor: actorIn(history.meeting.session ?? 'second'),
      history,
      wanted: command,
      outcome: agreed.get(`${name}, ${person}, ${state}`),
    })),
  )
})
const told = ({ name, person, state }: Cell): string => `${name}, ${person}, ${state}`

/**
 * What changes the meeting happens in one of its own, so that every other cell finds the state that it is about; what
 * changes nothing happens in the one that all share.
 */
const meetingOf = (cell: Cell, way: Way): string => {
  const shared = `s${about.indexOf(cell.state)}`
  return cell.outcome === 'does' ? `${shared}-${cells.indexOf(cell)}-${ways.indexOf(way)}` : shared
}
const cookieOf = ({ person }: Cell, meeting: string): string =>
  `${meeting}-${people.findIndex(([name]) => name === person)}`

const preparedFor = (): PreparedMeeting[] => {
  const found = new Map<string, PreparedMeeting>()
  for (const cell of cells)
    for (const way of ways) {
      const id = meetingOf(cell, way)
      const meeting = found.get(id) ?? { id, history: cell.history, people: [] }
      found.set(id, meeting)
      const cookie = cookieOf(cell, id)
      if (cell.actor.role !== 'follower' && !meeting.people.some(person => person.cookie === cookie))
        meeting.people.push({ actor: cell.actor, cookie })
    }
  return [...found.values()]
}

/** Some thousand commands and a meeting for each that changes something: seconds, and more on a machine that is busy. */
const patience = 120_000

let server: Server
let prepared: PreparedMeeting[] = []
beforeAll(async () => {
  prepared = preparedFor()
  // Behind a proxy, as strangers from many addresses: at one address they may not try as often as this.
  const until = hour('14:20:00')
  server = await startServer({ TRUST_PROXY: '1' }, folder => prepareMeetings(folder, prepared, until))
}, patience)
afterAll(() => server.dispose())

const outcomeOf = (ack: Ack, { history }: Cell): string => {
  if (!ack.ok) return ack.error.code
  return ack.seq > history.seq ? 'does' : 'leaves it'
}
const personOf = (cell: Cell, meeting: string) =>
  personAt(server.origin, cell.actor.role === 'follower' ? '' : `palabra=${cookieOf(cell, meeting)}`)

const overRest = async (cell: Cell): Promise<string> => {
  const meeting = meetingOf(cell, 'over REST')
  const place = cells.indexOf(cell)
  const address = `10.1.${Math.floor(place / 250)}.${place % 250}`
  const answer = await personOf(cell, meeting).rest(
    'POST',
    `/api/meetings/${meeting}/commands`,
    { ...cell.wanted, id: `rest-${place}` },
    { 'x-forwarded-for': address },
  )
  if (answer.status === 200) return outcomeOf(ackSchema.parse(await answer.json()), cell)
  const { code } = problemSchema.parse(await answer.json())
  return answer.status === statusOf(code as RefusalCode) ? code : `${code} as ${answer.status}`
}

/** As many as a stranger's connection may send within ten seconds, and some left. */
const handful = 15
const overSocket = async (some: readonly Cell[], meeting: string): Promise<string[]> => {
  const [first] = some
  if (!first) return []
  const connection = await personOf(first, meeting).joins(meeting)
  const acks = await Promise.all(
    some.map(cell => connection.sends(cell.wanted, `socket-${cells.indexOf(cell)}`)),
  )
  connection.close()
  return some.map((cell, place) => {
    const ack = acks[place]
    return ack ? outcomeOf(ack, cell) : 'no answer'
  })
}

/** Those who share a connection: a person in a meeting, and of a stranger's only so many. */
const byConnection = (of: readonly Cell[]): [string, Cell[]][] => {
  const groups = new Map<string, Cell[]>()
  for (const cell of of) {
    const meeting = meetingOf(cell, 'over a socket')
    const among = [...groups.keys()].filter(key => key.startsWith(`${meeting} ${cell.person} `)).length
    const last = `${meeting} ${cell.person} ${among}`
    const isFull = cell.actor.role === 'follower' && (groups.get(last)?.length ?? 0) >= handful
    const key = isFull || among === 0 ? `${meeting} ${cell.person} ${among + 1}` : last
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups].map(([key, found]) => [key.split(' ')[0] ?? '', found])
}

const inTurns = async <Given, Got>(given: readonly Given[], act: (one: Given) => Promise<Got>, most = 16) => {
  const got: Got[] = []
  for (let from = 0; from < given.length; from += most)
    got.push(...(await Promise.all(given.slice(from, from + most).map(act))))
  return got
}

describe('Who may do what, over the wire', { timeout: patience }, () => {
  test('every command, role and state has a cell, and the model’s table an outcome for it', () => {
    expect(Object.keys(mayCommand).toSorted()).toEqual(types.toSorted())
    expect(new Set(cells.map(({ actor }) => actor.role))).toEqual(new Set(roles))
    expect(cells).toHaveLength((types.length + Object.keys(variants).length) * people.length * about.length)
    const known = new Set<string | undefined>(['does', 'leaves it', ...refusalCodes])
    expect(cells.filter(({ outcome }) => !known.has(outcome)).map(told)).toEqual([])
  })

  test('who is not in the table of roles for a command is refused it, whatever the state', () => {
    const others = cells.filter(({ type, actor }) => !mayCommand[type].includes(actor.role))
    expect(others.length).toBeGreaterThan(1_000)
    expect(others.filter(({ outcome }) => outcome !== 'not-allowed').map(told)).toEqual([])
  })

  test.each(about)('over REST every cell is done or refused as the table has it: %s', async state => {
    const some = cells.filter(cell => cell.state === state)
    const outcomes = await inTurns(some, overRest)
    const different = some.map((cell, place) => `${told(cell)}: ${cell.outcome}, not ${outcomes[place]}`)
    expect(different.filter((_, place) => outcomes[place] !== some[place]?.outcome)).toEqual([])
  })

  test.each(about)('over a socket every cell is done or refused as the table has it: %s', async state => {
    const connections = byConnection(cells.filter(cell => cell.state === state))
    const different = await inTurns(connections, async ([meeting, some]) => {
      const outcomes = await overSocket(some, meeting)
      return some.flatMap((cell, place) =>
        outcomes[place] === cell.outcome ? [] : [`${told(cell)}: ${cell.outcome}, not ${outcomes[place]}`],
      )
    })
    expect(different.flat()).toEqual([])
  })

  test('what was refused or changed nothing has left the meetings as they were', async () => {
    const untouched = prepared.filter(({ id }) => /^s\d+$/.test(id))
    const found = await inTurns(untouched, async ({ id }) => {
      const view = await (await personAt(server.origin).rest('GET', `/api/meetings/${id}`)).json()
      return (view as { seq: number }).seq
    })
    expect(found).toEqual(untouched.map(({ history }) => history.seq))
  })
})
