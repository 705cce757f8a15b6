import type { Language } from '../../../shared/meeting/delegations.ts'
import { en, type RecordWords } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pt } from './pt.ts'

/** The words of the printed record; `en` says what there is. */
export const recordWords: Record<Language, RecordWords> = { en, es, pt, fr }
