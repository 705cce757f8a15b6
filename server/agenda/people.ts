import { fold, foldedWords, phraseOf, startsWithPhrase } from './fold.ts'
import { trimmed } from './trim.ts'
import { properNouns } from './vocabulary/names.ts'
import { nameParticles, notAPerson, toBeNamed, topicWords } from './vocabulary/people.ts'

/** A person as an agenda writes one; `name` is null while nobody is named. */
export type Person = { name: string | null; role?: string; topic?: string }

const bodies: ReadonlySet<string> = new Set([...notAPerson, ...properNouns.map(phraseOf)])
const nobody: readonly string[] = toBeNamed.map(phraseOf)
const particles: ReadonlySet<string> = new Set(nameParticles)
const topics = [...topicWords].sort((one, other) => other.length - one.length)
const topicSign = /^\s*(?:[:\u2013\u2014]|-(?=[\s\p{Lu}]))\s*/u
const nameEnd = /[,;(\t]|\s[-\u2013\u2014]\s|\s?\u2013\s|-\s|:\s/
const quoted = /^["\u201c\u00ab]\s?([^"\u201d\u00bb]{1,400})\s?["\u201d\u00bb]\s*[:,;.\u2013\u2014-]*\s*/
const upper = /^['\u2019]?\p{Lu}/u
const mostNameWords = 8

const isNobody = (text: string): boolean => {
  const phrase = phraseOf(text)
  return phrase === '' || nobody.includes(phrase)
}

/** Whether a text reads as a person's name: a few words with capitals, no body's or function's word first. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/).filter(word => word !== '')
  if (words.length === 0 || words.length > mostNameWords || /\d/.test(text)) return false
  const folded = foldedWords(text)
  if (bodies.has(phraseOf(text)) || bodies.has(folded[0] ?? '') || isNobody(text)) return false
  if (words.length === 1 && text === text.toUpperCase()) return false
  return words.every(word => upper.test(word) || particles.has(fold(word)))
}

/** What is given, when it stands before the speaker: known words and a sign, or words in quotation marks. */
function topicFirst(text: string): { topic: string; rest: string } | undefined {
  const inQuotes = quoted.exec(text)
  if (inQuotes?.[1]) return { topic: inQuotes[1].trim(), rest: text.slice(inQuotes[0].length) }
  const folded = fold(text.slice(0, 80))
  for (const topic of topics) {
    const sign = folded.startsWith(topic) ? topicSign.exec(text.slice(topic.length)) : null
    if (sign) return { topic: text.slice(0, topic.length), rest: text.slice(topic.length + sign[0].length) }
  }
  const colon = text.indexOf(': ')
  const [before, after] = [text.slice(0, colon), text.slice(colon + 2)]
  const isTopic = colon > 0 && !looksLikeName(before) && looksLikeName(headOf(after))
  return isTopic ? { topic: before.trim(), rest: after } : undefined
}

function headOf(text: string): string {
  const end = nameEnd.exec(text)?.index ?? text.length
  return text.slice(0, end).trim()
}

/** A role that begins with brackets is written without them. */
function unwrapped(text: string): string {
  const [, inner, rest = ''] = /^\(([^()]*)\)(.*)$/.exec(text) ?? []
  if (inner === undefined) return text
  return [inner.trim(), trimmed(rest)].filter(part => part !== '').join(', ')
}

function named(text: string): Person {
  const head = headOf(text)
  const tail = text.slice(text.indexOf(head) + head.length).trim()
  const rest = tail.startsWith('(') ? unwrapped(tail) : trimmed(tail)
  if (looksLikeName(head)) return rest === '' ? { name: head } : { name: head, role: rest }
  const role = isNobody(head) ? rest : text
  return isNobody(role) ? { name: null } : { name: null, role }
}

/**
 * Reads a speaker: “Expert overview – Ana Ríos, Director, Ministry of Health” has a topic, a name and a role;
 * “Member state representative” and “To be confirmed” have no name.
 */
export function readPerson(text: string): Person {
  const found = topicFirst(text)
  const person = named((found?.rest ?? text).trim())
  return found ? { ...person, topic: found.topic } : person
}

const longestFunction = 100

/** Whether a line without a mark can be one of a list of speakers. */
export function looksLikePerson(text: string): boolean {
  if (looksLikeName(headOf(text)) || topicFirst(text) !== undefined) return true
  const phrase = phraseOf(text)
  const isFunction =
    bodies.has(foldedWords(text)[0] ?? '') && text.length <= longestFunction && !text.endsWith('.')
  return isFunction || nobody.some(words => startsWithPhrase(phrase, words))
}

/** Whether a text is a name and then a role, and can be nothing else. */
export const isNameWithRole = (text: string): boolean =>
  /[,(]/.test(text) && !text.includes(':') && looksLikeName(headOf(text))
