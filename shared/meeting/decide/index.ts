import { assertNever } from '../../assert-never.ts'
import { agendaSessions } from '../agenda.ts'
import type { Command, CommandOf, CommandType } from '../commands.ts'
import { evolve } from '../evolve/index.ts'
import { arranged } from '../order.ts'
import { currentList, findDelegation, isOver, rulesNow } from '../queries.ts'
import { type Author, mayCommand, serverCommands } from '../roles.ts'
import { settled } from '../rules/rules.ts'
import type { Meeting } from '../state.ts'
import { replaceAgenda, replaceDelegations } from './agenda.ts'
import { checkAttendance } from './attendance.ts'
import { callSpeaker } from './calls.ts'
import { adjustClock, resetClock, turnClock } from './clock.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { grantFloor, nextSpeaker, yieldFloor } from './floor.ts'
import {
  admitRequest,
  amendRequest,
  announceList,
  closeList,
  drawList,
  exceptFromClosure,
  markAbsent,
  moveRequest,
  openList,
  removeRequest,
  requestFloor,
  shortenList,
  swapRequests,
  withdrawRequest,
} from './list.ts'
import { decideMotion, raiseMotion, speakOnMotion, withdrawMotion } from './motions.ts'
import { acceptChair, drawPrecedence, elect, handOver, nominate, withdrawNomination } from './officers.ts'
import { appealRuling, rulePoint, voteOnAppeal } from './order.ts'
import { absentInRound, beginRound, endRound, passInRound, rejoinRound } from './round.ts'
import { adoptPack, changeRules, removePack, savePack } from './rules.ts'
import { showScreen } from './screen.ts'
import {
  advanceSession,
  closeSession,
  openItem,
  openSession,
  resumeSession,
  suspendSession,
} from './session.ts'
import { clearSignals, signalFromBooth } from './signals.ts'
import { allowTime, nameSpeaker } from './speakers.ts'
import { undoLast } from './undo.ts'

/**
 * What a command does to a meeting, or why it does nothing. Pure: nothing is changed here.
 * `meeting` is null for `meeting.create` alone.
 */
export const decide = (meeting: Meeting | null, command: Command, circumstances: Circumstances): Decision => {
  const { actor } = circumstances
  if (!mayGive(actor, command.type)) return refuse('not-allowed')
  if (command.type === 'meeting.create')
    return meeting === null ? createMeeting(command) : refuse('malformed')
  if (meeting === null) return refuse('unknown-meeting')
  if (actor.role === 'moderator' && !moderates(meeting, actor.session, command))
    return refuse('not-your-session')
  if (actor.role === 'delegate' && !findDelegation(meeting, actor.delegation))
    return refuse('unknown-delegation')
  if (isFromOutside(meeting, actor, command.type)) return refuse('not-in-room')
  return inOrder(meeting, command, circumstances, decideIn(meeting, command, circumstances))
}

const mayGive = (actor: Author, type: CommandType): boolean =>
  actor.role === 'server' ? serverCommands.includes(type) : mayCommand[type].includes(actor.role)

/** What a device outside the room may do all the same: give up what its delegation has asked for. */
const fromAnywhere: readonly CommandType[] = ['floor.withdraw', 'motion.withdraw']

/** Where the floor is for people in the room (the concept note §6), so is everything that moves it or its list. */
const isFromOutside = (meeting: Meeting, actor: Author, type: CommandType): boolean =>
  actor.role === 'delegate' &&
  !actor.inRoom &&
  rulesNow(meeting).floorFrom === 'room' &&
  !fromAnywhere.includes(type)

/** With the list put in order, where what happens changes what the order depends on. */
const inOrder = (
  meeting: Meeting,
  { id, type }: Command,
  { at, seq, actor }: Circumstances,
  decision: Decision,
): Decision => {
  if (!decision.ok || decision.events.length === 0) return decision
  const { events } = decision
  const after = evolve(meeting, { at, seq, actor, command: { id, type }, events })
  const requests = currentList(after)?.requests ?? []
  const order = arranged(after, requests).map(request => request.id)
  if (requests.every((request, index) => request.id === order[index])) return accept(...events)
  return accept(...events, { type: 'list.arranged', order })
}

const createMeeting = (command: CommandOf<'meeting.create'>): Decision =>
  accept({ type: 'meeting.created', ...factsOf(command) })

/** What a meeting is made of, as its first event says it; the id is the meeting's own. */
export const factsOf = ({ type: _, rules, pack, ...facts }: CommandOf<'meeting.create'>) => ({
  ...facts,
  rules: settled(rules),
  ...(pack === undefined ? {} : { pack }),
})

/** The session that a command is about: the one it names or takes something back in, else the current one. */
const moderated = (meeting: Meeting, command: Command): string | null => {
  if (command.type === 'speaker.name')
    return (
      agendaSessions(meeting.agenda).find(({ speakers }) => speakers.some(({ id }) => id === command.speaker))
        ?.id ?? meeting.session
    )
  if (command.type === 'undo') return meeting.undoable.at(-1)?.session ?? meeting.session
  return 'session' in command && command.session !== undefined ? command.session : meeting.session
}

