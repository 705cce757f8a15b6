import { assertNever } from '../../assert-never.ts'
import type { Entry, MeetingEvent } from '../events.ts'
import type { Meeting } from '../state.ts'
import { upcast } from '../upcast.ts'
import { evolveClock } from './clock.ts'
import { evolveFloor } from './floor.ts'
import { evolveList } from './list.ts'
import { evolveAttendance, evolveOfficers } from './officers.ts'
import { evolveProcedure, withoutSpeaker } from './procedure.ts'
import { evolveRules } from './rules.ts'
import { evolveSession } from './session.ts'
import { evolveSignals, withoutSpent } from './signals.ts'
import { remember, undo } from './undo.ts'

/**
 * The meeting after an entry of its record. Pure: the same entries give the same meeting, today and after a
 * restart. The first entry creates the meeting.
 * @throws Error when the record does not begin with `meeting.created`.
 */
export const evolve = (meeting: Meeting | null, entry: Entry): Meeting => {
  const after = upcast(entry).reduce<Meeting | null>((state, event) => apply(state, event, entry), meeting)
  if (after === null) throw new Error('a record begins with meeting.created')
  return meeting === null ? after : remember(meeting, withoutSpent(meeting, after), entry)
}

/** The meeting that a whole record leaves; null for an empty one. */
export const replay = (entries: Iterable<Entry>): Meeting | null => {
  let meeting: Meeting | null = null
  for (const entry of entries) meeting = evolve(meeting, entry)
  return meeting
}

const apply = (meeting: Meeting | null, event: MeetingEvent, { at, seq, actor }: Entry): Meeting => {
  if (event.type === 'meeting.created') return created(event, seq)
  if (meeting === null) throw new Error('a record begins with meeting.created')
  switch (event.type) {
    case 'agenda.replaced':
      return { ...meeting, agenda: event.agenda, agendaRevision: seq }
    case 'delegations.replaced':
      return { ...meeting, delegations: event.delegations }
    case 'rules.changed':
    case 'rules.adopted':
    case 'pack.saved':
    case 'pack.removed':
      return evolveRules(meeting, event)
    case 'session.opened':
    case 'session.suspended':
    case 'session.resumed':
    case 'session.closed':
    case 'item.opened':
      return evolveSession(meeting, event, at)
    case 'list.opened':
    case 'list.closed':
    case 'list.closing':
    case 'list.announced':
    case 'list.excepted':
    case 'list.shortened':
    case 'list.drawn':
    case 'list.arranged':
    case 'request.listed':
    case 'request.moved':
    case 'request.amended':
    case 'request.admitted':
    case 'request.absent':
    case 'swap.offered':
    case 'swap.ended':
    case 'requests.swapped':
      return evolveList(meeting, event, at, actor.role)
    case 'request.withdrawn':
    case 'request.removed':
      return evolveList(withoutSpeaker(meeting, event.request), event, at, actor.role)
    case 'floor.granted':
    case 'turn.ended':
    case 'speaker.called':
    case 'order.ruled':
    case 'order.appealed':
    case 'order.voted':
      return evolveFloor(meeting, event, at)
    case 'motion.raised':
    case 'motion.joined':
    case 'motion.decided':
    case 'motion.withdrawn':
    case 'round.begun':
    case 'round.marked':
    case 'round.ended':
      return evolveProcedure(meeting, event)
    case 'officer.nominated':
    case 'officer.withdrawn':
    case 'officer.elected':
    case 'chair.handed-over':
    case 'chair.accepted':
    case 'precedence.drawn':
      return evolveOfficers(meeting, event, at)
    case 'attendance.checked-in':
    case 'attendance.checked-out':
      return evolveAttendance(meeting, event)
    case 'speaker.named':
      return { ...meeting, agenda: named(meeting.agenda, event), agendaRevision: seq }
    case 'speaker.allowed':
      return { ...meeting, allowances: { ...meeting.allowances, [event.who]: event.extraMs } }
    case 'clock.started':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.adjusted':
    case 'clock.reset':
      return evolveClock(meeting, event, at)
    case 'screen.shown':
      return { ...meeting, screen: shown(meeting, event) }
    case 'screen.released':
      return { ...meeting, screen: released(meeting, event.screen) }
    case 'signal.given':
    case 'signal.ended':
      return evolveSignals(meeting, event)
    case 'undone':
      return undo(meeting, event.seq)
    default:
      return assertNever(event)
  }
}

const created = (event: Extract<MeetingEvent, { type: 'meeting.created' }>, seq: number): Meeting => {
  const { type: _, pack, ...facts } = event
  return {
    ...facts,
    agendaRevision: seq,
    sessionRules: {},
    itemRules: {},
    adopted: { meeting: pack ?? null, sessions: {}, items: {} },
    packs: [],
    officers: {
      chair: null,
      viceChair: null,
      presiding: null,
      handOver: null,
      candidates: [],
      elections: [],
    },
    attendance: {},
    allowances: {},
    precedence: null,
    carried: [],
    motions: [],
    sessions: {},
    session: null,
    floor: { status: 'free' },
    turns: [],
    screen: { layout: 'auto', screens: {} },
    signals: [],
    undoable: [],
  }
}

const named = (
  agenda: Meeting['agenda'],
  { speaker: id, name, role }: Extract<MeetingEvent, { type: 'speaker.named' }>,
): Meeting['agenda'] => ({
  ...agenda,
  days: agenda.days.map(day => ({
    ...day,
    sessions: day.sessions.map(session => ({
      ...session,
      speakers: session.speakers.map(speaker =>
        speaker.id === id ? { ...speaker, name, ...(role === undefined ? {} : { role }) } : speaker,
      ),
    })),
  })),
})

const shown = (
  { screen: state }: Meeting,
  { screen, show }: Extract<MeetingEvent, { type: 'screen.shown' }>,
): Meeting['screen'] =>
  screen === null
    ? { ...show, screens: state.screens }
    : { ...state, screens: { ...state.screens, [screen]: show } }

const released = ({ screen: state }: Meeting, screen: string): Meeting['screen'] => ({
  ...state,
  screens: Object.fromEntries(Object.entries(state.screens).filter(([id]) => id !== screen)),
})
