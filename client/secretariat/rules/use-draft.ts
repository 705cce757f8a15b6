import { useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { type RawPack, shownOfFile } from './pack-file.ts'
import type { RulesOffice } from './use-rules.ts'

/** A pack out of a file, of which nothing is saved yet. */
export type Draft = { file: string; pack: RawPack }

/** What is changed of it is changed here alone, until all of it is saved at once. */
export const useDraft = (office: RulesOffice) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const change = async (to: (pack: RawPack) => RawPack): Promise<boolean> => {
    office.forget()
    setDraft(now => now && { ...now, pack: to(now.pack) })
    return true
  }
  const without = (record: Record<string, unknown>, name: string) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
  const inDraft: RulesOffice = {
    ...office,
    settle: (rule, value) => change(pack => ({ ...pack, rules: { ...pack.rules, [rule]: value } })),
    drop: rule =>
      change(pack => ({ ...pack, rules: without(pack.rules, rule), sources: without(pack.sources, rule) })),
    conduct: conduct => change(pack => ({ ...pack, conduct })),
    cite: (rule, source) =>
      change(pack => ({
        ...pack,
        sources: source === '' ? without(pack.sources, rule) : { ...pack.sources, [rule]: source },
      })),
  }
  return {
    draft: draft && { ...draft, ...shownOfFile(draft.pack), raw: draft.pack },
    office: inDraft,
    take: (taken: Draft) => {
      office.forget()
      setDraft(taken)
    },
    name: (named: Partial<Pick<RawPack, 'id' | 'title'>>) => void change(pack => ({ ...pack, ...named })),
    leave: () => {
      office.forget()
      setDraft(null)
    },
    /** As the file has it and as it was changed; whether it is as it must be the server says. */
    save: async (): Promise<boolean> => {
      if (!draft || !(await office.save(draft.pack as RulePack))) return false
      setDraft(null)
      return true
    },
  }
}