/**
 * A moderator's right ends with the session: nothing of it is named or taken back then, its closing neither, which is
 * the chair's to undo. What is wanted of the session itself is answered as its state has it.
 */
const moderates = (meeting: Meeting, session: string, command: Command): boolean =>
  moderated(meeting, command) === session && ('session' in command || !isOver(meeting, session))

const decideIn = (
  meeting: Meeting,
  command: Exclude<Command, { type: 'meeting.create' }>,
  circumstances: Circumstances,
): Decision => {
  switch (command.type) {
    case 'session.open':
      return openSession(meeting, command, circumstances)
    case 'session.suspend':
      return suspendSession(meeting, command)
    case 'session.resume':
      return resumeSession(meeting, command)
    case 'session.close':
      return closeSession(meeting, command)
    case 'session.advance':
      return advanceSession(meeting, command, circumstances)
    case 'item.open':
      return openItem(meeting, command)
    case 'list.open':
      return openList(meeting, circumstances)
    case 'list.close':
      return closeList(meeting, command, circumstances)
    case 'list.announce':
      return announceList(meeting)
    case 'list.except':
      return exceptFromClosure(meeting, command)
    case 'list.shorten':
      return shortenList(meeting, command)
    case 'list.draw':
      return drawList(meeting, circumstances)
    case 'list.swap':
      return swapRequests(meeting, command, circumstances)
    case 'list.absent':
      return markAbsent(meeting, command)
    case 'list.admit':
      return admitRequest(meeting, command)
    case 'list.move':
      return moveRequest(meeting, command)
    case 'list.remove':
      return removeRequest(meeting, command)
    case 'floor.request':
      return requestFloor(meeting, command, circumstances)
    case 'floor.amend':
      return amendRequest(meeting, command, circumstances)
    case 'floor.withdraw':
      return withdrawRequest(meeting, command, circumstances)
    case 'floor.grant':
      return grantFloor(meeting, command, circumstances)
    case 'floor.next':
      return nextSpeaker(meeting, command, circumstances)
    case 'floor.yield':
      return yieldFloor(meeting, command, circumstances)
    case 'clock.start':
    case 'clock.pause':
    case 'clock.resume':
      return turnClock(meeting, command)
    case 'clock.reset':
      return resetClock(meeting, command)
    case 'clock.adjust':
      return adjustClock(meeting, command)
    case 'speaker.call':
      return callSpeaker(meeting, command, circumstances)
    case 'speaker.name':
      return nameSpeaker(meeting, command)
    case 'speaker.allow':
      return allowTime(meeting, command)
    case 'order.rule':
      return rulePoint(meeting, command)
    case 'order.appeal':
      return appealRuling(meeting, command, circumstances)
    case 'order.vote':
      return voteOnAppeal(meeting, command)
    case 'motion.raise':
      return raiseMotion(meeting, command, circumstances)
    case 'motion.speak':
      return speakOnMotion(meeting, command, circumstances)
    case 'motion.decide':
      return decideMotion(meeting, command, circumstances)
    case 'motion.withdraw':
      return withdrawMotion(meeting, command, circumstances)
    case 'round.begin':
      return beginRound(meeting, command, circumstances)
    case 'round.pass':
      return passInRound(meeting, command, circumstances)
    case 'round.rejoin':
      return rejoinRound(meeting, command, circumstances)
    case 'round.absent':
      return absentInRound(meeting, command)
    case 'round.end':
      return endRound(meeting)
    case 'officer.nominate':
      return nominate(meeting, command)
    case 'officer.withdraw':
      return withdrawNomination(meeting, command)
    case 'officer.elect':
      return elect(meeting, command, circumstances)
    case 'chair.hand-over':
      return handOver(meeting, command)
    case 'chair.accept':
      return acceptChair(meeting)
    case 'precedence.draw':
      return drawPrecedence(meeting, command, circumstances)
    case 'attendance.check-in':
    case 'attendance.check-out':
      return checkAttendance(meeting, command, circumstances)
    case 'screen.show':
      return showScreen(meeting, command)
    case 'interpreter.signal':
      return signalFromBooth(meeting, command, circumstances)
    case 'interpreter.clear':
      return clearSignals(meeting, command)
    case 'rules.change':
      return changeRules(meeting, command)
    case 'rules.adopt':
      return adoptPack(meeting, command)
    case 'pack.save':
      return savePack(meeting, command)
    case 'pack.remove':
      return removePack(meeting, command)
    case 'undo':
      return undoLast(meeting, command, circumstances)
    case 'agenda.replace':
      return replaceAgenda(meeting, command)
    case 'delegations.replace':
      return replaceDelegations(meeting, command)
    default:
      return assertNever(command)
  }
}
