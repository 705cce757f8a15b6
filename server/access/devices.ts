import { byFact, type Change, type Shelves } from '../shelves/shelves.ts'
import type { Agent } from './agent.ts'

/** A browser in which somebody has signed in with an access. */
export type StoredDevice = Agent & {
  id: string
  access: string
  /** A hash of its cookie. */
  token: string
  address: string
  signedInAt: number
  /** Until then it is in the room, by the code of the room's screen; null when it never was. */
  inRoomUntil: number | null
}

export type DeviceTable = {
  byId(id: string): StoredDevice | undefined
  /** Those of a browser, the latest sign-in last. */
  byToken(token: string): StoredDevice[]
  /** The latest sign-in last. */
  byAccess(access: string): StoredDevice[]
  /**
   * Moves what the old cookie held to the new device's, and puts the device last; the most remote give way.
   * @param isHere whether a device is connected: such a one never gives way to another of its access
   */
  signIn(oldToken: string | null, device: StoredDevice, isHere: (id: string) => boolean): Change[]
  put(device: StoredDevice): Change
  enterRoom(device: StoredDevice, until: number): Change
  remove(id: string): Change[]
  /** When it was seen last. */
  seenAt(device: StoredDevice): number
  seen(id: string, at: number): Change[]
  /** Called with each change, here or at another server; null for what is not there. */
  onChange(listener: (now: StoredDevice | null, before: StoredDevice | null) => void): void
}

/** How many accesses one browser keeps; the oldest gives way. */
const mostPerBrowser = 12
/** How many devices one access keeps; the one that was not seen for longest gives way. */
const mostPerAccess = 100

const latestLast = (a: StoredDevice, b: StoredDevice): number => a.signedInAt - b.signedInAt

export const openDevices = (shelves: Shelves): DeviceTable => {
  const devices = shelves.shelf<StoredDevice>('device')
  const sights = shelves.shelf<{ at: number }>('seen')
  const ofToken = byFact(devices, ({ token }) => token)
  const ofAccess = byFact(devices, ({ access }) => access)
  const byToken = (token: string) => ofToken(token).sort(latestLast)
  const byAccess = (access: string) => ofAccess(access).sort(latestLast)
  const put = (device: StoredDevice) => devices.put(device.id, device)
  const remove = (id: string) => [devices.take(id), sights.take(id)]
  const seenAt = ({ id, signedInAt }: StoredDevice) => Math.max(sights.get(id)?.at ?? 0, signedInAt)
  const isOther =
    ({ id }: StoredDevice) =>
    (device: StoredDevice) =>
      device.id !== id

  return {
    byId: devices.get,
    byToken,
    byAccess,
    signIn: (oldToken, device, isHere) => {
      const { token, access } = device
      const carried = oldToken === null ? [] : byToken(oldToken).filter(isOther(device))
      const unseenFirst = byAccess(access)
        .filter(isOther(device))
        .sort((a, b) => Number(isHere(a.id)) - Number(isHere(b.id)) || seenAt(a) - seenAt(b))
      const giveWay = [
        ...carried.slice(0, Math.max(0, carried.length + 1 - mostPerBrowser)),
        ...unseenFirst
          .slice(0, Math.max(0, unseenFirst.length + 1 - mostPerAccess))
          .filter(({ id }) => !isHere(id)),
      ]
      return [
        ...carried.map(other => devices.replace(other.id, { ...other, token })),
        put(device),
        ...giveWay.flatMap(({ id }) => remove(id)),
      ]
    },
    put,
    enterRoom: (device, until) => devices.replace(device.id, { ...device, inRoomUntil: until }),
    remove,
    seenAt,
    seen: (id, at) => (devices.get(id) ? [sights.put(id, { at })] : []),
    onChange: devices.onChange,
  }
}
