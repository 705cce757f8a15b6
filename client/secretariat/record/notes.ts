import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { Say } from '../../languages/say.ts'
import { durationOf } from './words.ts'

/** What it was: a reply with its number, a speech on a motion with its side. */
export const kindOf = ({ kind, reply, motion }: TurnOnRecord, say: Say): string => {
  const words = say(`kind.${kind}`)
  if (motion) return say('secretariat.record.side', { kind: words, side: motion.side })
  return reply === undefined ? words : say('secretariat.record.reply', { kind: words, place: reply })
}

/** What is said below who spoke: for whom, in which language, on what, and the time that was given again. */
export const notesOf = (
  { representative, group, language, topic, givenAgainMs }: TurnOnRecord,
  say: Say,
): string[] => {
  const who = [
    representative,
    group && say('secretariat.record.for-group', { group }),
    language && say(`secretariat.language.${language}`),
  ].filter(Boolean)
  return [
    ...(who.length === 0 ? [] : [who.join(', ')]),
    ...(topic === undefined ? [] : [topic]),
    ...(givenAgainMs > 0 ? [say('secretariat.record.given-again', { time: durationOf(givenAgainMs) })] : []),
  ]
}
