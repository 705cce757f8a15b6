import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { answerQuestions } from '../questions.ts'
import { type Kind, openClient, type Place } from './client.ts'

/**
 * Many clients in one process. Each message of a bench bears a number, `~00017~`; every client has to hear each of
 * them, one after the other, and the crowd tells when the first and when the last has heard it.
 */

type Client = { socket: Socket; last: number; isGreeted: boolean }
type Heard = { first: number; last: number; count: number }

const clients = new Set<Client>()
const heard = new Map<number, Heard>()
const problems: string[] = []
let bytes = 0
let lookers: (() => void)[] = []

const tilde = '~'.charCodeAt(0)
const digits = 5

const numberIn = (message: Buffer, from: number, to: number): number | null => {
  const mark = message.indexOf(tilde, from)
  if (mark < 0 || mark + digits + 1 >= to || message[mark + digits + 1] !== tilde) return null
  let number = 0
  for (let at = mark + 1; at <= mark + digits; at += 1) number = number * 10 + (message[at] ?? 0) - 48
  return number
}

const look = (): void => {
  for (const looker of [...lookers]) looker()
}

const hear = (client: Client, number: number): void => {
  if (number <= client.last) return
  if (client.last > 0 && number !== client.last + 1) problems.push(`${number} after ${client.last}`)
  client.last = number
  const now = performance.now()
  const known = heard.get(number)
  if (known === undefined) heard.set(number, { first: now, last: now, count: 1 })
  else {
    known.last = now
    known.count += 1
  }
  if (heard.get(number)?.count === clients.size) look()
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
}

/** So many of each address, as a building would. */
const addresses = 20
const addressOf = (index: number): string => `127.0.0.${2 + (index % addresses)}`

const openOne = (kind: Kind, place: Place, greeted: () => void): void => {
  const client: Client = { socket: null as never, last: 0, isGreeted: false }
  client.socket = openClient(
    kind,
    place,
    (message, from, to) => {
      bytes += to - from
      if (!client.isGreeted) {
        client.isGreeted = true
        greeted()
      }
      const number = numberIn(message, from, to)
      if (number !== null) hear(client, number)
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
  join: async ({ kind, count, place, cookies = [], atATime = count }: Joining) => {
    const began = performance.now()
    let greeted = 0
    for (let opened = 0; opened < count; ) {
      const some = Math.min(atATime, count - opened)
      for (let index = opened; index < opened + some; index += 1)
        openOne(
          kind,
          { ...place, from: addressOf(index), cookie: cookies[index % cookies.length] ?? '' },
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
  /** Resolves when everybody has heard the message of that number; in ms on this machine's steady clock. */
  heard: async (number: number) => {
    await until(() => heard.get(number)?.count === clients.size)
    const { first, last } = heard.get(number) ?? { first: 0, last: 0 }
    heard.delete(number)
    return {
      first: performance.timeOrigin + first,
      last: performance.timeOrigin + last,
      tookMs: last - first,
    }
  },
  /** What came in messages since it was asked last. */
  bytes: () => {
    const came = bytes
    bytes = 0
    return came
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
            socket.destroy()
          }),
      ),
    )
  },
}
export type Crowd = typeof handlers

answerQuestions(handlers)
