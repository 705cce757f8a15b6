import { type DelegatePage, pageOf } from '../../client/delegate/situation.ts'
import type { LiveState, PendingPress } from '../../client/live/store.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { given } from '../support/given.ts'
import { delegateOf, type History, hour, remoteOf, type Wanted } from '../support/history.ts'

/** The page of Saint Lucia's delegate, in the room unless `remote`, live unless it says otherwise. */
export const stateFor = (history: History, differently: Partial<LiveState> = {}): LiveState => ({
  view: given(history).view('room'),
  you: delegateOf('LCA'),
  seq: history.seq,
  contact: { status: 'live' },
  pending: [],
  refused: null,
  identified: null,
  record: null,
  ...differently,
})

export const remote = remoteOf('LCA')

/** A press that has no answer yet. */
export const pressed = (wanted: Wanted, at: string, kept: boolean): PendingPress => {
  const command: Command = { ...wanted, id: 'p1' }
  const pressedAt = hour(at)
  return { id: 'p1', command, pressedAt, kept, wasSent: !kept, isTakenBack: false, triedUntil: null }
}

export const pageAt = (time: string, history: History, differently: Partial<LiveState> = {}): DelegatePage =>
  pageOf(stateFor(history, differently), hour(time) as Instant)
