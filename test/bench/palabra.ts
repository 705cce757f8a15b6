import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Person, signIn } from '../support/wire.ts'
import type { Looks } from './looks.ts'
import { startProbed, type Worker } from './processes.ts'

/** The built server in a process of its own, as `npm start` runs it, with the demo's meeting: 34 delegations, two days. */
export type Palabra = {
  readonly worker: Worker<Looks>
  readonly origin: string
  readonly port: number
  readonly meeting: string
  /** The house's; may do all. */
  readonly secretariat: Person
  /** Delegates of the demo, each at a device of their own. */
  delegates(count: number): Promise<Person[]>
  /** Everybody's screen changes: a message of so many bytes that bears a number. */
  show(number: number, bytes: number): Promise<void>
  end(): Promise<void>
}

const code = 'the secretariat of the bench'
const built = resolve(import.meta.dirname, '../server/main.js')
/** The same, but that it writes nothing down. */
export const unlogged = resolve(import.meta.dirname, 'unlogged.js')

/** `~00017~`, by which the crowd knows a message, and letters by chance: there is little to compress in them. */
export const numbered = (number: number, bytes: number): string =>
  `~${String(number).padStart(5, '0')}~${randomBytes(bytes).toString('base64')}`.slice(0, bytes)

/** What stands in a message of the screen besides its text: `{"seq":10,"at":…,"screen":{…}}`. */
const besides = 92

export const startPalabra = async (
  environment: Record<string, string> = {},
  main = built,
): Promise<Palabra> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-bench-'))
  const worker = startProbed(main, {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: folder,
    SECRETARIAT_CODE: code,
    DEMO: 'on',
    ...environment,
  })
  const port = await new Promise<number>((ready, failed) => {
    worker.process.once('exit', () => failed(new Error('the server did not start')))
    createInterface({ input: worker.process.stdout as NodeJS.ReadableStream }).on('line', line => {
      const [, found] = /^Palabra is ready at http\S+:(\d+)$/.exec(line) ?? []
      if (found !== undefined) ready(Number(found))
    })
  })
  const origin = `http://127.0.0.1:${port}`
  const secretariat = await signIn(origin, code)
  const demo = (await (await secretariat.rest('GET', '/api/demo')).json()) as {
    meeting: string
    links: { role: string; link: string }[]
  }
  const { meeting } = demo
  const codes = demo.links
    .filter(({ role }) => role === 'delegate')
    .map(({ link }) => decodeURIComponent(new URL(link).hash.slice(1)))
  return {
    worker,
    origin,
    port,
    meeting,
    secretariat,
    delegates: async count => {
      const people: Person[] = []
      for (let index = 0; index < count; index += 1)
        people.push(await signIn(origin, codes[index % codes.length] ?? ''))
      return people
    },
    show: async (number, bytes) => {
      const answer = await secretariat.posts(meeting, {
        type: 'screen.show',
        layout: 'message',
        message: numbered(number, bytes - besides),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    end: async () => {
      await worker.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
