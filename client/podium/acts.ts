import type { Instant } from '../../shared/meeting/clock.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import { mayCommand } from '../../shared/meeting/roles.ts'
import type { View, You } from '../../shared/protocol.ts'
import type { Press } from '../live/press.ts'
import { preparedWaiting } from '../ui/coming-up.ts'
import { currentSession, isOfPanel, nextPart, openSession } from './agenda.ts'
import { controlOf, givesFloor, runsFloor } from './control.ts'
import { type MotionSide, maySpeakOn, motionToDecide } from './motions.ts'
import { awaitsLot, nextToSpeak } from './next-to-speak.ts'
import type { Panel } from './panels.ts'
import type { Side } from './tally.ts'
import { waysOut } from './ways-out.ts'

/** What an act has to work with. `show` brings up what is needed to choose. */
export type Hands = {
  press: Press
  view: View
  show: (panel: Panel) => void
  count: (side: Side, by: number) => void
  /** The server's time. */
  now: () => Instant
}

export type ActId =
  | 'sustain'
  | 'overrule'
  | 'appeal'
  | 'vote-for'
  | 'vote-against'
  | 'vote-abstaining'
  | 'motion-consent'
  | 'motion-for'
  | 'motion-against'
  | 'motion-withdraw'
  | 'skip-introduction'
  | 'moderator'
  | 'start'
  | 'pause'
  | 'resume'
  | 'longer'
  | 'shorter'
  | 'minute'
  | 'reset'
  | 'end-turn'
  | 'close-list'
  | 'open-list'
  | 'round'
  | 'pass'
  | 'officers'
  | 'motions'
  | 'shorten'
  | 'speaker'
  | 'warning'
  | 'conclude'
  | 'no-objection'
  | 'allow'
  | 'formulas'
  | 'list-acts'
  | 'announce-list'
  | 'close-consent'
  | 'close-in-5'
  | 'close-in-2'
  | 'keep-open'
  | 'draw'
  | 'except'
  | 'absent'
  | 'next-part'
  | 'grant'
  | 'hand'
  | 'point-of-order'
  | 'right-of-reply'
  | 'suspend'
  | 'close-session'
  | 'screens'
  | 'undo'
  | 'agenda'
  | 'more'
  | 'help'

export type Act = {
  id: ActId
  /** As `KeyboardEvent.key` says them, letters in lower case; the first is the one that is shown. */
  keys: readonly string[]
  isPossible: (view: View, you: You) => boolean
  act: (hands: Hands) => void
  /** Decides at once what concerns the floor: not taken as meant before what stands there could be read. */
  isDecision?: true
}

const inSession = (view: View, you: You): boolean => openSession(view) !== null && runsFloor(view, you)

/** A point of order precedes any other matter until it is decided. */
const isDeciding = ({ floor }: View): boolean =>
  floor !== null && (floor.kind === 'point-of-order' || floor.decision !== undefined)

/** A point of order is heard and ruled on; nobody lengthens it. */
const clockIs =
  (...statuses: string[]) =>
  (view: View, you: You): boolean =>
    inSession(view, you) &&
    view.floor !== null &&
    !isDeciding(view) &&
    statuses.includes(view.floor.clock.status)

const listIs =
  (status: View['list']['status']) =>
  (view: View, you: You): boolean =>
    inSession(view, you) && view.list.status === status

const hasClock = clockIs('ready', 'running', 'paused')

/** Somebody speaks, on a point of order too: who speaks to the substance with it is called to order. */
const speaks = (view: View, you: You): boolean =>
  inSession(view, you) && view.floor !== null && view.floor.decision === undefined

const adjust =
  (seconds: number) =>
  ({ press }: Hands): void =>
    void press.adjustClock(seconds)

const shows =
  (panel: Panel) =>
  ({ show }: Hands): void =>
    show(panel)

