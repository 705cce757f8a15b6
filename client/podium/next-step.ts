import type { Instant } from '../../shared/meeting/clock.ts'
import { mayCommand } from '../../shared/meeting/roles.ts'
import type { View, WireRequest, WireTurn, You } from '../../shared/protocol.ts'
import { type Candidate, partNow } from '../ui/coming-up.ts'
import { debateEnded, type Motion, motionToCarryOut } from './adopted-motions.ts'
import { allSessions, currentSession, type DatedSession, nextPart, nextPlanned, type Part } from './agenda.ts'
import { controlOf, mayRun } from './control.ts'
import { type HandOver, handOvers } from './hand-overs.ts'
import { isOnMotion, motionBefore, motionToDecide } from './motions.ts'
import { awaitsLot, nextToSpeak, presidingCode } from './next-to-speak.ts'

/** The next thing that one would lawfully do, with what follows from it. */
export type NextStep =
  | { does: 'open-session'; session: DatedSession }
  | { does: 'resume-session'; session: DatedSession }
  /** `ends`: whose turn ends with it. */
  | { does: 'open-part'; part: Part; ends: WireTurn | null }
  /** `over`: who is interrupted, or whose point of order ends first. */
  | { does: 'hear-order'; request: WireRequest; over: WireTurn | null }
  /** Two decisions, neither of them proposed; then whoever was interrupted goes on. */
  | { does: 'rule'; point: Floor }
  /** What was counted is announced. */
  | { does: 'vote'; point: Floor }
  | { does: 'give-floor'; to: Candidate; ends: WireTurn | null; beginsDialogue: boolean }
  | { does: 'start-clock'; turn: WireTurn }
  /** `until`: when it is drawn by itself. */
  | { does: 'draw-lot'; until: Instant }
  /** Handed over, and not accepted yet. */
  | { does: 'accept-chair'; presiding: NonNullable<View['officers']['presiding']> }
  /** The delegation that presides is the next to report, or the only one that waits. */
  | { does: 'hand-over'; to: HandOver; waits: string }
  /** `before`: the motion that is decided then. */
  | { does: 'end-turn'; turn: WireTurn; before?: Motion }
  /** What was counted on a motion is announced. */
  | { does: 'decide-motion'; motion: Motion }
  /** `adopted`: the motion that brings it about. */
  | { does: 'suspend'; session: DatedSession; adopted: Motion }
  /** Over is the debate on the open item: `part` is next, or else the session ends. */
  | { does: 'end-debate'; adopted: Motion; part: Part | null; session: DatedSession }
  | { does: 'close-list' }
  | { does: 'close-session'; session: DatedSession; ends: WireTurn | null; adopted?: Motion }

type Floor = NonNullable<View['floor']>

/**
 * The one big action of the podium. Null when there is none: somebody else runs this session, or all is done.
 * The order of the floor is the server's: points of order, prepared speakers not yet heard, the list.
 */
export const nextStep = (view: View, you: You): NextStep | null => {
  if (!controlOf(view, you).may) return null
  const accepts = acceptsChair(view, you)
  if (accepts) return accepts
  const session = currentSession(view)
  if (!session || !mayRun(you, session.id)) return sessionToBegin(view, you)
  if (session.status === 'suspended') return { does: 'resume-session', session }
  return view.floor ? duringTurn(view, you, view.floor, session) : betweenTurns(view, you, session)
}

/** Two steps are one and the same to the person: pressing either has the same consequence. */
export const isSameStep = (a: NextStep | null, b: NextStep | null): boolean => keyOf(a) === keyOf(b)

/** Says which consequence a press has; another key is another consequence. */
export const keyOf = (step: NextStep | null): string => {
  if (step === null) return ''
  switch (step.does) {
    case 'open-session':
    case 'resume-session':
    case 'suspend':
      return `${step.does} ${step.session.id}`
    case 'close-session':
      return `${step.does} ${step.session.id} ${step.ends?.turn}`
    case 'open-part':
      return `${step.does} ${step.part.id} ${step.ends?.turn}`
    case 'hear-order':
      return `${step.does} ${step.request.id} ${step.over?.turn}`
    case 'rule':
    case 'vote':
      return `${step.does} ${step.point.turn}`
    case 'give-floor':
      return `${step.does} ${idOf(step.to)} ${step.ends?.turn}`
    case 'accept-chair':
      return `${step.does} ${step.presiding}`
    case 'hand-over':
      return `${step.does} ${step.to} ${step.waits}`
    case 'start-clock':
    case 'end-turn':
      return `${step.does} ${step.turn.turn}`
    case 'decide-motion':
      return `${step.does} ${step.motion.id}`
    case 'end-debate':
      return `${step.does} ${step.adopted.id} ${step.part?.id}`
    case 'close-list':
    case 'draw-lot':
      return step.does
  }
}

const idOf = (to: Candidate): string =>
  'speaker' in to ? to.speaker.id : 'report' in to ? to.report : to.request.id

/** Who takes the chair says so before anything else; a point of order that is heard is decided first. */
const acceptsChair = ({ officers, floor }: View, { role }: You): NextStep | null => {
  const isDeciding = floor?.kind === 'point-of-order' || floor?.decision !== undefined
  if (isDeciding || officers.handOver?.acceptedAt !== null || officers.presiding === null) return null
  return mayCommand['chair.accept'].includes(role)
    ? { does: 'accept-chair', presiding: officers.presiding }
    : null
}

