import type { Language } from '../../shared/meeting/delegations.ts'
import { rulePacks } from '../../shared/meeting/rules/packs.ts'
import type { View } from '../../shared/protocol.ts'

/** What the pack in force asks of speakers besides its rules: the ground of a call to order, with where it is from. */
export const conductNow = (
  { ruleBook, session, item }: Pick<View, 'ruleBook' | 'session' | 'item'>,
  language: Language,
): { text: string; source: string }[] => {
  if (!ruleBook) return []
  const { items, sessions, meeting } = ruleBook.adopted
  const adopted = (item && items[item]) || (session && sessions[session]) || meeting
  const pack = [...rulePacks, ...ruleBook.packs].find(({ id }) => id === adopted)
  return (pack?.conduct ?? []).map(({ text, source }) => ({ text: text[language], source }))
}
