import { hourAt } from '../../../shared/meeting/calendar.ts'
import { instant } from '../../../shared/meeting/clock.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import type { View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { isHere } from '../people/standing.ts'

/** What the desk says of whoever stands before it. */
export type DeskAnswer =
  | { is: 'in' | 'already' | 'out' | 'not-accredited'; person: ListedPerson; delegation: Delegation }
  | { is: 'in' | 'already' | 'out'; person: null; delegation: Delegation }
  /** Somebody who is on no list, or no longer. */
  | { is: 'gone'; name: string; delegation: Delegation }
  | { is: 'unknown'; code: string }

/** What Enter brings about, by what is known now. */
export const meant = (
  { person, delegation }: { person: ListedPerson | null; delegation: Delegation },
  present: View['attendance']['present'],
): { does: 'check-in' } | { does: 'say'; answer: DeskAnswer } => {
  if (person === null)
    return delegation.code in present
      ? { does: 'say', answer: { is: 'already', person, delegation } }
      : { does: 'check-in' }
  if (isHere(present, person)) return { does: 'say', answer: { is: 'already', person, delegation } }
  if (person.status !== 'accredited')
    return { does: 'say', answer: { is: 'not-accredited', person, delegation } }
  return { does: 'check-in' }
}

/** “Ana Pérez, Perú: checked in, 3 of 4”. */
export const answerWords = (
  answer: DeskAnswer,
  people: readonly ListedPerson[],
  { attendance, meeting }: Pick<View, 'attendance' | 'meeting'>,
  say: Say,
): string => {
  if (answer.is === 'unknown') return say('secretariat.desk.unknown', { code: answer.code })
  const delegation = answer.delegation.names[answer.delegation.language]
  if (answer.is === 'gone') return say('secretariat.desk.out', { name: answer.name, delegation })
  const { is, person } = answer
  if (person === null) return say(`secretariat.desk.${is}-delegation`, { delegation })
  const who = { name: person.name, delegation }
  const own = people.filter(other => other.delegation === person.delegation)
  switch (is) {
    case 'in': {
      const isIn = (other: ListedPerson) => other.id === person.id || isHere(attendance.present, other)
      const listed = own.filter(({ id, status }) => status === 'accredited' || id === person.id)
      const accredited = listed.length + (own.some(({ id }) => id === person.id) ? 0 : 1)
      const here = new Set([person.id, ...own.filter(isIn).map(({ id }) => id)]).size
      return say('secretariat.desk.in', { ...who, here, accredited })
    }
    case 'already': {
      const since = own.find(({ id }) => id === person.id)?.checkedInAt
      return since === undefined
        ? say('secretariat.desk.already-now', who)
        : say('secretariat.desk.already', { ...who, time: hourAt(meeting.timezone, instant(since)) })
    }
    case 'not-accredited':
      return say(`secretariat.desk.${person.status === 'declined' ? 'declined' : 'sent'}`, who)
    case 'out':
      return say('secretariat.desk.out', who)
  }
}
