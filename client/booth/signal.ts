import type { Instant } from '../../shared/meeting/clock.ts'
import type { SignalKind } from '../../shared/meeting/commands.ts'
import type { LiveState, PendingPress } from '../live/store.ts'

type SignalPress = PendingPress & {
  command: Extract<PendingPress['command'], { type: 'interpreter.signal' }>
}

/** How a signal of this booth stands, between the finger and the podium. */
export type SignalState =
  | { is: 'off' }
  /** The podium sees it. `isConfirmed`: as far as anybody knows. */
  | { is: 'on'; since: Instant; isConfirmed: boolean }
  /** `on`: whether it is given or taken back with that. */
  | { is: 'sending'; on: boolean }
  /** It waits for contact; `unconfirmed`: nobody knows whether it was received. */
  | { is: 'kept' | 'unconfirmed'; on: boolean; press: string }

const isSignal = (press: PendingPress): press is SignalPress => press.command.type === 'interpreter.signal'

/** A signal is the booth’s, which has a name; its laptops share it. */
export const stateOf = (
  { view, you, pending, contact }: Pick<LiveState, 'view' | 'you' | 'pending' | 'contact'>,
  signal: SignalKind,
): SignalState => {
  const press = pending
    .filter(isSignal)
    .findLast(({ command, isTakenBack }) => command.signal === signal && !isTakenBack)
  const { on } = press?.command ?? {}
  if (press && on !== undefined) {
    if (!press.kept) return { is: 'sending', on }
    return { is: press.wasSent ? 'unconfirmed' : 'kept', on, press: press.id }
  }
  const booth = you?.name ?? ''
  const given = view?.signals?.find(other => other.signal === signal && other.booth === booth)
  return given ? { is: 'on', since: given.at, isConfirmed: contact.status === 'live' } : { is: 'off' }
}
