import { keyOf } from '../../server/log/log.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import { audienceOf } from '../../shared/meeting/roles.ts'
import { view } from '../../shared/meeting/view.ts'
import { createWorld } from '../live/world.ts'
import { beginnings, mostPicked, wantedBy } from '../support/gestures.ts'
import { secretariat, type Wanted } from '../support/history.ts'
import { type Chronicle, createChronicle } from './chronicle.ts'
import { houseOf } from './house/index.ts'
import { createJournal } from './journal.ts'
import { createNetwork } from './network.ts'
import { gather, goesOn, type Person } from './people.ts'
import { createPresses } from './presses.ts'
import { createComparison } from './same.ts'
import { createScenes } from './scenes.ts'
import type { Form, Situation } from './situations.ts'
import { createWatchman } from './watch.ts'

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
const knowsTimeMs = 60

/**
 * A while of a meeting on bad hardware: whoever presses whatever, connections break, cables are pulled, disks are full,
 * servers die. Everything of it follows from the seed.
 * @throws Broken at the first thing that does not hold, after an act of the world or at rest
 */
export const evening = async (form: Form, seed: number): Promise<Told> => {
  const world = createWorld(seed * 2 + (form === 'embedded' ? 0 : 1))
  const journal = createJournal(world)
  const { must, says, meets } = journal
  const begins = pick(beginnings, world.random()).entries

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
  const network = createNetwork({
    world,
    watch,
    serverFor: last => {
      const { servers } = house
      const same = servers.find(server => server.name === last?.name)
      return same && world.random() < 0.7
        ? same
        : (servers[Math.floor(world.random() * servers.length)] ?? null)
    },
  })

  const presses = createPresses({ journal, chronicle: () => chronicle })

  const settled = () => new Promise(done => setImmediate(done))
  const pass = async (ms: number) => {
    const until = world.time() + ms
    while (world.step(until)) {
      await settled()
      house.holds()
      journal.holds()
    }
    world.pass(until - world.time())
  }
  const chance = (probability: number) => world.random() < probability
  const upTo = (most: number) => Math.floor(world.random() * (most + 1))

  const want = ({ actor }: Person, what: CommandType): Wanted =>
    wantedBy({ who: actor, what, pick: upTo(mostPicked), other: upTo(mostPicked) }, chronicle.now())
  let asked = 0
  const wish = (person: Person, wanted: Wanted) => {
    const { actor, live, link } = person
    const { contact } = live.store.getState()
    const waits = contact.status === 'lost'
    if (wanted.type === 'meeting.create') return
    const pressed = presses.press(actor, live, wanted)
    if (pressed === null) {
      asked += 1
      return void link.rest({ ...wanted, id: `rest-${asked}` })
    }
    void pressed.then(answer => {
      if (answer.ok && waits) meets('a press waited on its device, and happened once')
    })
    if ('access' in actor) says(`${actor.access} wants ${wanted.type}${waits ? ', and waits' : ''}`)
  }
  const acts = (person: Person) => {
    const isPodium = audienceOf(person.actor.role) === 'podium'
    const among = isPodium && chance(0.5) ? goesOn(chronicle.now()) : person.wants
    wish(person, want(person, pick(among, world.random())))
  }

  const made: string[] = []
  const makesMeeting = () => {
    const server = house.servers[upTo(house.servers.length - 1)]
    const id = `m${world.time()}`
    const wanted = wantedBy({ who: secretariat, what: 'meeting.create', pick: 0, other: 0 }, chronicle.now())
    if (wanted.type !== 'meeting.create') return
    // Where it cannot be written nobody is told that there is one.
    server?.meetings.create(id, secretariat, { ...wanted, id }).then(
      () => made.push(id),
      () => undefined,
    )
  }

  await house.start()
  await pass(1500)
  const people = gather(world, network)
  const lastSeqs = new Map<Person, number>()
  for (const person of people) {
    const { live, link, actor } = person
    presses.watch(actor, live)
    if ('access' in actor) watch.links.set(actor.access, link)
    watch.pendingOf.set(link, () => live.store.getState().pending.length)
    live.store.subscribe(({ seq, refused }, { refused: before }) => {
      // Told that nothing was changed; what a room refuses itself is seen on the wire.
      if (refused !== before && refused?.code === 'record-unavailable' && 'access' in actor)
        chronicle.refused(keyOf(actor, refused.command.id))
      const last = lastSeqs.get(person) ?? -1
      must(seq >= last || link.now()?.isBehind === true, `${actor.role} was shown ${last}, and then ${seq}`)
      lastSeqs.set(person, seq)
    })
  }
  await pass(3000)

  const scenes = createScenes({ world, house, people, watch, wish, want, now: chronicle.now, says })
  /** What every screen of a clock shows, it shows alike. */
  const oneClock = () => {
    const shown = new Map<string, string>()
    for (const { live, actor } of people) {
      const { view: seen, seq } = live.store.getState()
      if (!seen?.floor) continue
      const { turn, clock } = seen.floor
      const [key, text] = [`${seq} ${turn}`, JSON.stringify(clock)]
      must(
        (shown.get(key) ?? text) === text,
        `entry ${seq}: ${actor.role} shows ${text}, others ${shown.get(key)}`,
      )
      shown.set(key, text)
    }
  }
  const isSame = createComparison()
  const holdsAlways = async () => {
    await chronicle.look()
    for (const person of people) {
      const { seq } = person.live.store.getState()
      must(seq <= chronicle.entries.length, `${person.actor.role} is shown ${seq}, which is not durable`)
    }
    for (const server of house.servers) {
      const { meeting, seq } = server.room().position()
      must(
        isSame(meeting, chronicle.meetingAt(seq)),
        `${server.name}, entry ${seq}: the replay of the record is the meeting`,
      )
    }
    oneClock()
    journal.holds()
  }

  try {
    for (let step = 0; step < steps; step += 1) {
      const many = chance(0.12)
      for (const person of people) if (chance(many ? person.eager * 4 : person.eager)) acts(person)
      if (chance(0.4)) scenes.play()
      if (chance(0.15)) scenes.mishap()
      if (chance(0.02)) makesMeeting()
      await pass(world.random() ** 3 * (chance(0.1) ? 60_000 : 6000))
      await holdsAlways()
    }

    house.heal()
    scenes.heal()
    await pass(calmMs)
    await holdsAlways()
    atRest()
    return { met: journal.met, done: chronicle.done, entries: chronicle.entries.length, ms: world.time() }
  } finally {
    for (const { live } of people) live.close()
    house.dispose()
  }

  function atRest() {
    const last = chronicle.entries.at(-1)
    must(house.servers.length === (form === 'embedded' ? 1 : 3), 'at rest: all servers live')
    const written: typeof chronicle.entries = JSON.parse(JSON.stringify(chronicle.entries))
    must(isSame(replay(written), chronicle.now()), 'at rest: the replay of the whole record')
    for (const id of made)
      must(
        house.servers.every(({ meetings }) => meetings.room(id)),
        `at rest: meeting ${id} is there`,
      )
    if (made.length > 0 && house.servers.length > 1)
      meets('a meeting was made at one server, and was there on the others')
    for (const server of house.servers)
      must(server.room().position().seq === last?.seq, `at rest: ${server.name} knows the whole record`)
    for (const { actor, live, link } of people) {
      const { view: seen, pending, contact } = live.store.getState()
      const where = `at rest: ${'access' in actor ? actor.access : actor.role}`
      must(contact.status === 'live', `${where} is connected`)
      must(pending.length === 0, `${where} has nothing on its way`)
      const audience = audienceIn(chronicle.now(), actor)
      const expected = view(chronicle.now(), audience, last?.seq ?? 0, last?.at ?? instant(0))
      must(isSame(seen, expected), `${where} sees what everybody of its audience sees`)
      const off = Math.abs(live.clock.now() - (link.now()?.server.now() ?? 0))
      must(off < knowsTimeMs, `${where} knows the time, but for ${Math.round(off)} ms`)
    }
    presses.atRest()
    journal.holds()
  }
}

const pick = <T>(among: readonly T[], random: number): T => {
  const found = among[Math.floor(random * among.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
