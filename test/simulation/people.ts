import { connect, type Live } from '../../client/live/connection.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import { currentRound } from '../../shared/meeting/queries.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { You } from '../../shared/protocol.ts'
import { createDevice, type World } from '../live/world.ts'
import { delegatesWant, few, podiumWants } from '../support/gestures.ts'
import {
  boothOf,
  chair,
  delegateOf,
  follower,
  interpreter,
  moderatorOf,
  remoteOf,
  screen,
  secretariat,
} from '../support/history.ts'
import type { Link, Network } from './network.ts'

/** Somebody with a page open. `eager`: how often that person presses in a step; `wants`: what. */
export type Person = { actor: Actor; live: Live; link: Link; eager: number; wants: readonly CommandType[] }

type Part = { actor: Actor; eager: number; wants: readonly CommandType[] }

const boothsWant: CommandType[] = [
  'interpreter.signal',
  'interpreter.signal',
  'interpreter.signal',
  'floor.next',
]
const secretariatWants: CommandType[] = [
  ...podiumWants,
  'interpreter.clear',
  'agenda.replace',
  'delegations.replace',
]
const moderatorOfItem = { ...moderatorOf('first'), access: 'moderator-first' }

const cast: Part[] = [
  { actor: chair, eager: 0.4, wants: podiumWants },
  { actor: secretariat, eager: 0.3, wants: secretariatWants },
  { actor: moderatorOf('second'), eager: 0.25, wants: podiumWants },
  { actor: moderatorOfItem, eager: 0.15, wants: podiumWants },
  ...few.slice(0, 5).map(code => ({ actor: delegateOf(code), eager: 0.12, wants: delegatesWant })),
  { actor: remoteOf('BRA'), eager: 0.06, wants: delegatesWant },
  { actor: boothOf('Português'), eager: 0.08, wants: boothsWant },
  { actor: interpreter, eager: 0.06, wants: boothsWant },
  { actor: screen, eager: 0.01, wants: podiumWants },
  { actor: follower, eager: 0.01, wants: delegatesWant },
]

/** Opens everybody's page, each on a device of its own whose clock runs a little too fast or too slow. */
export const gather = (world: World, network: Network): Person[] =>
  cast.map(({ actor, ...part }) => {
    const you: You = { ...actor }
    const link = network.linkFor(you, actor)
    const device = createDevice(world, { drift: (world.random() - 0.5) * 1e-4 })
    return { actor, ...part, link, live: connect({ meeting: 'm1' }, link.openLine, device) }
  })

const runs: CommandType[] = ['floor.next', 'floor.next', 'floor.yield', 'floor.request']

/** What makes the meeting go on from where it stands: without it most presses are refused after a while. */
export const goesOn = (meeting: Meeting): readonly CommandType[] => {
  const { floor, session, sessions, motions } = meeting
  const state = session === null ? undefined : sessions[session]
  if (!state || state.status === 'closed') return ['session.open']
  if (state.status === 'suspended') return ['session.resume', 'session.resume', 'session.close']
  if (floor.status === 'ruling') return ['order.rule', 'order.vote', 'order.rule']
  if (floor.status === 'taken' && floor.turn.clock.status !== 'running')
    return ['clock.start', 'clock.resume', 'floor.next']
  if (motions.some(motion => motion.session === session))
    return ['motion.decide', 'motion.speak', 'floor.next']
  if (state.list.status === 'closed') return ['list.open', 'floor.next', 'floor.next']
  return currentRound(meeting) === null
    ? [...runs, ...runs, 'clock.adjust', 'item.open', 'session.advance', 'session.suspend']
    : ['floor.next', 'floor.next', 'round.absent', 'round.end']
}
