import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Whether an address is a proxy of the house's; `hop` counts from 0, the nearest. */
export type Trust = (address: string, hop: number) => boolean

export type DoorParts = {
  /** Where people reach this server; null when that is as each request says. */
  publicUrl: string | null
  /** Names under which it is reached besides, in small letters. */
  hosts: readonly string[]
  trust: Trust
  /** Told of each name that was refused. */
  onStrangeHost: (name: string) => void
}

/** By which a request says that it has come; what it cannot be read as leads nowhere. */
type Name = { text: string; origin: string | undefined; hostname: string; isOwn: boolean }

/** Where a request comes from and where it is meant to go: the same for REST, pages, event streams and sockets. */
export type Door = {
  readonly trust: Trust
  /** Where people reach this server: as configured, else as the request says. */
  originOf(request: IncomingMessage): string
  /** Who asks, behind the proxies that are trusted. */
  addressOf(request: IncomingMessage): string
  isEncrypted(request: IncomingMessage): boolean
  /** What a trusted proxy calls this request in its own log; null where there is none, or nothing that fits a log. */
  requestIdOf(request: IncomingMessage): string | null
  /**
   * False for a name that is not known to lead here: a page of another site may have its own name lead here, so that a
   * browser takes this server for that site (DNS rebinding). An address is no name, and a name without a dot is nobody
   * else's on the internet: a room without any setting is reached by both.
   */
  isOwnHost(request: IncomingMessage): boolean
  /**
   * False for a request that a page of another origin has sent: such a page must not act with the cookie of whoever
   * looks at it, nor open a socket. Tools that send no `Origin` are no pages.
   */
  isOwnOrigin(request: IncomingMessage): boolean
}

const named: Record<string, string> = { loopback: '127.0.0.0/8,::1/128' }

/** An IPv4 address may be written as an IPv6 one. */
const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * @param text a number of proxies, or their addresses and networks, such as `loopback, 10.0.0.0/8`
 * @throws Error when it is neither
 */
export const trustOf = (text: string): Trust => {
  if (/^\d{1,2}$/.test(text)) return (_, hop) => hop < Number(text)
  const proxies = new BlockList()
  for (const part of text.split(',').flatMap(name => (named[name.trim()] ?? name).split(','))) {
    const [network = '', bits] = part.trim().split('/')
    if (bits === undefined) proxies.addAddress(network, familyOf(network))
    else proxies.addSubnet(network, Number(bits), familyOf(network))
  }
  return address => isIP(bare(address)) > 0 && proxies.check(bare(address), familyOf(bare(address)))
}

/** From the nearest to the farthest, as long as each is a proxy that is trusted: the first that is not has asked. */
const askerOf = ({ socket, headers }: IncomingMessage, trust: Trust): string => {
  const nearest = socket.remoteAddress ?? ''
  if (!trust(nearest, 0)) return nearest
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const path = [
    nearest,
    ...told
      .map(part => part.trim())
      .filter(Boolean)
      .reverse(),
  ]
  return path.find((address, hop) => !trust(address, hop)) ?? path.at(-1) ?? ''
}

const isLocalName = (name: string): boolean =>
  isIP(name.replace(/^\[|\]$/g, '')) > 0 || !name.includes('.') || name.endsWith('.localhost')

export const openDoor = ({ publicUrl, hosts, trust, onStrangeHost }: DoorParts): Door => {
  const known = new Set([...hosts, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])])

  /** What the nearest proxy says, when it is one of the house's: the first of a list is the browser's own. */
  const forwarded = (request: IncomingMessage, header: string): string | undefined => {
    const given = request.headers[header]
    if (typeof given !== 'string' || !trust(request.socket.remoteAddress ?? '', 0)) return undefined
    return given.split(',')[0]?.trim()
  }
  const isEncrypted = (request: IncomingMessage): boolean =>
    forwarded(request, 'x-forwarded-proto') === 'https' ||
    ('encrypted' in request.socket && request.socket.encrypted === true)

  /** The latest that was read: a whole room comes by the same name. */
  let latest: Name = { text: '', origin: undefined, hostname: '', isOwn: false }
  const nameOf = (request: IncomingMessage): Name => {
    const host = forwarded(request, 'x-forwarded-host') ?? request.headers.host ?? ''
    const text = `${isEncrypted(request) ? 'https' : 'http'}://${host}`
    if (text !== latest.text) {
      const { origin, hostname = '' }: Partial<URL> = URL.canParse(text) ? new URL(text) : {}
      latest = {
        text,
        origin,
        hostname,
        isOwn: hostname !== '' && (isLocalName(hostname) || known.has(hostname)),
      }
    }
    return latest
  }

  return {
    trust,
    originOf: request => publicUrl ?? nameOf(request).origin ?? 'http://localhost',
    addressOf: request => bare(askerOf(request, trust)),
    isEncrypted,
    requestIdOf: request => {
      const given = forwarded(request, 'x-request-id') ?? ''
      return /^[\w.:-]{8,64}$/.test(given) ? given : null
    },
    isOwnHost: request => {
      const { isOwn, hostname } = nameOf(request)
      if (!isOwn && hostname !== '') onStrangeHost(hostname)
      return isOwn
    },
    isOwnOrigin: request => {
      const { origin } = request.headers
      if (origin === undefined)
        return ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']?.toString())
      return [publicUrl, nameOf(request).origin].includes(origin)
    },
  }
}
