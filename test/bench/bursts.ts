import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { type Person, signIn } from '../support/wire.ts'
import type { Crowd } from './crowd/crowd.ts'
import type { Pressers } from './crowd/pressers.ts'
import { alternate, median } from './measure.ts'
import { type Palabra, startPalabra, unlogged } from './palabra.ts'
import { startWorker, type Worker } from './processes.ts'
import { atMost, type Goal, type Measured, percentile } from './table.ts'

/**
 * Everybody presses at once while 300 watch: until each is told that it is written down, beside the same without a log.
 * Each of those who watch has to be told of the last press too, and says in how many messages it was told of all.
 */

const watching = 300
const bursts: { people: number; rounds: number }[] = [
  { people: 34, rounds: 16 },
  { people: 300, rounds: 6 },
]

/** So many arrive within one turn of the event loop and the next: they are written and told together. */
const gathered = 34

type Side = {
  palabra: Palabra
  pressers: Worker<Pressers>
  crowd: Worker<Crowd>
  codes: string[]
  waits: number[]
  commits: number[]
  messages: number[]
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const codeOf = (index: number): string =>
  `X${letters[Math.floor(index / 26)] ?? ''}${letters[index % 26] ?? ''}`
const delegationOf = (code: string): Delegation => ({
  code,
  names: { en: code, es: code, pt: code, fr: code },
  language: 'en',
})

const viewOf = async ({ secretariat, meeting }: Palabra): Promise<View> =>
  (await (await secretariat.rest('GET', `/api/meetings/${meeting}/view`)).json()) as View

/** How many commits the server has made so far, as it counts itself. */
const commitsOf = async ({ secretariat }: Palabra): Promise<number> => {
  const text = await (await secretariat.rest('GET', '/metrics')).text()
  return Number(/^palabra_append_seconds_count (\d+)$/m.exec(text)?.[1])
}

/** Somebody of each delegation, at a device in the room. */
const seat = async ({ secretariat, meeting, origin }: Palabra, codes: string[]): Promise<Person[]> => {
  const delegations = codes.map(delegationOf)
  await secretariat.posts(meeting, { type: 'delegations.replace', delegations })
  const people: Person[] = []
  for (const delegation of codes) {
    const given = await secretariat.rest('POST', `/api/meetings/${meeting}/access`, {
      role: 'delegate',
      delegation,
    })
    people.push(await signIn(origin, ((await given.json()) as { code: string }).code))
  }
  return people
}

const openSide = async (people: number, main?: string): Promise<Side> => {
  const palabra = await startPalabra({}, main)
  const { meeting, secretariat, port } = palabra
  const codes = Array.from({ length: people }, (_, index) => codeOf(index))
  const delegates = await seat(palabra, codes)
  const session = (await viewOf(palabra)).agenda.days[0]?.sessions.find(({ kind }) => kind === 'plenary')?.id
  await secretariat.posts(meeting, { type: 'session.open', session: session ?? '' })
  await secretariat.posts(meeting, { type: 'list.open' })
  const pressers = startWorker<Pressers>('pressers.js')
  await pressers.ask('join', { port, meeting, cookies: delegates.map(({ cookie }) => cookie) })
  const crowd = startWorker<Crowd>('crowd.js')
  await crowd.ask('join', {
    kind: 'room',
    count: watching,
    atATime: 100,
    place: { port, meeting },
    cookies: delegates.slice(0, 34).map(({ cookie }) => cookie),
  })
  return { palabra, pressers, crowd, codes, waits: [], commits: [], messages: [] }
}

const burst = async (side: Side, commands: object[]): Promise<void> => {
  const { palabra, pressers, crowd } = side
  const commits = await commitsOf(palabra)
  const { waits, seq } = await pressers.ask('press', commands)
  side.waits.push(...waits)
  side.messages.push(await crowd.ask('told', seq))
  side.commits.push((await commitsOf(palabra)) - commits)
}

/** All ask for the floor, and all take it back. */
const askAndWithdraw = async (side: Side, round: number): Promise<void> => {
  await burst(
    side,
    side.codes.map((_, index) => ({
      id: `ask-${round}-${index}`,
      type: 'floor.request',
      kind: 'intervention',
    })),
  )
  const { requests } = (await viewOf(side.palabra)).list
  const own = new Map(requests.map(({ delegation, id }) => [delegation, id]))
  await burst(
    side,
    side.codes.map((code, index) => ({
      id: `back-${round}-${index}`,
      type: 'floor.withdraw',
      request: own.get(code) ?? '',
    })),
  )
}

const columns = [
  'presses at once',
  'p99 ms',
  'without a log',
  'ratio',
  'p50 ms',
  'without',
  'most commits',
  'most messages',
]

const measure = async ({ people, rounds }: (typeof bursts)[number]) => {
  const logged = await openSide(people)
  const bare = await openSide(people, unlogged)
  const sides = [bare, logged]
  for (const side of sides) {
    await askAndWithdraw(side, 0)
    for (const list of [side.waits, side.commits, side.messages]) list.length = 0
  }
  await alternate(
    rounds,
    sides.map(side => round => askAndWithdraw(side, round)),
  )
  await Promise.all(
    sides.flatMap(({ palabra, pressers, crowd }) => [palabra.end(), pressers.end(), crowd.end()]),
  )
  const p99 = [logged, bare].map(({ waits }) => percentile(waits, 0.99))
  const p50 = [logged, bare].map(({ waits }) => median(waits))
  const ratio = (p99[0] ?? 0) / (p99[1] ?? 0)
  const commits = Math.max(...logged.commits)
  const messages = Math.max(...logged.messages)
  const goals = [
    atMost(`${people} presses at once, durable, p99`, ratio, 1.5),
    ...(people > gathered
      ? []
      : [
          atMost(`${people} presses at once, commits`, commits, 2),
          atMost(`${people} presses at once, messages to any who watches`, messages, 2),
        ]),
  ]
  return { cells: [String(people), ...p99, ratio, ...p50, commits, messages], goals }
}

export const presses = async (): Promise<Measured[]> => {
  const rows: (string | number)[][] = []
  const goals: Goal[] = []
  for (const one of bursts) {
    const found = await measure(one)
    rows.push(found.cells)
    goals.push(...found.goals)
  }
  return [{ title: `Presses at once while ${watching} watch, until they are durable`, columns, rows, goals }]
}
