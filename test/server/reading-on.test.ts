import { beforeEach, describe, expect, test } from 'vitest'
import { Unsure } from '../../server/database/unwritable.ts'
import { type Log, OutcomeUnknown } from '../../server/log/log.ts'
import { type Meetings, openMeetings } from '../../server/meetings/meetings.ts'
import { createWorld, type World } from '../live/world.ts'
import { createDatabase, type Database } from '../simulation/database.ts'
import { wantedBy } from '../support/gestures.ts'
import { chair, inDialogue, secretariat } from '../support/history.ts'

const { entries, meeting } = inDialogue()
const wanted = wantedBy({ who: secretariat, what: 'meeting.create', pick: 0, other: 0 }, meeting)
if (wanted.type !== 'meeting.create') throw new Error('that makes no meeting')
const made = { ...wanted, id: 'c1' }

describe('Servers that share a database, where one statement is lost and no connection is seen to break', () => {
  let world: World
  let database: Database
  let bugs: unknown[]
  const pass = async (ms: number) => {
    const settled = () => new Promise(done => setImmediate(done))
    const until = world.time() + ms
    await settled()
    while (world.step(until)) await settled()
  }
  const within = async <T>(promise: Promise<T>): Promise<T> => {
    const passing = pass(1000)
    const result = await promise
    await passing
    return result
  }
  const open = (log: Log): Promise<Meetings> =>
    within(
      openMeetings({
        log,
        now: world.server,
        defer: work => void world.after(0, work),
        isAccredited: () => false,
        newSeed: () => 'seed',
        wakeAt: (at, work) => world.after(at - world.server(), work),
        onBug: error => void bugs.push(error),
      }),
    )
  /** Another server's own log; what it is asked next fails as often as is said, once it is up. */
  const failing = (asked: 'read' | 'meetings' | 'append', error = new Error('lost')) => {
    const { log } = database.connect()
    const trouble = { left: 0, log }
    const fails = <T extends unknown[], R>(ask: (...args: T) => Promise<R>, after: boolean) => {
      return async (...args: T): Promise<R> => {
        const isLost = trouble.left > 0
        if (isLost) trouble.left -= 1
        if (isLost && !after) throw error
        const answer = await ask(...args)
        if (isLost) throw error
        return answer
      }
    }
    if (asked === 'read') trouble.log = { ...log, read: fails(log.read, false) }
    if (asked === 'meetings') trouble.log = { ...log, meetings: fails(log.meetings, false) }
    if (asked === 'append') trouble.log = { ...log, append: fails(log.append, true) }
    return trouble
  }

  beforeEach(() => {
    world = createWorld(1)
    bugs = []
    database = createDatabase({ ...world, clock: world.server })
    database.records.append('m1', 0, entries, [], [])
  })

  test('what another server has written is read again when it could not be read', async () => {
    const one = await open(database.connect().log)
    const trouble = failing('read')
    const other = await open(trouble.log)
    trouble.left = 1
    const ack = one.room('m1')?.submit(chair, { type: 'list.close', id: 'press-1' })
    await pass(5000)
    expect(await ack).toMatchObject({ ok: true, seq: 3 })
    expect(other.room('m1')?.position().seq).toBe(3)
  })

  test('a meeting that was made at another server is opened later when it could not be read', async () => {
    const one = await open(database.connect().log)
    const trouble = failing('meetings')
    const other = await open(trouble.log)
    trouble.left = 1
    await within(one.create('m2', secretariat, made))
    await pass(5000)
    expect(other.room('m2')?.position().seq).toBe(1)
    expect(bugs).toEqual([new Error('lost')])
  })

  test('nobody takes a database that does not answer while meetings are read for a mistake', async () => {
    const trouble = failing('meetings', new Unsure('it did not answer'))
    const other = await open(trouble.log)
    trouble.left = 1
    const one = await open(database.connect().log)
    await within(one.create('m3', secretariat, made))
    await pass(5000)
    expect(other.rooms().map(({ id }) => id)).toContain('m3')
    expect([trouble.left, bugs]).toEqual([0, []])
  })

  test('a meeting of which nobody could say whether it was made is there when it was', async () => {
    const trouble = failing('append', new OutcomeUnknown('lost'))
    const one = await open(trouble.log)
    trouble.left = 1
    await within(expect(one.create('m2', secretariat, made)).rejects.toThrow(OutcomeUnknown))
    await pass(5000)
    expect(one.room('m2')?.position().seq).toBe(1)
  })

  test('a record that turns bad while it is open is closed and told once, and nothing is written to it', async () => {
    const one = await open(database.connect().log)
    const room = one.room('m1')
    const closed: unknown[] = []
    one.onDamaged(gone => closed.push(gone))
    const [, last] = entries
    if (!room || !last) throw new Error('there is no meeting')
    const { records } = database
    records.append('m1', 2, [{ ...last, seq: 3, command: { id: 'other', type: 'list.close' } }], [], [])
    records.forge('m1', 3, '{}')
    const press = { type: 'list.close', id: 'press-1' } as const
    const refused = { ok: false, error: { why: 'damaged' } }
    expect(await within(room.submit(chair, press))).toMatchObject(refused)
    await pass(60_000)
    expect(await room.submit(chair, press)).toMatchObject(refused)
    expect([one.room('m1'), one.damaged('m1')]).toMatchObject([undefined, { entry: 3, before: meeting }])
    const later: unknown[] = []
    one.onDamaged(gone => later.push(gone))
    const damaged = { id: 'm1', entry: 3, before: meeting }
    expect([closed, later, bugs]).toEqual([[damaged], [damaged], []])
    expect(records.rows('m1')).toHaveLength(3)
  })
})
