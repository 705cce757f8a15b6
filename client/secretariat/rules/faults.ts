import type { Place } from '../../../shared/meeting/refusals.ts'
import type { RuleName } from '../../../shared/meeting/rules/rules.ts'
import type { Say } from '../../languages/say.ts'
import { durationWords } from './duration.ts'
import { ruleLines } from './table.ts'

/** What of a pack, or of the rules, was refused. */
export type Part = RuleName | 'conduct' | 'title' | 'id'
export type Fault = { part: Part; what: string; why: string }

const isRule = (name: unknown): name is RuleName => ruleLines.some(({ rule }) => rule === name)

/** Of `pack.rules.order`, `pack.sources.order`, `pack.title`, or `order` of a change of rules. */
const partOf = (path: Place['path']): Part | null => {
  const [first, second] = path[0] === 'pack' ? path.slice(1) : path
  if (first === 'rules' || first === 'sources') return isRule(second) ? second : null
  if (first === 'conduct' || first === 'title' || first === 'id') return first
  return isRule(first) ? first : null
}

const isTime = ({ path }: Place): boolean => {
  const last = path.at(-1)
  if (last === 'afterSeconds') return true
  const inReplies = path.includes('replyLimitsSeconds')
  return inReplies ? typeof last === 'number' : typeof last === 'string' && last.endsWith('Seconds')
}

const whyWords = (at: Place, part: Part, say: Say): string => {
  const isText = !isRule(part) || at.path.includes('sources')
  if (isText && at.most !== undefined) return say('secretariat.rules.fault.letters', { count: at.most })
  if (isText && at.least !== undefined) return say('secretariat.rules.fault.unwritten')
  if (isTime(at) && at.least !== undefined)
    return say('secretariat.rules.fault.shorter', { time: durationWords(at.least) })
  if (isTime(at) && at.most !== undefined)
    return say('secretariat.rules.fault.longer', { time: durationWords(at.most) })
  return at.most === undefined
    ? say('secretariat.rules.fault.other')
    : say('secretariat.rules.fault.most', { count: at.most })
}

/** What is said at a rule, and what its file has there where that is no value of it. */
export type Mark = { why: string; raw?: string }
export type Marks = ReadonlyMap<Part, Mark>

export const marksOf = (
  fault: Fault | null,
  unread: ReadonlyMap<Part, string> | undefined,
  say: Say,
): Marks => {
  const marks = new Map<Part, Mark>()
  for (const [part, raw] of unread ?? []) marks.set(part, { raw, why: say('secretariat.rules.fault.unread') })
  if (fault) marks.set(fault.part, { ...marks.get(fault.part), why: fault.why })
  return marks
}

/** In the reader's language, what is at fault and why; null where that is none of the rules. */
export const faultAt = (at: Place, say: Say): Fault | null => {
  const part = partOf(at.path)
  if (part === null) return null
  return { part, what: say(`secretariat.rules.${part}`), why: whyWords(at, part, say) }
}
