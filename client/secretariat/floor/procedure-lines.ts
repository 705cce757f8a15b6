import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { nameplateOf } from '../../ui/names.ts'

type Vote = { for: number; against: number; abstaining: number }

/** `, 4 for, 8 against, 1 abstaining`; nothing where nobody voted. */
const countWords = (vote: Vote | null, say: Say): string =>
  vote === null
    ? ''
    : `, ${say('secretariat.procedure.vote', { for: vote.for, against: vote.against, abstaining: vote.abstaining })}`

const decisions = (view: View, say: Say): string[] => {
  const decision = view.floor?.decision
  if (decision?.awaits === 'ruling') return [say('secretariat.procedure.awaits-ruling')]
  if (decision?.awaits === 'vote')
    return [say('secretariat.procedure.awaits-vote', { name: nameplateOf(view, decision.appealBy ?? '') })]
  if (view.ruling === null) return []
  const { delegation, decision: ruled } = view.ruling
  return [say('secretariat.procedure.ruled', { name: nameplateOf(view, delegation), decision: ruled })]
}

const calls = ({ floor, meeting }: View, say: Say): string[] =>
  (floor?.calls ?? []).map(({ at, act, reason }) =>
    say('secretariat.procedure.call', {
      time: hourAt(meeting.timezone, at),
      act: say(`secretariat.act.${act}`),
      reason: reason ?? 'none',
    }),
  )

const motions = (view: View, say: Say): string[] =>
  view.motions.map(({ motion, delegation, result }) =>
    say('secretariat.procedure.motion', {
      motion: say(`motion.${motion}`),
      name: nameplateOf(view, delegation),
      result: result === null ? 'open' : result.adopted ? 'adopted' : 'rejected',
      count: countWords(result?.by === 'vote' ? result : null, say),
    }),
  )

const round = (view: View, say: Say): string[] => {
  if (view.round === null) return []
  const { entries, next } = view.round
  const count = (status: (typeof entries)[number]['status']) =>
    entries.filter(entry => entry.status === status).length
  return [
    say('secretariat.procedure.round', {
      done: count('done'),
      all: entries.length,
      passed: count('passed'),
      absent: count('absent'),
      next: next === null ? say('secretariat.procedure.nobody') : nameplateOf(view, next),
    }),
  ]
}

/** What goes on beside the turn: what must be decided, calls, motions, a round. */
export const procedureLines = (view: View, say: Say): string[] => [
  ...decisions(view, say),
  ...calls(view, say),
  ...motions(view, say),
  ...round(view, say),
]
