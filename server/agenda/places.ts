import { fold } from './fold.ts'
import { placeWords } from './vocabulary/places.ts'

const words: ReadonlySet<string> = new Set(placeWords)
const longestPlace = 120
const mostWords = 6
/** Of so few words a place may be written without capitals. */
const fewWords = 3
const capital = /^\p{Lu}/u

/** Whether the text names a place: a room, a hall, a building at the beginning or before the first comma. */
export function looksLikePlace(text: string): boolean {
  if (text.length > longestPlace || text.endsWith('.')) return false
  const named = (text.split(/[,(]/, 1)[0] ?? '').match(/\p{L}+/gu) ?? []
  if (named.length > mostWords) return false
  return [named[0], named.at(-1)].some(
    word => word !== undefined && words.has(fold(word)) && (capital.test(word) || named.length <= fewWords),
  )
}
