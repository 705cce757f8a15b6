import { hash } from 'node:crypto'
import { instant } from '../../shared/meeting/clock.ts'
import type { Device } from '../../shared/protocol.ts'
import { NotKept } from '../shelves/shelves.ts'
import type { StoredDevice } from './devices.ts'
import type { HeldAccess } from './held.ts'
import type { AccessStore, StoredAccess } from './store.ts'

/** As long as its cookie: then a device signs in again. A screen finds its way back after every power cut. */
export const deviceDays = 14
export const screenDays = 400
/** A cookie is kept as this alone. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url')

export type HoldingParts = {
  store: AccessStore
  now: () => number
  /** Whether a meeting is over: then nobody is in its room by the room's code. */
  isAdjourned: (meeting: string) => boolean
}

/** Which device holds what, and when it was heard of last. */
export type Holding = {
  /** What a device has of an access. */
  of(access: StoredAccess, device: StoredDevice): HeldAccess
  /** What it holds now; null when it has ended. */
  by(device: StoredDevice | undefined): HeldAccess | null
  /** All that a browser holds, by the hash of its cookie; the latest sign-in last. */
  all(cookie: string): HeldAccess[]
  /** The devices of an access, as the secretariat sees them. */
  devices(access: StoredAccess): Device[]
  /** A device has a connection more. */
  came(device: string): void
  /** A device has a connection less. */
  left(device: string): void
  isConnected(device: string): boolean
  /** A device has been heard of. */
  touch(device: string): void
  /** Keeps what is in memory only: when devices were seen last. What cannot be written now waits for the next time. */
  flush(): Promise<void>
}

export const openHolding = ({ store, now, isAdjourned }: HoldingParts): Holding => {
  const { devices } = store
  const seen = new Map<string, number>()
  const connections = new Map<string, number>()

  const isFresh = ({ role }: StoredAccess, { signedInAt }: StoredDevice): boolean =>
    now() - signedInAt < (role === 'screen' ? screenDays : deviceDays) * 86_400_000

  const hasEntered = ({ inRoomUntil }: StoredDevice, { meeting }: StoredAccess): boolean =>
    inRoomUntil !== null && now() < inRoomUntil && meeting !== null && !isAdjourned(meeting)

  /** The same for as long as nothing changes: it is asked for with each request, and by each of a room that comes back. */
  const made = new WeakMap<StoredDevice, { of: StoredAccess; held: HeldAccess }>()
  /** Whether a device is in the room is judged each time that somebody asks: it lapses by itself. */
  const of = (access: StoredAccess, device: StoredDevice): HeldAccess => {
    const inRoom = access.inRoom || hasEntered(device, access)
    const known = made.get(device)
    if (known?.of === access && known.held.inRoom === inRoom) return known.held
    const { id, browser, system } = device
    const held = { ...access, device: id, agent: { browser, system }, inRoom }
    made.set(device, { of: access, held })
    return held
  }
  const by = (device: StoredDevice | undefined): HeldAccess | null => {
    const access = device && store.byId(device.access)
    if (!device || !access || !isFresh(access, device)) return null
    return of(access, device)
  }
  const all = (cookie: string): HeldAccess[] => devices.byToken(cookie).flatMap(device => by(device) ?? [])
  const touch = (device: string): void => {
    seen.set(device, now())
  }
  /** One that is connected answers pings, or is not for long. */
  const seenAt = (device: StoredDevice): number =>
    connections.has(device.id) ? now() : (seen.get(device.id) ?? devices.seenAt(device))
  const shownDevice = (device: StoredDevice, access: StoredAccess): Device => {
    const { id, browser, system, address, signedInAt } = device
    return {
      id,
      browser,
      system,
      address,
      signedInAt: instant(signedInAt),
      seenAt: instant(seenAt(device)),
      hasEntered: hasEntered(device, access),
    }
  }
  const shownDevicesOf = (access: StoredAccess): Device[] =>
    devices
      .byAccess(access.id)
      .filter(device => isFresh(access, device))
      .map(device => shownDevice(device, access))

  return {
    of,
    by,
    all,
    devices: shownDevicesOf,
    came: device => {
      connections.set(device, (connections.get(device) ?? 0) + 1)
    },
    left: device => {
      touch(device)
      const left = (connections.get(device) ?? 1) - 1
      if (left === 0) connections.delete(device)
      else connections.set(device, left)
    },
    isConnected: device => connections.has(device),
    touch,
    flush: async () => {
      for (const device of connections.keys()) touch(device)
      const latest = [...seen]
      try {
        const changes = latest.flatMap(([id, at]) => devices.seen(id, at))
        await store.write(changes, 'quiet')
      } catch (error) {
        // It is kept next time, and why it cannot be now is told by the record.
        if (error instanceof NotKept && error.why !== null) return
        throw error
      }
      for (const [id, at] of latest) if (seen.get(id) === at) seen.delete(id)
    },
  }
}
