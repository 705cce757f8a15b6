import { z } from 'zod'

/** What the environment settles. An empty variable counts as one that is not set. */
const settingsSchema = z.object({
  PORT: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .undefined({ error: 'is set, but this version keeps its record in DATA_DIR only' })
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://palabra.example.org' })
    .transform(url => new URL(url).origin)
    .optional(),
  SECRETARIAT_CODE: z.string().min(12, 'is shorter than 12 characters').max(200, 'is too long').optional(),
  DEMO: z.enum(['on', 'off'], { error: 'is neither on nor off' }).optional(),
})

export type Settings = z.infer<typeof settingsSchema>

/** One line that a technician can act on. */
export class UnusableSetting extends Error {}

/** @throws UnusableSetting naming the first variable that cannot be used, and why */
export const readSettings = (environment: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const settings = settingsSchema.safeParse(given)
  if (settings.success) return settings.data
  const issue = settings.error.issues[0]
  throw new UnusableSetting(`${issue?.path.join('.') ?? 'a variable'} ${issue?.message ?? 'is unusable'}`)
}
