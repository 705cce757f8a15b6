import { Agent, get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Crowd } from './crowd/crowd.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import type { Measured } from './table.ts'

/** What following costs: the figures of which the README makes what a million cost. */

const followers = 10_000
const requests = 4000
const connections = 8

const fetched = (url: string, headers: Record<string, string>, agent: Agent): Promise<IncomingMessage> =>
  new Promise((done, failed) => get(url, { headers, agent }, done).on('error', failed))

const documentOf = ({ origin, meeting }: Palabra): string => `${origin}/api/meetings/${meeting}`

const sizeAs = async (palabra: Palabra, encoding: string): Promise<number> => {
  const agent = new Agent()
  const response = await fetched(documentOf(palabra), { 'accept-encoding': encoding }, agent)
  const { length } = await buffer(response)
  agent.destroy()
  return length
}

/** By one process of the server, asked over some connections that stay open. */
const perSecond = async (palabra: Palabra, headers: Record<string, string>): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  let asked = 0
  const askOn = async () => {
    while (asked < requests) {
      asked += 1
      await buffer(await fetched(documentOf(palabra), headers, agent))
    }
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  agent.destroy()
  return requests / ((performance.now() - began) / 1000)
}

export const cost = async (): Promise<Measured[]> => {
  const palabra = await startPalabra()
  const compressed = { 'accept-encoding': 'br' }
  const sizes = [
    await sizeAs(palabra, 'identity'),
    await sizeAs(palabra, 'gzip'),
    await sizeAs(palabra, 'br'),
  ]
  const { headers } = await fetched(documentOf(palabra), compressed, new Agent())
  const whole = await perSecond(palabra, compressed)
  const same = await perSecond(palabra, { ...compressed, 'if-none-match': headers.etag ?? '' })
  const before = await palabra.worker.ask('memory')
  const crowd = startWorker<Crowd>('crowd.js')
  const { port, meeting } = palabra
  await crowd.ask('join', { kind: 'zipped', count: followers, atATime: 200, place: { port, meeting } })
  const each = ((await palabra.worker.ask('memory')) - before) / followers / 1024
  await Promise.all([crowd.end(), palabra.end()])
  return [
    {
      title: 'What following costs',
      columns: ['', 'measured'],
      rows: [
        ...['as it is', 'gzip', 'brotli'].map((as, index): (string | number)[] => [
          `the document, ${as}, bytes`,
          sizes[index] ?? Number.NaN,
        ]),
        ['documents a second, brotli, one process', whole],
        ['answers a second that it is the same (304)', same],
        [`memory of the server for each of ${followers} on the stream, kB`, each],
      ],
      goals: [],
    },
  ]
}
