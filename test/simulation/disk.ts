import type { Answer, Appended, Log } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { World } from '../live/world.ts'

/** A disk under a server that may lose its power: what is written on it is all that a later server knows. */
export type Disk = {
  /** The log of one life of the server. */
  open: () => Log
  /** The power is cut: of what is being written, each transaction is there whole or not at all. */
  cutPower: () => void
  /** While it is full every append is refused. */
  isFull: boolean
  readonly entries: readonly Entry[]
}

type Writing = { finish: () => void }

export const createDisk = (world: World, first: readonly Entry[]): Disk => {
  // As text, so that nothing on it is shared with a server that lives.
  const entries: string[] = first.map(entry => JSON.stringify(entry))
  const answers = new Map<string, string>()
  let writing: Writing[] = []

  const write = (added: Entry[], kept: Answer[]) => {
    entries.push(...added.map(entry => JSON.stringify(entry)))
    for (const { key, ack } of kept) if (!answers.has(key)) answers.set(key, JSON.stringify(ack))
  }

  const disk: Disk = {
    isFull: false,
    get entries() {
      return entries.map(text => JSON.parse(text) as Entry)
    },
    open: () => ({
      meetings: async () => ['m1'],
      read: async (_, after = 0) => ({
        entries: disk.entries.slice(after),
        answers: [...answers].map(([key, ack]) => ({ key, ack: JSON.parse(ack) })),
      }),
      append: (_, after, added, kept) =>
        new Promise<Appended>((resolve, reject) => {
          if (after !== entries.length) return resolve({ written: false, answers: [] })
          const job: Writing = {
            finish: () => {
              writing = writing.filter(other => other !== job)
              write(added, kept)
            },
          }
          writing.push(job)
          world.after(world.random() * 12, () => {
            if (!writing.includes(job)) return
            if (disk.isFull) {
              writing = writing.filter(other => other !== job)
              return reject(new Error('the disk is full'))
            }
            job.finish()
            resolve({ written: true })
          })
        }),
      onNews: async () => undefined,
      check: async () => undefined,
      close: async () => undefined,
    }),
    cutPower: () => {
      for (const { finish } of writing) if (world.random() < 0.5) finish()
      writing = []
    },
  }
  return disk
}
