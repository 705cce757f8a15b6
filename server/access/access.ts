import type { Role } from '../../shared/meeting/roles.ts'
import type { Access, NewAccess } from '../../shared/protocol.ts'
import { agentOf } from './agent.ts'
import { newCode, readCode } from './codes.ts'
import type { StoredDevice } from './devices.ts'
import { type HeldAccess, shown } from './held.ts'
import { type HoldingParts, openHolding, tokenHash } from './holding.ts'
import type { Guest } from './openid.ts'
import { anyCode, hashed, opens, opensWith } from './opening.ts'
import type { StoredAccess } from './store.ts'

/** What may be changed of a screen. */
type ScreenTraits = Pick<StoredAccess, 'name' | 'hidesRoomCode'>

/** Where a sign-in comes from. */
export type Origin = { address: string; agent: string | undefined }

/** `token` is the new cookie. */
type SignedIn = { access: HeldAccess; token: string }

/** Who is signed in how, where, and with which code: what `server/http` and `server/live` ask. */
export type AccessDesk = {
  /** Makes an access; the code is returned this once. */
  issue(meeting: string, access: NewAccess): Promise<{ id: string; code: string }>
  /** Those of the house for null. */
  list(meeting: string | null): Access[]
  /** Makes a device that waited a screen of a meeting; `token` is a hash of its cookie. Nobody signs in as it. */
  pair(meeting: string, traits: ScreenTraits, from: Origin, token: string): Promise<HeldAccess>
  /** Changes a screen; those who are in the old meeting with it are put out of it. */
  change(id: string, to: ScreenTraits & { meeting: string }): Promise<void>
  /** Ends an access and its devices. Returns what it was; null when there was none. */
  revoke(meeting: string | null, id: string): Promise<StoredAccess | null>
  /** Ends one device of an access. Returns what it was; null when there was none. */
  revokeDevice(meeting: string | null, access: string, device: string): Promise<HeldAccess | null>
  /**
   * The access that a code opens, signed in; null for a wrong code.
   * @param madeOnly tries the codes that Palabra made, which nobody guesses, and not one that the house has chosen
   */
  signIn(code: string, from: Origin, oldToken: string | null, madeOnly: boolean): Promise<SignedIn | null>
  /** Signs in somebody for whom the house's own sign-in vouches, in all meetings. */
  admit(guest: Guest, from: Origin, oldToken: string | null): Promise<SignedIn>
  /** Ends the accesses of those whom other lists than these have let in. */
  keepGuests(lists: readonly string[]): Promise<void>
  /** Whether any access's code begins like this one. */
  meant(code: string): boolean
  /** Ends what the browser has signed in with. */
  signOut(token: string): Promise<void>
  /**
   * The access that a request acts with: the one that it names with `as`, else the last signed in that has a say
   * in the meeting.
   * @param cookie a hash of its cookie
   */
  find(cookie: string, meeting: string | null, as?: string): HeldAccess | null
  /** As what a cookie, given as its hash, has signed in last, in whichever meeting; asking is no sign of the device. */
  roleOf(cookie: string): Role | null
  /** Whether a cookie, given as its hash, is of any device. */
  knows(cookie: string): boolean
  /** All that a browser is signed in with, the last first. */
  all(token: string): HeldAccess[]
  /** What a device holds now; null once it has ended. */
  held(device: string): HeldAccess | null
  /** A device is in the room until then: it has read the code that the room's screen shows. */
  enterRoom(device: string, until: number): Promise<void>
  /** Called with a device whose access has changed under it: it has come into the room, say. */
  onNews(listener: (device: string) => void): void
  /** A device has a connection more. */
  came(device: string): void
  /** A device has a connection less. */
  left(device: string): void
  /** Called with the devices that have ended, whose connections are to end too. */
  onEnd(listener: (devices: string[]) => void): void
  /** Keeps what is in memory only: when devices were seen last. */
  flush(): Promise<void>
  /** Ensures the house secretariat's code. Returns a new one when none was given and none existed. */
  ensureSecretariat(code: string | undefined): Promise<string | null>
}

export type AccessParts = HoldingParts & {
  /** A whole number from 0 to below its argument, unpredictable. */
  random: (below: number) => number
  newToken: () => string
}

const secretariatId = 'secretariat'

type FreshAccess = Pick<StoredAccess, 'id' | 'role' | 'lookup' | 'hash'> & Partial<StoredAccess>

/** Nobody types this: whoever looks for a code looks for letters and figures. */
const noCode = { lookup: '-', hash: '' }

