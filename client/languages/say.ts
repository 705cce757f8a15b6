import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { messages as english } from './en/index.ts'
import type { Words } from './words.ts'

export type Messages = Words<typeof english>
export type MessageKey = keyof Messages
export type Values = Record<string, string | number>
export type Say = (key: MessageKey, values?: Values) => string

/** One language at a time is loaded; its messages are ICU, read once each. */
const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en/index.ts'),
  es: () => import('./es/index.ts'),
  pt: () => import('./pt/index.ts'),
  fr: () => import('./fr/index.ts'),
}

/** As regions write numbers and dates: those of the Americas. */
export const locales: Record<Language, string> = { en: 'en-US', es: 'es-419', pt: 'pt-BR', fr: 'fr-CA' }

export const loadSay = async (language: Language): Promise<Say> => {
  const { messages } = await catalogues[language]()
  return sayIn(language, messages)
}

export const sayIn = (language: Language, messages: Messages): Say => {
  const read = new Map<MessageKey, IntlMessageFormat>()
  return (key, values) => {
    const format = read.get(key) ?? new IntlMessageFormat(messages[key], locales[language])
    read.set(key, format)
    return String(format.format(values))
  }
}
