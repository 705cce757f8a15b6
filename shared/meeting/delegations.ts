import { z } from 'zod'

export const languages = ['en', 'es', 'pt', 'fr'] as const
export type Language = (typeof languages)[number]

/** A member state by its ISO 3166-1 alpha-3 code, another body by a short code of its own. */
export const delegationCodeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'a code is 2 to 12 capitals')

/** In the order in which they are heard where that is the rule: members before observers before invited bodies. */
export const delegationCategories = ['member', 'observer', 'organ', 'civil-society'] as const
export type DelegationCategory = (typeof delegationCategories)[number]

export const delegationSchema = z.object({
  code: delegationCodeSchema,
  /** ISO 3166-1 alpha-2, for its flag. */
  flag: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** The short protocol name in each language. */
  names: z.object({ en: name(), es: name(), pt: name(), fr: name() }),
  /** Its own: the language of its nameplate. */
  language: z.enum(languages),
  /** A member state where nothing is said. */
  category: z.enum(delegationCategories).optional(),
  /** The group that it belongs to, where groups alternate in the list. */
  group: z.string().trim().min(1).max(60).optional(),
})

export type Delegation = z.infer<typeof delegationSchema>

export const categoryOf = ({ category }: Delegation): DelegationCategory => category ?? 'member'

/** As its nameplate says it: “Brasil”, “Saint Lucia”, “Haïti”. The same on every screen, in every language. */
export const nameplate = (delegation: Delegation): string => delegation.names[delegation.language]

function name() {
  return z.string().trim().min(1).max(120)
}