export const openAccessDesk = ({ store, now, random, newToken, isAdjourned }: AccessParts): AccessDesk => {
  const hasSay = (access: StoredAccess, meeting: string | null): boolean =>
    meeting === null || access.meeting === null || access.meeting === meeting

  /** What is not given is as it is of one of the house, which has all meetings. */
  const fresh = (given: FreshAccess): StoredAccess => ({
    meeting: null,
    delegation: null,
    session: null,
    name: null,
    inRoom: true,
    createdAt: now(),
    signedInAt: null,
    ...given,
  })
  const deviceFor = (access: string, { address, agent }: Origin, token: string): StoredDevice => ({
    id: `d${newId()}`,
    access,
    token,
    ...agentOf(agent),
    address,
    signedInAt: now(),
    inRoomUntil: null,
  })
  const putSecretariat = async (lookup: string, secret: string): Promise<void> =>
    store.write([
      ...devices.byAccess(secretariatId).flatMap(({ id }) => devices.remove(id)),
      store.put(fresh({ id: secretariatId, role: 'secretariat', lookup, hash: await hashed(secret) })),
    ])

  const devices = store.devices
  const holding = openHolding({ store, now, isAdjourned })
  const listeners: ((devices: string[]) => void)[] = []
  const newsListeners: ((device: string) => void)[] = []
  const tell = (ended: string[]): void => {
    if (ended.length > 0) for (const listener of listeners) listener(ended)
  }
  const tellNews = (device: string): void => {
    for (const listener of newsListeners) listener(device)
  }
  // Whoever has changed it, here or at another server.
  devices.onChange((now, before) => {
    if (now === null && before) tell([before.id])
    if (now && before && now.inRoomUntil !== before.inRoomUntil) tellNews(now.id)
  })
  store.onChange((now, before) => {
    const here = devices.byAccess(now.id).map(({ id }) => id)
    if (now.meeting !== before.meeting) tell(here)
    else if (now.hidesRoomCode !== before.hidesRoomCode) here.forEach(tellNews)
  })
  const newId = (): string =>
    newToken()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 10)

  const enter = async (access: StoredAccess, from: Origin, oldToken: string | null): Promise<SignedIn> => {
    const token = newToken()
    const old = oldToken === null ? null : tokenHash(oldToken)
    const before = old === null ? undefined : devices.byToken(old).find(other => other.access === access.id)
    const made = deviceFor(access.id, from, tokenHash(token))
    const device = before ? { ...made, id: before.id, inRoomUntil: before.inRoomUntil } : made
    await store.write([
      store.signedIn(access.id, device.signedInAt),
      ...devices.signIn(old, device, holding.isConnected),
    ])
    return { access: holding.of(store.byId(access.id) ?? access, device), token }
  }

  return {
    issue: async (meeting, { role, delegation, session, name, inRoom }) => {
      const code = newCode(random)
      const { lookup, secret } = readCode(code)
      const access = fresh({
        id: `a${newId()}`,
        meeting,
        role,
        delegation: delegation ?? null,
        session: session ?? null,
        name: name ?? null,
        inRoom: inRoom ?? true,
        lookup,
        hash: await hashed(secret),
      })
      await store.write([store.put(access)])
      return { id: access.id, code }
    },
    list: meeting =>
      store
        .byMeeting(meeting)
        .map(access => shown(access, store.signedInAt(access), holding.devices(access))),
    pair: async (meeting, traits, from, token) => {
      const id = `a${newId()}`
      const device = deviceFor(id, from, token)
      const { signedInAt } = device
      const access = fresh({ id, meeting, role: 'screen', ...traits, ...noCode, signedInAt })
      await store.write([store.put(access), devices.put(device)])
      return holding.of(access, device)
    },
    change: async (id, to) => {
      const access = store.byId(id)
      if (access) await store.write([store.replace({ ...access, ...to })])
    },
    revoke: async (meeting, id) => {
      const access = store.byId(id)
      // The house's own code is changed by its setting; ended here, nobody could come in any more.
      if (id === secretariatId || access?.meeting !== meeting) return null
      await store.write(store.remove(id))
      return access
    },
    revokeDevice: async (meeting, id, deviceId) => {
      const device = devices.byId(deviceId)
      const access = store.byId(id)
      if (device?.access !== id || access?.meeting !== meeting) return null
      await store.write(devices.remove(device.id))
      return holding.of(access, device)
    },
    signIn: async (code, from, oldToken, madeOnly) => {
      const opened = await opens(store, code, madeOnly)
      // It takes a while to look: the code may have been ended, or be another one, meanwhile.
      const access = opened && store.byId(opened.id)
      return access && access.hash === opened.hash ? enter(access, from, oldToken) : null
    },
    admit: async ({ id, role, list }, from, oldToken) => {
      const access = store.byId(id) ?? fresh({ id, role, lookup: list, hash: '' })
      if (!store.byId(id)) await store.write([store.put(access)])
      return enter(access, from, oldToken)
    },
    keepGuests: lists =>
      store.write(
        store
          .byMeeting(null)
          .filter(({ id, lookup }) => id !== secretariatId && !lists.includes(lookup))
          .flatMap(({ id }) => store.remove(id)),
      ),
    meant: code => store.byLookup(readCode(code).lookup).length > 0,
    signOut: token => store.write(devices.byToken(tokenHash(token)).flatMap(({ id }) => devices.remove(id))),
    find: (cookie, meeting, as) => {
      const found = holding
        .all(cookie)
        .findLast(access => hasSay(access, meeting) && (as === undefined || access.id === as))
      if (found) holding.touch(found.device)
      return found ?? null
    },
    roleOf: cookie => holding.all(cookie).at(-1)?.role ?? null,
    knows: cookie => devices.byToken(cookie).length > 0,
    all: token => holding.all(tokenHash(token)).reverse(),
    held: device => holding.by(devices.byId(device)),
    enterRoom: async (id, until) => {
      const device = devices.byId(id)
      if (device) await store.write([devices.enterRoom(device, until)])
    },
    onNews: listener => {
      newsListeners.push(listener)
    },
    came: holding.came,
    left: holding.left,
    onEnd: listener => {
      listeners.push(listener)
    },
    flush: holding.flush,
    ensureSecretariat: async code => {
      const known = store.byId(secretariatId)
      if (code !== undefined) {
        if (!known || !(await opensWith(known, code))) await putSecretariat(anyCode, code)
        return null
      }
      if (known) return null
      const made = newCode(random)
      const { lookup, secret } = readCode(made)
      await putSecretariat(lookup, secret)
      return made
    },
  }
}
