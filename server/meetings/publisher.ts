import type { Audience } from '../../shared/meeting/roles.ts'
import { view } from '../../shared/meeting/view.ts'
import type { View, ViewMessage } from '../../shared/protocol.ts'
import type { Position } from './held.ts'
import type { Room } from './room.ts'

/** A view as text: its sections by their names, each encoded once. */
export type Written = { seq: number; at: number; sections: ReadonlyMap<string, string> }

/** What goes to an audience when a meeting has changed: once per audience, the podium first. */
type Publication = {
  audience: Audience
  message: ViewMessage
  /** The same, for whoever sends text: all of it, and which of its sections have changed. */
  written: Written
  changed: readonly string[]
}

/** The views of a meeting, each made once per change, and what has changed in them. */
export type Publisher = {
  view(audience: Audience): View
  /** The same as text. */
  written(audience: Audience): Written
  /** As it was published last; the view may be some milliseconds ahead. */
  published(audience: Audience): Written
  onPublication(listener: (publication: Publication) => void): () => void
}

/** How long changes are gathered, so that a burst of presses travels as one message. */
const windowMs = 8
/** However many watch, the room does not wait for them: they are served when it has been. */
const inTheRoom: readonly Audience[] = ['podium', 'room']
const beyond: readonly Audience[] = ['public']

const viewOf = ({ meeting, seq, at }: Position, audience: Audience): View => view(meeting, audience, seq, at)

/**
 * @param later runs something after so many milliseconds
 */
export const createPublisher = (
  room: Pick<Room, 'position' | 'onChange'>,
  later: (work: () => void, ms: number) => void,
): Publisher => {
  const listeners = new Set<(publication: Publication) => void>()
  const views = new Map<Audience, View>()
  const texts = new Map<Audience, Written>()

  const viewNow = (audience: Audience): View => {
    const known = views.get(audience)
    if (known && known.seq === room.position().seq) return known
    const made = viewOf(room.position(), audience)
    views.set(audience, made)
    return made
  }

  const writtenNow = (audience: Audience): Written => {
    const known = texts.get(audience)
    if (known && known.seq === room.position().seq) return known
    const made = write(viewNow(audience))
    texts.set(audience, made)
    return made
  }

  const published: Record<Audience, Written> = {
    podium: writtenNow('podium'),
    room: writtenNow('room'),
    public: writtenNow('public'),
  }

  const publishTo = (audience: Audience): void => {
    const now = viewNow(audience)
    const written = writtenNow(audience)
    // What was to be sent later went with what came before it.
    if (written.seq === published[audience].seq) return
    const before = published[audience].sections
    const changed = [...written.sections]
      .filter(([name, text]) => before.get(name) !== text)
      .map(([name]) => name)
    published[audience] = written
    const publication = { audience, message: pick(now, changed), written, changed }
    for (const listener of listeners) listener(publication)
  }

  /** Once for all that is wanted of it meanwhile. */
  const soon = (work: () => void, waitMs: number): (() => void) => {
    let waiting = false
    return () => {
      if (waiting) return
      waiting = true
      later(() => {
        waiting = false
        work()
      }, waitMs)
    }
  }
  const publishBeyond = soon(() => beyond.forEach(publishTo), 0)
  const publish = soon(() => {
    inTheRoom.forEach(publishTo)
    publishBeyond()
  }, windowMs)

  room.onChange(publish)

  return {
    view: viewNow,
    written: writtenNow,
    published: audience => published[audience],
    onPublication: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Each section as text, by which a change is seen. */
const write = ({ seq, at, ...sections }: View): Written => ({
  seq,
  at,
  sections: new Map(Object.entries(sections).map(([name, section]) => [name, JSON.stringify(section)])),
})

/** A view, or the sections of it that are named, as JSON. */
export const jsonOf = ({ seq, at, sections }: Written, named?: readonly string[]): string => {
  const parts = (named ?? [...sections.keys()]).flatMap(name => {
    const text = sections.get(name)
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
  })
  return `{${[`"seq":${seq}`, `"at":${at}`, ...parts].join(',')}}`
}

const pick = (from: View, names: string[]): ViewMessage => ({
  seq: from.seq,
  at: from.at,
  ...Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))),
})
