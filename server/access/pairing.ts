import type { Shelves } from '../shelves/shelves.ts'
import type { AccessDesk, Origin } from './access.ts'
import { newCode, plainCode } from './codes.ts'
import type { HeldAccess } from './held.ts'
import { tokenHash } from './holding.ts'

/** A device that waits: anybody who comes to it may read the code. `lapsesAt` is in epoch ms. */
export type Waiting = { code: string; lapsesAt: number }

/** Screens are paired as televisions are: a device shows a code, somebody with the right to types it. */
export type PairingDesk = {
  /**
   * A device begins to wait, or goes on with the code that it has. `token` is its cookie. Null when there are too
   * many that wait.
   */
  begin(token: string | null, from: Origin): Promise<{ token: string; waiting: Waiting } | null>
  /** What a device shows while it waits; null when it does not (any more). */
  waiting(token: string): Waiting | null
  /**
   * Resolves as soon as the device is paired or has been overtaken by a later call, at the latest after that many ms;
   * null at once when it does not wait.
   */
  wait(token: string, waitMs: number): Promise<void> | null
  /** Makes the device that shows this code a screen of the meeting; null when none does, or its code has lapsed. */
  claim(code: string, meeting: string, traits: Parameters<AccessDesk['pair']>[1]): Promise<HeldAccess | null>
}

export type PairingParts = {
  desk: Pick<AccessDesk, 'pair'>
  shelves: Shelves
  now: () => number
  /** A whole number from 0 to below its argument, unpredictable. */
  random: (below: number) => number
  newToken: () => string
  after: (waitMs: number, act: () => void) => () => void
}

const lapseMs = 600_000
/** Devices that wait, behind one address and in all. A house has fewer screens than that. */
const most = { ofAddress: 30, inAll: 1000 }

/** Between two questions of a page that is open; what was not heard of for longer has been left behind. */
const silentMs = 5000

/** `token` is a hash of its cookie, and the key. */
type Device = Waiting & { token: string; from: Origin; begunAt: number }

export const openPairingDesk = (parts: PairingParts): PairingDesk => {
  const { desk, shelves, now, random, newToken, after } = parts
  const devices = shelves.shelf<Device>('waiting')
  /** Of those that ask at this server. */
  const heardAt = new Map<string, number>()
  const stops = new Map<string, () => void>()
  /** The addresses of those that are being written down, so that many at once count as many. */
  const beginning: string[] = []
  // Paired here or at another server, or given up.
  devices.onChange((device, before) => {
    if (device !== null || before === null) return
    heardAt.delete(before.token)
    stops.get(before.token)?.()
  })

  const isFresh = ({ lapsesAt }: Device): boolean => lapsesAt > now()
  const find = (token: string): Device | null => {
    const device = devices.get(tokenHash(token))
    return device && isFresh(device) ? device : null
  }
  /** Those that have to go: whose code has lapsed, and the first that nobody looks at, where there is a crowd. */
  const leaving = (address: string): Device[] | null => {
    const fresh = devices.all().filter(isFresh)
    const lapsed = devices.all().filter(device => !isFresh(device))
    const here = fresh.filter(({ from }) => from.address === address)
    const comingHere = beginning.filter(other => other === address).length
    const isCrowdHere = here.length + comingHere >= most.ofAddress
    const crowd = isCrowdHere ? here : fresh.length + beginning.length >= most.inAll ? fresh : null
    if (crowd === null) return lapsed
    const left = crowd
      .sort((a, b) => a.begunAt - b.begunAt)
      .find(({ token, begunAt }) => !stops.has(token) && now() - (heardAt.get(token) ?? begunAt) > silentMs)
    return left ? [...lapsed, left] : null
  }
  const freshCode = (): string => {
    const code = newCode(random, 'screen')
    return devices.all().some(other => other.code === code) ? freshCode() : code
  }

  return {
    begin: async (oldToken, from) => {
      const known = oldToken === null ? null : find(oldToken)
      if (oldToken !== null && known) {
        heardAt.set(known.token, now())
        return { token: oldToken, waiting: known }
      }
      const left = leaving(from.address)
      if (left === null) return null
      const token = newToken()
      const at = now()
      const device = { token: tokenHash(token), from, code: freshCode(), begunAt: at, lapsesAt: at + lapseMs }
      heardAt.set(device.token, at)
      beginning.push(from.address)
      try {
        await shelves.write([
          ...left.map(other => devices.take(other.token)),
          devices.put(device.token, device),
        ])
      } finally {
        beginning.splice(beginning.indexOf(from.address), 1)
      }
      return { token, waiting: device }
    },
    waiting: find,
    wait: (token, waitMs) => {
      const device = find(token)
      if (!device) return null
      stops.get(device.token)?.()
      return new Promise(resolve => {
        const stop = () => {
          cancel()
          if (stops.get(device.token) === stop) stops.delete(device.token)
          if (devices.get(device.token)) heardAt.set(device.token, now())
          resolve()
        }
        const cancel = after(Math.min(waitMs, device.lapsesAt - now()), stop)
        stops.set(device.token, stop)
      })
    },
    claim: async (typed, meeting, traits) => {
      const code = plainCode(typed)
      const found = devices.all().find(device => isFresh(device) && plainCode(device.code) === code)
      if (!found) return null
      const screen = await desk.pair(meeting, traits, found.from, found.token)
      await shelves.write([devices.take(found.token)])
      return screen
    },
  }
}
