import { assertNever } from '../../assert-never.ts'
import type { Entry, MeetingEvent } from '../events.ts'
import type { Meeting } from '../state.ts'
import { evolveClock } from './clock.ts'
import { evolveFloor } from './floor.ts'
import { evolveList } from './list.ts'
import { evolveSession } from './session.ts'
import { remember, undo } from './undo.ts'

/**
 * The meeting after an entry of its record. Pure: the same entries give the same meeting, today and after a
 * restart. The first entry creates the meeting.
 * @throws Error when the record does not begin with `meeting.created`.
 */
export const evolve = (meeting: Meeting | null, entry: Entry): Meeting => {
  const after = entry.events.reduce<Meeting | null>((state, event) => apply(state, event, entry), meeting)
  if (after === null) throw new Error('a record begins with meeting.created')
  return meeting === null ? after : remember(meeting, after, entry)
}

/** The meeting that a whole record leaves; null for an empty one. */
export const replay = (entries: Iterable<Entry>): Meeting | null => {
  let meeting: Meeting | null = null
  for (const entry of entries) meeting = evolve(meeting, entry)
  return meeting
}

const apply = (meeting: Meeting | null, event: MeetingEvent, { at, seq }: Entry): Meeting => {
  if (event.type === 'meeting.created') return created(event, seq)
  if (meeting === null) throw new Error('a record begins with meeting.created')
  switch (event.type) {
    case 'agenda.replaced':
      return { ...meeting, agenda: event.agenda, agendaRevision: seq }
    case 'delegations.replaced':
      return { ...meeting, delegations: event.delegations }
    case 'rules.changed':
      return rulesChanged(meeting, event)
    case 'session.opened':
    case 'session.suspended':
    case 'session.resumed':
    case 'session.closed':
    case 'item.opened':
      return evolveSession(meeting, event, at)
    case 'list.opened':
    case 'list.closed':
    case 'request.listed':
    case 'request.withdrawn':
    case 'request.removed':
    case 'request.moved':
      return evolveList(meeting, event, at)
    case 'floor.granted':
    case 'turn.ended':
      return evolveFloor(meeting, event, at)
    case 'clock.started':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.adjusted':
    case 'clock.reset':
      return evolveClock(meeting, event, at)
    case 'screen.shown':
      return { ...meeting, screen: shown(meeting, event) }
    case 'undone':
      return undo(meeting, event.seq)
    default:
      return assertNever(event)
  }
}

const created = (event: Extract<MeetingEvent, { type: 'meeting.created' }>, seq: number): Meeting => {
  const { type: _, ...facts } = event
  return {
    ...facts,
    agendaRevision: seq,
    sessionRules: {},
    sessions: {},
    session: null,
    floor: { status: 'free' },
    turns: [],
    screen: { layout: 'auto', screens: {} },
    undoable: [],
  }
}

const rulesChanged = (
  meeting: Meeting,
  { session, rules }: Extract<MeetingEvent, { type: 'rules.changed' }>,
): Meeting =>
  session === null
    ? { ...meeting, rules: { ...meeting.rules, ...rules } }
    : {
        ...meeting,
        sessionRules: { ...meeting.sessionRules, [session]: { ...meeting.sessionRules[session], ...rules } },
      }

const shown = (
  { screen: state }: Meeting,
  { screen, show }: Extract<MeetingEvent, { type: 'screen.shown' }>,
): Meeting['screen'] =>
  screen === null
    ? { ...show, screens: state.screens }
    : { ...state, screens: { ...state.screens, [screen]: show } }
