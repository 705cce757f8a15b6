import type { CommandType } from '../../shared/meeting/commands.ts'
import { createWorld, type World } from '../live/world.ts'
import { beginnings } from '../support/gestures.ts'
import { isSo, pick, upTo } from './chance.ts'
import { type Chronicle, createChronicle } from './chronicle.ts'
import type { House } from './house/house.ts'
import { houseOf } from './house/index.ts'
import { createJournal } from './journal.ts'
import { createLaws } from './laws.ts'
import { createNetwork } from './network.ts'
import { createOthers } from './others.ts'
import { watchPage } from './pages.ts'
import { gather } from './people.ts'
import { createPresses } from './presses.ts'
import { createScenes } from './scenes.ts'
import type { Server } from './server.ts'
import type { Form, Situation } from './situations.ts'
import { createWatchman } from './watch.ts'
import { createWishes } from './wishes.ts'

/** What a run has come to. */
export type Told = {
  met: ReadonlyMap<Situation, number>
  /** Commands of each type that stand in the record. */
  done: ReadonlyMap<CommandType, number>
  entries: number
  /** How long the meeting took, for those in it. */
  ms: number
}

const steps = 50
/** How long all is well at the end, before everything has to be at rest. */
const calmMs = 30_000

/** Whoever comes back comes back to the same server for the most part. */
const serverFor = (world: World, { servers }: House, last: Server | null): Server | null => {
  const same = servers.find(server => server.name === last?.name)
  return same && isSo(world, 0.7) ? same : (servers[upTo(world, servers.length - 1)] ?? null)
}

const settled = () => new Promise(done => setImmediate(done))
/** Lets time pass, and looks after each act of the world. */
const pass = async (world: World, ms: number, look: () => void) => {
  const until = world.time() + ms
  while (world.step(until)) {
    await settled()
    look()
  }
  world.pass(until - world.time())
}

/** A meeting with its servers, its network and who looks on; nobody has come yet. */
const prepare = (form: Form, seed: number) => {
  const world = createWorld(seed * 2 + (form === 'embedded' ? 0 : 1))
  const journal = createJournal(world)
  const begins = pick(world, beginnings).entries
  const watch = createWatchman({
    world,
    journal,
    chronicle: () => chronicle,
    isCutOff: server => house.isCutOff(server),
  })
  const house = houseOf(form, {
    world,
    journal,
    chronicle: () => chronicle,
    begins,
    started: server => network.join(server),
    died: server => network.lose(server),
    waitingAt: watch.waitingAt,
  })
  const chronicle: Chronicle = createChronicle({
    world,
    journal,
    read: after => house.read('m1', after),
    alone: house.alone,
  })
  const network = createNetwork({ world, watch, serverFor: last => serverFor(world, house, last) })
  const presses = createPresses({ journal, chronicle: () => chronicle })
  return { form, world, journal, watch, house, chronicle, network, presses }
}

/**
 * A while of a meeting on bad hardware: whoever presses whatever, connections break, cables are pulled, disks are full,
 * servers die. Everything of it follows from the seed.
 * @throws Broken at the first thing that does not hold, after an act of the world or at rest
 */
export const evening = async (form: Form, seed: number): Promise<Told> => {
  const parts = prepare(form, seed)
  const { world, journal, house, chronicle, presses } = parts
  const goOn = (ms: number) =>
    pass(world, ms, () => {
      house.holds()
      journal.holds()
    })
  await house.start()
  await goOn(1500)
  const people = gather(world, parts.network)
  for (const person of people) watchPage(person, parts)
  await goOn(3000)

  const { wish, want, acts } = createWishes(parts)
  const others = createOthers(parts)
  const laws = createLaws({ ...parts, people })
  const scenes = createScenes({ ...parts, people, wish, want, now: chronicle.now, says: journal.says })
  const hold = async () => {
    await laws.always()
    journal.holds()
  }
  const step = async () => {
    const many = isSo(world, 0.12)
    for (const person of people) if (isSo(world, many ? person.eager * 4 : person.eager)) acts(person)
    if (isSo(world, 0.4)) scenes.play()
    if (isSo(world, 0.15)) scenes.mishap()
    if (isSo(world, 0.02)) others.make()
    await goOn(world.random() ** 3 * (isSo(world, 0.1) ? 60_000 : 6000))
    await hold()
  }
  const rest = async () => {
    house.heal()
    scenes.heal()
    await goOn(calmMs)
    await hold()
    laws.atRest()
    others.atRest()
    presses.atRest()
    journal.holds()
  }

  try {
    for (let count = 0; count < steps; count += 1) await step()
    await rest()
    return { met: journal.met, done: chronicle.done, entries: chronicle.entries.length, ms: world.time() }
  } finally {
    for (const { live } of people) live.close()
    house.dispose()
  }
}