/** A suspended session goes on before the next one is opened. */
const sessionToBegin = (view: View, you: You): NextStep | null => {
  const suspended = allSessions(view).find(({ id, status }) => status === 'suspended' && mayRun(you, id))
  if (suspended) return { does: 'resume-session', session: suspended }
  const session = nextPlanned(view, id => mayRun(you, id))
  return session ? { does: 'open-session', session } : null
}

const firstOrder = (view: View): WireRequest | null => {
  const next = nextToSpeak(view)
  return next && 'request' in next && next.request.kind === 'point-of-order' ? next.request : null
}

/** What an adopted motion brings about at once, until it has been done. */
const afterMotion = (view: View, session: DatedSession): NextStep | null => {
  const adopted = motionToCarryOut(view)
  if (!adopted) return null
  if (adopted.motion === 'suspension-of-meeting') return { does: 'suspend', session, adopted }
  if (adopted.motion === 'adjournment-of-meeting')
    return { does: 'close-session', session, ends: view.floor, adopted }
  return null
}

/** The dialogue begins with the first member state that speaks after the prepared speakers. */
const beginsDialogue = (view: View, to: Candidate): boolean => {
  const session = currentSession(view)
  const part = partNow(view)
  const isPast = part === 'dialogue' || part === 'responses' || part === 'closing'
  if (!session?.dialogue || session.speakers.length === 0 || isPast) return false
  return 'request' in to && to.request.kind === 'intervention'
}

/** Those who asked as the list opened are called once their order has been drawn. */
const lotBefore = ({ list }: View, to: Candidate | null): NextStep | null =>
  awaitsLot(to) && list.windowUntil !== null ? { does: 'draw-lot', until: list.windowUntil } : null

const duringTurn = (view: View, you: You, floor: Floor, session: DatedSession): NextStep => {
  if (floor.decision?.awaits === 'vote') return { does: 'vote', point: floor }
  if (floor.kind === 'point-of-order') return { does: 'rule', point: floor }
  const order = firstOrder(view)
  if (order) return { does: 'hear-order', request: order, over: floor }
  if (floor.clock.status === 'ready') return { does: 'start-clock', turn: floor }
  const to = nextToSpeak(view)
  const motion = motionBefore(view)
  if (motion && !isOnMotion(to, motion)) return { does: 'end-turn', turn: floor, before: motion }
  const followed = motion ? null : afterMotion(view, session)
  if (followed) return followed
  const lot = lotBefore(view, to)
  if (lot) return lot
  if (handsOverInRound(view, you, to)) return { does: 'end-turn', turn: floor }
  if (to) return { does: 'give-floor', to, ends: floor, beginsDialogue: beginsDialogue(view, to) }
  return afterLast(view, floor, session)
}

/** Nobody waits: a panel goes on to its closing words, after which the session is closed; else the floor is free. */
const afterLast = (view: View, floor: Floor, session: DatedSession): NextStep => {
  const part = nextPart(view)
  if (floor.kind === 'response' && part?.kind === 'closing') return { does: 'open-part', part, ends: floor }
  return floor.kind === 'moderator' && partNow(view) === 'closing'
    ? { does: 'close-session', session, ends: floor }
    : { does: 'end-turn', turn: floor }
}

/** Who presides and waits is heard once somebody else has the chair. */
const handsOver = (view: View, you: You): NextStep | null => {
  const waits = view.coming.next.find(({ delegation }) => delegation === presidingCode(view))?.delegation
  const [to] = handOvers(view)
  if (waits === undefined || to === undefined || !mayCommand['chair.hand-over'].includes(you.role))
    return null
  return { does: 'hand-over', to, waits }
}

/** The round has reached the delegation that presides: the others wait until the chair is handed over. */
const handsOverInRound = (view: View, you: You, to: Candidate | null): NextStep | null => {
  const isReport = to !== null && 'report' in to
  const due = view.round?.entries.find(({ status }) => status === 'waiting')?.delegation
  return isReport && due === presidingCode(view) ? handsOver(view, you) : null
}

/** The debate is over; whoever replies to it has been heard. */
const endsDebate = (view: View, session: DatedSession): NextStep | null => {
  const adopted = debateEnded(view)
  return adopted && { does: 'end-debate', adopted, part: nextPart(view), session }
}

const betweenTurns = (view: View, you: You, session: DatedSession): NextStep => {
  const order = firstOrder(view)
  if (order) return { does: 'hear-order', request: order, over: null }
  const motion = motionToDecide(view)
  if (motion) return { does: 'decide-motion', motion }
  const to = nextToSpeak(view)
  if (to && motionBefore(view)) return { does: 'give-floor', to, ends: null, beginsDialogue: false }
  const followed = afterMotion(view, session)
  if (followed) return followed
  const part = nextPart(view)
  // Nobody speaks to an agenda of which no item has been opened, nor before who moderates has introduced the panel.
  const opensFirst = part?.kind === 'introduction' || (part?.kind === 'item' && view.item === null)
  if (part && opensFirst) return { does: 'open-part', part, ends: null }
  const lot = lotBefore(view, to)
  if (lot) return lot
  const inRound = handsOverInRound(view, you, to)
  if (inRound) return inRound
  if (to) return { does: 'give-floor', to, ends: null, beginsDialogue: beginsDialogue(view, to) }
  const ended = endsDebate(view, session)
  if (ended) return ended
  const handed = handsOver(view, you)
  if (handed) return handed
  if (part) return { does: 'open-part', part, ends: null }
  const isConcluded = partNow(view) === 'closing'
  return view.list.status === 'open' && !isConcluded
    ? { does: 'close-list' }
    : { does: 'close-session', session, ends: null }
}
