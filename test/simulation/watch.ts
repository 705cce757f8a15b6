import { keyOf } from '../../server/log/log.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { isOver } from '../../shared/meeting/queries.ts'
import type { Actor, Audience } from '../../shared/meeting/roles.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { World } from '../live/world.ts'
import type { Chronicle } from './chronicle.ts'
import type { Journal } from './journal.ts'
import type { Link, Watch } from './network.ts'
import { changesNothing } from './nothing.ts'
import type { Server } from './server.ts'

type Answered = { server: Server; text: string; ack: Ack; at: number; actor: Actor; command: Command }

/** What passes between pages and servers, held against the record. */
export type Watchman = Watch & {
  /** What was answered lately, so that somebody may ask again. */
  answers: () => readonly Answered[]
  /** Presses that a server has and has not answered. */
  waitingAt: (server: Server) => string[]
  links: Map<string, Link>
  pendingOf: Map<Link, () => number>
}

type Parts = {
  world: World
  journal: Journal
  chronicle: () => Chronicle
  isCutOff: (server: Server) => boolean
}

/** Fields, and beginnings of accesses’ and representatives’ ids, that are not everybody's. */
const notFor: Record<Audience, RegExp | null> = {
  public: /"(undo|allowances|ruleBook|signals|access)":|"(delegate|remote|booth|person)-/,
  room: /"(undo|allowances|ruleBook|access)":|"(delegate|remote|booth|person)-/,
  podium: null,
}
const togetherMs = 1500

const isPassing = (ack: Ack): boolean => !ack.ok && ack.error.code === 'record-unavailable'
const codeOf = (ack: Ack): string => (ack.ok ? '' : ack.error.code)
const nameOf = (actor: Actor): string => ('access' in actor ? actor.access : actor.role)

