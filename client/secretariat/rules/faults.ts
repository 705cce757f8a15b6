import type { Place } from '../../../shared/meeting/refusals.ts'
import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import type { Say } from '../../languages/say.ts'
import { durationWords } from './duration.ts'
import { limits, type RuleLine, ruleLines } from './table.ts'

/** What of a pack, or of the rules, was refused. */
type Part = RuleName | 'conduct' | 'title' | 'id'
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

/** What of a file is no value of its rule, as it stands there. */
type Unread = ReadonlyMap<RuleName | 'conduct', string>

export const marksOf = (faults: readonly Fault[], unread?: Unread): Marks => {
  const raws: ReadonlyMap<Part, string> = unread ?? new Map()
  return new Map(
    faults.map(({ part, why }) => {
      const raw = raws.get(part)
      return [part, { why, ...(raw === undefined ? {} : { raw }) }]
    }),
  )
}

const times = (line: RuleLine, rules: Partial<Rules>): readonly number[] => {
  if (line.as === 'replies') return rules[line.rule] ?? []
  const seconds = line.as === 'duration' ? rules[line.rule] : undefined
  return seconds === undefined ? [] : [seconds]
}

/** Why a rule cannot be saved for its times; null where it can. */
const outOfLimits = (line: RuleLine, rules: Partial<Rules>, say: Say): string | null => {
  const { least, most } = line.as === 'duration' ? line.limits : limits.speech
  const found = times(line, rules)
  if (found.some(seconds => seconds < least))
    return say('secretariat.rules.fault.shorter', { time: durationWords(least) })
  return found.some(seconds => seconds > most)
    ? say('secretariat.rules.fault.longer', { time: durationWords(most) })
    : null
}

/** What of a file cannot be saved, told before it is tried: all that is seen here, of which the server would name one. */
export const faultsOfFile = (
  { pack, unread }: { pack: Pick<RulePack, 'rules'>; unread: Unread },
  say: Say,
): Fault[] => {
  const fault = (part: RuleName | 'conduct', why: string): Fault => ({
    part,
    what: say(`secretariat.rules.${part}`),
    why,
  })
  return [
    ...[...unread.keys()].map(part => fault(part, say('secretariat.rules.fault.unread'))),
    ...ruleLines.flatMap(line => {
      const why = outOfLimits(line, pack.rules, say)
      return why === null ? [] : [fault(line.rule, why)]
    }),
  ]
}

/** In the reader's language, what is at fault and why; null where that is none of the rules. */
export const faultAt = (at: Place, say: Say): Fault | null => {
  const part = partOf(at.path)
  if (part === null) return null
  return { part, what: say(`secretariat.rules.${part}`), why: whyWords(at, part, say) }
}
