import { randomBytes } from 'node:crypto'
import { connect, type Live } from '../../client/live/connection.ts'
import type { Device } from '../../client/live/device.ts'
import type { OpenLine } from '../../client/live/line.ts'
import { socketLine } from '../../client/live/socket.ts'
import { streamLine, watching } from '../../client/live/stream.ts'
import { createStorage } from '../live/world.ts'
import type { Person } from './wire.ts'

/** What the browser of a tablet gives, without the browser: a page that is always shown. */
const tabletDevice = (): Device => {
  const after: Device['after'] = (waitMs, act) => {
    const timer = setTimeout(act, waitMs)
    return () => clearTimeout(timer)
  }
  return {
    local: () => performance.now(),
    wall: Date.now,
    after,
    frame: act => after(16, () => act(performance.now())),
    isVisible: () => true,
    onVisibility: () => () => undefined,
    onNetwork: () => () => undefined,
    uniqueId: () => randomBytes(16).toString('hex'),
    random: Math.random,
    lasting: createStorage(),
    tab: createStorage(),
    reload: () => undefined,
  }
}

/** What differs from a tablet on which nobody looks: parts of the device, and what stands before the network. */
type Differently = { device?: Partial<Device>; line?: (open: OpenLine) => OpenLine }

/** The connection that the pages use: it moves to another server by itself, and sends again what has no answer. */
export const tablet = (
  { origin, cookie }: Pick<Person, 'origin' | 'cookie'>,
  meeting: string,
  { device = {}, line = open => open }: Differently = {},
): Live =>
  connect({ meeting }, line(socketLine(origin, cookie ? { cookie } : {})), { ...tabletDevice(), ...device })

/** The connection of whoever only watches: over the event stream, or by the public document. */
export const follower = (origin: string, meeting: string): Live => {
  const device = tabletDevice()
  return connect({ meeting }, streamLine(device, origin), device, watching)
}
