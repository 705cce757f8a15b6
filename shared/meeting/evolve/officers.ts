import { assertNever } from '../../assert-never.ts'
import type { Instant } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Meeting } from '../state.ts'

type OfficerEvent = EventOf<
  | 'officer.nominated'
  | 'officer.withdrawn'
  | 'officer.elected'
  | 'chair.handed-over'
  | 'chair.accepted'
  | 'precedence.drawn'
>

/** The officers and the precedence. From the election on that person presides. */
export const evolveOfficers = (meeting: Meeting, event: OfficerEvent, at: Instant): Meeting => {
  const { officers } = meeting
  switch (event.type) {
    case 'officer.nominated': {
      const { office, officer } = event
      const candidate = { ...officer, office, session: meeting.session, nominatedAt: at }
      const others = withoutCandidate(officers.candidates, candidate)
      return { ...meeting, officers: { ...officers, candidates: [...others, candidate] } }
    }
    case 'officer.withdrawn':
      return {
        ...meeting,
        officers: { ...officers, candidates: withoutCandidate(officers.candidates, event) },
      }
    case 'officer.elected': {
      const { election } = event
      const { office, delegation, name } = election
      const officer = { delegation, name }
      return {
        ...meeting,
        officers: {
          ...officers,
          ...(office === 'chair'
            ? {
                chair: officer,
                viceChair: officers.viceChair?.delegation === delegation ? null : officers.viceChair,
                presiding: office,
                handOver: null,
              }
            : { viceChair: officer }),
          candidates: officers.candidates.filter(candidate => candidate.office !== office),
          elections: [...officers.elections, election],
        },
      }
    }
    case 'chair.handed-over':
      return {
        ...meeting,
        officers: {
          ...officers,
          presiding: event.to,
          handOver: { at, to: event.to, acceptedAt: null },
        },
      }
    case 'chair.accepted':
      return {
        ...meeting,
        officers: { ...officers, handOver: officers.handOver && { ...officers.handOver, acceptedAt: at } },
      }
    case 'precedence.drawn':
      return { ...meeting, precedence: event.precedence }
    default:
      return assertNever(event)
  }
}

type Candidates = Meeting['officers']['candidates']

const withoutCandidate = (
  candidates: Candidates,
  { office, delegation }: Pick<Candidates[number], 'office' | 'delegation'>,
): Candidates => candidates.filter(other => other.office !== office || other.delegation !== delegation)

/** The nominations that lapse with a session: those made in it, and those made before any was open. */
export const withoutLapsed = (meeting: Meeting, closed: string): Meeting => {
  const { officers } = meeting
  const candidates = officers.candidates.filter(({ session }) => session !== null && session !== closed)
  return candidates.length === officers.candidates.length
    ? meeting
    : { ...meeting, officers: { ...officers, candidates } }
}

/** Who is in the room, by delegation. */
export const evolveAttendance = (
  meeting: Meeting,
  event: EventOf<'attendance.checked-in' | 'attendance.checked-out'>,
): Meeting => {
  const { delegation, representative } = event
  const { [delegation]: present, ...others } = meeting.attendance
  const rest = (present ?? []).filter(name => name !== representative)
  if (event.type === 'attendance.checked-in')
    return {
      ...meeting,
      attendance: { ...others, [delegation]: [...rest, ...(representative ? [representative] : [])] },
    }
  // Without a name, or with the last of them, the whole delegation leaves.
  const leaves = representative === undefined || rest.length === 0
  return { ...meeting, attendance: leaves ? others : { ...others, [delegation]: rest } }
}
