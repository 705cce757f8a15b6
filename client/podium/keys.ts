import type { View, You } from '../../shared/protocol.ts'
import type { MessageKey } from '../languages/say.ts'
import { type Act, type ActId, acts, possibleActs } from './acts.ts'

/** What of a key press decides what it means. */
export type KeyPressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; repeat: boolean }

type PageMeaning = 'next-step' | 'list' | 'leave'
export type Meaning = { means: PageMeaning } | { means: 'act'; act: Act }

/** Keys of the page itself: always there, whatever goes on. */
const pageKeys: readonly { key: string; means: PageMeaning; said: MessageKey; shown?: MessageKey }[] = [
  { key: ' ', means: 'next-step', said: 'podium.key.next-step', shown: 'podium.key.space' },
  { key: 'f', means: 'list', said: 'podium.key.list' },
  { key: 'escape', means: 'leave', said: 'podium.key.leave', shown: 'podium.key.escape' },
]

/** Keys of a row of the list; the list itself hears them. */
const rowKeys: readonly HelpLine[] = [
  { keys: '', shown: 'podium.key.enter', said: ['podium.key.row-details'] },
  { keys: 'Alt ↑ ↓', said: ['podium.key.row-move'] },
  { keys: '', shown: 'podium.key.drag', said: ['podium.key.row-drag'] },
  { keys: '', shown: 'podium.key.delete', said: ['podium.key.row-remove'] },
]

/**
 * What a key means on the podium now; null when nothing, and for a key held down: one press, one act.
 * The caller does not ask while somebody types in a field.
 */
export const meaningOf = (pressed: KeyPressed, view: View, you: You): Meaning | null => {
  if (pressed.repeat || pressed.altKey) return null
  const key = pressed.key.toLowerCase()
  if (pressed.ctrlKey || pressed.metaKey) return key === 'z' ? actFor('u', view, you) : null
  const page = pageKeys.find(entry => entry.key === key)
  return page ? { means: page.means } : actFor(key, view, you)
}

const actFor = (key: string, view: View, you: You): Meaning | null => {
  const act = possibleActs(view, you).find(({ keys }) => keys.includes(key))
  return act ? { means: 'act', act } : null
}

/** A line of the help: a key (as text or as a message), and what it does; a key may do this or that. */
export type HelpLine = { keys: string; shown?: MessageKey; said: MessageKey[] }

const inFull: Partial<Record<ActId, MessageKey>> = {
  longer: 'podium.act.longer.label',
  shorter: 'podium.act.shorter.label',
  minute: 'podium.act.minute.label',
}

/** All keys, possible now or not: the help teaches, it does not offer. */
export const helpLines = (): HelpLine[] => [
  ...pageKeys.map(({ key, said, shown }) => ({
    keys: key.toUpperCase(),
    said: [said],
    ...(shown ? { shown } : {}),
  })),
  ...[...new Set(acts.map(({ keys }) => keys[0] ?? ''))].map(key => ({
    keys: key.toUpperCase(),
    said: acts
      .filter(({ keys }) => keys[0] === key)
      .map(({ id }) => inFull[id] ?? (`podium.act.${id}` as const)),
  })),
  ...rowKeys,
]