const openNextPart = ({ press, view }: Hands): void => {
  const part = nextPart(view)
  if (part) void (isOfPanel(part) ? press.advance() : press.openItem(part.id))
}

const awaits =
  (what: 'ruling' | 'vote') =>
  (view: View, you: You): boolean =>
    inSession(view, you) && isDeciding(view) && (view.floor?.decision?.awaits ?? 'ruling') === what

const mayRule = (view: View, you: You): boolean =>
  awaits('ruling')(view, you) && mayCommand['order.rule'].includes(you.role)

/** The motion before the room is to be decided now, once those who want to have spoken on it. */
const decidesMotion = (view: View, you: You): boolean => inSession(view, you) && motionToDecide(view) !== null

const isVoting = (view: View, you: You): boolean => awaits('vote')(view, you) || decidesMotion(view, you)

const hearsOnMotion =
  (side: MotionSide) =>
  (view: View, you: You): boolean => {
    const motion = motionToDecide(view)
    return inSession(view, you) && motion !== null && maySpeakOn(view, motion, side)
  }

const picksOnMotion =
  (side: MotionSide) =>
  ({ view, show }: Hands): void => {
    const motion = motionToDecide(view)
    if (motion) show({ shows: 'pick', purpose: `motion-${side}`, motion: motion.id })
  }

const betweenPoints = (view: View, you: You): boolean => inSession(view, you) && !isDeciding(view)

const counts =
  (side: Side) =>
  ({ count }: Hands): void =>
    count(side, 1)

const closes =
  (how: Parameters<Press['closeList']>[0]) =>
  ({ press }: Hands): void =>
    void press.closeList(how)

const isNotClosing = (view: View, you: You): boolean =>
  betweenPoints(view, you) &&
  !decidesMotion(view, you) &&
  view.list.status === 'open' &&
  view.list.closingAt === null

/** Marks who would be called next as absent; null when nobody can be. */
const absentees = (view: View): ((press: Press) => void) | null => {
  const next = nextToSpeak(view)
  if (!next || 'speaker' in next || awaitsLot(next)) return null
  if ('report' in next) return press => void press.absentInRound(next.report)
  return next.request.kind === 'point-of-order' ? null : press => void press.absent(next.request.id)
}

const giveToFirstPrepared = ({ press, view }: Hands): void => {
  const [speaker] = preparedWaiting(view)
  if (speaker) void press.grant({ speaker: speaker.id }, undefined, null)
}

/** Who may not do a thing may not take it back either; a moderator takes back nothing of another session. */
const mayUndo = (view: View, you: You): boolean => {
  const { undo } = view
  if (!undo) return false
  const isAllowed = mayCommand[undo.type as CommandType]?.includes(you.role) ?? false
  if (you.role !== 'moderator') return isAllowed
  return isAllowed && (undo.session === undefined ? runsFloor(view, you) : undo.session === you.session)
}

/**
 * All that the podium does besides its one big action and what concerns a single row of the list: the buttons,
 * the keys and the help are made of this table. What is not possible now is not shown.
 */
