import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddress from 'proxy-addr'

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

/** Where a request comes from and where it is meant to go: the same for REST, pages, event streams and sockets. */
export type Door = {
  readonly trust: Trust
  /** Where people reach this server: as configured, else as the request says. */
  originOf(request: IncomingMessage): string
  /** Who asks, behind the proxies that are trusted. */
  addressOf(request: IncomingMessage): string
  isEncrypted(request: IncomingMessage): boolean
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

/** @param text a number of proxies, or their addresses and networks. @throws TypeError when it is neither */
export const trustOf = (text: string): Trust => {
  const hops = /^\d{1,2}$/.test(text) ? Number(text) : null
  return hops === null
    ? proxyAddress.compile(text.split(',').map(part => part.trim()))
    : (_, hop) => hop < hops
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

  const urlOf = (request: IncomingMessage): URL | null => {
    const host = forwarded(request, 'x-forwarded-host') ?? request.headers.host ?? ''
    const text = `${isEncrypted(request) ? 'https' : 'http'}://${host}`
    return URL.canParse(text) ? new URL(text) : null
  }

  return {
    trust,
    originOf: request => publicUrl ?? urlOf(request)?.origin ?? 'http://localhost',
    addressOf: request => proxyAddress(request, trust),
    isEncrypted,
    isOwnHost: request => {
      const name = urlOf(request)?.hostname ?? ''
      const isOwn = name !== '' && (isLocalName(name) || known.has(name))
      if (!isOwn) onStrangeHost(name)
      return isOwn
    },
    isOwnOrigin: request => {
      const { origin } = request.headers
      if (origin === undefined)
        return ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']?.toString())
      return [publicUrl, urlOf(request)?.origin].includes(origin)
    },
  }
}
