import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import type { RuleSource } from './in-force.ts'
import { adoptedAt, type Known, type Level } from './levels.ts'

/** What a pack asks of speakers besides its rules. */
export type Conduct = NonNullable<RulePack['conduct']>

export const conductOf = ({ conduct }: Pick<RulePack, 'conduct'>): Conduct => conduct ?? []

/** Tells the lines of one pack apart. */
export const lineKey = ({ text, source }: Conduct[number]): string => `${text.en} ${source}`

/** It is no rule of its own: it comes with the pack that was adopted nearest, or is the pack's that one looks at. */
export const conductAt = (
  { ruleBook }: Pick<Known, 'ruleBook'>,
  level: Level,
): { value: Conduct; by: RuleSource } => {
  if (level.at === 'pack') {
    const pack = ruleBook.packs.find(({ id }) => id === level.pack)
    return { value: pack ? conductOf(pack) : [], by: { from: 'pack', source: null } }
  }
  const outwards: Level[] = [
    level,
    ...(level.at === 'item' ? [{ at: 'session' as const, session: level.session }] : []),
    { at: 'meeting' },
  ]
  for (const each of outwards) {
    const pack = adoptedAt(ruleBook, each)
    if (pack && each.at !== 'pack')
      return { value: conductOf(pack), by: { from: each.at, pack, source: null } }
  }
  return { value: [], by: { from: 'default' } }
}
