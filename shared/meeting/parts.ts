import type { Session } from './agenda.ts'

/** What a panel session goes through, in this order; those that it has are in `sessionParts`. */
const partKinds = ['introduction', 'panel', 'dialogue', 'responses', 'closing'] as const
export type PartKind = (typeof partKinds)[number]

/** A part of its session can be opened as its items can; this is its id. */
const partId = (session: Pick<Session, 'id'>, part: PartKind): string => `${session.id}:${part}`
export const dialogueId = (session: Pick<Session, 'id'>): string => partId(session, 'dialogue')

/** The parts that a session has: with a moderator, prepared speakers and a dialogue, all of them. */
export const sessionParts = (session: Session): { id: string; part: PartKind }[] => {
  const isPanel = session.speakers.length > 0
  const has: Record<PartKind, boolean> = {
    introduction: isPanel && session.moderator !== undefined,
    panel: isPanel,
    dialogue: session.dialogue,
    responses: isPanel && session.dialogue,
    closing: isPanel && session.moderator !== undefined,
  }
  return partKinds.filter(part => has[part]).map(part => ({ id: partId(session, part), part }))
}

/** Which part of the session that is; null for an item, and between the opening and the first part. */
export const partOf = (session: Session, id: string | null): PartKind | null =>
  sessionParts(session).find(part => part.id === id)?.part ?? null
