import { createWorld } from '../live/world.ts'
import { agenda, timezone } from '../support/history.ts'
import { follower } from '../support/tablet.ts'
import { openVenue } from '../support/wire.ts'
import { type Fault, faults, type Random } from './faults.ts'
import { losses } from './losses.ts'
import { meets } from './meeting.ts'
import { comeTogether, type Somebody } from './people.ts'
import { openSite, type Site } from './site.ts'
import { type Injected, openTally, type Press } from './tally.ts'

export type Wanted = {
  /** How long things go wrong. */
  seconds: number
  seed: number
  servers: 1 | 3
  delegates: number
  /** How many times as often as people do they press. */
  haste: number
  /** Between two faults of one place, in ms. */
  calmMs: { least: number; most: number }
  say: (line: string) => void
}

export type Told = {
  injected: readonly Injected[]
  presses: readonly Press[]
  /** Of what could go wrong here, what never did. */
  never: readonly string[]
  entries: number
  /** When nobody waited for an answer any longer. */
  endedAt: number
  /** Each in a line; empty when nothing was. */
  lost: readonly string[]
}

/** Where things go wrong, and how many times as long nothing does there in between. */
const places = { servers: 1, network: 1, database: 1, proxy: 6 } satisfies Record<Fault['place'], number>
const followers = 5

type Course = { site: Site; wanted: Wanted; isOver: () => boolean; now: () => number }

const possible = (servers: 1 | 3): readonly Fault[] =>
  faults.filter(({ on }) => on === undefined || on === servers)

const shuffled = (all: readonly Fault[], random: Random): Fault[] =>
  all
    .map(fault => ({ fault, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ fault }) => fault)

/**
 * One after the other, as long as it is not over, and none again before all others of the place; what has begun is
 * brought to its end.
 */
const goesWrong = async (
  { site, wanted, isOver, now }: Course,
  place: Fault['place'],
  random: Random,
): Promise<Injected[]> => {
  const { servers, calmMs, say } = wanted
  const among = possible(servers).filter(fault => fault.place === place)
  const injected: Injected[] = []
  let drawn: Fault[] = []
  while (among.length > 0 && !isOver()) {
    const calm = calmMs.least + random() * (calmMs.most - calmMs.least)
    const next = now() + calm * places[place]
    while (now() < next && !isOver()) await new Promise(done => setTimeout(done, 50))
    if (drawn.length === 0) drawn = shuffled(among, random)
    const fault = drawn.pop()
    if (!fault || isOver()) return injected
    const from = now()
    say(`${at(from)}  ${fault.name}`)
    await fault.happens(site, random)
    injected.push({ name: fault.name, from, to: now() })
  }
  return injected
}

const killAll = async ({ servers, database, up }: Site): Promise<void> => {
  await Promise.all([...servers.map(server => server.kill()), database?.kill()])
  await database?.start()
  await Promise.all(servers.map((_, index) => up(index)))
}

const at = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(6)} s`

/** A meeting is played on real processes while things go wrong, by the seed; then all is left alone. */
export const play = async (wanted: Wanted): Promise<Told> => {
  const { seed, servers, delegates, haste, say } = wanted
  const randomOf = (part: number): Random => createWorld(seed * 7919 + part).random
  const site = await openSite(servers, randomOf(0))
  const people: Somebody[] = []
  let isEnding = false
  try {
    const beganAt = performance.now()
    const now = () => performance.now() - beganAt
    const tally = openTally(now)
    const venue = await openVenue(site.relay.origin, { timezone, agenda })
    people.push(...(await comeTogether(venue, delegates, tally, now)))
    const watching = Array.from({ length: followers }, () => follower(site.relay.origin, venue.meeting))
    await people[0]?.press(press => press.openSession('second'))
    say(`${at(now())}  ${people.length} people, ${followers} followers; servers: ${servers}`)

    const endAt = now() + wanted.seconds * 1000
    const isOver = () => isEnding || now() > endAt
    const meeting = meets(people, randomOf(1), haste, isOver)
    const course = { site, wanted, isOver, now }
    const injected = await Promise.all(
      (Object.keys(places) as Fault['place'][]).map((place, index) =>
        goesWrong(course, place, randomOf(2 + index)),
      ),
    )
    await meeting
    say(`${at(now())}  all is left alone`)
    const origins = site.servers.map(({ origin }) => origin)
    const endedAt = now()
    const lost = await losses({ venue, origins, people, followers: watching, tally }, () => killAll(site))
    for (const live of watching) live.close()
    const all = injected.flat().toSorted((one, other) => one.from - other.from)
    const names = new Set(all.map(({ name }) => name))
    return {
      injected: all,
      never: possible(servers).flatMap(({ name }) => (names.has(name) ? [] : [name])),
      presses: tally.presses,
      entries: people[0]?.live.store.getState().seq ?? 0,
      endedAt,
      lost,
    }
  } finally {
    isEnding = true
    for (const { live } of people) live.close()
    await site.dispose()
  }
}
