import { defaultRules } from '../../../shared/meeting/rules/default.ts'
import { rulePacks } from '../../../shared/meeting/rules/packs.ts'
import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import { conductAt } from './conduct.ts'
import { isSame, ruleAt } from './in-force.ts'
import { adoptedAt, type Known, type Level, settledAt } from './levels.ts'
import { ruleLines } from './table.ts'

export const isOwn = ({ id }: Pick<RulePack, 'id'>): boolean => !rulePacks.some(pack => pack.id === id)

/** What holds where nothing but the pack is settled. */
export const packValue = <Rule extends RuleName>(pack: RulePack, rule: Rule): Rules[Rule] =>
  pack.rules[rule] ?? defaultRules[rule]

/** In which rules two sets differ, each as it would hold by itself. */
export const differing = (
  a: (rule: RuleName) => unknown,
  b: (rule: RuleName) => unknown,
): ReadonlySet<RuleName> =>
  new Set(ruleLines.map(({ rule }) => rule).filter(rule => !isSame(a(rule), b(rule))))

/** `Regras da casa` is `regras-da-casa`; one that is taken is counted on. */
export const idFor = (title: string, taken: readonly string[]): string => {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 36)
  const id = plain.length < 2 ? 'pack' : plain
  const free = [id, ...taken.map((_, index) => `${id}-${index + 2}`)].find(each => !taken.includes(each))
  return free ?? id
}

/** The rules that hold at a level, as a pack: what is the stated default stays so, sources come along. */
export const packOf = (view: Known, level: Level, named: Pick<RulePack, 'id' | 'title'>): RulePack => {
  const settled = ruleLines
    .map(({ rule }) => ({ rule, ...ruleAt(view, level, rule) }))
    .filter(({ by }) => by.from !== 'default')
  const conduct = conductAt(view, level).value
  return {
    ...named,
    rules: Object.fromEntries(settled.map(({ rule, value }) => [rule, value])),
    sources: Object.fromEntries(
      settled.flatMap(({ rule, by }) => ('source' in by && by.source !== null ? [[rule, by.source]] : [])),
    ),
    ...(conduct.length === 0 ? {} : { conduct }),
  }
}

/** What one looks at, as a pack to hand on: the pack itself where it is one, or holds here with nothing changed. */
export const packHere = (view: Known, level: Level, named: Pick<RulePack, 'id' | 'title'>): RulePack => {
  const own = view.ruleBook.packs.find(({ id }) => level.at === 'pack' && id === level.pack)
  const adopted = adoptedAt(view.ruleBook, level)
  const isWhole = adopted !== null && isSame(sorted(adopted.rules), sorted(settledAt(view.ruleBook, level)))
  return own ?? (isWhole ? adopted : packOf(view, level, named))
}

const sorted = (rules: Partial<Rules>) => Object.entries(rules).toSorted(([a], [b]) => a.localeCompare(b))
