import type { CommandType } from './commands.ts'

export const roles = [
  'secretariat',
  'chair',
  'moderator',
  'delegate',
  'interpreter',
  'screen',
  'follower',
] as const
export type Role = (typeof roles)[number]

/** Who acts: known from the connection, never from what it sends. */
export type Actor =
  | { role: 'secretariat' | 'chair'; access: string }
  | { role: 'moderator'; access: string; session: string }
  | { role: 'delegate'; access: string; delegation: string; inRoom: boolean }
  /** `booth`: its name, “Français”; empty where the access has none. */
  | { role: 'interpreter'; access: string; booth: string }
  | { role: 'screen'; access: string }
  | { role: 'follower' }

/** Who gave a command: a person, or the server itself, for what has to happen at a time; see `due.ts`. */
export type Author = Actor | { role: 'server' }

/** What an audience is sent; see `view.ts` for what each may see. */
export type Audience = 'public' | 'room' | 'podium'

const audiences: Record<Role, Audience> = {
  secretariat: 'podium',
  chair: 'podium',
  moderator: 'podium',
  delegate: 'room',
  interpreter: 'room',
  screen: 'room',
  follower: 'public',
}
export const audienceOf = (role: Role): Audience => audiences[role]

const podium: readonly Role[] = ['secretariat', 'chair', 'moderator']
const presiding: readonly Role[] = ['secretariat', 'chair']
const secretariat: readonly Role[] = ['secretariat']
const podiumAndDelegates: readonly Role[] = [...podium, 'delegate']

/** The table of `Commands` in the protocol. What depends on the state as well stands in `decide/`. */
export const mayCommand: Record<CommandType, readonly Role[]> = {
  'session.open': podium,
  'session.suspend': podium,
  'session.resume': podium,
  'session.close': podium,
  'session.advance': podium,
  'item.open': podium,
  'list.open': podium,
  'list.close': podium,
  'list.announce': podium,
  'list.except': podium,
  'list.shorten': podium,
  'list.draw': podium,
  'list.move': podium,
  'list.remove': podium,
  'list.swap': podiumAndDelegates,
  'list.absent': podium,
  'list.admit': podium,
  'floor.request': podiumAndDelegates,
  'floor.amend': podiumAndDelegates,
  'floor.withdraw': podiumAndDelegates,
  'floor.grant': podium,
  'floor.next': podium,
  'floor.yield': podiumAndDelegates,
  'clock.start': podium,
  'clock.pause': podium,
  'clock.resume': podium,
  'clock.reset': podium,
  'clock.adjust': podium,
  'speaker.call': podium,
  'speaker.name': podium,
  'speaker.allow': presiding,
  'order.rule': ['chair', 'moderator'],
  'order.appeal': podiumAndDelegates,
  'order.vote': podium,
  'motion.raise': podiumAndDelegates,
  'motion.speak': podiumAndDelegates,
  'motion.decide': podium,
  'motion.withdraw': podiumAndDelegates,
  'round.begin': podium,
  'round.pass': podiumAndDelegates,
  'round.rejoin': podiumAndDelegates,
  'round.absent': podium,
  'round.end': podium,
  'officer.nominate': presiding,
  'officer.withdraw': presiding,
  'officer.elect': presiding,
  'chair.hand-over': presiding,
  'chair.accept': presiding,
  'precedence.draw': presiding,
  'attendance.check-in': ['secretariat', 'delegate'],
  'attendance.check-out': ['secretariat', 'delegate'],
  'screen.show': presiding,
  'interpreter.signal': ['interpreter'],
  'interpreter.clear': secretariat,
  'rules.change': presiding,
  'rules.adopt': presiding,
  'pack.save': secretariat,
  'pack.remove': secretariat,
  undo: podium,
  'meeting.create': secretariat,
  'agenda.replace': secretariat,
  'delegations.replace': secretariat,
}

/** What the server may do by itself: close a list whose time has come, draw, and what the rules say of overruns. */
export const serverCommands: readonly CommandType[] = ['list.close', 'list.draw', 'speaker.call']

export const isPodium = (role: Author['role']): boolean => role !== 'server' && podium.includes(role)
