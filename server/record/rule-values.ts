import type { RuleName, Rules } from '../../shared/meeting/rules/rules.ts'
import type { RecordWords } from './languages/en.ts'

/** `2:00`: minutes and seconds, as limits are said. */
const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

type Told = { [Rule in RuleName]?: (value: Rules[Rule], words: RecordWords) => string[] }

const kindsTold = (kinds: Rules['kindsAdmitted'], { rules }: RecordWords): string[] =>
  kinds.length === 0 ? [rules.nothing] : kinds.map(kind => rules.kinds[kind])

const special: Told = {
  openingWindowSeconds: (seconds, { rules }) => [seconds === 0 ? rules.none : minutes(seconds)],
  sessionBudgetSeconds: (seconds, { rules }) => [seconds === 0 ? rules.asPlanned : minutes(seconds)],
  overruns: (overruns, { rules }) =>
    overruns.length === 0
      ? [rules.byTheChair]
      : overruns.map(({ act, afterSeconds }) => rules.overrun(rules.acts[act], minutes(afterSeconds))),
  kindsAdmitted: kindsTold,
  closedListAdmits: kindsTold,
  order: (keys, { rules }) =>
    keys.length === 0 ? [rules.byRequest] : keys.map((key, index) => `${index + 1} ${rules.order[key]}`),
  orderLanguage: (language, { rules }) => [rules.languages[language]],
  replyLimitsSeconds: (limits, { rules }) => (limits.length === 0 ? [rules.none] : limits.map(minutes)),
  motions: (motions, { rules, motions: called }) =>
    motions.length === 0
      ? [rules.none]
      : motions.map(({ motion, ...speakers }) => {
          const { for: inFavour, against } = speakers
          const sides = [
            ...(inFavour > 0 ? [rules.speakFor(inFavour)] : []),
            ...(against > 0 ? [rules.speakAgainst(against)] : []),
          ]
          return sides.length === 0 ? called[motion] : `${called[motion]} (${sides.join(', ')})`
        }),
}

const plain = (value: unknown, { rules }: RecordWords): string => {
  if (typeof value === 'number') return minutes(value)
  if (typeof value === 'boolean') return value ? rules.yes : rules.no
  const known: Record<string, string> = rules.values
  return known[String(value)] ?? String(value)
}

/** What a rule was changed to, in the words of the record: `For a delegation: 2:30`. */
export const ruleChanged = (rule: RuleName, value: Rules[RuleName], words: RecordWords): string => {
  const told = special[rule] as ((value: Rules[RuleName], words: RecordWords) => string[]) | undefined
  const values = told ? told(value, words) : [plain(value, words)]
  return words.rules.settled(words.rules.names[rule], values.join(', '))
}
