import { openGroups } from '../../shared/groups.ts'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import { whyNot } from '../database/unwritable.ts'

/**
 * What the house keeps beside the record: accesses, devices, people. Each thing lies on a shelf under a key, is read
 * from memory, and is durable before it is seen. Several servers that share a database see the same shelves.
 */
export type Shelves = {
  shelf<Thing extends object>(kind: string): Shelf<Thing>
  /**
   * All of it or nothing; seen here when it resolves, by the other servers soon after.
   * @param quiet others see it when they read all anew, at the latest
   * @throws NotKept when it cannot be written
   */
  write(changes: readonly Change[], quiet?: 'quiet'): Promise<void>
  /** Resolves when what was to be written has been. */
  settled(): Promise<void>
  close(): Promise<void>
}

export type Shelf<Thing extends object> = {
  get(key: string): Thing | undefined
  all(): Thing[]
  /** The change that lays it there. */
  put(key: string, thing: Thing): Change
  /** The change that puts it in the place of what is there; of what has been taken away meanwhile nothing comes back. */
  replace(key: string, thing: Thing): Change
  /** The change that takes it away. */
  take(key: string): Change
  /** Called with each change, whoever has made it; null for what is not there. */
  onChange(listener: (now: Thing | null, before: Thing | null) => void): void
}

/** A thing in its place. `body` is JSON; null where there is none. */
export type Row = { kind: string; key: string; body: string | null }
export type Change = Row & { onlyInPlace?: true }

/** What was to be written was not, or nobody can say. */
export class NotKept extends Error {
  /** Null for what nobody has foreseen. */
  readonly why: Trouble | null

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'it cannot be written', { cause })
    this.why = whyNot(cause)
  }
}

/** Where the shelves are kept. */
export type Keeper = {
  read(): Promise<Row[]>
  write(changes: readonly Change[], isQuiet: boolean): Promise<void>
  /** Called when others have changed something: with how to read what, or with null when it may be anything. */
  onNews(listener: (read: (() => Promise<Row[]>) | null) => void): Promise<void>
  close(): Promise<void>
}

const nameOf = ({ kind, key }: Pick<Row, 'kind' | 'key'>): string => JSON.stringify([kind, key])

type Kind = { bodies: Map<string, string>; things: Map<string, object>; listeners: Listener[] }
type Listener = (now: object | null, before: object | null) => void

export type ShelvesParts = {
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
  onBug: (error: unknown) => void
}

/** Until what others have changed is read again, when it could not be. */
const readAgainMs = 1_000

export const openShelves = async (keeper: Keeper, { later, onBug }: ShelvesParts): Promise<Shelves> => {
  const kinds = new Map<string, Kind>()
  const kindOf = (kind: string): Kind => {
    const known = kinds.get(kind) ?? { bodies: new Map(), things: new Map(), listeners: [] }
    kinds.set(kind, known)
    return known
  }

  const see = ({ kind, key, body }: Row): void => {
    const { bodies, things, listeners } = kindOf(kind)
    if ((bodies.get(key) ?? null) === body) return
    const before = things.get(key) ?? null
    const now: object | null = body === null ? null : JSON.parse(body)
    if (body === null || now === null) {
      bodies.delete(key)
      things.delete(key)
    } else {
      bodies.set(key, body)
      things.set(key, now)
    }
    for (const listener of listeners) listener(now, before)
  }
  const seeAll = async (): Promise<void> => {
    const rows = await keeper.read()
    const there = new Set(rows.map(nameOf))
    for (const [kind, { things }] of kinds)
      for (const key of [...things.keys()])
        if (!there.has(nameOf({ kind, key }))) see({ kind, key, body: null })
    for (const row of rows) see(row)
  }

  /** One after the other, so that what is seen last was written last. */
  let work: Promise<void> = Promise.resolve()
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const done = work.then(job)
    work = done.catch(() => undefined)
    return done
  }

  let isBehind = false
  /** Of what could not be read nobody tells again: everything is read, until it can be. */
  const follow = (read: (() => Promise<Row[]>) | null): void => {
    inTurn(async () => {
      if (read === null) await seeAll()
      else for (const row of await read()) see(row)
    }).catch(error => {
      if (whyNot(error) === null) onBug(error)
      if (isBehind) return
      isBehind = true
      later(() => {
        isBehind = false
        follow(null)
      }, readAgainMs)
    })
  }
  await keeper.onNews(follow)
  await inTurn(seeAll)

  return {
    shelf: <Thing extends object>(kind: string): Shelf<Thing> => {
      const { things, listeners } = kindOf(kind)
      return {
        get: key => things.get(key) as Thing | undefined,
        all: () => [...things.values()] as Thing[],
        put: (key, thing) => ({ kind, key, body: JSON.stringify(thing) }),
        replace: (key, thing) => ({ kind, key, body: JSON.stringify(thing), onlyInPlace: true }),
        take: key => ({ kind, key, body: null }),
        onChange: listener => {
          listeners.push(listener as Listener)
        },
      }
    },
    write: (changes, quiet) =>
      inTurn(async () => {
        // Of several changes of one thing the last counts.
        const last = [...new Map(changes.map(change => [nameOf(change), change])).values()]
        if (last.length === 0) return
        await keeper.write(last, quiet === 'quiet').catch((cause: unknown) => {
          throw new NotKept(cause)
        })
        for (const change of last)
          if (!change.onlyInPlace || kindOf(change.kind).things.has(change.key)) see(change)
      }),
    settled: () => work,
    close: async () => {
      await work
      await keeper.close()
    },
  }
}

/** The things of a shelf by something that several have in common. */
export const byFact = <Thing extends object>(
  shelf: Shelf<Thing>,
  factOf: (thing: Thing) => string,
): ((fact: string) => Thing[]) => {
  const groups = openGroups<Thing>()
  const change = (now: Thing | null, before: Thing | null): void => {
    if (before) groups.remove(factOf(before), before)
    if (now) groups.add(factOf(now), now)
  }
  for (const thing of shelf.all()) change(thing, null)
  shelf.onChange(change)
  return fact => [...groups.of(fact)]
}
