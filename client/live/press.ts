import type { CommandOf, RequestKind, SignalKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import type { PressAnswer } from './answer.ts'
import type { Draft, Outbox } from './outbox.ts'
import type { LiveStore } from './store.ts'

type FieldsOf<Type extends Draft['type']> = Omit<CommandOf<Type>, 'id' | 'type'>
type GrantTo = { request: string } | { delegation: string } | { speaker: string } | { moderator: true }
type Matter = Omit<FieldsOf<'floor.amend'>, 'request'>
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
    /** To the session’s next part, from the one that was seen. */
    advance: (from = store.getState().view?.item ?? null): Answered =>
      press({ type: 'session.advance', from }),

    openList: (): Answered => press({ type: 'list.open' }),
    /** At once, or in so many seconds; `consent` when the meeting was asked. */
    closeList: (how: FieldsOf<'list.close'> = {}): Answered => press({ type: 'list.close', ...how }),
    announceList: (): Answered => press({ type: 'list.announce' }),
    except: (delegation: string, admitted: boolean): Answered =>
      press({ type: 'list.except', delegation, admitted }),
    shorten: (toSeconds: number): Answered => press({ type: 'list.shorten', toSeconds }),
    draw: (): Answered => press({ type: 'list.draw' }),
    /** `before` is the request that it comes to stand before; null: last. Stale when another stands before it now. */
    move: (request: string, before: string | null): Answered =>
      press({ type: 'list.move', request, before, ...seenAfter(store.getState().view, request) }),
    remove: (request: string): Answered => press({ type: 'list.remove', request }),
    /** With null what the request offered ends: taken back, or declined. */
    swap: (request: string, other: string | null): Answered =>
      press({ type: 'list.swap', request, with: other }),
    absent: (request: string): Answered =>
      press({ type: 'list.absent', request, again: wasAbsent(store.getState().view, request) }),
    admit: (request: string): Answered => press({ type: 'list.admit', request }),

    /** `delegation` when the podium enters it for one. */
    request: (kind: RequestKind, matter: Matter = {}, delegation?: string): Answered =>
      press({
        type: 'floor.request',
        kind,
        ...matter,
        ...(delegation === undefined ? {} : { delegation }),
      }),
    /** What the request says is replaced whole. */
    amend: (request: string, matter: Matter): Answered => press({ type: 'floor.amend', request, ...matter }),
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
    /** What is left of the time goes to another delegation. */
    yieldTo: (to: string): Answered => press({ type: 'floor.yield', turn: seenTurn(), to }),
    call: (call: Omit<FieldsOf<'speaker.call'>, 'turn'>): Answered =>
      press({ type: 'speaker.call', ...call, turn: seenTurn() }),
    nameSpeaker: (who: FieldsOf<'speaker.name'>): Answered => press({ type: 'speaker.name', ...who }),
    allowTime: (time: FieldsOf<'speaker.allow'>): Answered => press({ type: 'speaker.allow', ...time }),

    rule: (decision: FieldsOf<'order.rule'>['decision']): Answered =>
      press({ type: 'order.rule', decision, ...seenPoint(store.getState().view) }),
    appeal: (delegation?: string): Answered => press({ type: 'order.appeal', ...forOne(delegation) }),
    voteOnAppeal: (vote: FieldsOf<'order.vote'>): Answered => press({ type: 'order.vote', ...vote }),

    raiseMotion: (motion: FieldsOf<'motion.raise'>['motion'], delegation?: string): Answered =>
      press({ type: 'motion.raise', motion, ...forOne(delegation) }),
    speakOnMotion: (motion: string, side: 'for' | 'against', delegation?: string): Answered =>
      press({ type: 'motion.speak', motion, side, ...forOne(delegation) }),
    decideMotion: (motion: string, outcome: FieldsOf<'motion.decide'>['outcome']): Answered =>
      press({ type: 'motion.decide', motion, outcome }),
    withdrawMotion: (motion: string): Answered => press({ type: 'motion.withdraw', motion }),

    beginRound: (round: FieldsOf<'round.begin'>): Answered => press({ type: 'round.begin', ...round }),
    passInRound: (delegation?: string): Answered => press({ type: 'round.pass', ...forOne(delegation) }),
    rejoinRound: (delegation?: string): Answered => press({ type: 'round.rejoin', ...forOne(delegation) }),
    absentInRound: (delegation: string): Answered =>
      press({
        type: 'round.absent',
        delegation,
        again: store
          .getState()
          .view?.round?.entries.some(entry => entry.delegation === delegation && entry.status === 'absent'),
      }),
    endRound: (): Answered => press({ type: 'round.end' }),

    nominate: (officer: FieldsOf<'officer.nominate'>): Answered =>
      press({ type: 'officer.nominate', ...officer }),
    withdrawNomination: (of: FieldsOf<'officer.withdraw'>): Answered =>
      press({ type: 'officer.withdraw', ...of }),
    elect: (officer: FieldsOf<'officer.elect'>): Answered => press({ type: 'officer.elect', ...officer }),
    handOver: (to: FieldsOf<'chair.hand-over'>['to']): Answered => press({ type: 'chair.hand-over', to }),
    acceptChair: (): Answered => press({ type: 'chair.accept' }),
    drawPrecedence: (how: FieldsOf<'precedence.draw'>): Answered =>
      press({ type: 'precedence.draw', ...how }),
    checkIn: (who: FieldsOf<'attendance.check-in'>): Answered =>
      press({ type: 'attendance.check-in', ...who }),
    checkOut: (who: FieldsOf<'attendance.check-out'>): Answered =>
      press({ type: 'attendance.check-out', ...who }),

    startClock: (): Answered => press({ type: 'clock.start', turn: seenTurn() }),
    pauseClock: (): Answered => press({ type: 'clock.pause', turn: seenTurn() }),
    resumeClock: (): Answered => press({ type: 'clock.resume', turn: seenTurn() }),
    resetClock: (): Answered => press({ type: 'clock.reset', turn: seenTurn() }),
    /** A negative number shortens. */
    adjustClock: (seconds: number, noObjection?: true): Answered =>
      press({
        type: 'clock.adjust',
        seconds,
        ...(noObjection ? { noObjection } : {}),
        turn: seenTurn(),
      }),

    /** A booth’s, given or taken back. */
    signal: (signal: SignalKind, on: boolean): Answered => press({ type: 'interpreter.signal', signal, on }),

    /** What the view offers to undo, and nothing that another console has done since. */
    undo: (seq = store.getState().view?.undo?.seq): Answered =>
      press({ type: 'undo', ...(seq === undefined ? {} : { seq }) }),
    show: (what: FieldsOf<'screen.show'>): Answered => press({ type: 'screen.show', ...what }),
    adoptPack: (pack: FieldsOf<'rules.adopt'>): Answered => press({ type: 'rules.adopt', ...pack }),
    savePack: (pack: FieldsOf<'pack.save'>['pack']): Answered => press({ type: 'pack.save', pack }),
    removePack: (pack: string): Answered => press({ type: 'pack.remove', pack }),
    changeRules: (rules: FieldsOf<'rules.change'>): Answered => press({ type: 'rules.change', ...rules }),

    /** “Do not ask after all”, for a press that is kept; false when it is on its way already. */
    takeBack,
    dismissRefusal: () => store.setState({ refused: null }),
  }
}

const forOne = (delegation: string | undefined) => (delegation === undefined ? {} : { delegation })

/** The request that stood before this one on the screen of whoever moves it. */
const seenAfter = (view: View | null, request: string): { after?: string | null } => {
  const requests = view?.list.requests ?? []
  const index = requests.findIndex(({ id }) => id === request)
  return index < 0 ? {} : { after: requests[index - 1]?.id ?? null }
}

const seenPoint = (view: View | null): { point?: string } =>
  view?.floor?.kind === 'point-of-order' ? { point: view.floor.turn } : {}

const wasAbsent = (view: View | null, id: string): boolean =>
  view?.list.requests.some(request => request.id === id && request.absentAt !== undefined) ?? false

const turnOf = (view: View | null): string | null => view?.floor?.turn ?? null
