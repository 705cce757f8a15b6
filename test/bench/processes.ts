import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { resolve } from 'node:path'
import { scripts } from '../../package.json'
import type { Looks } from './looks.ts'
import type { Handlers } from './questions.ts'

/** A process beside the bench, which is asked over its channel. */
export type Worker<H extends Handlers> = {
  readonly process: ChildProcess
  ask<Name extends keyof H & string>(
    name: Name,
    ...question: Parameters<H[Name]>
  ): Promise<Awaited<ReturnType<H[Name]>>>
  end(): Promise<void>
}

const built = (file: string): string => resolve(import.meta.dirname, file)

/** A part of the bench itself, such as `floor.js`, or any file with the probe before it. */
export const startWorker = <H extends Handlers>(file: string, options: ForkOptions = {}): Worker<H> => {
  const child = fork(file.startsWith('/') ? file : built(file), [], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    ...options,
  })
  const waiting = new Map<number, { done: (answer: never) => void; failed: (error: Error) => void }>()
  let asked = 0
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  child.on('message', ({ id, answer, error }: { id: number; answer: never; error?: string }) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asker?.done(answer)
    else asker?.failed(new Error(error))
  })
  void ended.then(() => {
    for (const { failed } of waiting.values()) failed(new Error(`${file} has ended`))
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return {
    process: child,
    ask: (name, ...question) =>
      new Promise((done, failed) => {
        asked += 1
        waiting.set(asked, { done, failed })
        child.send({ id: asked, name, question })
      }),
    end: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** What `npm start` tells Node. */
const asStarted = scripts.start.split(' ').filter(word => word.startsWith('--'))

/** A server that knows nothing of the bench, and can be looked into all the same. */
export const startProbed = (file: string, env: NodeJS.ProcessEnv): Worker<Looks> =>
  startWorker<Looks>(file, {
    env,
    execArgv: [...asStarted, '--import', built('probe.js')],
    // Its log is written as it always is, and read by nobody.
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
