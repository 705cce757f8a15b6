/** Words of dates in English, Spanish, Portuguese and French, folded. */

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene', 'janeiro', 'janvier', 'janv'],
  ['february', 'feb', 'febrero', 'fevereiro', 'fev', 'fevrier', 'fevr'],
  ['march', 'mar', 'marzo', 'marco', 'mars'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr'],
  ['may', 'mayo', 'maio', 'mai'],
  ['june', 'jun', 'junio', 'junho', 'juin'],
  ['july', 'jul', 'julio', 'julho', 'juillet', 'juil'],
  ['august', 'aug', 'agosto', 'ago', 'aout'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'setembro', 'set', 'septembre'],
  ['october', 'oct', 'octubre', 'outubro', 'out', 'octobre'],
  ['november', 'nov', 'noviembre', 'novembro', 'novembre'],
  ['december', 'dec', 'diciembre', 'dic', 'dezembro', 'dez', 'decembre'],
]

/** Sunday first, as calendars count them. */
const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'domingo', 'dimanche'],
  ['monday', 'lunes', 'segunda-feira', 'segunda feira', 'lundi'],
  ['tuesday', 'martes', 'terca-feira', 'terca feira', 'mardi'],
  ['wednesday', 'miercoles', 'quarta-feira', 'quarta feira', 'mercredi'],
  ['thursday', 'jueves', 'quinta-feira', 'quinta feira', 'jeudi'],
  ['friday', 'viernes', 'sexta-feira', 'sexta feira', 'vendredi'],
  ['saturday', 'sabado', 'samedi'],
]

const numbers: readonly (readonly string[])[] = [
  ['one', 'first', 'uno', 'primer', 'primero', 'um', 'primeiro', 'un', 'premier'],
  ['two', 'second', 'dos', 'segundo', 'dois', 'deux', 'deuxieme'],
  ['three', 'third', 'tres', 'tercer', 'tercero', 'terceiro', 'trois', 'troisieme'],
  ['four', 'fourth', 'cuatro', 'cuarto', 'quatro', 'quarto', 'quatre', 'quatrieme'],
  ['five', 'fifth', 'cinco', 'quinto', 'cinq', 'cinquieme'],
]

const numbered = (rows: readonly (readonly string[])[], from: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((words, index) => words.map(word => [word, index + from] as const)))

/** 1 to 12. */
export const monthOf = numbered(months, 1)
/** 0 (Sunday) to 6. */
export const weekdayOf = numbered(weekdays, 0)
/** 1 to 5, for the number of a day: “Day two”, “primer día”. */
export const dayNumberOf = numbered(numbers, 1)

export const dayWords = ['day', 'dia', 'jour', 'journee', 'jornada'] as const
