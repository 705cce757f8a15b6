import type { Language } from '../../../shared/meeting/delegations.ts'
import { locales } from '../../languages/say.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** As people say it: “3.4 MB”, “41 Go”. */
export const sizeWords = (language: Language, bytes: number): string => {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const format = { style: 'unit', unit: units[power - 1], maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(locales[language], format).format(bytes / 1000 ** power)
}
