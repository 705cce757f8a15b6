import type { Language } from '../../shared/meeting/delegations.ts'

/** In its own words, for whoever looks for it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
}

export const isLanguage = (name: string): name is Language => name in languageNames
/** The language that has this name in its own words; undefined for any other word. */
export const languageCalled = (name: string | undefined): Language | undefined =>
  Object.keys(languageNames)
    .filter(isLanguage)
    .find(language => languageNames[language] === name)

const storedKey = 'palabra/language'

/** The address decides (`?lang=es`), then the choice made on this device, then the device's languages. */
export const chosenLanguage = (
  search: string,
  stored: Pick<Storage, 'getItem'> | null,
  device: readonly string[],
): Language => {
  const wanted = [
    new URLSearchParams(search).get('lang') ?? '',
    stored?.getItem(storedKey) ?? '',
    ...device.map(name => name.slice(0, 2).toLowerCase()),
  ]
  return wanted.find(isLanguage) ?? 'en'
}

export const storeLanguage = (stored: Pick<Storage, 'setItem'> | null, language: Language): void =>
  stored?.setItem(storedKey, language)
