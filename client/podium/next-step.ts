import type { View, WireRequest, WireTurn, You } from '../../shared/protocol.ts'
import { type Candidate, firstComing, isInDialogue } from '../ui/coming-up.ts'
import { allSessions, currentSession, type DatedSession, nextPart, nextPlanned, type Part } from './agenda.ts'
import { controlOf, mayRun } from './control.ts'

/** The next thing that one would lawfully do, with what follows from it. */
export type NextStep =
  | { does: 'open-session'; session: DatedSession }
  | { does: 'resume-session'; session: DatedSession }
  | { does: 'open-part'; part: Part }
  /** `over`: who is interrupted, or whose point of order ends first. */
  | { does: 'hear-order'; request: WireRequest; over: WireTurn | null }
  /** Ends a point of order: whoever was interrupted goes on with the time that was kept. */
  | { does: 'give-back'; ends: WireTurn; to: WireTurn }
  | { does: 'give-floor'; to: Candidate; ends: WireTurn | null; beginsDialogue: boolean }
  | { does: 'start-clock'; turn: WireTurn }
  | { does: 'end-turn'; turn: WireTurn }
  | { does: 'close-list' }
  | { does: 'close-session'; session: DatedSession }

/**
 * The one big action of the podium. Null when there is none: somebody else runs this session, or all is done.
 * The order of the floor is the server's: points of order, prepared speakers not yet heard, the list.
 */
export const nextStep = (view: View, you: You): NextStep | null => {
  if (!controlOf(view, you).may) return null
  const session = currentSession(view)
  if (!session || !mayRun(you, session.id)) return sessionToBegin(view, you)
  if (session.status === 'suspended') return { does: 'resume-session', session }
  return view.floor ? duringTurn(view, view.floor) : betweenTurns(view, session)
}

/** Two steps are one and the same to the person: pressing either has the same consequence. */
export const isSameStep = (a: NextStep | null, b: NextStep | null): boolean => keyOf(a) === keyOf(b)

/** Says which consequence a press has; another key is another consequence. */
export const keyOf = (step: NextStep | null): string => {
  if (step === null) return ''
  switch (step.does) {
    case 'open-session':
    case 'resume-session':
    case 'close-session':
      return `${step.does} ${step.session.id}`
    case 'open-part':
      return `${step.does} ${step.part.id}`
    case 'hear-order':
      return `${step.does} ${step.request.id} ${step.over?.turn}`
    case 'give-back':
      return `${step.does} ${step.ends.turn} ${step.to.turn}`
    case 'give-floor':
      return `${step.does} ${idOf(step.to)} ${step.ends?.turn}`
    case 'start-clock':
    case 'end-turn':
      return `${step.does} ${step.turn.turn}`
    case 'close-list':
      return step.does
  }
}

const idOf = (to: Candidate): string =>
  'speaker' in to ? to.speaker.id : 'report' in to ? to.report : to.request.id

/** A suspended session goes on before the next one is opened. */
const sessionToBegin = (view: View, you: You): NextStep | null => {
  const suspended = allSessions(view).find(({ id, status }) => status === 'suspended' && mayRun(you, id))
  if (suspended) return { does: 'resume-session', session: suspended }
  const session = nextPlanned(view, id => mayRun(you, id))
  return session ? { does: 'open-session', session } : null
}

const firstOrder = (view: View): WireRequest | null => {
  const next = firstComing(view)
  return next && 'request' in next && next.request.kind === 'point-of-order' ? next.request : null
}

/** The dialogue begins with the first member state that speaks after the prepared speakers. */
const beginsDialogue = (view: View, to: Candidate): boolean => {
  const session = currentSession(view)
  if (!session?.dialogue || session.speakers.length === 0 || isInDialogue(view)) return false
  return 'request' in to && to.request.kind === 'intervention'
}

const duringTurn = (view: View, floor: NonNullable<View['floor']>): NextStep => {
  if (floor.interrupted) return { does: 'give-back', ends: floor, to: floor.interrupted }
  const order = firstOrder(view)
  if (order) return { does: 'hear-order', request: order, over: floor }
  // A point of order has no speaking time to start: the chair hears it and rules.
  if (floor.clock.status === 'ready' && floor.kind !== 'point-of-order')
    return { does: 'start-clock', turn: floor }
  const to = firstComing(view)
  return to
    ? { does: 'give-floor', to, ends: floor, beginsDialogue: beginsDialogue(view, to) }
    : { does: 'end-turn', turn: floor }
}

const betweenTurns = (view: View, session: DatedSession): NextStep => {
  const order = firstOrder(view)
  if (order) return { does: 'hear-order', request: order, over: null }
  const part = nextPart(view)
  // Nobody speaks to an agenda of which no item has been opened.
  if (part?.kind === 'item' && view.item === null) return { does: 'open-part', part }
  const to = firstComing(view)
  if (to) return { does: 'give-floor', to, ends: null, beginsDialogue: beginsDialogue(view, to) }
  if (part) return { does: 'open-part', part }
  return view.list.status === 'open' ? { does: 'close-list' } : { does: 'close-session', session }
}
