import { expect } from 'vitest'
import type { PressAnswer } from '../../client/live/answer.ts'
import { connect, type Live } from '../../client/live/connection.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import { currentTurns } from '../../shared/meeting/queries.ts'
import { type Actor, audienceOf } from '../../shared/meeting/roles.ts'
import type { You } from '../../shared/protocol.ts'
import { createDevice, createWorld } from '../live/world.ts'
import { chair, delegateOf, follower, inDialogue, screen, secretariat } from '../support/history.ts'
import { createDisk } from './disk.ts'
import { createHouse, type Link } from './house.ts'

type Person = { you: You; actor: Actor; link: Link; live: Live; lastSeq: number }

const youOf = (actor: Actor): You => ({ ...actor })
const cast: Actor[] = [
  chair,
  secretariat,
  ...['ARG', 'BRA', 'CHL', 'MEX', 'URY'].map(delegateOf),
  screen,
  follower,
]

/** What a run has come to, so that a test can tell that it was not an idle one. */
export type Told = { entries: number; answered: number; refused: number; unanswered: number; lives: number }

/**
 * A while of a meeting on bad hardware: people press, connections break, cables are pulled, the disk is
 * full, the power goes. Everything of it follows from the seed. After each step what must always hold is
 * expected; at the end, when everything works again, what must hold at rest.
 */
