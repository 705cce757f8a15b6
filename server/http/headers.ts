import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Door } from '../access/door.ts'

/** What a page may load and do: its own files and its own server, nothing else, nothing inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

const yearSeconds = 31_536_000

/** A camera may read a badge, at the secretariat's desk; nothing else of a device is of any use here. */
const permissions = [
  'camera=(self)',
  ...['microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture'].map(
    name => `${name}=()`,
  ),
].join(', ')

/**
 * What a browser is told with every answer. Only behind TLS: to come back by TLS alone, and to keep other sites'
 * windows apart, which a browser does not do without it, and says so to whoever looks.
 */
export const securityHeaders = (door: Door): RequestHandler => {
  const common = {
    contentSecurityPolicy,
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
  }
  const plain = helmet({ ...common, strictTransportSecurity: false, crossOriginOpenerPolicy: false })
  const encrypted = helmet({
    ...common,
    strictTransportSecurity: { maxAge: yearSeconds, includeSubDomains: false },
  })
  return (request, response, next) => {
    response.set('Permissions-Policy', permissions)
    const headers = door.isEncrypted(request) ? encrypted : plain
    headers(request, response, next)
  }
}
