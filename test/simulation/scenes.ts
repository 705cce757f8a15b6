import { currentList } from '../../shared/meeting/queries.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { World } from '../live/world.ts'
import { delegations, type Wanted } from '../support/history.ts'
import { befall, type Mishap } from './chance.ts'
import type { House } from './house/house.ts'
import type { Person } from './people.ts'
import { representativeOf } from './server.ts'
import type { Watchman } from './watch.ts'

/** What happens to a meeting together, so that it is met often enough; each at any time, whatever goes on. */
export type Scenes = {
  play: () => void
  /** To the hardware. */
  mishap: () => void
  heal: () => void
}

type Parts = {
  world: World
  house: House
  people: readonly Person[]
  watch: Watchman
  wish: (person: Person, wanted: Wanted) => void
  want: (person: Person, what: Wanted['type']) => Wanted
  now: () => Meeting
  says: (line: string) => void
}

const observer = 'BLZ'

export const createScenes = ({ world, house, people, watch, wish, want, now, says }: Parts): Scenes => {
  const pick = <T>(among: readonly T[]): T | undefined => among[Math.floor(world.random() * among.length)]
  const of = (access: string) => people.find(({ actor }) => 'access' in actor && actor.access === access)
  const [chair, secretariat] = [of('chair'), of('secretariat')]
  const delegates = people.filter(({ actor }) => actor.role === 'delegate')
  const soon = (mostMs: number, act: () => void) => void world.after(world.random() * mostMs, act)
  const wishes = (person: Person | undefined, wanted: Wanted) => person && wish(person, wanted)

  const killsOne = () => {
    const server = pick(house.servers)
    if (server) house.kill(server)
  }
  const pulls = (person: Person | undefined, mostMs: number) => {
    if (!person) return
    says(`the cable of ${'access' in person.actor ? person.actor.access : person.actor.role} is out`)
    person.link.isCut = true
    soon(mostMs, () => {
      person.link.isCut = false
    })
  }
  const asks: Wanted = { type: 'floor.request', kind: 'intervention' }
  const point: Wanted = { type: 'floor.request', kind: 'point-of-order' }

  /** What is pressed by mistake is taken back after the connection broke. */
  const takesBack = () => {
    const person = pick([chair, secretariat])
    wishes(person, {
      type: 'speaker.allow',
      delegation: 'BRA',
      extraSeconds: 30 + Math.floor(world.random() * 90),
    })
    world.after(250, () => person?.link.break())
    world.after(1400, () => wishes(person, { type: 'undo' }))
  }
  /** One after the other, as a secretariat does it, and half of it back again. */
  const formalities = (delegation: string) => {
    const name = 'Ana Ruiz'
    const session = now().session ?? 'second'
    const all: Wanted[] = [
      { type: 'session.suspend', session },
      { type: 'session.resume', session },
      { type: 'attendance.check-in', delegation },
      { type: 'officer.nominate', office: 'chair', delegation, name },
      { type: 'round.begin', by: 'alphabetical' },
      { type: 'round.pass', delegation },
      { type: 'round.rejoin', delegation },
      { type: 'officer.withdraw', office: 'chair', delegation },
      { type: 'attendance.check-out', delegation },
      { type: 'officer.elect', office: 'vice-chair', delegation: 'CHL', name },
      { type: 'chair.hand-over', to: 'vice-chair' },
      { type: 'chair.accept' },
      { type: 'pack.save', pack: { id: 'ours', title: 'Ours', rules: {}, sources: {} } },
      { type: 'pack.remove', pack: 'ours' },
      { type: 'interpreter.clear', access: 'booth-Português' },
    ]
    wishes(of('booth-Português'), { type: 'interpreter.signal', signal: 'slower', on: true })
    for (const [index, wanted] of all.entries()) world.after(index * 350, () => wishes(secretariat, wanted))
  }
  /** A tablet without Wi-Fi, on which somebody presses. */
  const withoutWireless = () => {
    const delegate = pick(delegates)
    pulls(delegate, 12_000)
    for (const ms of [3000, 5000]) world.after(ms, () => delegate && wish(delegate, asks))
  }
  const checksIn = (person: Person) => {
    if (person.actor.role !== 'delegate') return
    const { delegation } = person.actor
    wish(person, { type: 'attendance.check-in', delegation, representative: representativeOf(delegation) })
  }
  const diesUnderPresses = () => {
    house.doom()
    for (const delegate of delegates)
      soon(60, () => wish(delegate, world.random() < 0.7 ? asks : want(delegate, 'floor.withdraw')))
  }

  const scenes: (() => void)[] = [
    // Two consoles at once.
    () => {
      for (const person of [chair, secretariat]) soon(40, () => wishes(person, { type: 'floor.next' }))
    },
    // A list closes while delegates ask.
    () => {
      wishes(secretariat, { type: 'list.open' })
      soon(300, () => wishes(secretariat, { type: 'list.close', inSeconds: 3 }))
      for (const delegate of delegates.slice(0, 4)) soon(4000, () => wishes(delegate, asks))
    },
    // A speaker runs over, and somebody raises a point of order.
    () => {
      wishes(chair, { type: 'floor.grant', delegation: 'PER', limitSeconds: 1 })
      for (const delegate of delegates.slice(0, 3))
        world.after(2000, () => soon(900, () => wish(delegate, point)))
    },
    takesBack,
    takesBack,
    // Two consoles, one of which takes back what the other has followed up.
    () => {
      wishes(secretariat, {
        type: 'rules.change',
        speakingLimitSeconds: 60 + Math.floor(world.random() * 60),
      })
      world.after(600, () => {
        wishes(secretariat, {
          type: 'rules.change',
          speakingLimitSeconds: 90 + Math.floor(world.random() * 60),
        })
        soon(20, () => wishes(chair, { type: 'undo' }))
      })
    },
    // A moderator presses as the chair closes the session, which was a slip.
    () => {
      const { session } = now()
      const own = people.filter(({ actor }) => actor.role === 'moderator' && actor.session === session)
      if (session === null) return
      wishes(chair, { type: 'session.close', session })
      for (const moderator of own)
        for (const _ of [1, 2, 3]) soon(120, () => wish(moderator, { type: 'floor.next' }))
      world.after(1500, () => wishes(chair, { type: 'undo' }))
    },
    withoutWireless,
    withoutWireless,
    diesUnderPresses,
    diesUnderPresses,
    // Everybody asks in the first minute, and who is first is drawn.
    () => {
      wishes(chair, { type: 'rules.change', openingWindowSeconds: 5 })
      soon(500, () => wishes(chair, { type: 'session.close', session: 'first' }))
      world.after(900, () => wishes(chair, { type: 'session.open', session: 'second' }))
      for (const delegate of delegates) world.after(1200, () => soon(3000, () => wish(delegate, asks)))
    },
    // Private time, a booth that signals, and who has come by name.
    () => {
      for (const delegate of delegates.slice(0, 2)) checksIn(delegate)
      wishes(chair, { type: 'speaker.allow', delegation: 'BRA', extraSeconds: 60 })
      wishes(of('booth-Português'), { type: 'interpreter.signal', signal: 'slower', on: true })
      soon(2000, () => wishes(secretariat, { type: 'floor.next' }))
    },
    // Rules by which the chair calls whoever is over time.
    () => {
      wishes(secretariat, { type: 'rules.change', overruns: [{ act: 'conclude', afterSeconds: 1 }] })
      world.after(600, () => wishes(chair, { type: 'floor.grant', delegation: 'PER', limitSeconds: 1 }))
    },
    // An observer asks, and the chair consents.
    () => {
      const withObserver = delegations.map(delegation =>
        delegation.code === observer ? { ...delegation, category: 'observer' as const } : delegation,
      )
      wishes(secretariat, { type: 'delegations.replace', delegations: withObserver })
      wishes(chair, { type: 'rules.change', observersNeedConsent: true })
      world.after(700, () => wishes(of(`delegate-${observer}`), asks))
      world.after(1500, () => {
        const request = currentList(now())?.requests.find(({ delegation }) => delegation === observer)
        if (request) wishes(chair, { type: 'list.admit', request: request.id })
      })
    },
    () => formalities('BRA'),
    // Somebody asks again, not having heard the answer.
    () => {
      for (const { actor, command } of [pick(watch.answers()), pick(watch.answers())].filter(
        found => found !== undefined,
      )) {
        const person = people.find(other => nameOf(other.actor) === nameOf(actor))
        if (person && actor.role !== 'follower') void person.link.rest(command)
      }
    },
  ]

  const mishaps: Mishap[] = [
    [3, killsOne],
    [4, () => pulls(pick(people), 9000)],
    [3, () => pick(people)?.link.break()],
    [5, house.mishap],
  ]
  return {
    play: () => pick(scenes)?.(),
    mishap: () => befall(world, mishaps),
    heal: () => {
      for (const { link } of people) link.isCut = false
    },
  }
}

const nameOf = (actor: Person['actor']): string => ('access' in actor ? actor.access : actor.role)
