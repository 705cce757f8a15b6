import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { instant } from '../../shared/meeting/clock.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Access, Device, NewAccess, You } from '../../shared/protocol.ts'
import { type Agent, agentOf } from './agent.ts'
import { newCode, readCode } from './codes.ts'
import type { StoredDevice } from './devices.ts'
import type { Guest } from './openid.ts'
import type { AccessStore, StoredAccess } from './store.ts'

/** What may be changed of a screen. */
type ScreenTraits = Pick<StoredAccess, 'name' | 'hidesRoomCode'>

/** An access as a device holds it: `inRoom` says whether that device is in the room now. */
export type HeldAccess = StoredAccess & { device: string; agent: Agent }

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
   */
  find(token: string | null, meeting: string | null, as?: string): HeldAccess | null
  /** Whether a cookie is of any device. */
  knows(token: string): boolean
  /** All that a browser is signed in with, the last first. */
  all(token: string): HeldAccess[]
  /** What a device holds now; null once it has ended. */
  held(device: string): HeldAccess | null
  /** A device is in the room until then: it has read the code that the room's screen shows. */
  enterRoom(device: string, until: number): Promise<void>
  /** Called with a device whose access has changed under it: it has come into the room, say. */
  onNews(listener: (device: string) => void): void
  /** A device has a connection more; returns what to call when that has ended. */
  came(device: string): () => void
  /** A device has been heard of. */
  touch(device: string): void
  /** Called with the devices that have ended, whose connections are to end too. */
  onEnd(listener: (devices: string[]) => void): void
  /** Keeps what is in memory only: when devices were seen last. */
  flush(): Promise<void>
  /** Ensures the house secretariat's code. Returns a new one when none was given and none existed. */
  ensureSecretariat(code: string | undefined): Promise<string | null>
}

export type AccessParts = {
  store: AccessStore
  now: () => number
  /** A whole number from 0 to below its argument, unpredictable. */
  random: (below: number) => number
  newToken: () => string
  /** Whether a meeting is over: then nobody is in its room by the room's code. */
  isAdjourned: (meeting: string) => boolean
}

const secretariatId = 'secretariat'
/** A code that the house has chosen may be any text, so it has no part to look it up by. */
const anyCode = '*'
/** Argon2id, as OWASP has it at the least: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** As long as its cookie: then a device signs in again. A screen finds its way back after every power cut. */
export const deviceDays = 14
export const screenDays = 400
/** Nobody types this: whoever looks for a code looks for letters and figures. */
const noCode = { lookup: '-', hash: '' }

