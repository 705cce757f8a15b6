import { foldedWords } from './fold.ts'
import { isShouted } from './titles.ts'
import type { Token } from './tokens.ts'
import { documentWords } from './vocabulary/documents.ts'

const bracketed = /^[([].*[)\]]$/

/** Whether a line only says what the document is: “Draft agenda/schedule”. */
const isKind = (text: string): boolean =>
  foldedWords(text).every(word => documentWords.has(word) || /^\d+$/.test(word))

const isCandidate = (token: Token): boolean =>
  (token.kind === 'text' || token.kind === 'heading') && !isKind(token.text) && !bracketed.test(token.text)

/** The most outstanding line: a heading before shouted words before any others. */
function standing(token: Token): number {
  if (token.kind === 'heading') return 10 - token.level
  return isShouted(token.text) ? 2 : 1
}

function titleToken(front: readonly Token[]): Token | undefined {
  const candidates = front.filter(isCandidate)
  const best = Math.max(...candidates.slice(0, 1000).map(standing), 0)
  const named = front.filter(token => token.kind === 'text' || token.kind === 'heading')
  return candidates.find(token => standing(token) === best) ?? named[0]
}

/** The meeting's title out of what stands before the first session; everything else there are notes. */
export function readFront(front: readonly Token[]): { title?: string; notes: string[] } {
  const title = titleToken(front)
  const others = front.filter(
    token => token !== title && token.written !== '' && token.kind !== 'empty-entry',
  )
  const notes = others.map(token => (token.kind === 'aside' ? token.text : token.written))
  return title ? { title: title.text, notes } : { notes }
}
