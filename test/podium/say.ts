import { messages as en } from '../../client/languages/en/index.ts'
import { messages as es } from '../../client/languages/es/index.ts'
import { messages as fr } from '../../client/languages/fr/index.ts'
import { messages as pt } from '../../client/languages/pt/index.ts'
import { sayIn } from '../../client/languages/say.ts'

/** What the pages say, in each language. */
export const inEnglish = sayIn('en', en)
export const inEveryLanguage = {
  en: inEnglish,
  es: sayIn('es', es),
  pt: sayIn('pt', pt),
  fr: sayIn('fr', fr),
}
