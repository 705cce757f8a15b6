import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import type { MessageKey, Say } from '../../languages/say.ts'
import { durationWords } from './duration.ts'
import type { RuleSource } from './in-force.ts'
import { isOwn } from './packs.ts'
import type { RuleLine } from './table.ts'

/** A pack's title; of those that come with Palabra, in the reader's language. */
export const packTitle = (pack: Pick<RulePack, 'id' | 'title'>, say: Say): string =>
  isOwn(pack) ? pack.title : say(`secretariat.pack.${pack.id}` as MessageKey)

type Lines = { [Rule in RuleName]?: (value: Rules[Rule], say: Say) => string[] }

/** Nought is not a time there but that there is none. */
const orNone =
  (none: MessageKey) =>
  (seconds: number, say: Say): string[] => [seconds === 0 ? say(none) : durationWords(seconds)]

const special: Lines = {
  openingWindowSeconds: orNone('secretariat.rules.none'),
  sessionBudgetSeconds: orNone('secretariat.rules.as-planned'),
  overruns: (overruns, say) =>
    overruns.length === 0
      ? [say('secretariat.rules.by-the-chair')]
      : overruns.map(({ afterSeconds, act }) =>
          say('secretariat.rules.overrun', {
            time: durationWords(afterSeconds),
            act: say(`secretariat.act.${act}`),
          }),
        ),
  kindsAdmitted: (kinds, say) => kindsWords(kinds, say),
  closedListAdmits: (kinds, say) => kindsWords(kinds, say),
  order: (keys, say) =>
    keys.length === 0
      ? [say('secretariat.order.request')]
      : keys.map((key, index) => `${index + 1} ${say(`secretariat.order.${key}`)}`),
  orderLanguage: (language, say) => [say(`secretariat.language.${language}`)],
  replyLimitsSeconds: (limits, say) =>
    limits.length === 0 ? [say('secretariat.rules.none')] : [limits.map(durationWords).join(', ')],
  motions: (motions, say) =>
    motions.length === 0
      ? [say('secretariat.rules.none')]
      : motions.map(motion =>
          say('secretariat.rules.motion', {
            motion: say(`motion.${motion.motion}`),
            for: motion.for,
            against: motion.against,
          }),
        ),
}

const kindsWords = (kinds: Rules['kindsAdmitted'], say: Say): string[] =>
  kinds.length === 0 ? [say('secretariat.rules.nothing')] : kinds.map(kind => say(`kind.${kind}`))

/** A rule's value in words, a line for each thing that it lists. */
export const valueLines = ({ rule, as }: RuleLine, value: Rules[RuleName], say: Say): string[] => {
  const lines = special[rule] as ((value: Rules[RuleName], say: Say) => string[]) | undefined
  if (lines) return lines(value, say)
  if (typeof value === 'number') return [durationWords(value)]
  if (as === 'switch') return [say(value ? 'secretariat.rules.yes' : 'secretariat.rules.no')]
  return [say(`secretariat.rules.value.${String(value)}` as MessageKey)]
}

/** Keys that tell any two delegations apart: nothing is left for a lot to decide. */
const total = ['alphabetical', 'precedence'] as const

/** What is said where a rule as it holds comes to nothing beside another one; null elsewhere. */
export const idleWords = (
  rule: RuleName,
  { order, openingWindowSeconds }: Pick<Rules, 'order' | 'openingWindowSeconds'>,
  say: Say,
): string | null => {
  if (rule !== 'order' && rule !== 'openingWindowSeconds') return null
  const key = total.find(each => order.includes(each))
  if (key === undefined || openingWindowSeconds === 0) return null
  return say('secretariat.rules.lot-idle', { key: say(`secretariat.order.${key}`) })
}

/** By what it holds. */
export const sourceWords = (by: RuleSource, say: Say): string => {
  if (by.from === 'agenda') return say('secretariat.rules.from.agenda', { item: by.item })
  if ('pack' in by && by.pack !== null)
    return say('secretariat.rules.from.adopted', { pack: packTitle(by.pack, say), level: by.from })
  return say(`secretariat.rules.from.${by.from}`)
}
