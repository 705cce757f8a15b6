import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { z } from 'zod'
import { trustOf } from './access/door.ts'
import { isLoopback, type OpenIdSettings } from './access/openid.ts'

const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => part !== ''),
)

const file = z.string().transform((path, context) => {
  try {
    return readFileSync(path)
  } catch (error) {
    context.addIssue(`cannot be read: ${error instanceof Error ? error.message : path}`)
    return z.NEVER
  }
})

/** What the environment settles. An empty variable counts as one that is not set. */
const variables = z.object({
  PORT: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'is not an address such as postgres://user:password@host/palabra',
    })
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://palabra.example.org' })
    .transform(url => new URL(url).origin)
    .optional(),
  /** Names besides, under which people reach it. */
  ALLOWED_HOSTS: list.default([]),
  TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      try {
        return trustOf(text)
      } catch {
        context.addIssue('is neither a number of proxies nor their addresses')
        return z.NEVER
      }
    })
    .optional(),
  CONNECTIONS_PER_ADDRESS: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1, 'is below 1')
    .default(12_000),
  /** On event streams, in all; whoever comes beyond fetches the document. */
  FOLLOWERS: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(0, 'is below 0')
    .default(20_000),
  TLS_CERT: file.optional(),
  TLS_KEY: file.optional(),
  SECRETARIAT_CODE: z.string().min(12, 'is shorter than 12 characters').max(200, 'is too long').optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://login.example.org' })
    .refine(url => !url.startsWith('http:') || isLoopback(url), { error: 'is not by https' })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().max(60, 'is too long').optional(),
  OIDC_SECRETARIAT: list.default([]),
  OIDC_CHAIRS: list.default([]),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], {
      error: 'is none of silent, fatal, error, warn, info, debug',
    })
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'is shorter than 16 characters').max(200, 'is too long').optional(),
  DEMO: z.enum(['on', 'off'], { error: 'is neither on nor off' }).optional(),
})

/** The certificate's chain and its key, as files hold them; null without encryption. */
type Tls = { cert: Buffer; key: Buffer } | null

type Variables = z.infer<typeof variables>

class Unfit extends Error {
  readonly variable: keyof Variables
  constructor(variable: keyof Variables, message: string) {
    super(message)
    this.variable = variable
  }
}

const tlsOf = ({ TLS_CERT: cert, TLS_KEY: key }: Variables): Tls => {
  if (cert === undefined && key === undefined) return null
  if (cert === undefined) throw new Unfit('TLS_CERT', 'is not set, but TLS_KEY is')
  if (key === undefined) throw new Unfit('TLS_KEY', 'is not set, but TLS_CERT is')
  try {
    createSecureContext({ cert, key })
  } catch (error) {
    throw new Unfit('TLS_KEY', `does not go with TLS_CERT: ${error instanceof Error ? error.message : ''}`)
  }
  return { cert, key }
}

/** All of it or none: half of it would be a button that fails, or a sign-in for nobody. */
const openIdOf = (given: Variables): OpenIdSettings | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  const { OIDC_NAME: name, OIDC_SECRETARIAT: secretariat, OIDC_CHAIRS: chairs } = given
  const isWanted = [issuer, clientId, clientSecret, name, ...secretariat, ...chairs].some(Boolean)
  if (!isWanted) return null
  const missing = (variable: keyof Variables) => new Unfit(variable, 'is not set, but others of OIDC_ are')
  if (issuer === undefined) throw missing('OIDC_ISSUER')
  if (clientId === undefined) throw missing('OIDC_CLIENT_ID')
  if (clientSecret === undefined) throw missing('OIDC_CLIENT_SECRET')
  if (secretariat.length + chairs.length === 0)
    throw new Unfit('OIDC_SECRETARIAT', 'is not set, nor is OIDC_CHAIRS: nobody may sign in')
  return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).hostname, secretariat, chairs }
}

const settingsSchema = variables.transform((given, context) => {
  try {
    const { TLS_CERT, TLS_KEY, ...settings } = given
    return { ...settings, tls: tlsOf(given), openId: openIdOf(given) }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    context.addIssue({ code: 'custom', path: [error.variable], message: error.message })
    return z.NEVER
  }
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
