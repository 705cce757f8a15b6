import type { View } from '../../../shared/protocol.ts'
import type { MessageKey, Say } from '../../languages/say.ts'

type Undo = NonNullable<View['undo']>

const words: Record<string, MessageKey> = {
  'floor.request': 'secretariat.undo.entered',
  'floor.withdraw': 'secretariat.undo.withdrawn',
  'list.remove': 'secretariat.undo.withdrawn',
  'list.move': 'secretariat.undo.moved',
  'floor.grant': 'secretariat.undo.given',
  'floor.next': 'secretariat.undo.given',
}

/** The last thing that the podium did, as far as the secretariat's page has words for it. */
export const undoWords = (undo: Undo, plate: (code: string) => string, say: Say): string => {
  const key = words[undo.type]
  if (key === undefined || undo.delegation === undefined) return say('secretariat.undo.other')
  return say(key, { name: plate(undo.delegation), place: undo.place ?? 0 })
}
