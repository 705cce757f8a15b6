import type { CommandType } from '../../shared/meeting/commands.ts'
import { mayCommand } from '../../shared/meeting/roles.ts'
import type { View, You } from '../../shared/protocol.ts'
import type { Press } from '../live/press.ts'
import { nextPart, openSession } from './agenda.ts'
import { givesFloor, runsFloor } from './control.ts'
import type { Panel } from './panels.ts'

/** What an act has to work with. `show` brings up what is needed to choose. */
type Hands = { press: Press; view: View; show: (panel: Panel) => void }

export type ActId =
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
}

const inSession = (view: View, you: You): boolean => openSession(view) !== null && runsFloor(view, you)

/** A point of order is heard and ruled on; no clock limits it. */
const clockIs =
  (...statuses: string[]) =>
  (view: View, you: You): boolean =>
    inSession(view, you) &&
    view.floor !== null &&
    view.floor.kind !== 'point-of-order' &&
    statuses.includes(view.floor.clock.status)

const listIs =
  (status: View['list']['status']) =>
  (view: View, you: You): boolean =>
    inSession(view, you) && view.list.status === status

const hasClock = clockIs('ready', 'running', 'paused')

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
  if (part) void press.openItem(part.id)
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
    isPossible: (view, you) => inSession(view, you) && view.floor !== null,
    act: ({ press, view }) => void press.yield(view.floor?.turn ?? null),
  },
  { id: 'close-list', keys: ['l'], isPossible: listIs('open'), act: ({ press }) => void press.closeList() },
  { id: 'open-list', keys: ['l'], isPossible: listIs('closed'), act: ({ press }) => void press.openList() },
  {
    id: 'next-part',
    keys: ['n'],
    isPossible: (view, you) => inSession(view, you) && nextPart(view) !== null,
    act: openNextPart,
  },
  { id: 'grant', keys: ['g'], isPossible: givesFloor, act: shows({ shows: 'pick', purpose: 'grant' }) },
  { id: 'hand', keys: ['h'], isPossible: inSession, act: shows({ shows: 'pick', purpose: 'intervention' }) },
  {
    id: 'point-of-order',
    keys: ['o'],
    isPossible: inSession,
    act: shows({ shows: 'pick', purpose: 'point-of-order' }),
  },
  {
    id: 'right-of-reply',
    keys: ['y'],
    isPossible: inSession,
    act: shows({ shows: 'pick', purpose: 'right-of-reply' }),
  },
  { id: 'suspend', keys: ['s'], isPossible: inSession, act: shows({ shows: 'suspend' }) },
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
