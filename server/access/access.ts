import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { instant } from '../../shared/meeting/clock.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Access, NewAccess, You } from '../../shared/protocol.ts'
import { newCode, splitCode } from './codes.ts'
import type { AccessStore, StoredAccess } from './store.ts'

/** Who is signed in how, and with which code: what `server/http` and `server/live` ask. */
export type AccessDesk = {
  /** Makes an access; the code is returned this once. */
  issue(meeting: string, access: NewAccess): Promise<{ id: string; code: string }>
  list(meeting: string): Access[]
  /** Ends an access; true when there was one. */
  revoke(meeting: string, id: string): boolean
  /**
   * The access that a code opens, signed in: `token` is the new cookie. Null for a wrong code.
   * @param madeOnly tries the codes that Palabra made, which nobody guesses, and not one that the house has chosen
   */
  signIn(
    code: string,
    oldToken: string | null,
    madeOnly: boolean,
  ): Promise<{ access: StoredAccess; token: string } | null>
  signOut(token: string): void
  /**
   * The access that a request acts with: the one that it names with `as`, else the last signed in that has a say
   * in the meeting.
   */
  find(token: string | null, meeting: string | null, as?: string): StoredAccess | null
  /** Ensures the house secretariat's code. Returns a new one when none was given and none existed. */
  ensureSecretariat(code: string | undefined): Promise<string | null>
}

export type AccessParts = {
  store: AccessStore
  now: () => number
  /** A whole number from 0 to below its argument, unpredictable. */
  random: (below: number) => number
  newToken: () => string
}

const secretariatId = 'secretariat'
/** A code that the house has chosen may be any text, so it has no part to look it up by. */
const anyCode = '*'
/** Argon2id, as OWASP has it at the least: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const openAccessDesk = ({ store, now, random, newToken }: AccessParts): AccessDesk => {
  const opens = async (code: string, madeOnly: boolean): Promise<StoredAccess | null> => {
    const { lookup, secret } = splitCode(code)
    for (const access of store.byLookup(lookup)) if (await verify(access.hash, secret, cost)) return access
    for (const access of madeOnly ? [] : store.byLookup(anyCode))
      if (await verify(access.hash, code.trim(), cost)) return access
    return null
  }

  const hasSay = (access: StoredAccess, meeting: string | null): boolean =>
    meeting === null || access.meeting === null || access.meeting === meeting

  const putSecretariat = async (lookup: string, secret: string): Promise<void> => {
    store.put({
      id: secretariatId,
      meeting: null,
      role: 'secretariat',
      delegation: null,
      session: null,
      name: null,
      inRoom: true,
      lookup,
      hash: await hash(secret, cost),
      createdAt: now(),
      signedInAt: null,
    })
  }

  return {
    issue: async (meeting, { role, delegation, session, name, inRoom }) => {
      const code = newCode(random)
      const { lookup, secret } = splitCode(code)
      const id = `a${newToken()
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 10)}`
      store.put({
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
      })
      return { id, code }
    },
    list: meeting => store.byMeeting(meeting).map(shown),
    revoke: (meeting, id) => {
      const access = store.byId(id)
      if (access?.meeting !== meeting) return false
      store.remove(id)
      return true
    },
    signIn: async (code, oldToken, madeOnly) => {
      const access = await opens(code, madeOnly)
      if (access === null) return null
      const token = newToken()
      store.rotate(oldToken === null ? null : tokenHash(oldToken), tokenHash(token), access.id)
      store.signedIn(access.id, now())
      return { access, token }
    },
    signOut: token => store.signOut(tokenHash(token)),
    find: (token, meeting, as) => {
      if (token === null) return null
      const held = store
        .grants(tokenHash(token))
        .flatMap(id => store.byId(id) ?? [])
        .filter(access => hasSay(access, meeting))
      return (as === undefined ? held.at(-1) : held.find(({ id }) => id === as)) ?? null
    },
    ensureSecretariat: async code => {
      const known = store.byId(secretariatId)
      if (code !== undefined) {
        if (!known || !(await verify(known.hash, code, cost))) await putSecretariat(anyCode, code)
        return null
      }
      if (known) return null
      const made = newCode(random)
      const { lookup, secret } = splitCode(made)
      await putSecretariat(lookup, secret)
      return made
    },
  }
}

const shown = (access: StoredAccess): Access => ({
  id: access.id,
  meeting: access.meeting ?? '',
  role: access.role,
  inRoom: access.inRoom,
  ...(access.delegation === null ? {} : { delegation: access.delegation }),
  ...(access.session === null ? {} : { session: access.session }),
  ...(access.name === null ? {} : { name: access.name }),
  createdAt: instant(access.createdAt),
  signedInAt: access.signedInAt === null ? null : instant(access.signedInAt),
})

/** How an access acts in its meeting; nobody signed in is a follower. */
export const actorOf = (access: StoredAccess | null): Actor => {
  if (access === null) return { role: 'follower' }
  const { id, role, session, delegation, inRoom } = access
  switch (role) {
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
  }
}
