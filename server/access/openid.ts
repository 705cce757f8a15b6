import { createHash, randomBytes } from 'node:crypto'
import * as oidc from 'openid-client'

/** The house's own sign-in, for those who have all of its meetings. An entry of a list is an address or a group. */
export type OpenIdSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  name: string
  secretariat: readonly string[]
  chairs: readonly string[]
}

/** Somebody for whom the house's sign-in vouches. `id` tells people apart and names nobody. */
export type Guest = { id: string; role: 'secretariat' | 'chair'; list: string }

/**
 * `lapsed`: not begun in this browser, or too long ago; `refused`: what came back is not to be believed; `unreachable`:
 * the provider does not answer.
 */
export type OpenIdRefusal = 'lapsed' | 'cancelled' | 'not-listed' | 'refused' | 'unreachable'
type Outcome = { ok: true; guest: Guest } | { ok: false; code: OpenIdRefusal }

export type OpenId = {
  readonly name: string
  /**
   * @param back where the provider sends the browser afterwards
   * @returns where the browser goes now, and the attempt, a secret that it keeps; null when the provider does not answer
   */
  begin(back: string): Promise<{ to: string; attempt: string } | null>
  /** @param search what the provider has sent the browser back with, as it stands in the address */
  finish(back: string, search: string, attempt: string | null): Promise<Outcome>
}

const patienceSeconds = 10

/**
 * An attempt is one random value, which proves to the provider (PKCE) who has begun; what ties its answers to the
 * attempt is made of it. So nothing is kept here, and whoever sees an address or a token learns nothing of use.
 */
const partOf = (what: 'state' | 'nonce', attempt: string): string =>
  createHash('sha256').update(`${what} ${attempt}`).digest('base64url')

export const isLoopback = (address: string): boolean => {
  const { hostname } = new URL(address)
  return ['localhost', '[::1]'].includes(hostname) || /^127(\.\d+){3}$/.test(hostname)
}

/** Those whose registration says nothing of it are registered for the first of the two, by the standard. */
const proofOf = (config: oidc.Configuration, secret: string): oidc.ClientAuth => {
  const known = config.serverMetadata().token_endpoint_auth_methods_supported
  const isPost = known !== undefined && !known.includes('client_secret_basic')
  return isPost ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret)
}

const discover = async ({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<oidc.Configuration> => {
  const server = new URL(issuer)
  const options = {
    timeout: patienceSeconds,
    execute: isLoopback(issuer) ? [oidc.allowInsecureRequests] : [],
  }
  const found = await oidc.discovery(server, clientId, clientSecret, undefined, options)
  const config = new oidc.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    proofOf(found, clientSecret),
  )
  config.timeout = patienceSeconds
  for (const apply of [...options.execute, oidc.enableNonRepudiationChecks]) apply(config)
  return config
}

type Claims = { email?: unknown; email_verified?: unknown; groups?: unknown }

/** An address counts when the provider has verified it, and no group can pass for one. In small letters. */
const namesOf = ({ email, email_verified, groups }: Claims): string[] => {
  const texts = (value: unknown) => [value].flat().filter(part => typeof part === 'string')
  return [
    ...texts(email).filter(address => email_verified === true && address.includes('@')),
    ...texts(groups).filter(group => !group.includes('@')),
  ].map(name => name.toLowerCase())
}

/** Whoever is on both lists is the secretariat, which may all that a chair may. */
const listOf = (names: readonly string[], settings: OpenIdSettings) => {
  const lists = [
    { role: 'secretariat', on: settings.secretariat },
    { role: 'chair', on: settings.chairs },
  ] as const
  return lists.find(({ on }) => on.some(entry => names.includes(entry)))
}

const fingerprint = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/** What changes when a list does: those whom the former one has let in sign in again. */
const markOf = ({ issuer, clientId }: OpenIdSettings, on: readonly string[]): string =>
  `openid ${fingerprint(issuer, clientId, on.toSorted())}`

/** The marks of the lists as they are now. */
export const openIdMarks = (settings: OpenIdSettings): string[] =>
  [settings.secretariat, settings.chairs].map(on => markOf(settings, on))

/** For the log: what failed, in words of the library or the provider; never what was sent or received. */
const reasonOf = (error: unknown): string => {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError)
    return [error.error, error.error_description].filter(Boolean).join(': ')
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return [error.message, cause].filter(Boolean).join(': ')
}

const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  ((error instanceof TypeError && !('code' in error)) || ('code' in error && error.code === 'OAUTH_TIMEOUT'))

const refusalOf = (error: unknown): OpenIdRefusal => {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return 'cancelled'
  return isOfNetwork(error) ? 'unreachable' : 'refused'
}

/** @param onTrouble told why a sign-in has failed, for whoever sets this up */
export const openOpenId = (settings: OpenIdSettings, onTrouble: (reason: string) => void): OpenId => {
  let known: Promise<oidc.Configuration> | null = null
  /** Asked for when somebody signs in, not at the start: a meeting does not wait for it. */
  const provider = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch(error => {
      known = null
      throw error
    })
    return known
  }

  const namesFrom = async (config: oidc.Configuration, url: URL, attempt: string) => {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: attempt,
      expectedState: partOf('state', attempt),
      expectedNonce: partOf('nonce', attempt),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return null
    const hasMore = config.serverMetadata().userinfo_endpoint !== undefined
    const more = hasMore ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
    return { subject: claims.sub, names: [claims, more].flatMap(namesOf) }
  }

  return {
    name: settings.name,
    begin: async back => {
      try {
        const config = await provider()
        const attempt = randomBytes(32).toString('base64url')
        const hasGroups = config.serverMetadata().scopes_supported?.includes('groups')
        const to = oidc.buildAuthorizationUrl(config, {
          redirect_uri: back,
          scope: hasGroups ? 'openid email groups' : 'openid email',
          state: partOf('state', attempt),
          nonce: partOf('nonce', attempt),
          code_challenge: await oidc.calculatePKCECodeChallenge(attempt),
          code_challenge_method: 'S256',
        })
        return { to: to.href, attempt }
      } catch (error) {
        onTrouble(reasonOf(error))
        return null
      }
    },
    finish: async (back, search, attempt) => {
      const url = new URL(back)
      url.search = search
      // Before the provider is asked: whoever was sent here by another site has begun nothing.
      if (attempt === null || url.searchParams.get('state') !== partOf('state', attempt))
        return { ok: false, code: 'lapsed' }
      try {
        const found = await namesFrom(await provider(), url, attempt)
        const list = found && listOf(found.names, settings)
        if (!found || !list) {
          onTrouble(`${found?.names.length ?? 0} verified addresses and groups, none of them on a list`)
          return { ok: false, code: 'not-listed' }
        }
        const id = `openid-${fingerprint(settings.issuer, found.subject, list.role)}`
        return { ok: true, guest: { id, role: list.role, list: markOf(settings, list.on) } }
      } catch (error) {
        onTrouble(reasonOf(error))
        return { ok: false, code: refusalOf(error) }
      }
    },
  }
}
