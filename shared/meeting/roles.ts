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
  | { role: 'interpreter' | 'screen'; access: string }
  | { role: 'follower' }

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

/** The table of `Commands` in the protocol. What depends on the state as well stands in `decide/`. */
export const mayCommand: Record<CommandType, readonly Role[]> = {
  'session.open': podium,
  'session.suspend': podium,
  'session.resume': podium,
  'session.close': podium,
  'item.open': podium,
  'list.open': podium,
  'list.close': podium,
  'list.move': podium,
  'list.remove': podium,
  'floor.request': [...podium, 'delegate'],
  'floor.withdraw': [...podium, 'delegate'],
  'floor.grant': podium,
  'floor.next': podium,
  'floor.yield': [...podium, 'delegate'],
  'clock.start': podium,
  'clock.pause': podium,
  'clock.resume': podium,
  'clock.reset': podium,
  'clock.adjust': podium,
  'screen.show': presiding,
  'rules.change': presiding,
  undo: podium,
  'meeting.create': secretariat,
  'agenda.replace': secretariat,
  'delegations.replace': secretariat,
}

export const isPodium = (role: Role): boolean => podium.includes(role)
