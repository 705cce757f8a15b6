import type { Instant } from '../../shared/meeting/clock.ts'
import { instant } from '../../shared/meeting/clock.ts'
import { createServerClock } from '../../shared/server-clock.ts'
import type { Postgres } from './postgres.ts'

/**
 * One clock for all servers: the database's, which each of them estimates as pages estimate theirs. When the clock of
 * the database's machine is set, no turn may jump: whoever sees it first notes by how much, and from then on all
 * servers, those that start later too, take that much off. Nobody sees it twice, since the note has a number.
 */
export type SharedClock = { now: () => Instant; stop: () => void }

export type SharedClockParts = {
  database: Pick<Postgres, 'ask' | 'query'>
  /** This machine's own milliseconds, which only ever go forward. */
  local: () => number
  later: (work: () => void, ms: number) => void
}

const everyMs = 1000
/** Who starts asks for longer than the others leave between two questions: until they have seen that it was set. */
const burst = { samples: 8, everyMs: 150 }
/** More than networks and drift explain within seconds. */
const stepMs = 250

const schema = `
  CREATE TABLE IF NOT EXISTS palabra_clock (
    id int PRIMARY KEY CHECK (id = 1), correction float8 NOT NULL, version int NOT NULL
  );
  INSERT INTO palabra_clock VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
`
const question = `SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 + correction AS at, version FROM palabra_clock`
const correct =
  'UPDATE palabra_clock SET correction = correction + $1, version = version + 1 WHERE version = $2'

/** How far a value lies outside of bounds; 0 within. */
const beyond = (value: number, least: number, most: number): number =>
  value < least ? value - least : Math.max(0, value - most)

/** Resolves when it goes right. */
export const openSharedClock = async ({ database, local, later }: SharedClockParts): Promise<SharedClock> => {
  await database.query(schema)
  const clock = createServerClock(local)
  let known = -1
  let isStopped = false

  const ask = async (): Promise<void> => {
    const t0 = local()
    const [answer] = await database.ask<{ at: number; version: number }>(question)
    const t1 = local()
    if (!answer) return
    const offset = clock.now() - t1
    const by = beyond(offset, answer.at - t1, answer.at - t0)
    const isStep = answer.version === known && Math.abs(by) > stepMs
    known = answer.version
    // Of several servers one notes it; what all read next has it.
    if (isStep) await database.query(correct, [by, answer.version])
    else clock.sample(t0, instant(answer.at), t1)
  }
  const wait = (ms: number): Promise<void> => new Promise(done => later(done, ms))
  const keepAsking = async (): Promise<void> => {
    while (!isStopped) {
      await wait(everyMs)
      // While the database is away the clock goes on as it went.
      if (!isStopped) await ask().catch(() => undefined)
    }
  }

  for (let sample = 0; sample < burst.samples; sample += 1) {
    await ask()
    await wait(burst.everyMs)
  }
  void keepAsking()
  return {
    now: clock.now,
    stop: () => {
      isStopped = true
    },
  }
}
