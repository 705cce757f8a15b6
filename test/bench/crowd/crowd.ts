import type { Socket } from 'node:net'
import { answerQuestions } from '../questions.ts'
import { steady } from '../steady.ts'
import { type Kind, openClient, type Place } from './client.ts'
import { frameFrom } from './frames.ts'

/**
 * Many clients in one process. Each message of a bench bears a number, `~00017~`; every client has to hear each of
 * them, one after the other, and the crowd tells when the last has heard it.
 */

type Client = {
  socket: Socket
  last: number
  isGreeted: boolean
  /** The entry that it was told of last, and in how many messages since it was asked; of those in the room. */
  seq: number
  messages: number
}
/** When the first of all clients heard it and when the last did, by `steady`, and how many have. */
type Heard = { first: number; last: number; count: number }

const clients = new Set<Client>()
const heard = new Map<number, Heard>()
const problems: string[] = []
let lookers: (() => void)[] = []
/** The entry that somebody waits for. */
let awaited = Number.POSITIVE_INFINITY

const tilde = '~'.charCodeAt(0)
const digits = 5

const numberIn = (message: Buffer, from: number, to: number): number | null => {
  const mark = message.indexOf(tilde, from)
  if (mark < 0 || mark + digits + 1 >= to || message[mark + digits + 1] !== tilde) return null
  let number = 0
  for (let at = mark + 1; at <= mark + digits; at += 1) number = number * 10 + (message[at] ?? 0) - 48
  return number
}

const seqMark = Buffer.from('"seq":')

/** Of a message of the room, which says it first. */
const seqIn = (message: Buffer, from: number, to: number): number | null => {
  const mark = message.indexOf(seqMark, from)
  if (mark < 0 || mark >= to) return null
  return Number.parseInt(message.toString('latin1', mark + seqMark.length, mark + seqMark.length + 10), 10)
}

const look = (): void => {
  for (const looker of [...lookers]) looker()
}

const hear = (client: Client, number: number): void => {
  if (number <= client.last) return
  if (client.last > 0 && number !== client.last + 1) problems.push(`${number} after ${client.last}`)
  client.last = number
  const now = steady()
  const known = heard.get(number)
  if (known === undefined) heard.set(number, { first: now, last: now, count: 1 })
  else {
    known.last = now
    known.count += 1
  }
  if (heard.get(number)?.count === clients.size) look()
}

const beTold = (client: Client, seq: number): void => {
  const before = client.seq
  client.seq = seq
  client.messages += 1
  if (before < awaited && seq >= awaited) look()
}

const until = async (isSo: () => boolean): Promise<void> =>
  new Promise((done, failed) => {
    const looker = (): void => {
      if (problems.length > 0) failed(new Error(problems.slice(0, 3).join('; ')))
      else if (isSo()) done()
      else return
      lookers = lookers.filter(other => other !== looker)
    }
    lookers.push(looker)
    looker()
  })

type Joining = {
  kind: Kind
  count: number
  place: Omit<Place, 'from' | 'cookie'>
  /** Cookies in turn; none is a follower. */
  cookies?: string[]
  /** How many come at a time; all at once when absent. */
  atATime?: number
  /** What everybody is greeted with has at least so many bytes; less is no greeting. */
  greeting?: number
}

/** So many of each address, as a building would. */
const addresses = 20
const addressOf = (index: number): string => `127.0.0.${2 + (index % addresses)}`

const openOne = (kind: Kind, place: Place, greeting: number, greeted: () => void): void => {
  const client: Client = { socket: null as never, last: 0, isGreeted: false, seq: 0, messages: 0 }
  client.socket = openClient(
    kind,
    place,
    (message, from, to) => {
      if (!client.isGreeted) {
        client.isGreeted = true
        if (to - from < greeting) problems.push(`a greeting of ${to - from} bytes, not ${greeting}`)
        greeted()
      }
      const number = numberIn(message, from, to)
      if (number !== null) hear(client, number)
      const seq = kind === 'room' ? seqIn(message, from, to) : null
      if (seq !== null) beTold(client, seq)
    },
    error => {
      if (!clients.delete(client)) return
      problems.push(error?.message ?? 'a connection has ended')
      look()
    },
  )
  clients.add(client)
}

const handlers = {
  /** Resolves when everybody has been greeted; in ms from the first connection on. */
  join: async ({ kind, count, place, cookies = [], atATime = count, greeting = 0 }: Joining) => {
    const began = performance.now()
    let greeted = 0
    for (let opened = 0; opened < count; ) {
      const some = Math.min(atATime, count - opened)
      for (let index = opened; index < opened + some; index += 1)
        openOne(
          kind,
          { ...place, from: addressOf(index), cookie: cookies[index % cookies.length] ?? '' },
          greeting,
          () => {
            greeted += 1
            if (greeted === opened) look()
          },
        )
      opened += some
      await until(() => greeted === opened)
    }
    return { tookMs: performance.now() - began }
  },
  /** Resolves when everybody has heard the message of that number; to when the first has and the last, by `steady`. */
  heard: async (number: number) => {
    await until(() => heard.get(number)?.count === clients.size)
    const { first, last } = heard.get(number) ?? { first: Number.NaN, last: Number.NaN }
    heard.delete(number)
    return { first, last }
  },
  /** Resolves when everybody in the room has been told of that entry: to the most messages that one has had since. */
  told: async (seq: number): Promise<number> => {
    awaited = seq
    await until(() => [...clients].every(client => client.seq >= seq))
    awaited = Number.POSITIVE_INFINITY
    const most = Math.max(...[...clients].map(({ messages }) => messages))
    for (const client of clients) client.messages = 0
    return most
  },
  /** All that has come to those who are there, as the sockets count it. */
  bytes: () => [...clients].reduce((sum, { socket }) => sum + socket.bytesRead, 0),
  /** So many ask for the time once, from that one on, in the order in which they came. */
  askTime: ({ first, count }: { first: number; count: number }) => {
    const frame = frameFrom('420["time"]')
    for (const { socket } of [...clients].slice(first, first + count)) socket.write(frame)
  },
  leave: async () => {
    const leaving = [...clients]
    clients.clear()
    heard.clear()
    await Promise.all(
      leaving.map(
        ({ socket }) =>
          new Promise<void>(done => {
            socket.once('close', () => done())
            // By a reset: else its port stays taken for a minute, and whoever comes next looks for one for long.
            socket.resetAndDestroy()
          }),
      ),
    )
  },
}
export type Crowd = typeof handlers

answerQuestions(handlers)
