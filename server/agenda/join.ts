import { foldedWords } from './fold.ts'
import { emphasised } from './markup.ts'
import { looksLikePlace } from './places.ts'
import { isShouted } from './titles.ts'
import type { Token } from './tokens.ts'
import { connectives } from './vocabulary/documents.ts'

const longestJoined = 2000
const small = /^\p{Ll}/u

type Timed = Extract<Token, { kind: 'time' }>

const isConnected = (before: string, after: string): boolean =>
  connectives.has(foldedWords(before.slice(-30)).at(-1) ?? '') ||
  connectives.has(foldedWords(after.slice(0, 30))[0] ?? '')

/** Whether the second line only goes on with the first one. */
function goesOn(before: Token, after: Token): boolean {
  if (after.kind !== 'text' || after.line !== before.line + 1 || before.text === '') return false
  if (!['text', 'entry', 'label', 'time'].includes(before.kind)) return false
  if (before.text.length + after.text.length > longestJoined) return false
  if (small.test(after.text) || before.text.endsWith(',')) return true
  return isShouted(before.text) && isShouted(after.text) && isConnected(before.text, after.text)
}

/** Lines that were broken in the middle of a sentence are one again, with the number of the first. */
export function joinBroken(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  let last = 0
  for (const token of tokens) {
    const before = joined.at(-1)
    if (before && goesOn({ ...before, line: Math.max(before.line, last) }, token)) {
      const [text, written] = [`${before.text} ${token.text}`, `${before.written} ${token.text}`]
      joined[joined.length - 1] = { ...before, text, written }
      last = token.line
    } else joined.push(token)
  }
  return joined
}

const isWording = (token: Token | undefined): boolean => token?.kind === 'text' || token?.kind === 'heading'

/** The nearest token that is not blank, if it is a line of words: before the time (`step` -1) or after it (1). */
function neighbour(
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
  mayStandApart: boolean,
): number | undefined {
  let next = at + step
  while (mayStandApart && tokens[next]?.kind === 'blank') next += step
  return isWording(tokens[next]) ? next : undefined
}

function titleOf(tokens: readonly Token[], at: number): number | undefined {
  const before = neighbour(tokens, at, -1, true)
  const token = before === undefined ? undefined : tokens[before]
  if (
    token?.kind === 'heading' &&
    (token.level < emphasised || neighbour(tokens, at, 1, false) === undefined)
  )
    return before
  const after = neighbour(tokens, at, 1, false)
  const isTitle = after !== undefined && !looksLikePlace(tokens[after]?.text ?? '')
  return (isTitle ? after : undefined) ?? neighbour(tokens, at, -1, false) ?? neighbour(tokens, at, 1, true)
}

const isUntitled = (token: Token): token is Timed =>
  token.kind === 'time' && (token.text === '' || looksLikePlace(token.text))

/** A time that stands alone, or with a place only, is given the title from the line before or after it. */
export function joinTitles(tokens: readonly Token[]): Token[] {
  const taken = new Set<number>()
  const joined = tokens.map((token, at): Token[] => {
    if (!isUntitled(token)) return [token]
    const from = titleOf(tokens, at)
    const title = from === undefined || taken.has(from) ? undefined : tokens[from]
    if (from === undefined || !title || (token.text !== '' && title.kind !== 'heading')) return [token]
    taken.add(from)
    const timed: Token = { ...token, line: Math.min(token.line, title.line), text: title.text }
    const place = {
      kind: 'label',
      label: 'place',
      line: token.line,
      written: token.text,
      text: token.text,
    } as const
    return token.text === '' ? [timed] : [timed, place]
  })
  return joined.flatMap((group, at) => (taken.has(at) ? [] : group))
}
