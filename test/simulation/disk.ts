import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Unwritable } from '../../server/database/unwritable.ts'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import type { Appended, Log } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { World } from '../live/world.ts'
import { createRecords } from './records.ts'

/** A disk under a server that may lose its power: what is written on it is all that a later server knows. */
export type Disk = {
  /** The log of one life of the server. */
  open: () => Log
  /** The power is cut: of what is being written, each transaction is there whole or not at all. Tells if one was torn. */
  cutPower: () => { isTorn: boolean }
  /** What is on it, at any time. */
  read: (meeting: string, after: number) => Promise<Entry[]>
  write: (meeting: string, entries: readonly Entry[]) => Promise<unknown>
  /** While it is full every append is refused. */
  isFull: boolean
  dispose: () => void
}

type Append = Log['append']
/** What the disk is made of: of memory, or a file of the server's own. An append is done when it returns. */
type Platter = {
  log: () => Log
  /** As a crash leaves it. */
  crash: () => void
  /** As a crash in the middle of a write leaves it; false when nothing of the write was there. */
  tear: (write: () => void) => boolean
  dispose: () => void
}

const inMemory = (): Platter => {
  const records = createRecords()
  return {
    log: () => ({
      meetings: async () => records.meetings(),
      read: async (meeting, after = 0) => records.read(meeting, after),
      append: async (meeting, after, entries, answers, forgotten = []) =>
        records.append(meeting, after, entries, answers, forgotten),
      onNews: async () => undefined,
      check: async () => undefined,
      close: async () => undefined,
    }),
    crash: () => undefined,
    tear: () => false,
    dispose: () => undefined,
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** The server's own log; a crash leaves its files as they were, and a later life finds copies of them. */
const inFile = (random: () => number): Platter => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-simulation-'))
  let life = 0
  let log: Log | null = null
  const file = () => join(folder, `record-${life}.db`)
  const crash = () => {
    const [before, open] = [file(), log]
    life += 1
    for (const part of ['', '-wal']) if (existsSync(before + part)) copyFileSync(before + part, file() + part)
    log = null
    void open?.close()
    for (const part of ['', '-wal', '-shm']) rmSync(before + part, { force: true })
  }
  return {
    log: () => {
      log ??= openEmbeddedLog(file())
      return log
    },
    crash,
    tear: write => {
      const before = sizeOf(`${file()}-wal`)
      write()
      const added = sizeOf(`${file()}-wal`) - before
      crash()
      // Written over what was there before: nothing to tell the one from the other.
      if (added <= 0) return false
      truncateSync(`${file()}-wal`, before + Math.floor(random() * added))
      return true
    },
    dispose: () => {
      void log?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Now and then a disk takes its time. */
const slow = { part: 0.1, mostMs: 150 }

type Writing = { write: () => void; isWritten: boolean }

export const createDisk = (world: World, isFile: boolean): Disk => {
  const platter = isFile ? inFile(world.random) : inMemory()
  const underway = new Set<Writing>()

  const slowly =
    (log: Log): Append =>
    (...write) =>
      new Promise<Appended>((resolve, reject) => {
        let outcome: Promise<Appended> | null = null
        const writing: Writing = {
          isWritten: false,
          write: () => {
            writing.isWritten = true
            outcome = log.append(...write)
            // It is asked for later on, or never: until then a rejection is nobody's.
            outcome.catch(() => undefined)
          },
        }
        const answer = () => {
          if (underway.delete(writing) && outcome) outcome.then(resolve, reject)
        }
        underway.add(writing)
        world.after(world.random() < slow.part ? world.random() * slow.mostMs : world.random() * 12, () => {
          if (!underway.has(writing)) return
          if (disk.isFull) {
            underway.delete(writing)
            return reject(new Unwritable('full'))
          }
          writing.write()
          // Between the writing and the word of it the power may fail as well.
          world.after(world.random() * 5, answer)
        })
      })

  const disk: Disk = {
    isFull: false,
    open: () => {
      const log = platter.log()
      return { ...log, append: slowly(log) }
    },
    read: async (meeting, after) => (await platter.log().read(meeting, after)).entries,
    write: (meeting, entries) => platter.log().append(meeting, 0, [...entries], []),
    cutPower: () => {
      const begun = [...underway].find(({ isWritten }) => !isWritten)
      underway.clear()
      const chance = world.random()
      if (begun && chance < 0.6) return { isTorn: platter.tear(begun.write) }
      if (chance < 0.8) begun?.write()
      platter.crash()
      return { isTorn: false }
    },
    dispose: platter.dispose,
  }
  return disk
}
