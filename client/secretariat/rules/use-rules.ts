import { useState } from 'react'
import type { Place } from '../../../shared/meeting/refusals.ts'
import type { RuleName, RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import type { PressAnswer } from '../../live/answer.ts'
import { useConnection } from '../../live/react.ts'
import type { Conduct } from './conduct.ts'
import { type Book, type Level, namedIn } from './levels.ts'

/** Why something was refused, and what of it is at fault. */
export type Failed = { code: string; at?: Place | undefined }

/** What can be done about the rules of a level; what was refused is kept for the words. */
export const useRules = (book: Book | undefined, level: Level) => {
  const { press } = useConnection()
  const [failure, setFailure] = useState<Failed | null>(null)
  const tell = (answer: PressAnswer) => {
    setFailure(answer.ok ? null : answer.error)
    return answer.ok
  }
  const named = namedIn(level)
  const pack = level.at === 'pack' ? book?.packs.find(({ id }) => id === level.pack) : undefined
  const save = async (changed: RulePack) => tell(await press.savePack(changed))
  return {
    failure,
    forget: () => setFailure(null),
    settle: async <Rule extends RuleName>(rule: Rule, value: Rules[Rule]) => {
      if (named) return tell(await press.changeRules({ ...named, [rule]: value }))
      return pack ? save({ ...pack, rules: { ...pack.rules, [rule]: value } }) : false
    },
    /** It falls back to what the next level says. */
    drop: async (rule: RuleName) => {
      if (named) return tell(await press.changeRules({ ...named, [rule]: null }))
      if (!pack) return false
      const { [rule]: _, ...rules } = pack.rules
      const { [rule]: __, ...sources } = pack.sources
      return save({ ...pack, rules, sources })
    },
    adopt: async (id: string) => named !== null && tell(await press.adoptPack({ pack: id, ...named })),
    save,
    remove: async (id: string) => tell(await press.removePack(id)),
    /** What a pack of one's own asks of speakers. */
    conduct: async (conduct: Conduct) => pack !== undefined && save({ ...pack, conduct }),
    /** Where a rule of one's own pack is from, in one's own words. */
    cite: async (rule: RuleName, source: string) => {
      if (!pack) return false
      const { [rule]: _, ...sources } = pack.sources
      return save({ ...pack, sources: source === '' ? sources : { ...sources, [rule]: source } })
    },
  }
}
export type RulesOffice = ReturnType<typeof useRules>
