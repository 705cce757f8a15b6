import type { Role } from '../../shared/meeting/roles.ts'
import { byFact, type Change, type Shelves } from '../shelves/shelves.ts'
import { type DeviceTable, openDevices } from './devices.ts'

/** An access as it is kept; the code only as a hash. */
export type StoredAccess = {
  id: string
  /** Null for the secretariat of the house, which has all meetings. */
  meeting: string | null
  role: Exclude<Role, 'follower'>
  delegation: string | null
  session: string | null
  name: string | null
  /** For a delegate: whoever signs in with it is in the room. */
  inRoom: boolean
  /** For a screen: its picture leaves the room, and the code of the room does not stand on it. */
  hidesRoomCode?: boolean
  lookup: string
  hash: string
  createdAt: number
  /** As it was made, or as an older server has left it: see `signedInAt` of the store. */
  signedInAt: number | null
}

export type DemoLink = { role: StoredAccess['role']; label: string; delegation?: string; code: string }
export type Demo = { meeting: string; title: string; links: DemoLink[] }

/** What is read is in memory; what changes is written by `write`, all of it or nothing. */
export type AccessStore = {
  byId(id: string): StoredAccess | undefined
  byLookup(lookup: string): StoredAccess[]
  /** The oldest first; those of the house for null. */
  byMeeting(meeting: string | null): StoredAccess[]
  put(access: StoredAccess): Change
  /** In the place of what is there; one that has been ended meanwhile stays so. */
  replace(access: StoredAccess): Change
  /** Ends it and its devices. */
  remove(id: string): Change[]
  /** When somebody signed in with it last; null when nobody has. */
  signedInAt(access: StoredAccess): number | null
  /** Beside the access, so that what is changed of that at the same moment stays changed. */
  signedIn(id: string, at: number): Change
  /** Called when an access is another than before, here or at another server. */
  onChange(listener: (now: StoredAccess, before: StoredAccess) => void): void
  readonly devices: DeviceTable
  write(changes: readonly Change[], quiet?: 'quiet'): Promise<void>
  /** What a meeting's room codes are made of; null when there is none yet. */
  roomSecret(meeting: string): string | null
  putRoomSecret(meeting: string, secret: string): Promise<void>
  /** The demo's links, codes included: it is there to be tried out by anybody. */
  demo(): Demo | null
  putDemo(demo: Demo): Promise<void>
}

const theDemo = 'latest'

/** Accesses and sign-ins, beside the record, which holds no secret. */
export const openAccessStore = (shelves: Shelves): AccessStore => {
  const accesses = shelves.shelf<StoredAccess>('access')
  const secrets = shelves.shelf<{ secret: string }>('room-secret')
  const demos = shelves.shelf<Demo>('demo')
  const signIns = shelves.shelf<{ at: number }>('signed-in')
  const devices = openDevices(shelves)
  const byLookup = byFact(accesses, ({ lookup }) => lookup)
  return {
    byId: accesses.get,
    byLookup,
    byMeeting: meeting =>
      accesses
        .all()
        .filter(access => access.meeting === meeting)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    put: access => accesses.put(access.id, access),
    replace: access => accesses.replace(access.id, access),
    remove: id => [
      ...devices.byAccess(id).flatMap(device => devices.remove(device.id)),
      signIns.take(id),
      accesses.take(id),
    ],
    signedInAt: ({ id, signedInAt }) => signIns.get(id)?.at ?? signedInAt,
    signedIn: (id, at) => signIns.put(id, { at }),
    onChange: listener =>
      accesses.onChange((now, before) => {
        if (now && before) listener(now, before)
      }),
    devices,
    write: shelves.write,
    roomSecret: meeting => secrets.get(meeting)?.secret ?? null,
    putRoomSecret: (meeting, secret) => shelves.write([secrets.put(meeting, { secret })]),
    demo: () => demos.get(theDemo) ?? null,
    putDemo: demo => shelves.write([demos.put(theDemo, demo)]),
  }
}
