import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readAgenda } from '../../server/agenda/read.ts'
import agendaText from '../../server/demo/agenda.md?raw'
import { type Broadcast, createBroadcast } from '../../server/http/stream/broadcast.ts'
import { gzip, plain } from '../../server/http/stream/tongue.ts'
import { openTurns } from '../../server/http/stream/turns.ts'
import { type Audiences, type Member, openAudiences } from '../../server/live/audiences.ts'
import { type Connected, openConnected } from '../../server/live/connected.ts'
import { messageOf } from '../../server/live/message.ts'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import type { Log } from '../../server/log/log.ts'
import { memberStates } from '../../server/meetings/delegations.ts'
import { openMeetings } from '../../server/meetings/meetings.ts'
import { createPublisher } from '../../server/meetings/publisher.ts'
import type { Room } from '../../server/meetings/room.ts'
import { agendaSessions } from '../../shared/meeting/agenda.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import { createWorld, type World } from '../live/world.ts'
import { chair, delegateOf, secretariat, type Wanted } from '../support/history.ts'
import { atMost, type Measured } from './table.ts'

/**
 * Two days of a meeting, as fast as it goes: all sessions of an agenda, 34 delegations who ask, are refused, withdraw and
 * speak, and followers who come and go. What the server holds at the end is held against what one holds that has just
 * started and read the same record: what is more than that has been forgotten by nobody.
 */

const delegations = memberStates.slice(0, 34)
/** Each hour of a session has some fifteen turns, and for each a few delegations that ask. */
const turnsPerSession = 80
/** Of each session before, so that what is compiled is not counted. */
const turnsToWarmUp = 4
const looks = 8
const readersAtOnce = 200
const comingAndGoing = 40_000

type Held = { room: Room; broadcast: Broadcast<object>; audiences: Audiences; connected: Connected }

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const heap = (): number => {
  for (let again = 0; again < 3; again += 1) collect()
  return process.memoryUsage().heapUsed
}
const settled = () => new Promise<void>(done => setImmediate(done))

/** All that a server keeps of a meeting and of those who are in it. */
const serve = async (
  log: Log,
  world: World,
): Promise<Held & { meetings: Awaited<ReturnType<typeof openMeetings>> }> => {
  const meetings = await openMeetings({
    log,
    now: world.server,
    defer: setImmediate,
    isAccredited: () => false,
    newSeed: () => 'seed',
    wakeAt: (at, work) => world.after(at - world.server(), work),
    onBug: error => {
      throw error
    },
  })
  const [agenda] = [readAgenda(agendaText).agenda]
  const room =
    meetings.room('m1') ??
    (await meetings.create('m1', secretariat, {
      type: 'meeting.create',
      id: 'made',
      title: 'Two days',
      timezone: 'America/New_York',
      languages: ['en', 'es', 'pt', 'fr'],
      delegations,
      agenda,
      rules: {},
    }))
  const publisher = createPublisher(room, (work, ms) => void world.after(ms, work))
  const audiences = openAudiences()
  publisher.onPublication(({ audience, message }) =>
    audiences.tell(room, audience, messageOf('view', message)),
  )
  const broadcast = createBroadcast<object>(publisher, {
    turns: openTurns(setImmediate),
    now: world.server,
    later: (work, ms) => void world.after(ms, work),
    write: () => undefined,
  })
  for (const audience of ['podium', 'room', 'public'] as const) publisher.view(audience)
  return {
    meetings,
    room,
    broadcast,
    audiences,
    connected: openConnected({ now: world.server, elsewhere: () => [], exists: () => true }),
  }
}

/** Presses, one after the other; how many of them there have been tells them apart. */
const createHand = ({ room }: Held, world: World) => {
  let pressed = 0
  return async (actor: Actor, wanted: Wanted): Promise<void> => {
    pressed += 1
    await room.submit(actor, { ...wanted, id: `press-${pressed}` })
    world.pass(1500)
    await settled()
  }
}

/** Of those who only look, some go, and as many come. */
const createCrowd = ({ room, broadcast, audiences, connected }: Held) => {
  const leaves: (() => void)[] = []
  let came = 0
  const comes = () => {
    came += 1
    const access = `screen-${came % 60}`
    const member: Member = { room, wire: { send: () => undefined }, access: null, audience: 'public' }
    const leave = broadcast.join({}, came % 2 === 0 ? gzip : plain, null)
    audiences.join(member)
    connected.came(access)
    leaves.push(() => {
      leave()
      audiences.leave(member)
      connected.left(access)
    })
  }
  return (count: number) => {
    for (let each = 0; each < count; each += 1) {
      comes()
      if (leaves.length > readersAtOnce) leaves.shift()?.()
    }
  }
}

