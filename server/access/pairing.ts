import { type AccessDesk, type HeldAccess, type Origin, tokenHash } from './access.ts'
import { newCode, plainCode } from './codes.ts'

/** A device that waits: anybody who comes to it may read the code. `lapsesAt` is in epoch ms. */
export type Waiting = { code: string; lapsesAt: number }

/** Screens are paired as televisions are: a device shows a code, somebody with the right to types it. */
export type PairingDesk = {
  /**
   * A device begins to wait, or goes on with the code that it has. `token` is its cookie. Null when there are too
   * many that wait.
   */
  begin(token: string | null, from: Origin): { token: string; waiting: Waiting } | null
  /** What a device shows while it waits; null when it does not (any more). */
  waiting(token: string): Waiting | null
  /**
   * Resolves as soon as the device is paired or has been overtaken by a later call, at the latest after that many ms;
   * null at once when it does not wait.
   */
  wait(token: string, waitMs: number): Promise<void> | null
  /** Makes the device that shows this code a screen of the meeting; null when none does, or its code has lapsed. */
  claim(code: string, meeting: string, name: string): HeldAccess | null
}

export type PairingParts = {
  desk: Pick<AccessDesk, 'pair'>
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

type Device = Waiting & { token: string; from: Origin; heardAt: number; stopWaiting: (() => void) | null }

export const openPairingDesk = (parts: PairingParts): PairingDesk => {
  const { desk, now, random, newToken, after } = parts
  /** By the hash of their cookies, the one that came first first. After a restart they come again. */
  const devices = new Map<string, Device>()

  const forget = (key: string, device: Device): void => {
    devices.delete(key)
    device.stopWaiting?.()
  }
  const forgetLapsed = (): void => {
    for (const [key, device] of devices) if (device.lapsesAt <= now()) forget(key, device)
  }
  /** The first that nobody looks at gives way, so that what has been left behind keeps no screen out. */
  const makeRoom = (address: string): boolean => {
    const here = [...devices].filter(([, device]) => device.from.address === address)
    const crowd = here.length >= most.ofAddress ? here : devices.size >= most.inAll ? [...devices] : []
    if (crowd.length === 0) return true
    const left = crowd.find(
      ([, { stopWaiting, heardAt }]) => stopWaiting === null && now() - heardAt > silentMs,
    )
    if (left) forget(...left)
    return left !== undefined
  }
  const freshCode = (): string => {
    const code = newCode(random, 'screen')
    return [...devices.values()].some(other => other.code === code) ? freshCode() : code
  }

  return {
    begin: (oldToken, from) => {
      forgetLapsed()
      const known = oldToken === null ? undefined : devices.get(tokenHash(oldToken))
      if (known) {
        known.heardAt = now()
        return { token: known.token, waiting: known }
      }
      if (!makeRoom(from.address)) return null
      const token = newToken()
      const device = {
        token,
        from,
        code: freshCode(),
        lapsesAt: now() + lapseMs,
        heardAt: now(),
        stopWaiting: null,
      }
      devices.set(tokenHash(token), device)
      return { token, waiting: device }
    },
    waiting: token => {
      forgetLapsed()
      return devices.get(tokenHash(token)) ?? null
    },
    wait: (token, waitMs) => {
      forgetLapsed()
      const device = devices.get(tokenHash(token))
      if (!device) return null
      device.stopWaiting?.()
      return new Promise(resolve => {
        const stop = () => {
          cancel()
          device.heardAt = now()
          if (device.stopWaiting === stop) device.stopWaiting = null
          resolve()
        }
        const cancel = after(Math.min(waitMs, device.lapsesAt - now()), stop)
        device.stopWaiting = stop
      })
    },
    claim: (typed, meeting, name) => {
      forgetLapsed()
      const code = plainCode(typed)
      const found = [...devices].find(([, device]) => plainCode(device.code) === code)
      if (!found) return null
      const [key, device] = found
      const screen = desk.pair(meeting, name, device.from, device.token)
      forget(key, device)
      return screen
    },
  }
}
