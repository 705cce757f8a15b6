import type { CommandOf } from '../commands.ts'
import { categoryOf } from '../delegations.ts'
import { alphabetical } from '../order.ts'
import { currentItem, currentRound, currentSession, openable, openSession, rulesNow } from '../queries.ts'
import type { Meeting, Round, RoundEntry } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { requester } from './list.ts'

/** A report by each member state, by precedence or in alphabetical order, on the item that opens with it. */
export const beginRound = (
  meeting: Meeting,
  { item: named, by }: CommandOf<'round.begin'>,
  { at }: Circumstances,
): Decision => {
  const state = openSession(meeting)
  const session = currentSession(meeting)
  if (state === null || !session) return refuse('no-session-open')
  if (state.round) return refuse('round-goes-on')
  const item = named ?? currentItem(meeting)
  if (item === null || !openable(session).includes(item)) return refuse('unknown-item')
  if (by === 'precedence' && meeting.precedence === null) return refuse('no-precedence')
  const order =
    by === 'precedence' && meeting.precedence
      ? meeting.precedence.order
      : alphabetical(meeting, rulesNow(meeting).orderLanguage)
  const members = new Set(
    meeting.delegations.filter(found => categoryOf(found) === 'member').map(({ code }) => code),
  )
  // Who has joined since the precedence was drawn reports last.
  const codes = [...new Set([...order, ...members])].filter(code => members.has(code))
  const entries = codes.map((delegation): RoundEntry => ({ delegation, status: 'waiting' }))
  return accept(...(item === state.item ? [] : [{ type: 'item.opened' as const, item }]), {
    type: 'round.begun',
    round: { item, by, beganAt: at, entries },
  })
}

const entryOf = (meeting: Meeting, delegation: string): RoundEntry | undefined =>
  currentRound(meeting)?.entries.find(entry => entry.delegation === delegation)

const isCallable = (entry: RoundEntry | undefined): entry is RoundEntry =>
  entry?.status === 'waiting' || (entry?.status === 'absent' && !entry.calledTwice)

export const passInRound = (
  meeting: Meeting,
  { delegation: named }: CommandOf<'round.pass'>,
  { actor }: Circumstances,
): Decision => {
  const who = requester(meeting, actor, named)
  if ('refused' in who) return refuse(who.refused)
  if (currentRound(meeting) === null) return refuse('no-round')
  const entry = entryOf(meeting, who.delegation)
  if (!isCallable(entry)) return refuse('not-in-the-round')
  return accept({ type: 'round.marked', delegation: who.delegation, status: 'passed' })
}

/** Back among those who wait, in its place in the order. */
export const rejoinRound = (
  meeting: Meeting,
  { delegation: named }: CommandOf<'round.rejoin'>,
  { actor }: Circumstances,
): Decision => {
  const who = requester(meeting, actor, named)
  if ('refused' in who) return refuse(who.refused)
  const round = currentRound(meeting)
  if (round === null) return refuse('no-round')
  const { delegation } = who
  const entry = entryOf(meeting, delegation)
  const isDelegate = actor.role === 'delegate'
  const isOut = entry?.status === 'passed' || (!isDelegate && entry?.status === 'absent')
  if (!isOut) return refuse('not-in-the-round')
  if (isDelegate && isPast(round, delegation)) return refuse('round-past')
  return accept({ type: 'round.marked', delegation, status: 'waiting' })
}

/** Whether one behind it has been called. */
const isPast = ({ entries }: Round, delegation: string): boolean =>
  entries
    .slice(entries.findIndex(entry => entry.delegation === delegation) + 1)
    .some(({ status }) => status === 'done' || status === 'absent')

/** Called and absent: called again after the others, and then no more. */
export const absentInRound = (
  meeting: Meeting,
  { delegation, again }: CommandOf<'round.absent'>,
): Decision => {
  if (currentRound(meeting) === null) return refuse('no-round')
  const entry = entryOf(meeting, delegation)
  if (!isCallable(entry)) return refuse('not-in-the-round')
  if (again !== undefined && again !== (entry.status === 'absent')) return refuse('stale')
  return accept({
    type: 'round.marked',
    delegation,
    status: 'absent',
    ...(entry.status === 'absent' ? { calledTwice: true as const } : {}),
  })
}

export const endRound = (meeting: Meeting): Decision =>
  currentRound(meeting) === null ? refuse('no-round') : accept({ type: 'round.ended' })
