import type { Floor } from './floor.ts'
import { startWorker, type Worker } from './processes.ts'

/** A bare `ws` in a process of its own. */
export const startFloor = async (): Promise<{ worker: Worker<Floor>; port: number }> => {
  const worker = startWorker<Floor>('floor.js')
  return { worker, port: await worker.ask('listen') }
}
