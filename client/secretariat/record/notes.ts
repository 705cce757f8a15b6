import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { nameplateOf } from '../../ui/names.ts'
import { countWords } from '../floor/procedure-lines.ts'
import { durationOf, extensionOf } from './words.ts'

type Known = Pick<View, 'delegations' | 'meeting'>

/** What it was: a reply with its number, a speech on a motion with its side. */
export const kindOf = ({ kind, reply, motion }: TurnOnRecord, say: Say): string => {
  const words = say(`kind.${kind}`)
  if (motion) return say('secretariat.record.side', { kind: words, side: motion.side })
  return reply === undefined ? words : say('secretariat.record.reply', { kind: words, place: reply })
}

const rulingOf = (view: Known, { ruling }: TurnOnRecord, say: Say): string[] => {
  if (!ruling) return []
  const { decision, appeal } = ruling
  const outcome = appeal?.vote ? (appeal.vote.overturned ? 'overturned' : 'upheld') : 'none'
  return [
    say('secretariat.record.ruling', { decision }),
    ...(appeal
      ? [
          say('secretariat.record.appeal', {
            name: nameplateOf(view, appeal.delegation),
            outcome,
            count: countWords(appeal.vote ?? null, say),
          }),
        ]
      : []),
  ]
}

/** What is said below who spoke: for whom and how, what the chair did, what was decided. */
export const notesOf = (view: Known, turn: TurnOnRecord, say: Say): string[] => {
  const { representative, group, language, calls, extensions, givenAgainMs } = turn
  const hour = (at: TurnOnRecord['grantedAt']) => hourAt(view.meeting.timezone, at)
  const who = [
    representative,
    group && say('secretariat.record.for-group', { group }),
    language && say(`secretariat.language.${language}`),
  ].filter(Boolean)
  return [
    ...(who.length === 0 ? [] : [who.join(', ')]),
    ...calls.map(({ at, act, reason }) =>
      say('secretariat.procedure.call', {
        time: hour(at),
        act: say(`secretariat.act.${act}`),
        reason: reason ?? 'none',
      }),
    ),
    ...extensions
      .filter(({ noObjection }) => noObjection)
      .map(({ at, byMs }) =>
        say('secretariat.record.no-objection', { time: hour(at), by: extensionOf(byMs) }),
      ),
    ...(givenAgainMs > 0 ? [say('secretariat.record.given-again', { time: durationOf(givenAgainMs) })] : []),
    ...rulingOf(view, turn, say),
  ]
}