export const acts: readonly Act[] = [
  {
    id: 'sustain',
    keys: ['s'],
    isPossible: mayRule,
    act: ({ press }) => void press.rule('sustained'),
    isDecision: true,
  },
  {
    id: 'overrule',
    keys: ['o'],
    isPossible: mayRule,
    act: ({ press }) => void press.rule('overruled'),
    isDecision: true,
  },
  {
    id: 'appeal',
    keys: ['b'],
    isPossible: (view, you) => inSession(view, you) && view.ruling?.mayAppeal === true,
    act: shows({ shows: 'pick', purpose: 'appeal' }),
  },
  { id: 'vote-for', keys: ['1'], isPossible: isVoting, act: counts('for') },
  { id: 'vote-against', keys: ['2'], isPossible: isVoting, act: counts('against') },
  { id: 'vote-abstaining', keys: ['3'], isPossible: isVoting, act: counts('abstaining') },
  {
    id: 'motion-consent',
    keys: ['0'],
    isPossible: decidesMotion,
    act: ({ press, view }) => {
      const motion = motionToDecide(view)
      if (motion) void press.decideMotion(motion.id, { by: 'no-objection' })
    },
    isDecision: true,
  },
  { id: 'motion-for', keys: ['p'], isPossible: hearsOnMotion('for'), act: picksOnMotion('for') },
  { id: 'motion-against', keys: ['c'], isPossible: hearsOnMotion('against'), act: picksOnMotion('against') },
  {
    id: 'motion-withdraw',
    keys: ['w'],
    isPossible: decidesMotion,
    act: ({ press, view }) => {
      const motion = motionToDecide(view)
      if (motion) void press.withdrawMotion(motion.id)
    },
  },
  {
    id: 'skip-introduction',
    keys: ['k'],
    isPossible: (view, you) =>
      betweenPoints(view, you) &&
      view.floor === null &&
      nextPart(view)?.kind === 'introduction' &&
      preparedWaiting(view).length > 0,
    act: giveToFirstPrepared,
  },
  { id: 'start', keys: ['p'], isPossible: clockIs('ready'), act: ({ press }) => void press.startClock() },
  { id: 'pause', keys: ['p'], isPossible: clockIs('running'), act: ({ press }) => void press.pauseClock() },
  { id: 'resume', keys: ['p'], isPossible: clockIs('paused'), act: ({ press }) => void press.resumeClock() },
  { id: 'longer', keys: ['+', '='], isPossible: hasClock, act: adjust(30) },
  { id: 'shorter', keys: ['-', '−'], isPossible: hasClock, act: adjust(-30) },
  { id: 'minute', keys: ['1'], isPossible: hasClock, act: adjust(60) },
  { id: 'reset', keys: ['r'], isPossible: hasClock, act: ({ press }) => void press.resetClock() },
  {
    id: 'end-turn',
    keys: ['e'],
    isPossible: speaks,
    act: ({ press, view }) => void press.yield(view.floor?.turn ?? null),
  },
  { id: 'close-list', keys: ['l'], isPossible: listIs('open'), act: shows({ shows: 'close-list' }) },
  { id: 'open-list', keys: ['l'], isPossible: listIs('closed'), act: ({ press }) => void press.openList() },
  { id: 'round', keys: ['d'], isPossible: inSession, act: shows({ shows: 'round' }) },
  {
    id: 'pass',
    keys: ['.'],
    isPossible: (view, you) => inSession(view, you) && view.round !== null && view.round.next !== null,
    act: ({ press, view }) => void press.passInRound(view.round?.next ?? undefined),
  },
  {
    id: 'officers',
    keys: ['q'],
    isPossible: (_, { role }) => mayCommand['officer.elect'].includes(role),
    act: shows({ shows: 'officers' }),
  },
  { id: 'motions', keys: ['z'], isPossible: inSession, act: shows({ shows: 'motions' }) },
  {
    id: 'shorten',
    keys: [','],
    isPossible: (view, you) => inSession(view, you) && view.coming.next.length > 0,
    act: ({ press, view, now }) => {
      const seconds = waysOut(view, now())?.shortenToSeconds ?? null
      if (seconds !== null) void press.shorten(seconds)
    },
  },
  { id: 'speaker', keys: ['t'], isPossible: speaks, act: shows({ shows: 'speaker' }) },
  { id: 'warning', keys: ['w'], isPossible: speaks, act: ({ press }) => void press.call({ act: 'warning' }) },
  {
    id: 'conclude',
    keys: ['c'],
    isPossible: speaks,
    act: ({ press }) => void press.call({ act: 'conclude' }),
  },
  {
    id: 'no-objection',
    keys: ['0'],
    isPossible: hasClock,
    act: ({ press }) => void press.adjustClock(60, true),
  },
  {
    id: 'allow',
    keys: ['&'],
    isPossible: (view, you) =>
      inSession(view, you) && mayCommand['speaker.allow'].includes(you.role) && view.allowances !== undefined,
    act: shows({ shows: 'allow', delegation: null }),
  },
  {
    id: 'formulas',
    keys: ['6'],
    isPossible: (view, you) => controlOf(view, you).may,
    act: shows({ shows: 'formulas' }),
  },
  { id: 'list-acts', keys: ['i'], isPossible: inSession, act: shows({ shows: 'list' }) },
  {
    id: 'announce-list',
    keys: ['8'],
    isPossible: (view, you) => listIs('open')(view, you) && view.list.announcedAt === null,
    act: ({ press }) => void press.announceList(),
  },
  { id: 'close-consent', keys: ['9'], isPossible: listIs('open'), act: closes({ consent: true }) },
  { id: 'close-in-5', keys: ['5'], isPossible: isNotClosing, act: closes({ inSeconds: 300 }) },
  { id: 'close-in-2', keys: ['2'], isPossible: isNotClosing, act: closes({ inSeconds: 120 }) },
  {
    id: 'keep-open',
    keys: ['5'],
    isPossible: (view, you) => inSession(view, you) && view.list.closingAt !== null,
    act: ({ press }) => void press.openList(),
  },
  {
    id: 'draw',
    keys: ['3'],
    isPossible: (view, you) =>
      betweenPoints(view, you) && !decidesMotion(view, you) && view.list.windowUntil !== null,
    act: ({ press }) => void press.draw(),
  },
  {
    id: 'except',
    keys: ['4'],
    isPossible: listIs('closed'),
    act: shows({ shows: 'pick', purpose: 'except' }),
  },
  {
    id: 'absent',
    keys: ['j'],
    isPossible: (view, you) => betweenPoints(view, you) && absentees(view) !== null,
    act: ({ press, view }) => absentees(view)?.(press),
  },
  {
    id: 'next-part',
    keys: ['n'],
    isPossible: (view, you) => betweenPoints(view, you) && nextPart(view) !== null,
    act: openNextPart,
  },
  {
    id: 'moderator',
    keys: ['7'],
    isPossible: (view, you) => givesFloor(view, you) && currentSession(view)?.moderator !== undefined,
    act: ({ press }) => void press.grant({ moderator: true }),
  },
  { id: 'grant', keys: ['g'], isPossible: givesFloor, act: shows({ shows: 'pick', purpose: 'grant' }) },
  { id: 'hand', keys: ['h'], isPossible: inSession, act: shows({ shows: 'pick', purpose: 'intervention' }) },
  {
    id: 'point-of-order',
    keys: ['o'],
    isPossible: betweenPoints,
    act: shows({ shows: 'pick', purpose: 'point-of-order' }),
  },
  {
    id: 'right-of-reply',
    keys: ['y'],
    isPossible: inSession,
    act: shows({ shows: 'pick', purpose: 'right-of-reply' }),
  },
  { id: 'suspend', keys: ['s'], isPossible: betweenPoints, act: shows({ shows: 'suspend' }) },
  { id: 'close-session', keys: ['x'], isPossible: runsFloor, act: shows({ shows: 'close' }) },
  {
    id: 'screens',
    keys: ['v'],
    isPossible: (_, { role }) => mayCommand['screen.show'].includes(role),
    act: shows({ shows: 'screens' }),
  },
  { id: 'undo', keys: ['u'], isPossible: mayUndo, act: ({ press }) => void press.undo() },
  { id: 'agenda', keys: ['a'], isPossible: () => true, act: shows({ shows: 'agenda' }) },
  { id: 'more', keys: ['m'], isPossible: () => true, act: shows({ shows: 'more' }) },
  { id: 'help', keys: ['?'], isPossible: () => true, act: shows({ shows: 'help' }) },
]

export const possibleActs = (view: View, you: You): Act[] =>
  acts.filter(({ isPossible }) => isPossible(view, you))
