import type { Audience } from '../../shared/meeting/roles.ts'
import { view } from '../../shared/meeting/view.ts'
import type { View, ViewMessage } from '../../shared/protocol.ts'
import type { Position, Room } from './room.ts'

const audiences: readonly Audience[] = ['podium', 'room', 'public']

/** What goes to an audience when a meeting has changed: once per audience, the podium first. */
type Publication = { audience: Audience; message: ViewMessage; view: View }

/** The views of a meeting, each made once per change, and what has changed in them. */
export type Publisher = {
  view(audience: Audience): View
  onPublication(listener: (publication: Publication) => void): () => void
}

/** How long changes are gathered, so that a burst of presses travels as one message. */
const windowMs = 8

const viewOf = ({ meeting, seq, at }: Position, audience: Audience): View => view(meeting, audience, seq, at)

/**
 * @param later runs something after so many milliseconds
 */
export const createPublisher = (room: Room, later: (work: () => void, ms: number) => void): Publisher => {
  const listeners = new Set<(publication: Publication) => void>()
  const published = new Map(
    audiences.map(audience => [audience, sectionsOf(viewOf(room.position(), audience))]),
  )
  const views = new Map<Audience, View>()
  let waiting = false

  const viewNow = (audience: Audience): View => {
    const known = views.get(audience)
    if (known && known.seq === room.position().seq) return known
    const made = viewOf(room.position(), audience)
    views.set(audience, made)
    return made
  }

  const publish = (): void => {
    waiting = false
    for (const audience of audiences) {
      const now = viewNow(audience)
      const sections = sectionsOf(now)
      const before = published.get(audience)
      const changed = [...sections].filter(([name, text]) => before?.get(name) !== text).map(([name]) => name)
      published.set(audience, sections)
      const message = pick(now, changed)
      for (const listener of listeners) listener({ audience, message, view: now })
    }
  }

  room.onChange(() => {
    if (waiting) return
    waiting = true
    later(publish, windowMs)
  })

  return {
    view: viewNow,
    onPublication: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Each section as text, by which a change is seen. */
const sectionsOf = ({ seq: _, at: __, ...sections }: View): Map<string, string> =>
  new Map(Object.entries(sections).map(([name, section]) => [name, JSON.stringify(section)]))

const pick = (from: View, names: string[]): ViewMessage => ({
  seq: from.seq,
  at: from.at,
  ...Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))),
})
