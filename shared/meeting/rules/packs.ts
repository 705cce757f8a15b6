import { modelUn } from './model-un.ts'
import { nationalAuthorities } from './national-authorities.ts'
import { oasGeneralAssembly } from './oas-general-assembly.ts'
import { openDiscussion } from './open-discussion.ts'
import type { RulePack } from './rules.ts'
import { unGeneralAssembly } from './un-general-assembly.ts'

/** The packs that come with Palabra, the default first. */
export const rulePacks: readonly RulePack[] = [
  nationalAuthorities,
  oasGeneralAssembly,
  unGeneralAssembly,
  modelUn,
  openDiscussion,
]

/** A pack that comes with Palabra, or one of the meeting's own. */
export const findPack = (own: readonly RulePack[], id: string): RulePack | undefined =>
  [...rulePacks, ...own].find(pack => pack.id === id)