const asks: Wanted = { type: 'floor.request', kind: 'intervention' }

/** One turn, and what is pressed meanwhile: some of it refused, some of it taken back. */
const playTurn = async (press: ReturnType<typeof createHand>, turn: number): Promise<void> => {
  const delegate = (index: number) =>
    delegateOf(delegations[(turn * 3 + index) % delegations.length]?.code ?? 'BRA')
  for (const index of [0, 1, 1, 2]) await press(delegate(index), asks)
  await press(delegate(5), { type: 'floor.yield' })
  await press(chair, { type: 'floor.next' })
  await press(chair, { type: 'clock.adjust', seconds: 30 })
  await press(chair, { type: 'rules.change', speakingLimitSeconds: 60 + (turn % 60) })
  if (turn % 5 === 0) await press(chair, { type: 'undo' })
  await press(chair, { type: 'floor.next' })
  await press(chair, { type: 'floor.yield' })
}

type Look = { what: string; entries: number; bytes: number }

const twoDays = async (
  log: Log,
  turnsEach: number,
): Promise<{ looks: Look[]; held: number; idle: number }> => {
  const world = createWorld(1)
  const before = heap()
  const held = await serve(log, world)
  const press = createHand(held, world)
  const crowd = createCrowd(held)
  const found: Look[] = []
  const look = (what: string) => {
    const { seq } = held.room.position()
    found.push({ what, entries: seq, bytes: heap() - before })
  }
  const sessions = agendaSessions(held.room.position().meeting.agenda).filter(
    ({ kind }) => kind === 'business' || kind === 'plenary',
  )
  const turns = sessions.length * turnsEach
  let turn = 0
  for (const { id } of sessions) {
    await press(chair, { type: 'session.open', session: id })
    await press(chair, { type: 'list.open' })
    for (let each = 0; each < turnsEach; each += 1) {
      turn += 1
      crowd(20)
      await playTurn(press, turn)
      if (turn % Math.floor(turns / looks) === 0) look(`after ${turn} turns`)
    }
    await press(chair, { type: 'session.close', session: id })
  }
  crowd(comingAndGoing / 10)
  world.pass(10_000)
  await settled()
  const atEnd = heap()
  for (let each = 0; each < 10; each += 1) {
    crowd(comingAndGoing / 10)
    await settled()
  }
  const idle = heap() - atEnd
  crowd(0)
  look('at the end')
  await held.meetings.settled()
  return { looks: found, held: heap() - before, idle }
}

const megabytes = (bytes: number): number => bytes / 1_048_576

/** What a server holds that has read the record of two days. */
const afresh = async (log: Log): Promise<number> => {
  const before = heap()
  const held = await serve(log, createWorld(2))
  createCrowd(held)(readersAtOnce)
  await held.meetings.settled()
  const bytes = heap() - before
  // So that it is held until then.
  held.broadcast.beat()
  return bytes
}

export const memory = async (): Promise<Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-memory-'))
  const practice = openEmbeddedLog(join(folder, 'practice.db'))
  await twoDays(practice, turnsToWarmUp)
  await afresh(practice)
  await practice.close()
  const file = join(folder, 'record.db')
  const log = openEmbeddedLog(file)
  const lived = await twoDays(log, turnsPerSession)
  await log.close()
  const again = openEmbeddedLog(file)
  const fresh = await afresh(again)
  await again.close()
  rmSync(folder, { recursive: true, force: true })

  const perEntry = lived.looks.map((look, index) => {
    const last = lived.looks[index - 1] ?? { entries: 0, bytes: 0 }
    return (look.bytes - last.bytes) / Math.max(1, look.entries - last.entries)
  })
  const [early, late] = [perEntry[1] ?? 0, perEntry[looks - 1] ?? 0]
  return [
    {
      title: 'Memory: two days of a meeting with 34 delegations, after the garbage was collected',
      columns: ['the heap', 'entries', 'MB', 'bytes per entry since'],
      rows: [
        ...lived.looks.map(({ what, entries, bytes }, index) => [
          what,
          String(entries),
          megabytes(bytes),
          index < looks ? String(Math.round(perEntry[index] ?? 0)) : '',
        ]),
        ['started anew on that record', String(lived.looks.at(-1)?.entries ?? 0), megabytes(fresh), ''],
      ],
      goals: [
        atMost('an entry late to one early', late / early, 1.25),
        atMost('after two days, to a server that has just started', lived.held / fresh, 1.1),
        atMost(`MB that ${comingAndGoing} who come and go leave behind`, megabytes(lived.idle), 0.5),
      ],
    },
  ]
}
