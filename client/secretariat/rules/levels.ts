import { sessionParts } from '../../../shared/meeting/parts.ts'
import { findPack } from '../../../shared/meeting/rules/packs.ts'
import type { RulePack, Rules } from '../../../shared/meeting/rules/rules.ts'
import type { View, ViewSession } from '../../../shared/protocol.ts'
import { isFormal, sessionsOf } from '../shell/standing.ts'

/** Where rules are settled: for the meeting, a session, an item or part of it, or in a pack of one's own. */
export type Level =
  | { at: 'meeting' }
  | { at: 'session'; session: string }
  | { at: 'item'; session: string; item: string }
  | { at: 'pack'; pack: string }

/** On the wire what is not settled is absent. */
export type Book = Pick<NonNullable<View['ruleBook']>, 'adopted'> & {
  settled: Partial<Rules>
  sessions: Record<string, Partial<Rules>>
  items: Record<string, Partial<Rules>>
  packs: RulePack[]
}
export type Known = Pick<View, 'agenda' | 'session' | 'item'> & { ruleBook: Book }

/** Null for who is not sent the rule book. */
export const withBook = (view: View | null): Known | null =>
  view?.ruleBook ? { ...view, ruleBook: view.ruleBook as Book } : null

export const keyOf = (level: Level): string => {
  switch (level.at) {
    case 'meeting':
      return 'meeting'
    case 'session':
      return `session ${level.session}`
    case 'item':
      return `item ${level.session} ${level.item}`
    case 'pack':
      return `pack ${level.pack}`
  }
}

/** What a session is made of, in its order: its parts as a panel, its items and their sub-items. */
export const itemsOf = (session: ViewSession): { id: string; title: string | null; part?: string }[] => [
  ...session.items.flatMap(item => [item, ...(item.items ?? [])]).map(({ id, title }) => ({ id, title })),
  ...sessionParts(session).map(({ id, part }) => ({ id, title: null, part })),
]

/** Every level that rules can be settled at now: what is over keeps its rules. */
export const levelsOf = (view: Known): Level[] => [
  { at: 'meeting' },
  ...openSessions(view).flatMap((session): Level[] => [
    { at: 'session', session: session.id },
    ...itemsOf(session).map(({ id }): Level => ({ at: 'item', session: session.id, item: id })),
  ]),
  ...view.ruleBook.packs.map(({ id }): Level => ({ at: 'pack', pack: id })),
]

/** What a level is called; null for the meeting, and for a part that has no title. */
export const titleAt = ({ agenda, ruleBook }: Known, level: Level): string | null => {
  if (level.at === 'meeting') return null
  if (level.at === 'pack') return ruleBook.packs.find(({ id }) => id === level.pack)?.title ?? null
  const session = sessionsOf({ agenda }).find(({ id }) => id === level.session)
  if (level.at === 'session' || !session) return session?.title ?? null
  return itemsOf(session).find(({ id }) => id === level.item)?.title ?? session.title
}

export const openSessions = (view: Pick<View, 'agenda'>): ViewSession[] =>
  sessionsOf(view).filter(session => isFormal(session) && session.status !== 'closed')

/** What is open now, or the meeting: where one looks first. */
export const levelNow = ({ session, item }: Pick<View, 'session' | 'item'>): Level => {
  if (session === null) return { at: 'meeting' }
  return item === null ? { at: 'session', session } : { at: 'item', session, item }
}

/** What was settled there and nowhere else. */
export const settledAt = ({ settled, sessions, items, packs }: Book, level: Level): Partial<Rules> => {
  switch (level.at) {
    case 'meeting':
      return settled
    case 'session':
      return sessions[level.session] ?? {}
    case 'item':
      return items[level.item] ?? {}
    case 'pack':
      return packs.find(({ id }) => id === level.pack)?.rules ?? {}
  }
}

/** The pack that was chosen there last. */
export const adoptedAt = ({ adopted, packs }: Book, level: Level): RulePack | null => {
  const ids = {
    meeting: () => adopted.meeting,
    session: () => (level.at === 'session' ? adopted.sessions[level.session] : null),
    item: () => (level.at === 'item' ? adopted.items[level.item] : null),
    pack: () => null,
  }
  const id = ids[level.at]() ?? null
  return id === null ? null : (findPack(packs, id) ?? null)
}

/** How a command names the level; null for a pack, which is saved whole. */
export const namedIn = (level: Level): { session?: string; item?: string } | null => {
  switch (level.at) {
    case 'meeting':
      return {}
    case 'session':
      return { session: level.session }
    case 'item':
      return { item: level.item }
    case 'pack':
      return null
  }
}
