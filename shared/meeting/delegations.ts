import { z } from 'zod'

export const languages = ['en', 'es', 'pt', 'fr'] as const
export type Language = (typeof languages)[number]

/** A member state by its ISO 3166-1 alpha-3 code, another body by a short code of its own. */
export const delegationCodeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'a code is 2 to 12 capitals')

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
})

export type Delegation = z.infer<typeof delegationSchema>

/** As its nameplate says it: “Brasil”, “Saint Lucia”, “Haïti”. The same on every screen, in every language. */
export const nameplate = (delegation: Delegation): string => delegation.names[delegation.language]

function name() {
  return z.string().trim().min(1).max(120)
}
