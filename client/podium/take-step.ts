import type { PressAnswer } from '../live/answer.ts'
import type { Press } from '../live/press.ts'
import { isOfPanel } from './agenda.ts'
import type { NextStep } from './next-step.ts'
import type { Tally } from './tally.ts'

/**
 * Does what the big action says. Whoever it names gets the floor, not whoever would be first when the press
 * arrives: when that has changed the press is refused, and the person looks again.
 */
export const takeStep = (step: NextStep, press: Press, tally: Tally): Promise<PressAnswer> | null => {
  switch (step.does) {
    case 'open-session':
      return press.openSession(step.session.id)
    case 'resume-session':
      return press.resumeSession(step.session.id)
    case 'suspend':
      return press.suspendSession(step.session.id)
    case 'close-session':
      return press.closeSession(step.session.id)
    case 'open-part':
      return isOfPanel(step.part) ? press.advance() : press.openItem(step.part.id)
    case 'hear-order':
      return press.grant({ request: step.request.id }, undefined, step.over?.turn ?? null)
    case 'rule':
      return null
    case 'decide-motion':
      return press.decideMotion(step.motion.id, { by: 'vote', ...tally })
    case 'vote':
      return press.voteOnAppeal(tally)
    case 'give-floor':
      return giveFloor(step, press)
    case 'draw-lot':
      return press.draw()
    case 'accept-chair':
      return press.acceptChair()
    case 'hand-over':
      return press.handOver(step.to)
    case 'start-clock':
      return press.startClock()
    case 'end-turn':
      return press.yield(step.turn.turn)
    case 'end-debate':
      return endDebate(step, press)
    case 'close-list':
      return press.closeList({ consent: true })
  }
}

/** Whoever waited was let go, and the list closed, with the motion: the meeting goes on. */
const endDebate = (
  { part, session }: Extract<NextStep, { does: 'end-debate' }>,
  press: Press,
): Promise<PressAnswer> => {
  if (!part) return press.closeSession(session.id)
  return isOfPanel(part) ? press.advance() : press.openItem(part.id)
}

/** The dialogue opens by itself with the first who speaks by the rules, which is what `next` gives. */
const giveFloor = (
  { to, ends, beginsDialogue }: Extract<NextStep, { does: 'give-floor' }>,
  press: Press,
): Promise<PressAnswer> => {
  const turn = ends?.turn ?? null
  if (beginsDialogue) return press.next(turn)
  if ('speaker' in to) return press.grant({ speaker: to.speaker.id }, undefined, turn)
  if ('report' in to) return press.grant({ delegation: to.report }, undefined, turn)
  return press.grant({ request: to.request.id }, undefined, turn)
}
