import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import type { View } from '../../../../shared/protocol.ts'
import { findItem } from './find.ts'

/** What the floor stands on, and what the record speaks of: it cannot be taken out of the agenda. */
export type InUse = {
  /** Sessions that have begun, by id. */
  begun: ReadonlySet<string>
  /** The open session or the suspended one. */
  session: string | null
  /** The open item, or the dialogue by its id. */
  item: string | null
  /** Prepared speakers who have the floor, one that is interrupted included. */
  speaking: ReadonlySet<string>
}

export const nothingInUse: InUse = { begun: new Set(), session: null, item: null, speaking: new Set() }

export const inUseOf = (view: Pick<View, 'agenda' | 'session' | 'item' | 'floor'>): InUse => {
  const sessions = view.agenda.days.flatMap(day => day.sessions)
  const turns = view.floor ? [view.floor, view.floor.interrupted] : []
  return {
    begun: new Set(sessions.filter(({ status }) => status !== 'planned').map(({ id }) => id)),
    session: view.session,
    item: view.item,
    speaking: new Set(turns.flatMap(turn => turn?.speaker ?? [])),
  }
}

/** Why something stays; null when it may go. */
export type Kept = 'session-begun' | 'item-open' | 'speaker-speaking' | 'dialogue-open' | 'day-has-sessions'

export const keptSession = ({ begun }: InUse, id: string): Kept | null =>
  begun.has(id) ? 'session-begun' : null

/** An item stays for its parts too. */
export const keptItem = ({ item: open }: InUse, agenda: Agenda, id: string): Kept | null => {
  const parts = findItem(agenda, id)?.item.items ?? []
  return open !== null && (open === id || parts.some(part => part.id === open)) ? 'item-open' : null
}

export const keptSpeaker = ({ speaking }: InUse, id: string): Kept | null =>
  speaking.has(id) ? 'speaker-speaking' : null

/** The dialogue is opened as an item is, by an id made from its session's. */
export const keptDialogue = ({ item }: InUse, session: string): Kept | null =>
  item === `${session}:dialogue` ? 'dialogue-open' : null
