import type { CommandOf, RequestKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import type { PressAnswer } from './answer.ts'
import type { Draft, Outbox } from './outbox.ts'
import type { LiveStore } from './store.ts'

type FieldsOf<Type extends Draft['type']> = Omit<CommandOf<Type>, 'id' | 'type'>
type GrantTo = { request: string } | { delegation: string } | { speaker: string }
type Answered = Promise<PressAnswer>

/**
 * One function per command. Each answers once: when it has happened, when the server has refused it, or when it
 * could not be sent. None of them throws.
 *
 * Documents do not come this way: an agenda may be larger than a message, and is put by REST.
 * What acts on the turn that was seen names it; `turn` is the one in the view unless the caller has another.
 */
export type Press = ReturnType<typeof createPress>

export const createPress = ({ press, takeBack }: Outbox, store: LiveStore) => {
  const seenTurn = (): string | null => turnOf(store.getState().view)
  return {
    openSession: (session: string): Answered => press({ type: 'session.open', session }),
    suspendSession: (session: string): Answered => press({ type: 'session.suspend', session }),
    resumeSession: (session: string): Answered => press({ type: 'session.resume', session }),
    closeSession: (session: string): Answered => press({ type: 'session.close', session }),
    openItem: (item: string): Answered => press({ type: 'item.open', item }),

    openList: (): Answered => press({ type: 'list.open' }),
    closeList: (): Answered => press({ type: 'list.close' }),
    /** `before` is the request that it comes to stand before; null: last. */
    move: (request: string, before: string | null): Answered => press({ type: 'list.move', request, before }),
    remove: (request: string): Answered => press({ type: 'list.remove', request }),

    /** `delegation` when the podium enters it for one. */
    request: (kind: RequestKind, topic?: string, delegation?: string): Answered =>
      press({
        type: 'floor.request',
        kind,
        ...(topic === undefined ? {} : { topic }),
        ...(delegation === undefined ? {} : { delegation }),
      }),
    withdraw: (request: string): Answered => press({ type: 'floor.withdraw', request }),
    /** Ends the turn that was seen, if there was one, and gives the floor out of order. */
    grant: (to: GrantTo, limitSeconds?: number, turn = seenTurn()): Answered =>
      press({
        type: 'floor.grant',
        ...to,
        turn,
        ...(limitSeconds === undefined ? {} : { limitSeconds }),
      }),
    next: (turn = seenTurn()): Answered => press({ type: 'floor.next', turn }),
    yield: (turn = seenTurn()): Answered => press({ type: 'floor.yield', turn }),

    startClock: (): Answered => press({ type: 'clock.start' }),
    pauseClock: (): Answered => press({ type: 'clock.pause' }),
    resumeClock: (): Answered => press({ type: 'clock.resume' }),
    resetClock: (): Answered => press({ type: 'clock.reset' }),
    /** A negative number shortens. */
    adjustClock: (seconds: number): Answered => press({ type: 'clock.adjust', seconds }),

    /** What the view offers to undo, and nothing that another console has done since. */
    undo: (seq = store.getState().view?.undo?.seq): Answered =>
      press({ type: 'undo', ...(seq === undefined ? {} : { seq }) }),
    show: (what: FieldsOf<'screen.show'>): Answered => press({ type: 'screen.show', ...what }),
    changeRules: (rules: FieldsOf<'rules.change'>): Answered => press({ type: 'rules.change', ...rules }),

    /** “Do not ask after all”, for a press that is kept; false when it is on its way already. */
    takeBack,
    dismissRefusal: () => store.setState({ refused: null }),
  }
}

const turnOf = (view: View | null): string | null => view?.floor?.turn ?? null
