import { protocolVersion } from '../../../shared/protocol.ts'
import { jsonOf, type Publisher, type Written } from '../../meetings/publisher.ts'
import { gzip, plain, type Tongue } from './tongue.ts'
import type { Turns } from './turns.ts'

/** What is sent to the readers of a meeting's stream. */
export type Broadcast<Reader> = {
  /**
   * From now on it is sent what changes, and at once what it has missed: nothing, the sections that have changed
   * since, or the whole view.
   * @param lastSeen the entry that it has seen last; null for a newcomer
   * @returns how to leave
   */
  join(reader: Reader, tongue: Tongue, lastSeen: number | null): () => void
  /** So that whoever is between does not take the silence for an end. */
  beat(): void
  /** Tells each reader after how long to come back, not all at once, and then ends with it. */
  end(close: (reader: Reader) => void): void
}

/** Of how many messages it is known what changed in them, for those who come back. */
const mostRecent = 500
/** How much of what was sent last is kept to point back at. */
const mostBefore = 8192

/** When the server ends: the first comes back soon, as another server may be there; in ms. */
const comeBackMs = [250, 500, 750, 1000, 1250, 1500, 1750, 2000]

/** One change is sent at once; of many, what has come together in this time. */
const restMs = 250
/** A comment. */
const heartbeat = ':\n\n'

type Change = { seq: number; after: number; names: readonly string[] }
type Group<Reader> = { tongue: Tongue; readers: Set<Reader>; greetings: Map<string, Buffer> }

type BroadcastParts<Reader> = {
  turns: Turns
  now: () => number
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
  write: (reader: Reader, bytes: Buffer) => void
}
type Greeting = { key: string; head: string; rest: () => string }

const event = (name: string, seq: number, data: string): string =>
  `event: ${name}\nid: ${seq}\ndata: ${data}\n\n`

/**
 * While the readers are being served, and for a moment after, what changes is gathered, and they are sent it as one
 * message: however fast a meeting goes on, one message is on its way and one waits.
 */
export const createBroadcast = <Reader>(
  publisher: Publisher,
  { turns, now, later, write }: BroadcastParts<Reader>,
): Broadcast<Reader> => {
  const groups = new Map<Tongue, Group<Reader>>(
    [plain, gzip].map(tongue => [tongue, { tongue, readers: new Set(), greetings: new Map() }]),
  )
  let sent: Written = publisher.published('public')
  let recent: Change[] = []
  /** What is published and not sent yet. */
  let gathered: { written: Written; names: Set<string> } | null = null
  let busy = 0
  /** The end of what every reader has been sent. */
  let before: Buffer = Buffer.alloc(0)

  /** @param common what it ends with, and what whoever comes later is sent too */
  const say = (text: string, common: Buffer): void => {
    const all = Buffer.from(text)
    for (const { tongue, readers } of groups.values()) {
      if (readers.size === 0) continue
      const bytes = tongue.next(all, before)
      busy += 1
      turns.add([...readers], reader => write(reader, bytes), served)
    }
    before = common.subarray(-mostBefore)
    for (const { greetings } of groups.values()) greetings.clear()
  }

  const served = (): void => {
    busy -= 1
    if (busy === 0) send()
  }

  const send = (): void => {
    if (gathered === null) return
    const { written, names } = gathered
    gathered = null
    recent = [...recent, { seq: written.seq, after: sent.seq, names: [...names] }].slice(-mostRecent)
    sent = written
    const json = jsonOf(written, [...names])
    busy += 1
    later(served, restMs)
    say(event('view', written.seq, json), Buffer.from(`${json}\n\n`))
  }

  publisher.onPublication(({ audience, written, changed }) => {
    if (audience !== 'public') return
    gathered = { written, names: new Set([...(gathered?.names ?? []), ...changed]) }
    if (busy === 0) send()
  })

  /** The names of the sections that have changed since; null when that is not known any more. */
  const changedSince = (seq: number): string[] | null => {
    // What is not sent yet is still to come, also to whoever has seen it elsewhere, as in the document.
    if (seq > sent.seq && seq <= publisher.view('public').seq) return []
    if (seq > sent.seq || (recent[0]?.after ?? sent.seq) > seq) return null
    return [...new Set(recent.filter(change => change.seq > seq).flatMap(({ names }) => names))]
  }

  /** The head has the time in it and is each reader's own; the rest is the same for all who have missed the same. */
  const greetingFor = (lastSeen: number | null): Greeting => {
    const missed = lastSeen === null ? null : changedSince(lastSeen)
    if (missed === null) {
      const head = `"protocol":${protocolVersion},"seq":${sent.seq},"serverTime":${now()},"you":{"role":"follower"}`
      return {
        key: 'hello',
        head: `event: hello\nid: ${sent.seq}\ndata: {${head},"view":`,
        rest: () => `${jsonOf(sent)}}\n\n`,
      }
    }
    return {
      key: `view ${missed.join()}`,
      head: `: ${now()}\n\n`,
      rest: () => (missed.length === 0 ? '' : event('view', sent.seq, jsonOf(sent, missed))),
    }
  }

  /** What was sent last follows as a comment, which nobody reads: what comes next may point back at it. */
  const encode = (tongue: Tongue, rest: string): Buffer => {
    const isPointedAt = tongue !== plain && before.length > 0
    const parts = [Buffer.from(rest), ...(isPointedAt ? [Buffer.from(': '), before] : [])]
    return tongue.next(Buffer.concat(parts), Buffer.alloc(0))
  }

  return {
    join: (reader, tongue, lastSeen) => {
      const group = groups.get(tongue)
      if (!group) throw new Error('no such tongue')
      const { key, head, rest } = greetingFor(lastSeen)
      const known = group.greetings.get(key) ?? encode(tongue, rest())
      group.greetings.set(key, known)
      write(reader, tongue.begin(head))
      write(reader, known)
      group.readers.add(reader)
      return () => group.readers.delete(reader)
    },
    beat: () => {
      if (busy === 0) say(heartbeat, Buffer.concat([before, Buffer.from(heartbeat)]))
    },
    end: close => {
      for (const { tongue, readers } of groups.values()) {
        const words = comeBackMs.map(ms => tongue.next(Buffer.from(`retry: ${ms}\n\n`), Buffer.alloc(0)))
        for (const [index, reader] of [...readers].entries()) {
          const word = words[index % words.length]
          if (word) write(reader, word)
          close(reader)
        }
      }
    },
  }
}
