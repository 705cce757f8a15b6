import { assertNever } from '../../assert-never.ts'
import type { EventOf } from '../events.ts'
import { currentList } from '../queries.ts'
import type { Meeting, Motion } from '../state.ts'
import { changeList, changeSession } from './list.ts'

type ProcedureEvent = EventOf<
  | 'motion.raised'
  | 'motion.joined'
  | 'motion.decided'
  | 'motion.withdrawn'
  | 'round.begun'
  | 'round.marked'
  | 'round.ended'
>

/** Motions and rounds. */
export const evolveProcedure = (meeting: Meeting, event: ProcedureEvent): Meeting => {
  switch (event.type) {
    case 'motion.raised':
      return { ...meeting, motions: [...meeting.motions, event.motion] }
    case 'motion.joined':
      return changeMotion(meeting, event.motion, motion => ({
        ...motion,
        [event.side]: [...motion[event.side], event.delegation],
      }))
    case 'motion.decided':
      return changeMotion(withoutSpeeches(meeting, event.motion), event.motion, motion => ({
        ...motion,
        result: event.result,
      }))
    case 'motion.withdrawn':
      return withoutSpeeches(
        { ...meeting, motions: meeting.motions.filter(({ id }) => id !== event.motion) },
        event.motion,
      )
    case 'round.begun':
      return changeSession(meeting, () => ({ round: event.round }))
    case 'round.marked':
      return changeSession(meeting, ({ round }) => ({
        round: round && {
          ...round,
          entries: round.entries.map(entry =>
            entry.delegation === event.delegation
              ? {
                  delegation: entry.delegation,
                  status: event.status,
                  ...(event.calledTwice ? { calledTwice: true as const } : {}),
                }
              : entry,
          ),
        },
      }))
    case 'round.ended':
      return changeSession(meeting, () => ({ round: null }))
    default:
      return assertNever(event)
  }
}

const changeMotion = (meeting: Meeting, id: string, change: (motion: Motion) => Motion): Meeting => ({
  ...meeting,
  motions: meeting.motions.map(motion => (motion.id === id ? change(motion) : motion)),
})

/** Who no longer waits to speak on a motion leaves the place on that side to another. */
export const withoutSpeaker = (meeting: Meeting, id: string): Meeting => {
  const request = currentList(meeting)?.requests.find(other => other.id === id)
  if (!request?.motion) return meeting
  const { id: motion, side } = request.motion
  return changeMotion(meeting, motion, spokenOn => ({
    ...spokenOn,
    [side]: spokenOn[side].filter(delegation => delegation !== request.delegation),
  }))
}

/** Nobody speaks any more on a motion that is decided or withdrawn; who still waited was not heard on it. */
const withoutSpeeches = (meeting: Meeting, motion: string): Meeting => {
  const waiting = currentList(meeting)?.requests.filter(request => request.motion?.id === motion) ?? []
  if (waiting.length === 0) return meeting
  const heard = waiting.reduce((before, { id }) => withoutSpeaker(before, id), meeting)
  return changeList(heard, list => ({
    ...list,
    requests: list.requests.filter(request => request.motion?.id !== motion),
  }))
}
