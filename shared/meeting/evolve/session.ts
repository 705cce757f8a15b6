import { assertNever } from '../../assert-never.ts'
import type { Instant } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Meeting, SessionState } from '../state.ts'
import { freshList } from './list.ts'
import { withoutLapsed } from './officers.ts'

type SessionEvent = EventOf<
  'session.opened' | 'session.suspended' | 'session.resumed' | 'session.closed' | 'item.opened'
>

const set = (meeting: Meeting, session: string, state: SessionState): Meeting => ({
  ...meeting,
  sessions: { ...meeting.sessions, [session]: state },
})

/** The state of a session that goes on, or the bug that the record names one that does not. */
const ongoing = (meeting: Meeting, session: string) => {
  const state = meeting.sessions[session]
  if (!state || state.status === 'closed') throw new Error(`session ${session} does not go on`)
  return state
}

/** A point of order that awaits its decision falls with its session. */
const floorAfter = ({ floor, session }: Meeting, ended: string): Meeting['floor'] =>
  session === ended && floor.status !== 'free' ? { status: 'free' } : floor

export const evolveSession = (meeting: Meeting, event: SessionEvent, at: Instant): Meeting => {
  switch (event.type) {
    case 'session.opened':
      return {
        ...set(meeting, event.session, {
          status: 'open',
          openedAt: at,
          item: null,
          opened: [],
          list: { ...freshList(event.list, at, event.windowUntil), requests: meeting.carried },
          round: null,
        }),
        session: event.session,
        carried: [],
      }
    case 'session.suspended': {
      const state = ongoing(meeting, event.session)
      return {
        ...set(meeting, event.session, { ...state, status: 'suspended', suspendedAt: at }),
        floor: floorAfter(meeting, event.session),
      }
    }
    case 'session.resumed': {
      return {
        ...set(meeting, event.session, { ...ongoing(meeting, event.session), status: 'open' }),
        session: event.session,
      }
    }
    case 'session.closed': {
      const { openedAt, list, opened } = ongoing(meeting, event.session)
      return {
        ...set(withoutLapsed(meeting, event.session), event.session, {
          status: 'closed',
          openedAt,
          closedAt: at,
          opened,
        }),
        session: meeting.session === event.session ? null : meeting.session,
        carried: [...meeting.carried, ...list.requests.filter(({ id }) => event.carried?.includes(id))],
        floor: floorAfter(meeting, event.session),
      }
    }
    case 'item.opened': {
      if (meeting.session === null) throw new Error('an item opens in a session')
      const state = ongoing(meeting, meeting.session)
      const opened = state.opened.includes(event.item) ? state.opened : [...state.opened, event.item]
      return set(meeting, meeting.session, { ...state, item: event.item, opened })
    }
    default:
      return assertNever(event)
  }
}
