import { defaultRules } from '../../../shared/meeting/rules/default.ts'
import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import { adoptedAt, type Book, type Known, type Level, settledAt } from './levels.ts'
import { ruleLines } from './table.ts'

/** By what a rule holds at a level: the nearest that has settled it, as a pack of theirs says it or their own. */
export type RuleSource =
  | { from: 'item' | 'session' | 'meeting'; pack: RulePack | null; source: string | null }
  | { from: 'agenda'; item: string }
  | { from: 'pack'; source: string | null }
  | { from: 'default' }

export type InForce<Rule extends RuleName = RuleName> = { value: Rules[Rule]; by: RuleSource }

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Where a rule falls back to from an item, the nearest first: its session, then the meeting, then the default. */
type Step = { level: Level } | { agenda: string; rules: Partial<Rules> }

const ofSession = (session: string): Step[] => [
  { level: { at: 'session', session } },
  { level: { at: 'meeting' } },
]

const steps = ({ agenda }: Known, level: Level): Step[] => {
  if (level.at === 'session') return ofSession(level.session)
  if (level.at !== 'item') return [{ level }]
  const session = agenda.days.flatMap(day => day.sessions).find(({ id }) => id === level.session)
  const outer = session?.items.find(
    ({ id, items }) => id === level.item || items?.some(sub => sub.id === level.item),
  )
  const sub = outer?.items?.find(({ id }) => id === level.item)
  const chain = [sub, outer].flatMap(item => item ?? [])
  const own = chain.flatMap(({ id, title, speakingLimitSeconds: limit }): Step[] => [
    { level: { at: 'item', session: level.session, item: id } },
    // What the agenda says of an item's time holds for delegations and for groups.
    ...(limit === undefined
      ? []
      : [{ agenda: title, rules: { speakingLimitSeconds: limit, groupLimitSeconds: limit } }]),
  ])
  return [...(own.length === 0 ? [{ level }] : own), ...ofSession(level.session)]
}

const atLevel = (book: Book, level: Level, rule: RuleName, value: unknown): RuleSource => {
  if (level.at === 'pack')
    return { from: 'pack', source: book.packs.find(({ id }) => id === level.pack)?.sources[rule] ?? null }
  const pack = adoptedAt(book, level)
  const isThePacks = pack !== null && pack.rules[rule] !== undefined && isSame(pack.rules[rule], value)
  return {
    from: level.at,
    pack: isThePacks ? pack : null,
    source: isThePacks ? (pack.sources[rule] ?? null) : null,
  }
}

/** A rule as it holds at a level, and by what. */
export const ruleAt = <Rule extends RuleName>(view: Known, level: Level, rule: Rule): InForce<Rule> => {
  for (const step of steps(view, level)) {
    const value = 'level' in step ? settledAt(view.ruleBook, step.level)[rule] : step.rules[rule]
    if (value === undefined) continue
    const by: RuleSource =
      'level' in step
        ? atLevel(view.ruleBook, step.level, rule, value)
        : { from: 'agenda', item: step.agenda }
    return { value: value as Rules[Rule], by }
  }
  return { value: defaultRules[rule], by: { from: 'default' } }
}

/** What would hold there if nothing were settled at the level itself. */
export const fallback = <Rule extends RuleName>(view: Known, level: Level, rule: Rule): InForce<Rule> => {
  const { [rule]: _, ...others } = settledAt(view.ruleBook, level)
  return ruleAt({ ...view, ruleBook: withSettled(view.ruleBook, level, others) }, level, rule)
}

const withSettled = (book: Book, level: Level, rules: Partial<Rules>): Book => {
  switch (level.at) {
    case 'meeting':
      return { ...book, settled: rules }
    case 'session':
      return { ...book, sessions: { ...book.sessions, [level.session]: rules } }
    case 'item':
      return { ...book, items: { ...book.items, [level.item]: rules } }
    case 'pack':
      return { ...book, packs: book.packs.map(pack => (pack.id === level.pack ? { ...pack, rules } : pack)) }
  }
}

/** Settled at the level itself, and not as the pack that was chosen there says it. */
export const isOwnOf = (level: Level, by: RuleSource): boolean =>
  by.from === level.at && !('pack' in by && by.pack !== null)

/** How many rules of a level are its own. */
export const ownRules = (view: Known, level: Level): number =>
  ruleLines.filter(({ rule }) => {
    const isSettledThere = settledAt(view.ruleBook, level)[rule] !== undefined
    return isSettledThere && isOwnOf(level, ruleAt(view, level, rule).by)
  }).length
