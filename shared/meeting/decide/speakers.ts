import { agendaSessions } from '../agenda.ts'
import { secondsMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import { findDelegation } from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

const findSpeaker = ({ agenda }: Meeting, id: string) =>
  agendaSessions(agenda)
    .flatMap(({ speakers }) => speakers)
    .find(speaker => speaker.id === id)

/** A prepared speaker who was “to be named”, or whose name was wrong, at any time. */
export const nameSpeaker = (
  meeting: Meeting,
  { speaker: id, name, role }: CommandOf<'speaker.name'>,
): Decision => {
  const speaker = findSpeaker(meeting, id)
  if (!speaker) return refuse('unknown-speaker')
  if (speaker.name === name && (role === undefined || role === speaker.role)) return accept()
  return accept({ type: 'speaker.named', speaker: id, name, ...(role === undefined ? {} : { role }) })
}

/** A person with a disability may need more time (European Parliament r. 171); it is nobody else's business. */
export const allowTime = (
  meeting: Meeting,
  { delegation, speaker, extraSeconds }: CommandOf<'speaker.allow'>,
): Decision => {
  if (delegation !== undefined && !findDelegation(meeting, delegation)) return refuse('unknown-delegation')
  if (speaker !== undefined && !findSpeaker(meeting, speaker)) return refuse('unknown-speaker')
  const who = delegation ?? speaker ?? ''
  const extraMs = secondsMs(extraSeconds)
  if ((meeting.allowances[who] ?? 0) === extraMs) return accept()
  return accept({ type: 'speaker.allowed', who, extraMs })
}
