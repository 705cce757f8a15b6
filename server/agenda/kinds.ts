import type { SessionKind } from '../../shared/meeting/agenda.ts'
import type { DraftSession } from './draft.ts'
import { holdsPhrase, phraseOf, startsWithPhrase } from './fold.ts'
import { kindWords } from './vocabulary/kinds.ts'

const isDebate = (session: DraftSession): boolean =>
  session.theme !== undefined ||
  session.points.length > 0 ||
  session.dialogue ||
  (session.moderator !== undefined && session.speakers.length > 0)

/** What kind of session it is: by what stands in it, else by its title's words, else business. */
export function kindOf(session: DraftSession): SessionKind {
  if (isDebate(session)) return 'plenary'
  const title = phraseOf(session.title)
  const row = kindWords.find(
    ({ starts, holds }) =>
      starts.some(phrase => startsWithPhrase(title, phrase)) ||
      holds.some(phrase => holdsPhrase(title, phrase)),
  )
  return row?.kind ?? 'business'
}
