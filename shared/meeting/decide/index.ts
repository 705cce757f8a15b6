import { assertNever } from '../../assert-never.ts'
import type { Command } from '../commands.ts'
import { findDelegation } from '../queries.ts'
import { mayCommand } from '../roles.ts'
import type { Meeting } from '../state.ts'
import { replaceAgenda, replaceDelegations } from './agenda.ts'
import { adjustClock, resetClock, turnClock } from './clock.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { grantFloor, nextSpeaker, yieldFloor } from './floor.ts'
import { moveRequest, removeRequest, requestFloor, setList, withdrawRequest } from './list.ts'
import { changeRules } from './rules.ts'
import { showScreen } from './screen.ts'
import { closeSession, openItem, openSession, resumeSession, suspendSession } from './session.ts'
import { undoLast } from './undo.ts'

/**
 * What a command does to a meeting, or why it does nothing. Pure: nothing is changed here.
 * `meeting` is null for `meeting.create` alone.
 */
export const decide = (meeting: Meeting | null, command: Command, circumstances: Circumstances): Decision => {
  const { actor } = circumstances
  if (!mayCommand[command.type].includes(actor.role)) return refuse('not-allowed')
  if (command.type === 'meeting.create')
    return meeting === null ? createMeeting(command) : refuse('malformed')
  if (meeting === null) return refuse('unknown-meeting')
  if (actor.role === 'moderator' && moderated(meeting, command) !== actor.session)
    return refuse('not-your-session')
  if (actor.role === 'delegate' && !findDelegation(meeting, actor.delegation))
    return refuse('unknown-delegation')
  return decideIn(meeting, command, circumstances)
}

const createMeeting = ({ type: _, ...facts }: Extract<Command, { type: 'meeting.create' }>): Decision =>
  accept({ type: 'meeting.created', ...facts })

/** The session that a command is about: the one it names or takes something back in, else the current one. */
const moderated = (meeting: Meeting, command: Command): string | null => {
  if (command.type === 'undo') return meeting.undoable.at(-1)?.session ?? meeting.session
  return 'session' in command && command.session !== undefined ? command.session : meeting.session
}

const decideIn = (
  meeting: Meeting,
  command: Exclude<Command, { type: 'meeting.create' }>,
  circumstances: Circumstances,
): Decision => {
  switch (command.type) {
    case 'session.open':
      return openSession(meeting, command)
    case 'session.suspend':
      return suspendSession(meeting, command)
    case 'session.resume':
      return resumeSession(meeting, command)
    case 'session.close':
      return closeSession(meeting, command)
    case 'item.open':
      return openItem(meeting, command)
    case 'list.open':
      return setList(meeting, 'open')
    case 'list.close':
      return setList(meeting, 'closed')
    case 'list.move':
      return moveRequest(meeting, command)
    case 'list.remove':
      return removeRequest(meeting, command)
    case 'floor.request':
      return requestFloor(meeting, command, circumstances)
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
      return resetClock(meeting)
    case 'clock.adjust':
      return adjustClock(meeting, command)
    case 'screen.show':
      return showScreen(meeting, command)
    case 'rules.change':
      return changeRules(meeting, command)
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
