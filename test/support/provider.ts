import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import OpenIdProvider, { type Context } from 'oidc-provider'

/** A provider of OpenID Connect on this machine, at which everybody is signed in already as whom the test says. */

export const client = { id: 'palabra', secret: 'between palabra and the provider' }

/** What the provider says of somebody. */
type Claims = { email?: string; email_verified?: boolean; groups?: string[] }

export type Provider = {
  readonly issuer: string
  /** Every token that it has given out. */
  readonly tokens: readonly string[]
  /** Whoever is sent there from now on is this one; null: declines. */
  is(person: string | null): void
  down(): Promise<void>
  up(): Promise<void>
}

const configurationOf = (people: Record<string, Claims>, back: string) => ({
  clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [back] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'] },
  scopes: ['openid', 'email', 'groups'],
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  cookies: { keys: ['for a test'] },
  ttl: { Session: 600, Interaction: 600, Grant: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
  findAccount: (_: unknown, sub: string) => ({
    accountId: sub,
    claims: () => ({ sub, ...people[sub] }),
  }),
})

/** Reads what is answered as it is sent. */
const noteTokens = (response: ServerResponse, tokens: string[]): void => {
  const end = response.end.bind(response) as (body: unknown) => ServerResponse
  response.end = ((body: unknown) => {
    const given = JSON.parse(String(body)) as Record<string, unknown>
    tokens.push(...[given.access_token, given.id_token].filter(token => typeof token === 'string'))
    return end(body)
  }) as typeof response.end
}

/**
 * @param people whom it knows, by their subject
 * @param back where it sends browsers back to, and nowhere else
 */
export const startProvider = async (people: Record<string, Claims>, back: string): Promise<Provider> => {
  let person: string | null = null
  const server = createServer()
  const up = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await up(0)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`

  const provider: OpenIdProvider = new OpenIdProvider(issuer, {
    ...configurationOf(people, back),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email groups')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const tokens: string[] = []
  server.on('request', (request, response) => {
    if (request.url === '/token') noteTokens(response, tokens)
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const result = person === null ? { error: 'access_denied' } : { login: { accountId: person } }
    void provider.interactionFinished(request, response, result)
  })
  return {
    issuer,
    tokens,
    is: next => {
      person = next
    },
    down: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
    up: () => up(port),
  }
}

/** Follows a browser through the provider, which knows it from before by nothing; returns where it is sent in the end. */
export const throughProvider = async (issuer: string, to: string): Promise<URL> => {
  const cookies = new Map<string, string>()
  let at = new URL(to)
  while (at.origin === issuer) {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (next === null) throw new Error(`the provider answers ${response.status}: ${await response.text()}`)
    at = new URL(next, at)
  }
  return at
}
