import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import { applyStep } from './apply.ts'
import type { Change, Edit, Step } from './edits.ts'
import { findItem, findSession, findSpeaker } from './find.ts'

/** Whether two agendas, or parts of them, say the same. Both come from one schema, with its order of keys or ours. */
export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? 'undefined'

const partsOf = <Thing extends object>(thing: Thing | undefined, change: Change<Thing>): unknown =>
  thing && (Object.keys(change) as (keyof Thing)[]).map(key => thing[key] ?? null)

/** The part of the agenda that an edit speaks about, as it stands there. */
const meantBy = (edit: Edit, agenda: Agenda): unknown => {
  switch (edit.type) {
    case 'session.change':
      return partsOf(findSession(agenda, edit.session), edit.change)
    case 'session.remove':
      return findSession(agenda, edit.session)
    case 'session.move':
      return findSession(agenda, edit.session)?.date
    case 'item.change':
      return partsOf(findItem(agenda, edit.item)?.item, edit.change)
    case 'item.remove':
      return findItem(agenda, edit.item)?.item
    case 'item.move': {
      const found = findItem(agenda, edit.item)
      return found && [found.session.id, found.within]
    }
    case 'speaker.change':
      return partsOf(findSpeaker(agenda, edit.speaker)?.speaker, edit.change)
    case 'speaker.remove': {
      // Its place in the order is not what is removed.
      const found = findSpeaker(agenda, edit.speaker)?.speaker
      return found && { ...found, order: 0 }
    }
    case 'speaker.move':
      return findSpeaker(agenda, edit.speaker)?.session.id
    case 'agenda.change':
      return partsOf(agenda, edit.change)
    case 'agenda.import':
    case 'agenda.restore':
      return agenda
    default:
      return null
  }
}

/**
 * Whether a step that was made on one agenda can be made on a newer one: not when somebody else has meanwhile
 * changed the very part that it speaks about, nor when what it needs is gone.
 */
export const canApplyAgain = (step: Step, former: Agenda, newer: Agenda): boolean =>
  step.every(edit => same(meantBy(edit, former), meantBy(edit, newer))) && applyStep(newer, step) !== null
