import { foldedWords } from './fold.ts'
import { placeWords } from './vocabulary/places.ts'

const words: ReadonlySet<string> = new Set(placeWords)
const longestPlace = 120

/** Whether the text names a place: a room, a hall, a building at the beginning or before the first comma. */
export function looksLikePlace(text: string): boolean {
  if (text.length > longestPlace) return false
  const found = foldedWords(text.split(/[,(]/, 1)[0] ?? '').filter(word => !/^\d+$/.test(word))
  return words.has(found[0] ?? '') || words.has(found.at(-1) ?? '')
}
