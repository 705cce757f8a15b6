import type { Postgres } from '../../server/database/postgres.ts'
import { Unwritable } from '../../server/database/unwritable.ts'
import { type Appended, type Log, OutcomeUnknown } from '../../server/log/log.ts'
import type { World } from '../live/world.ts'
import { createRecords, type Records } from './records.ts'

/**
 * A database that servers share, as far as they can tell: statements that travel there and back, messages in the order
 * of their commits, connections that break in the middle of anything, and a clock that somebody sets.
 */
export type Database = {
  readonly records: Records
  connect: () => Way
  /** It cannot be written. */
  isReadOnly: boolean
  /** It is stopped, with all its connections; or it is there again. */
  stop: () => void
  start: () => void
  /** The clock of its machine is set. */
  setClock: (byMs: number) => void
  /** What part of all statements is lost with its connection, and nothing else is. */
  losesStatements: number
}

/** One server's way to the database. */
export type Way = {
  log: Log
  clock: Pick<Postgres, 'ask' | 'query'>
  /** Resolves when every message has been heard that was sent before. */
  heard: () => Promise<void>
  readonly isOpen: boolean
  /** For how long it has been as it is, in ms. */
  steadyMs: () => number
  /** It breaks; what is on it is answered by nobody, and may be carried out all the same. */
  lose: () => void
  /** Nothing gets through for so long. */
  part: (forMs: number) => void
  /** The server at this end is no more. */
  abandon: () => void
}

type Statement = { fate: 'arrives' | 'is lost' | 'comes late'; isCarriedOut: boolean; fail: () => void }
type News = { meeting: string; seq: number } | null

const againMs = 250
const lateMs = 3000
/** Now and then the network between servers takes its time. */
const slow = { part: 0.08, mostMs: 120, newsMs: 1500 }
const unreachable = (): Error => new Unwritable('away')

export type DatabaseParts = Pick<World, 'time' | 'after' | 'random'> & {
  /** Its clock, in epoch ms, while nobody sets it. */
  clock: () => number
}

export const createDatabase = ({ time, after, random, clock }: DatabaseParts): Database => {
  const records = createRecords()
  const ways = new Set<{ tell: (news: News) => void; lose: () => void }>()
  let isThere = true
  let setBy = 0
  let correction = { by: 0, version: 0 }

  const latency = () => 0.3 + (random() < slow.part ? random() * slow.mostMs : random() * 4)

  const connect = (): Way => {
    let isOpen = isThere
    let changedAt = time()
    let partedUntil = 0
    let isAbandoned = false
    let hear: (news: News) => void = () => undefined
    let heardAt = 0
    /** Of this connection; messages of another one are lost. */
    let connection = 0
    const underway = new Set<Statement>()
    const waiting = new Set<(error: Error) => void>()

    const send = <T>(run: () => T, lost: () => Error = unreachable): Promise<T> =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(unreachable())
        const statement: Statement = { fate: 'arrives', isCarriedOut: false, fail: () => reject(lost()) }
        underway.add(statement)
        const carryOut = () => {
          if (!isThere) return
          let answer = () => reject(unreachable())
          try {
            const result = run()
            answer = () => resolve(result)
          } catch (error) {
            answer = () => reject(error)
          }
          statement.isCarriedOut = true
          after(latency(), () => underway.delete(statement) && answer())
        }
        after(latency(), () => {
          if (database.losesStatements > 0 && random() < database.losesStatements) breakOff(statement)
          if (statement.fate === 'arrives') carryOut()
          if (statement.fate === 'comes late') after(random() * lateMs, carryOut)
        })
      })
    /** Nobody at this end hears what comes of it. */
    const breakOff = (statement: Statement) => {
      if (!underway.delete(statement)) return
      if (!statement.isCarriedOut) {
        const chance = random()
        if (chance < 0.4) statement.fate = 'is lost'
        else if (chance < 0.7) statement.fate = 'comes late'
      }
      if (!isAbandoned) statement.fail()
    }
    const deliver = (act: () => void) => {
      const ours = connection
      heardAt = Math.max(heardAt, time() + latency() + (random() < slow.part ? random() * slow.newsMs : 0))
      after(heardAt - time(), () => void (ours === connection && isOpen && act()))
    }
    const breakAll = () => {
      isOpen = false
      changedAt = time()
      connection += 1
      for (const statement of underway) breakOff(statement)
      for (const fail of waiting) fail(unreachable())
      waiting.clear()
    }
    const lose = () => {
      if (!isOpen || isAbandoned) return
      breakAll()
      connectAgain()
    }
    const connectAgain = () =>
      after(againMs, () => {
        if (isAbandoned) return
        if (!isThere || time() < partedUntil) return void connectAgain()
        isOpen = true
        changedAt = time()
        hear(null)
      })
    const end = { tell: (news: News) => isOpen && deliver(() => hear(news)), lose }
    ways.add(end)

    const write = <T>(run: () => T): T => {
      if (database.isReadOnly) throw new Unwritable('read-only')
      return run()
    }
    return {
      get isOpen() {
        return isOpen
      },
      steadyMs: () => time() - changedAt,
      lose,
      part: forMs => {
        partedUntil = time() + forMs
        lose()
      },
      abandon: () => {
        isAbandoned = true
        ways.delete(end)
        breakAll()
      },
      heard: () =>
        new Promise((resolve, reject) => {
          waiting.add(reject)
          const marked = () =>
            deliver(() => {
              waiting.delete(reject)
              resolve()
            })
          send(marked).catch(reject)
        }),
      clock: {
        ask: async () =>
          (await send(() => [{ at: clock() + setBy + correction.by, version: correction.version }]).catch(
            (error: unknown) => {
              lose()
              throw error
            },
          )) as never[],
        query: (_, values) =>
          send(() => {
            const [by, version] = values ?? []
            if (version === correction.version)
              correction = { by: correction.by + Number(by), version: correction.version + 1 }
            return []
          }),
      },
      log: {
        meetings: () => send(records.meetings),
        read: (meeting, from = 0) => send(() => records.read(meeting, from)),
        append: (meeting, from, entries, answers, forgotten = []) =>
          send(
            (): Appended => {
              const outcome = write(() => records.append(meeting, from, entries, answers, forgotten))
              const last = entries.at(-1)
              if (outcome.written && last) for (const way of ways) way.tell({ meeting, seq: last.seq })
              return outcome
            },
            () => new OutcomeUnknown('the database did not answer'),
          ),
        onNews: async listener => {
          hear = listener
        },
        check: () => send(() => write(() => undefined)),
        close: async () => undefined,
      },
    }
  }

  const database: Database = {
    records,
    connect,
    isReadOnly: false,
    losesStatements: 0,
    stop: () => {
      isThere = false
      for (const { lose } of [...ways]) lose()
    },
    start: () => {
      isThere = true
    },
    setClock: byMs => {
      setBy += byMs
    },
  }
  return database
}
