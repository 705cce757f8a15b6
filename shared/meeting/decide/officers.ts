import type { CommandOf } from '../commands.ts'
import { categoryOf } from '../delegations.ts'
import { drawLots } from '../lot.ts'
import { alphabetical } from '../order.ts'
import { findDelegation } from '../queries.ts'
import type { Meeting, Presiding } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

export const nominate = (
  meeting: Meeting,
  { office, delegation, name }: CommandOf<'officer.nominate'>,
): Decision => {
  if (!findDelegation(meeting, delegation)) return refuse('unknown-delegation')
  const isKnown = meeting.officers.candidates.some(
    other => other.office === office && other.delegation === delegation && other.name === name,
  )
  return isKnown ? accept() : accept({ type: 'officer.nominated', office, officer: { delegation, name } })
}

export const withdrawNomination = (
  meeting: Meeting,
  { office, delegation }: CommandOf<'officer.withdraw'>,
): Decision =>
  meeting.officers.candidates.some(other => other.office === office && other.delegation === delegation)
    ? accept({ type: 'officer.withdrawn', office, delegation })
    : refuse('unknown-candidate')

/**
 * By acclamation, or with the count as it was announced. Who is elected to the chair presides from then on, and is vice
 * chair no more.
 */
export const elect = (
  meeting: Meeting,
  { office, delegation, name, votes }: CommandOf<'officer.elect'>,
  { at }: Circumstances,
): Decision => {
  const codes = [delegation, ...(votes ?? []).map(vote => vote.delegation)]
  if (!codes.every(code => findDelegation(meeting, code))) return refuse('unknown-delegation')
  const holds = office === 'chair' ? meeting.officers.chair : meeting.officers.viceChair
  if (office === 'vice-chair' && meeting.officers.chair?.delegation === delegation)
    return refuse('holds-the-chair')
  if (votes !== undefined && !hasMost(delegation, votes)) return refuse('not-the-most-votes')
  const isContested = meeting.officers.candidates.some(candidate => candidate.office === office)
  if (holds?.delegation === delegation && holds.name === name && !isContested) return accept()
  return accept({ type: 'officer.elected', election: { office, delegation, name, at, votes: votes ?? null } })
}

/** Of a tie nobody is elected: the meeting votes again. */
const hasMost = (elected: string, votes: NonNullable<CommandOf<'officer.elect'>['votes']>): boolean => {
  const own = votes.find(({ delegation }) => delegation === elected)?.votes ?? 0
  return votes.every(vote => vote.delegation === elected || vote.votes < own) && own > 0
}

/**
 * Absent the chair, the vice chair presides; absent both, the first by precedence (OAS General Assembly Art. 24). A
 * presiding officer who wants to speak for the own country hands over first.
 */
export const handOver = (meeting: Meeting, { to }: CommandOf<'chair.hand-over'>): Decision => {
  if (to !== 'next-in-precedence') return passTo(meeting, to)
  const { precedence } = meeting
  if (precedence === null) return refuse('no-precedence')
  const next = precedence.order.find(code => mayPreside(meeting, code))
  return next === undefined ? refuse('no-such-officer') : passTo(meeting, { delegation: next })
}

const passTo = (meeting: Meeting, to: Presiding): Decision => {
  const { chair, viceChair, presiding } = meeting.officers
  if ((to === 'chair' && !chair) || (to === 'vice-chair' && !viceChair)) return refuse('no-such-officer')
  const isSo =
    typeof to === 'object' && typeof presiding === 'object' && presiding !== null
      ? presiding.delegation === to.delegation
      : presiding === to
  return isSo ? accept() : accept({ type: 'chair.handed-over', to })
}

/** A member state, present, and not one of the officers, who are absent. Nobody is absent where nobody was checked in. */
const mayPreside = (meeting: Meeting, code: string): boolean => {
  const { officers, attendance } = meeting
  const found = findDelegation(meeting, code)
  const isMember = found !== undefined && categoryOf(found) === 'member'
  const isOfficer = [officers.chair, officers.viceChair].some(officer => officer?.delegation === code)
  const isPresent = Object.keys(attendance).length === 0 || code in attendance
  return isMember && isPresent && !isOfficer
}

/** The one to whom the chair was handed over says so, or the secretariat for that person; nothing else accepts it. */
export const acceptChair = ({ officers }: Meeting): Decision => {
  if (officers.handOver === null) return refuse('no-such-officer')
  return officers.handOver.acceptedAt === null ? accept({ type: 'chair.accepted' }) : accept()
}

/** Precedence is established by lot (OAS CP/RES. 76 Art. 5); the seed is published, so that anyone draws it again. */
export const drawPrecedence = (
  meeting: Meeting,
  { by, language }: CommandOf<'precedence.draw'>,
  { at, seed }: Circumstances,
): Decision => {
  const isMember = (code: string) => {
    const found = findDelegation(meeting, code)
    return found !== undefined && categoryOf(found) === 'member'
  }
  // Who could draw again could draw until the result pleases.
  if (meeting.precedence !== null) return refuse('already-drawn')
  const alphabet = alphabetical(meeting, language).filter(isMember)
  if (alphabet.length === 0) return refuse('unknown-delegation')
  const lots = drawLots(seed, alphabet)
  const first = Math.max(0, alphabet.indexOf(lots[0] ?? ''))
  const order = by === 'lot' ? lots : [...alphabet.slice(first), ...alphabet.slice(0, first)]
  return accept({ type: 'precedence.drawn', precedence: { by, language, seed, at, order } })
}
