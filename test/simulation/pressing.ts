import type { PressAnswer } from '../../client/live/answer.ts'
import type { Press } from '../../client/live/press.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import type { Wanted } from '../support/history.ts'

type Of<Type extends CommandType> = Extract<Wanted, { type: Type }>
type Pressed = Promise<PressAnswer>

/** Which button of the pages is which command; what is put by REST, or done by the server itself, has none. */
const buttons: { [Type in CommandType]: ((press: Press, wanted: Of<Type>) => Pressed) | null } = {
  'session.open': (press, { session }) => press.openSession(session),
  'session.suspend': (press, { session }) => press.suspendSession(session),
  'session.resume': (press, { session }) => press.resumeSession(session),
  'session.close': (press, { session }) => press.closeSession(session),
  'session.advance': press => press.advance(),
  'item.open': (press, { item }) => press.openItem(item),
  'list.open': press => press.openList(),
  'list.close': (press, { type: _, ...how }) => press.closeList(how),
  'list.announce': press => press.announceList(),
  'list.except': (press, { delegation, admitted }) => press.except(delegation, admitted),
  'list.shorten': (press, { toSeconds }) => press.shorten(toSeconds),
  'list.draw': press => press.draw(),
  'list.move': (press, { request, before }) => press.move(request, before),
  'list.swap': (press, wanted) => press.swap(wanted.request, wanted.with),
  'list.absent': (press, { request }) => press.absent(request),
  'list.admit': (press, { request }) => press.admit(request),
  'list.remove': (press, { request }) => press.remove(request),
  'floor.request': (press, { type: _, kind, delegation, ...matter }) =>
    press.request(kind, matter, delegation),
  'floor.amend': (press, { type: _, request, ...matter }) => press.amend(request, matter),
  'floor.withdraw': (press, { request }) => press.withdraw(request),
  'floor.grant': (press, { request, delegation, speaker, limitSeconds }) => {
    if (request !== undefined) return press.grant({ request }, limitSeconds)
    if (delegation !== undefined) return press.grant({ delegation }, limitSeconds)
    return press.grant(speaker === undefined ? { moderator: true } : { speaker }, limitSeconds)
  },
  'floor.next': press => press.next(),
  'floor.yield': (press, { to }) => (to === undefined ? press.yield() : press.yieldTo(to)),
  'clock.start': press => press.startClock(),
  'clock.pause': press => press.pauseClock(),
  'clock.resume': press => press.resumeClock(),
  'clock.reset': press => press.resetClock(),
  'clock.adjust': (press, { seconds, noObjection }) =>
    press.adjustClock(seconds, noObjection ? true : undefined),
  'speaker.call': (press, { act, reason }) => press.call({ act, ...(reason ? { reason } : {}) }),
  'speaker.name': (press, { type: _, ...who }) => press.nameSpeaker(who),
  'speaker.allow': (press, { type: _, ...time }) => press.allowTime(time),
  'order.rule': (press, { decision }) => press.rule(decision),
  'order.appeal': (press, { delegation }) => press.appeal(delegation),
  'order.vote': (press, { type: _, ...vote }) => press.voteOnAppeal(vote),
  'motion.raise': (press, { motion, delegation }) => press.raiseMotion(motion, delegation),
  'motion.speak': (press, { motion, side, delegation }) => press.speakOnMotion(motion, side, delegation),
  'motion.decide': (press, { motion, outcome }) => press.decideMotion(motion, outcome),
  'motion.withdraw': (press, { motion }) => press.withdrawMotion(motion),
  'round.begin': (press, { type: _, ...round }) => press.beginRound(round),
  'round.pass': (press, { delegation }) => press.passInRound(delegation),
  'round.rejoin': (press, { delegation }) => press.rejoinRound(delegation),
  'round.absent': (press, { delegation }) => press.absentInRound(delegation),
  'round.end': press => press.endRound(),
  'officer.nominate': (press, { type: _, ...officer }) => press.nominate(officer),
  'officer.withdraw': (press, { type: _, ...of }) => press.withdrawNomination(of),
  'officer.elect': (press, { type: _, ...officer }) => press.elect(officer),
  'chair.hand-over': (press, { to }) => press.handOver(to),
  'chair.accept': press => press.acceptChair(),
  'precedence.draw': (press, { type: _, ...how }) => press.drawPrecedence(how),
  'attendance.check-in': (press, { type: _, ...who }) => press.checkIn(who),
  'attendance.check-out': (press, { type: _, ...who }) => press.checkOut(who),
  'screen.show': (press, { type: _, ...what }) => press.show(what),
  'interpreter.signal': (press, { signal, on }) => press.signal(signal, on),
  'interpreter.clear': null,
  'rules.change': (press, { type: _, ...rules }) => press.changeRules(rules),
  'rules.adopt': (press, { type: _, ...pack }) => press.adoptPack(pack),
  'pack.save': (press, { pack }) => press.savePack(pack),
  'pack.remove': (press, { pack }) => press.removePack(pack),
  undo: press => press.undo(),
  'meeting.create': null,
  'agenda.replace': null,
  'delegations.replace': null,
}

const buttonOf = <Type extends CommandType>(wanted: Of<Type>) =>
  buttons[wanted.type] as ((press: Press, wanted: Of<Type>) => Pressed) | null

/** Presses the button for it; null when no page has one. */
export const pressFor = (press: Press, wanted: Wanted): Pressed | null =>
  buttonOf(wanted)?.(press, wanted) ?? null