export const createWatchman = ({ world, journal, chronicle, isCutOff }: Parts): Watchman => {
  const arrivals = new Map<string, { servers: Set<Server>; last: number }>()
  const waiting = new Map<Server, Map<string, number>>()
  const answered = new Map<string, Answered>()
  const lately: Answered[] = []
  const links = new Map<string, Link>()
  const pendingOf = new Map<Link, () => number>()

  const wait = (server: Server, key: string, by: number) => {
    const keys = waiting.get(server) ?? new Map<string, number>()
    waiting.set(server, keys)
    const count = (keys.get(key) ?? 0) + by
    if (count > 0) keys.set(key, count)
    else keys.delete(key)
  }

  const sameAsBefore = (server: Server, key: string, ack: Ack, arrivedAt: number) => {
    const before = answered.get(key)
    if (!before || isPassing(before.ack) || isPassing(ack)) return
    journal.must(before.text === JSON.stringify(ack), `${key} was answered ${before.text} before`)
    if (before.at >= arrivedAt) journal.meets('a command came twice, and happened once')
    else journal.meets('an answer was lost, and the press sent again was answered as the first time')
    if (!ack.ok && before.server !== server)
      journal.meets('a refusal was asked for again in a later life of the server, and was the same')
  }

  const tells = (server: Server, actor: Actor, command: Command, ack: Ack) => {
    const code = codeOf(ack)
    if (actor.role === 'delegate' && !actor.inRoom)
      journal.meets('who presses outside of the room was refused or heard by the rules')
    if (code === 'record-unavailable')
      journal.meets(
        isCutOff(server)
          ? 'the database was away, and presses were refused'
          : 'the record could not be written, and the press was refused',
      )
    if (code === 'stale' && command.type === 'undo')
      journal.meets('an undo met another console’s act, and was refused')
    if (code === 'stale' && command.type === 'floor.next') {
      const isTogether = lately.some(
        other =>
          other.ack.ok &&
          other.command.type === 'floor.next' &&
          nameOf(other.actor) !== nameOf(actor) &&
          world.time() - other.at < togetherMs,
      )
      if (isTogether) journal.meets('two consoles pressed “next” at once: one turn began')
    }
    if (code === 'not-allowed' && ['follower', 'screen', 'interpreter'].includes(actor.role))
      journal.meets('whoever may not press was refused')
    if (
      code === 'not-your-session' &&
      actor.role === 'moderator' &&
      isOver(chronicle().now(), actor.session) &&
      links.get(nameOf(actor))?.now()?.audience === 'podium'
    )
      journal.meets('a moderator’s session ended while a press of that moderator was on its way')
  }

  const undid = (actor: Actor, ack: Ack) => {
    if (!ack.ok) return
    const { entries, seenAt } = chronicle()
    const undone = entries[ack.seq - 1]?.events.find(event => event.type === 'undone')
    const by = undone && entries[undone.seq - 1]?.actor
    const since = links.get(nameOf(actor))?.now()?.since ?? 0
    if (by && 'access' in by && by.access === nameOf(actor) && since > seenAt(undone.seq))
      journal.meets('an undo was pressed on another connection than what it undoes')
  }

  return {
    links,
    pendingOf,
    answers: () => lately.filter(({ ack }) => !isPassing(ack)),
    waitingAt: server => [...(waiting.get(server)?.keys() ?? [])],
    arrived: (server, actor, command) => {
      const key = keyOf(actor, command.id)
      const known = arrivals.get(key) ?? { servers: new Set<Server>(), last: 0 }
      if (known.servers.size > 0 && ![...known.servers].some(({ name }) => name === server.name))
        journal.meets('a press went to one server, and again to another')
      known.servers.add(server)
      known.last = world.time()
      arrivals.set(key, known)
      wait(server, key, 1)
    },
    answered: async (server, actor, command, ack) => {
      const key = keyOf(actor, command.id)
      const arrivedAt = arrivals.get(key)?.last ?? 0
      await chronicle().look()
      wait(server, key, -1)
      journal.says(
        `${server.name}: ${nameOf(actor)} ${command.type} ${command.id}: ${ack.ok ? ack.seq : codeOf(ack)}`,
      )
      const isBug = ['internal', 'malformed'].includes(codeOf(ack))
      journal.must(!isBug, `${key}: ${JSON.stringify({ command, ack })}`)
      if (actor.role === 'follower') return tells(server, actor, command, ack)
      const { entries, meetingAt, seqOf } = chronicle()
      const seq = seqOf(key)
      if (ack.ok) {
        journal.must(ack.seq <= entries.length, `${key}: acknowledged and not durable`)
        const isTrue =
          seq === undefined
            ? ack.seq <= entries.length && changesNothing(meetingAt(ack.seq), actor, command, ack)
            : seq === ack.seq
        journal.must(isTrue, `${key}, ${command.type}: acknowledged as ${ack.seq}, is ${seq}`)
      } else journal.must(seq === undefined || isPassing(ack), `${key}: refused, and is entry ${seq}`)
      sameAsBefore(server, key, ack, arrivedAt)
      tells(server, actor, command, ack)
      const now = { server, text: JSON.stringify(ack), ack, at: world.time(), actor, command }
      if (!answered.has(key) || !isPassing(ack)) answered.set(key, now)
      lately.push(now)
      if (lately.length > 30) lately.shift()
    },
    heard: (actor, command, ack) => {
      if (!ack.ok && !isPassing(ack) && actor.role !== 'follower')
        chronicle().refused(keyOf(actor, command.id))
      if (command.type === 'undo') undid(actor, ack)
    },
    shown: (_, audience, message) => {
      const secrets = notFor[audience]
      const found = secrets && JSON.stringify(message).match(secrets)
      journal.must(!found, `entry ${message.seq}: “${found?.[0]}” is not for the ${audience}`)
      if (audience !== 'public') return
      journal.must((message.list?.requests.length ?? 0) <= 10, 'the public is shown ten requests at most')
      const { allowances, signals, attendance } = chronicle().now()
      const isNamed = Object.values(attendance).some(names => names.length > 0)
      if (Object.keys(allowances).length > 0 && signals.length > 0 && isNamed)
        journal.meets('private time, booths’ signals and names were kept from the public')
    },
    greeted: (link, _, before, now) => {
      if (now.wasBehind && !now.isBehind)
        journal.meets('a page greeted by a server that lagged behind saw nothing older')
      if (before === null) return
      if (before.audience !== now.audience)
        journal.meets(
          now.audience === 'room'
            ? 'a moderator’s console became a seat in the room'
            : 'a moderator’s console got its rights back',
        )
      if (before.server.name === now.server.name) return
      journal.meets('a page moved to another server')
      if ((pendingOf.get(link)?.() ?? 0) > 0)
        journal.meets('a page moved to another server with a press waiting')
    },
  }
}