/** A cookie is kept as this alone. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const openAccessDesk = ({ store, now, random, newToken, isAdjourned }: AccessParts): AccessDesk => {
  const opens = async (code: string, madeOnly: boolean): Promise<StoredAccess | null> => {
    const { lookup, secret } = readCode(code)
    const meant = store.byLookup(lookup)
    // As long where no code begins like this one: else the time would tell which do.
    if (meant.length === 0 && !madeOnly) await hash(secret, cost)
    for (const access of meant) if (await verify(access.hash, secret, cost)) return access
    for (const access of madeOnly ? [] : store.byLookup(anyCode))
      if (await verify(access.hash, code.trim(), cost)) return access
    return null
  }

  const hasSay = (access: StoredAccess, meeting: string | null): boolean =>
    meeting === null || access.meeting === null || access.meeting === meeting

  /** One that has all meetings. */
  const ofHouse = (given: Pick<StoredAccess, 'id' | 'role' | 'lookup' | 'hash'>): StoredAccess => ({
    ...given,
    meeting: null,
    delegation: null,
    session: null,
    name: null,
    inRoom: true,
    createdAt: now(),
    signedInAt: null,
  })
  const putSecretariat = async (lookup: string, secret: string): Promise<void> =>
    store.write([
      ...devices.byAccess(secretariatId).flatMap(({ id }) => devices.remove(id)),
      store.put(ofHouse({ id: secretariatId, role: 'secretariat', lookup, hash: await hash(secret, cost) })),
    ])

  const devices = store.devices
  const seen = new Map<string, number>()
  const connections = new Map<string, number>()
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
  const isFresh = ({ role }: StoredAccess, { signedInAt }: StoredDevice): boolean =>
    now() - signedInAt < (role === 'screen' ? screenDays : deviceDays) * 86_400_000

  const hasEntered = ({ inRoomUntil }: StoredDevice, { meeting }: StoredAccess): boolean =>
    inRoomUntil !== null && now() < inRoomUntil && meeting !== null && !isAdjourned(meeting)

  /** Whether a device is in the room is judged each time that somebody asks: it lapses by itself. */
  const holding = (access: StoredAccess, device: StoredDevice): HeldAccess => ({
    ...access,
    device: device.id,
    agent: { browser: device.browser, system: device.system },
    inRoom: access.inRoom || hasEntered(device, access),
  })
  const heldBy = (device: StoredDevice | undefined): HeldAccess | null => {
    const access = device && store.byId(device.access)
    if (!device || !access || !isFresh(access, device)) return null
    return holding(access, device)
  }
  const allOf = (token: string): HeldAccess[] =>
    devices.byToken(tokenHash(token)).flatMap(device => heldBy(device) ?? [])
  const shownDevice = (device: StoredDevice, access: StoredAccess): Device => {
    const { id, browser, system, address, signedInAt } = device
    return {
      id,
      browser,
      system,
      address,
      signedInAt: instant(signedInAt),
      seenAt: instant(seen.get(id) ?? devices.seenAt(device)),
      hasEntered: hasEntered(device, access),
    }
  }
  const shownDevices = (access: StoredAccess): Device[] =>
    devices
      .byAccess(access.id)
      .filter(device => isFresh(access, device))
      .map(device => shownDevice(device, access))
  const newId = (): string =>
    newToken()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 10)

  const enter = async (
    access: StoredAccess,
    { address, agent }: Origin,
    oldToken: string | null,
  ): Promise<SignedIn> => {
    const token = newToken()
    const old = oldToken === null ? null : tokenHash(oldToken)
    const before = old === null ? undefined : devices.byToken(old).find(other => other.access === access.id)
    const at = now()
    const device: StoredDevice = {
      id: before?.id ?? `d${newId()}`,
      access: access.id,
      token: tokenHash(token),
      ...(agentOf(agent) satisfies Agent),
      address,
      signedInAt: at,
      inRoomUntil: before?.inRoomUntil ?? null,
    }
    await store.write([
      store.signedIn(access.id, at),
      ...devices.signIn(old, device, id => connections.has(id)),
    ])
    return { access: holding(store.byId(access.id) ?? access, device), token }
  }

  return {
    issue: async (meeting, { role, delegation, session, name, inRoom }) => {
      const code = newCode(random)
      const { lookup, secret } = readCode(code)
      const id = `a${newId()}`
      const access: StoredAccess = {
        id,
        meeting,
        role,
        delegation: delegation ?? null,
        session: session ?? null,
        name: name ?? null,
        inRoom: inRoom ?? true,
        lookup,
        hash: await hash(secret, cost),
        createdAt: now(),
        signedInAt: null,
      }
      await store.write([store.put(access)])
      return { id, code }
    },
    list: meeting =>
      store.byMeeting(meeting).map(access => shown(access, store.signedInAt(access), shownDevices(access))),
    pair: async (meeting, traits, { address, agent }, token) => {
      const at = now()
      const access: StoredAccess = {
        id: `a${newId()}`,
        meeting,
        role: 'screen',
        delegation: null,
        session: null,
        ...traits,
        inRoom: true,
        ...noCode,
        createdAt: at,
        signedInAt: at,
      }
      const device: StoredDevice = {
        id: `d${newId()}`,
        access: access.id,
        token,
        ...(agentOf(agent) satisfies Agent),
        address,
        signedInAt: at,
        inRoomUntil: null,
      }
      await store.write([store.put(access), devices.put(device)])
      return holding(access, device)
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
      return holding(access, device)
    },
    signIn: async (code, from, oldToken, madeOnly) => {
      const opened = await opens(code, madeOnly)
      // It takes a while to look: the code may have been ended, or be another one, meanwhile.
      const access = opened && store.byId(opened.id)
      return access && access.hash === opened.hash ? enter(access, from, oldToken) : null
    },
    admit: async ({ id, role, list }, from, oldToken) => {
      const access = store.byId(id) ?? ofHouse({ id, role, lookup: list, hash: '' })
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
    find: (token, meeting, as) => {
      if (token === null) return null
      const held = allOf(token).filter(access => hasSay(access, meeting))
      const found = (as === undefined ? held.at(-1) : held.find(({ id }) => id === as)) ?? null
      if (found) seen.set(found.device, now())
      return found
    },
    knows: token => devices.byToken(tokenHash(token)).length > 0,
    all: token => allOf(token).reverse(),
    held: device => heldBy(devices.byId(device)),
    enterRoom: async (id, until) => {
      const device = devices.byId(id)
      if (device) await store.write([devices.enterRoom(device, until)])
    },
    onNews: listener => {
      newsListeners.push(listener)
    },
    came: device => {
      connections.set(device, (connections.get(device) ?? 0) + 1)
      return () => {
        const left = (connections.get(device) ?? 1) - 1
        if (left === 0) connections.delete(device)
        else connections.set(device, left)
      }
    },
    touch: device => {
      seen.set(device, now())
    },
    onEnd: listener => {
      listeners.push(listener)
    },
    flush: async () => {
      const changes = [...seen].flatMap(([id, at]) => devices.seen(id, at))
      seen.clear()
      await store.write(changes, 'quiet')
    },
    ensureSecretariat: async code => {
      const known = store.byId(secretariatId)
      if (code !== undefined) {
        if (!known || !(await verify(known.hash, code, cost))) await putSecretariat(anyCode, code)
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

const screenTraits = ({ role, hidesRoomCode }: StoredAccess): { showsRoomCode?: boolean } =>
  role === 'screen' ? { showsRoomCode: hidesRoomCode !== true } : {}

const shown = (access: StoredAccess, signedInAt: number | null, devices: Device[]): Access => ({
  id: access.id,
  meeting: access.meeting ?? '',
  role: access.role,
  inRoom: access.inRoom,
  ...(access.delegation === null ? {} : { delegation: access.delegation }),
  ...(access.session === null ? {} : { session: access.session }),
  ...(access.name === null ? {} : { name: access.name }),
  createdAt: instant(access.createdAt),
  signedInAt: signedInAt === null ? null : instant(signedInAt),
  ...screenTraits(access),
  devices,
})

/** How an access acts in its meeting; nobody signed in is a follower. */
export const actorOf = (access: StoredAccess | null): Actor => {
  if (access === null) return { role: 'follower' }
  const { id, role, session, delegation, name, inRoom } = access
  switch (role) {
    case 'interpreter':
      return { role, access: id, booth: name ?? '' }
    case 'moderator':
      return { role, access: id, session: session ?? '' }
    case 'delegate':
      return { role, access: id, delegation: delegation ?? '', inRoom }
    default:
      return { role, access: id }
  }
}

/** What a person is told about the own access. */
export const youOf = (access: StoredAccess | null): You => {
  if (access === null) return { role: 'follower' }
  const { id, meeting, role, delegation, session, name, inRoom } = access
  return {
    role,
    access: id,
    ...(meeting === null ? {} : { meeting }),
    ...(delegation === null ? {} : { delegation }),
    ...(session === null ? {} : { session }),
    ...(name === null ? {} : { name }),
    ...(role === 'delegate' ? { inRoom } : {}),
    ...screenTraits(access),
  }
}
