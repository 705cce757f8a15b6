import { fold, foldedWords } from '../../../server/agenda/fold.ts'
import { dayNumberOf, dayWords, monthOf, weekdayOf } from '../../../server/agenda/vocabulary/calendar.ts'
import { hourMarks, noonWords, rangePrefixes, rangeWords } from '../../../server/agenda/vocabulary/clock.ts'
import { columnOf } from '../../../server/agenda/vocabulary/columns.ts'
import { dialogueWords } from '../../../server/agenda/vocabulary/dialogue.ts'
import { labelOf } from '../../../server/agenda/vocabulary/labels.ts'
import { limitWords, numberOf, secondsOf } from '../../../server/agenda/vocabulary/limits.ts'
import { toBeNamed } from '../../../server/agenda/vocabulary/people.ts'
import type { Agenda } from '../../../shared/meeting/agenda.ts'

const phrases: Iterable<string>[] = [
  dayNumberOf.keys(),
  dayWords,
  monthOf.keys(),
  weekdayOf.keys(),
  hourMarks,
  noonWords,
  rangePrefixes,
  rangeWords,
  columnOf.keys(),
  dialogueWords,
  labelOf.keys(),
  limitWords,
  numberOf.keys(),
  secondsOf.keys(),
  toBeNamed,
]

/** The words that the reader understands and therefore need not repeat. */
const understood = new Set(phrases.flatMap(each => [...each]).flatMap(foldedWords))

/** Numbers and what is short enough to be one of a list (`iv`), a gender's ending or the half of a day. */
const isNumbering = (word: string): boolean => /\d/.test(word) || word.length < 3

/** What a conversion leaves, which is no text of the document. */
const debris = /\[bookmark:[^\]]*\]|\[footnoteRef:\d+\]|\[\^\d+\]|\[image: \]|<br>/g

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) yield* stringsIn(each)
}

/** The words of a document, folded, that stand nowhere in its agenda and are no syntax of an agenda. */
export function lostWords(document: string, agenda: Agenda): string[] {
  const kept = new Set([...stringsIn(agenda)].flatMap(foldedWords))
  const words = foldedWords(fold(document.replace(debris, ' ')))
  return words.filter(word => !kept.has(word) && !understood.has(word) && !isNumbering(word))
}
