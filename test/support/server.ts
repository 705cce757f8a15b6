import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The built server as a process of its own, as `npm start` runs it: what a test finds out, a person would. */
const main = resolve(import.meta.dirname, '../../.build/server/main.js')
export const secretariatCode = 'the secretariat of the house'

export type Exit = { code: number | null; signal: NodeJS.Signals | null }

export type Server = {
  /** Where it is reached. */
  readonly origin: string
  /** Where it keeps its data. */
  readonly folder: string
  /** What it has printed. */
  readonly lines: readonly string[]
  /** Its log. */
  readonly errors: readonly string[]
  /** The memory that it takes now, in bytes, as the system counts it. */
  memory(): number
  /** Its files may grow no further, as on a full disk, until the function that it returns is called. */
  fill(): () => void
  /** It does nothing at all, and nobody is told, until the function that it returns is called. */
  freeze(): () => void
  /** The same; resolves when it stands still. */
  pause(): Promise<() => void>
  readonly exited: Promise<Exit>
  /** As an operator ends it. */
  stop(): Promise<Exit>
  /** As a power cut does. */
  kill(): Promise<Exit>
  /** Another one on the same data; this one must have ended. */
  again(changes?: Environment): Promise<Server>
  /** Ends it, and its data with it. */
  dispose(): Promise<void>
}

type Environment = Record<string, string>

const environmentOf = (folder: string, changes: Environment): Environment => ({
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: folder,
  SECRETARIAT_CODE: secretariatCode,
  DEMO: 'off',
  ...changes,
})

const launch = (folder: string, changes: Environment, log: number | 'pipe' = 'pipe'): ChildProcess => {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: environmentOf(folder, changes),
    stdio: ['ignore', 'pipe', log],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

const exitOf = async (child: ChildProcess): Promise<Exit> => {
  // “close” comes after the last line was read.
  const [code, signal] = await once(child, 'close')
  return { code, signal }
}

const linesOf = (stream: NodeJS.ReadableStream | null, onLine: (line: string) => void = () => undefined) => {
  const lines: string[] = []
  if (stream)
    createInterface({ input: stream }).on('line', line => {
      lines.push(line)
      onLine(line)
    })
  return lines
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'palabra-'))

/** As the system says it: the signal takes its time. */
const isStopped = ({ pid }: ChildProcess): boolean =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('T') ?? false

/** A server that does not come up: what it says, and how it ends. */
export const startInVain = async (
  environment: Environment,
): Promise<Exit & { errors: string[]; lines: string[] }> => {
  const folder = await newFolder()
  const child = launch(folder, environment)
  const lines = linesOf(child.stdout, line => {
    if (line.startsWith('Palabra is ready')) child.kill('SIGKILL')
  })
  const errors = linesOf(child.stderr)
  const exit = await exitOf(child)
  await rm(folder, { recursive: true, force: true })
  return { ...exit, lines, errors }
}

/** A first start that a power cut ends once that address has answered as wanted; resolves to the next start. */
export const startCutShort = async (
  environment: Environment,
  path: string,
  isWanted: (answer: unknown) => boolean,
): Promise<Server> => {
  const folder = await newFolder()
  const port = await freePort()
  const child = launch(folder, { ...environment, PORT: String(port) })
  const answer = () =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      response => response.json(),
      () => null,
    )
  while (!isWanted(await answer())) await new Promise(done => setImmediate(done))
  child.kill('SIGKILL')
  await exitOf(child)
  return startOn(folder, environment)
}

/** Below those that systems give by themselves: nobody who connects to somewhere takes it while the server is down. */
const ports = { from: 15_000, count: 15_000 }

/** One that is free now, for a server that is to be found again where it was. */
export const freePort = async (): Promise<number> => {
  const port = ports.from + randomInt(ports.count)
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return freePort()
  }
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * A server on fresh data; resolves when it says that it is ready.
 * @param prepare fills the folder of its data before it starts
 * @param log an open file for its log, which nobody reads then
 */
export const startServer = async (
  environment: Environment = {},
  prepare: (folder: string) => Promise<void> = async () => undefined,
  log?: number,
): Promise<Server> => {
  const folder = await newFolder()
  await prepare(folder)
  return startOn(folder, environment, log)
}

const startOn = async (folder: string, environment: Environment, log?: number): Promise<Server> => {
  const child = launch(folder, environment, log)
  const exited = exitOf(child)
  const errors = linesOf(child.stderr)
  const lines: string[] = []
  const origin = await new Promise<string>((ready, failed) => {
    linesOf(child.stdout, line => {
      lines.push(line)
      const [, found] = /^Palabra is ready at (http\S+)$/.exec(line) ?? []
      if (found !== undefined) ready(found)
    })
    exited.then(({ code }) => failed(new Error(`it ended with ${code}: ${errors.join('\n')}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  const freeze = () => {
    child.kill('SIGSTOP')
    return () => void child.kill('SIGCONT')
  }
  return {
    origin,
    folder,
    lines,
    errors,
    memory: () => Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) * 4096,
    fill: () => {
      const limit = (bytes: string) =>
        execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`])
      limit('0')
      return () => limit('unlimited')
    },
    freeze,
    exited,
    stop: () => end('SIGTERM'),
    pause: async () => {
      const goOn = freeze()
      while (!isStopped(child)) await new Promise(done => setImmediate(done))
      return goOn
    },
    kill: () => end('SIGKILL'),
    again: (changes = {}) => startOn(folder, { ...environment, ...changes }),
    dispose: async () => {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
