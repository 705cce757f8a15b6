import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import { idFor, isOwn } from './packs.ts'
import { acts, kinds, motionKinds, orderKeys, type RuleLine, ruleLines } from './table.ts'

/** Far more than a pack of rules has, and no more than a command may carry. */
const mostBytes = 30_000

/** A pack as a file has it, of which nothing is known but that it has such parts. */
export type RawPack = {
  id: string
  title: string
  rules: Record<string, unknown>
  sources: Record<string, unknown>
  conduct?: unknown[]
}

export type ReadPack =
  | { ok: true; pack: RawPack }
  | { ok: false; why: 'not-json' | 'not-a-pack' | 'too-large' }
  | { ok: false; why: 'unknown-rules'; rules: string[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inOrder = (of: Record<string, unknown>): Record<string, unknown> => {
  const known = ruleLines.flatMap(({ rule }) => (of[rule] === undefined ? [] : [[rule, of[rule]] as const]))
  return { ...Object.fromEntries(known), ...of }
}

/** A pack as a file that people read and change: its rules in the order of the page, where each is from, and the rest. */
export const packFile = ({ id, title, rules, sources, conduct }: RulePack): string =>
  `${JSON.stringify({ id, title, rules: inOrder(rules), sources: inOrder(sources), conduct }, null, 2)}\n`

/** `House rules`, or `House rules (2)` where another pack is called so. */
const titleBeside = (title: string, others: readonly string[]): string => {
  const counted = others.map((_, index) => `${title} (${index + 2})`)
  return [title, ...counted].find(each => !others.includes(each)) ?? title
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * What a file says, all of it or nothing. Whether each rule is as it must be is the server's to say. A pack that comes
 * with Palabra is never replaced: a file of the same short name gets another one, and no two packs bear the same
 * title.
 */
export const readPack = (
  text: string,
  { file, packs }: { file: string; packs: readonly Pick<RulePack, 'id' | 'title'>[] },
): ReadPack => {
  if (text.length > mostBytes) return { ok: false, why: 'too-large' }
  const said = parsed(text)
  if (said === undefined) return { ok: false, why: 'not-json' }
  if (!isRecord(said) || !isRecord(said.rules)) return { ok: false, why: 'not-a-pack' }
  const { rules, sources = {}, conduct } = said
  if (!isRecord(sources) || (conduct !== undefined && !Array.isArray(conduct)))
    return { ok: false, why: 'not-a-pack' }
  const unknown = Object.keys(rules).filter(name => !ruleLines.some(({ rule }) => rule === name))
  if (unknown.length > 0) return { ok: false, why: 'unknown-rules', rules: unknown }
  const called = typeof said.title === 'string' ? said.title : file.replace(/\.[^.]*$/, '')
  const taken = packs.map(({ id }) => id)
  const id = typeof said.id === 'string' && isOwn({ id: said.id }) ? said.id : idFor(called, taken)
  const others = packs.filter(pack => pack.id !== id).map(({ title }) => title)
  const title = titleBeside(called, others)
  return { ok: true, pack: { id, title, rules, sources, ...(conduct ? { conduct } : {}) } }
}

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) &&
  value.every(isOne) &&
  new Set(value.map(one => JSON.stringify(one))).size === value.length
const among =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value)

/** Whether a value can be shown, and changed, as the page shows such a rule. */
const isReadable = (line: RuleLine, value: unknown): boolean => {
  switch (line.as) {
    case 'duration':
      return isCount(value)
    case 'switch':
      return typeof value === 'boolean'
    case 'choice':
      return among(line.options)(value)
    case 'kinds':
      return isListOf(value, among(kinds))
    case 'order':
      return isListOf(value, among(orderKeys))
    case 'replies':
      return Array.isArray(value) && value.every(isCount)
    case 'overruns':
      return isListOf(value, one => isRecord(one) && among(acts)(one.act) && isCount(one.afterSeconds))
    case 'motions':
      return isListOf(
        value,
        one => isRecord(one) && among(motionKinds)(one.motion) && isCount(one.for) && isCount(one.against),
      )
  }
}

const isConduct = (line: unknown): boolean =>
  isRecord(line) &&
  among(['subject', 'conduct'])(line.ground) &&
  isRecord(line.text) &&
  ['en', 'es', 'pt', 'fr'].every(
    language => isRecord(line.text) && typeof line.text[language] === 'string',
  ) &&
  typeof line.source === 'string'

/** What of a file can be shown as rules, and what stands there instead of the others. */
export const shownOfFile = ({
  id,
  title,
  rules,
  sources,
  conduct = [],
}: RawPack): { pack: RulePack; unread: ReadonlyMap<RuleName | 'conduct', string> } => {
  const unread = ruleLines.filter(
    line => rules[line.rule] !== undefined && !isReadable(line, rules[line.rule]),
  )
  const readable = Object.entries(rules).filter(([name]) => !unread.some(({ rule }) => rule === name))
  const badConduct = conduct.filter(line => !isConduct(line))
  return {
    pack: {
      id,
      title,
      rules: Object.fromEntries(readable) as Partial<Rules>,
      sources: Object.fromEntries(
        Object.entries(sources).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
      conduct: conduct.filter(isConduct) as NonNullable<RulePack['conduct']>,
    },
    unread: new Map<RuleName | 'conduct', string>([
      ...unread.map(({ rule }) => [rule, JSON.stringify(rules[rule])] as const),
      ...(badConduct.length > 0 ? [['conduct', JSON.stringify(badConduct)] as const] : []),
    ]),
  }
}