export const evening = async (seed: number, steps = 90): Promise<Told> => {
  const world = createWorld(seed)
  const disk = createDisk(world, inDialogue().entries)
  const house = createHouse(world, disk)
  const told: Told = { entries: 0, answered: 0, refused: 0, unanswered: 0, lives: 1 }
  const acknowledged: { seq: number; access: string; type: 'floor.request' | 'floor.withdraw' }[] = []

  const settled = () => new Promise(done => setImmediate(done))
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 10) {
      world.pass(Math.min(10, left))
      await settled()
    }
  }
  const pick = <T>(among: readonly T[]): T | undefined => among[Math.floor(world.random() * among.length)]
  const chance = (probability: number) => world.random() < probability

  await house.start()
  const people: Person[] = cast.map(actor => {
    const you = youOf(actor)
    const link = house.linkFor(you, actor)
    const device = createDevice(world, { drift: (world.random() - 0.5) * 1e-4 })
    return { you, actor, link, lastSeq: -1, live: connect({ meeting: 'm1' }, link.openLine, device) }
  })
  const podium = people.filter(({ you }) => audienceOf(you.role) === 'podium')
  const delegates = people.filter(({ you }) => you.role === 'delegate')
  await pass(3000)

  const hear = (answer: PressAnswer) => {
    if (answer.ok) told.answered += 1
    else if (answer.error.code === 'unanswered') told.unanswered += 1
    else told.refused += 1
  }
  const delegatePresses = async ({ live, you }: Person) => {
    const { view } = live.store.getState()
    const own = view?.list.requests.find(({ delegation }) => delegation === you.delegation)
    const access = you.access ?? ''
    if (view?.ruling?.mayAppeal && chance(0.3)) return hear(await live.press.appeal())
    const isAsking = own === undefined || chance(0.6)
    const kind = pick(['intervention', 'intervention', 'point-of-order', 'right-of-reply'] as const)
    const answer = await (isAsking ? live.press.request(kind ?? 'intervention') : live.press.withdraw(own.id))
    hear(answer)
    const type = isAsking ? 'floor.request' : 'floor.withdraw'
    if (answer.ok) acknowledged.push({ seq: answer.seq, access, type })
  }
  const podiumPresses = async ({ live: { press, store } }: Person) => {
    const requests = store.getState().view?.list.requests ?? []
    const [one, other] = [pick(requests)?.id ?? 'r0', pick(requests)?.id ?? null]
    const presses = [
      () => press.next(),
      () => press.next(),
      () => press.next(),
      () => press.yield(),
      () => press.undo(),
      () => press.move(one, other),
      () => press.remove(one),
      () => press.adjustClock(30),
      () => press.pauseClock(),
      () => press.resumeClock(),
      () => press.closeList(),
      () => press.openList(),
      () => press.suspendSession('second'),
      () => press.resumeSession('second'),
      () => press.resumeSession('second'),
      () => press.rule('sustained'),
      () => press.rule('overruled'),
      () => press.voteOnAppeal({ for: 1, against: 2, abstaining: 0 }),
      () => press.closeList({ inSeconds: 1 }),
      () => press.absent(one),
      () => press.beginRound({ item: 'second:dialogue', by: 'alphabetical' }),
      () => press.endRound(),
      () => press.call({ act: 'conclude' }),
    ]
    const answer = await pick(presses)?.()
    if (answer) hear(answer)
  }

  const powerFails = () => {
    house.kill()
    told.lives += 1
    world.after(300 + world.random() * 5000, () => void house.start())
  }
  const pullsCable = () => {
    const person = pick(people)
    if (!person) return
    person.link.isCut = true
    world.after(500 + world.random() * 9000, () => {
      person.link.isCut = false
    })
  }
  const fillsDisk = () => {
    disk.isFull = true
    world.after(world.random() * 1500, () => {
      disk.isFull = false
    })
  }
  const mishap = () => {
    const which = world.random()
    if (which < 0.3 && house.room !== null) powerFails()
    else if (which < 0.6) pullsCable()
    else if (which < 0.75) fillsDisk()
    else pick(people)?.link.break()
  }

  const holdsAlways = () => {
    const { entries } = disk
    const where = `seed ${seed}, ${Math.round(world.time())} ms, entry ${entries.length}`
    const ids = entries.map(({ actor, command }) => `${'access' in actor ? actor.access : ''}/${command.id}`)
    expect(new Set(ids).size, `${where}: each press happens once`).toBe(ids.length)
    for (const { seq, access, type } of acknowledged) {
      const { actor, command } = entries[seq - 1] ?? {}
      expect([actor && 'access' in actor && actor.access, command?.type], where).toEqual([access, type])
    }
    for (const person of people) {
      const { seq } = person.live.store.getState()
      expect(seq, `${where}: nothing is shown that is not durable`).toBeLessThanOrEqual(entries.length)
      expect(seq, `${where}: nobody’s view goes back`).toBeGreaterThanOrEqual(person.lastSeq)
      person.lastSeq = seq
    }
    if (house.room === null) return
    const { meeting, seq } = house.room.position()
    expect(replay(entries.slice(0, seq)), `${where}: the replay is the meeting`).toEqual(meeting)
    const running = currentTurns(meeting).filter(({ clock }) => clock.status === 'running')
    expect(running.length, `${where}: one speaker`).toBeLessThanOrEqual(1)
  }

  for (let step = 0; step < steps; step += 1) {
    const many = chance(0.15)
    for (const person of delegates) if (many || chance(0.12)) void delegatePresses(person)
    for (const person of podium) if (chance(0.4)) void podiumPresses(person)
    if (chance(0.15)) mishap()
    await pass(chance(0.3) ? 20 : 20 + world.random() * 1200)
    holdsAlways()
  }

  for (const { link } of people) link.isCut = false
  await pass(20_000)
  disk.isFull = false
  await pass(20_000)
  holdsAlways()
  for (const { you, live } of people) {
    const { view, pending, contact } = live.store.getState()
    const where = `seed ${seed}, ${you.role} at rest`
    expect(contact, where).toEqual({ status: 'live' })
    expect(pending, `${where}: nothing is still on its way`).toEqual([])
    expect(view, `${where}: sees what everybody of its audience sees`).toEqual(
      house.publisher?.view(audienceOf(you.role)),
    )
    expect(Math.abs(live.clock.now() - world.server()), `${where}: knows the time`).toBeLessThan(60)
  }
  for (const message of house.toThePublic) {
    expect(message, `seed ${seed}: the podium’s is not the public’s`).not.toHaveProperty('undo')
    expect(message.list?.requests.length ?? 0).toBeLessThanOrEqual(10)
  }
  const bugs = house.bugs.map(String).filter(bug => !bug.includes('the disk is full'))
  expect(bugs, `seed ${seed}`).toEqual([])
  for (const { live } of people) live.close()
  return { ...told, entries: disk.entries.length }
}
