/** Words of times in English, Spanish, Portuguese and French, folded. */

export const noonWords = ['12 noon', 'noon', 'midday', 'mediodia', 'meio-dia', 'meio dia', 'midi'] as const

/** After a number they say that it is an hour. */
export const hourMarks = ['h', 'hs', 'hr', 'hrs', 'hours', 'hora', 'horas', 'heure', 'heures', 'uhr'] as const

/** Between the two ends of a range. */
export const rangeWords = [
  '-',
  'to',
  'until',
  'till',
  'a',
  'a las',
  'a la',
  'as',
  'ate',
  'ate as',
  'hasta',
  'hasta las',
  "jusqu'a",
  'and',
  'y',
  'y las',
  'e',
  'e as',
  'et',
] as const

/** Before the first end of a range; with one of them a bare number is an hour: “de 9 a 10:30”. */
export const rangePrefixes = [
  'from',
  'between',
  'de',
  'de las',
  'desde las',
  'entre',
  'entre las',
  'das',
  'da',
  'entre as',
  'du',
] as const

/** Before a time alone. */
export const timePrefixes = ['at', 'a las', 'a la', 'as', 'a'] as const
