import type { View } from '../../../shared/protocol.ts'
import type { MessageKey, Say } from '../../languages/say.ts'

const sessionsOf = ({ agenda }: Pick<View, 'agenda'>) => agenda.days.flatMap(({ sessions }) => sessions)

/** As the agenda calls it now; its id when it has left. */
export const sessionTitle = (view: Pick<View, 'agenda'>, id: string): string =>
  sessionsOf(view).find(session => session.id === id)?.title ?? id

const parts = ['introduction', 'panel', 'dialogue', 'responses', 'closing']

/** Of an item, a sub-item, or the part of a panel. */
export const itemTitle = (view: Pick<View, 'agenda'>, id: string, say: Say): string => {
  const part = id.slice(id.lastIndexOf(':') + 1)
  if (parts.includes(part)) return say(`secretariat.part.${part}` as MessageKey)
  const items = sessionsOf(view).flatMap(session => session.items)
  const found = items.flatMap(item => [item, ...(item.items ?? [])]).find(item => item.id === id)
  if (!found) return id
  return found.number === undefined ? found.title : `${found.number}. ${found.title}`
}
