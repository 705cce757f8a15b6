import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { mostValuesIn } from '../access/payload.ts'
import type { Verdict } from '../record/verify.ts'

/** Built beside the server's own file. */
const script = resolve(import.meta.dirname, 'checking.js')
/** Two days of a busy meeting are twenty thousand entries, and less than a third of that. */
const mostValues = 2_500_000
const mostMs = 60_000
const mostHeap = { maxOldGenerationSizeMb: 768 }
/** How many files wait at once, each in memory. */
const mostWaiting = 4

/** `too-large`: more than any meeting's; `busy`: others are being checked. */
export type Outcome = Verdict | 'too-large' | 'busy'

const inThread = (file: Uint8Array): Promise<Outcome> =>
  new Promise(done => {
    const worker = new Worker(script, { workerData: file, resourceLimits: mostHeap })
    const timer = setTimeout(() => void worker.terminate(), mostMs)
    worker.once('message', done)
    worker.once('error', () => done('too-large'))
    worker.once('exit', () => {
      clearTimeout(timer)
      done('too-large')
    })
  })

/**
 * Checks an exported record beside the meeting, which goes on meanwhile: in a thread of its own, one file after the
 * other, with a bound to its memory and time.
 */
export const openAside = (): ((file: Uint8Array) => Promise<Outcome>) => {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async file => {
    if (mostValuesIn(file) > mostValues) return 'too-large'
    if (waiting >= mostWaiting) return 'busy'
    waiting++
    const checked = last.then(() => inThread(file))
    last = checked
    return checked.finally(() => waiting--)
  }
}
