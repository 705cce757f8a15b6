import { assertNever } from '../../../../shared/assert-never.ts'
import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import { changed } from './change.ts'
import type { Edit, Step } from './edits.ts'
import { addItem, changeItem, moveItem, removeItem } from './items.ts'
import {
  addDay,
  addSession,
  changeDay,
  changeSession,
  moveSession,
  removeDay,
  removeSession,
} from './sessions.ts'
import { addSpeaker, changeSpeaker, moveSpeaker, removeSpeaker } from './speakers.ts'
import { addText, changeText, moveText, removeText } from './texts.ts'

/** The agenda after an edit; null when what the edit is about, or where it would go, is not there. */
export const applyEdit = (agenda: Agenda, edit: Edit): Agenda | null => {
  switch (edit.type) {
    case 'session.add':
      return addSession(agenda, edit)
    case 'session.change':
      return changeSession(agenda, edit)
    case 'session.move':
      return moveSession(agenda, edit)
    case 'session.remove':
      return removeSession(agenda, edit)
    case 'item.add':
      return addItem(agenda, edit)
    case 'item.change':
      return changeItem(agenda, edit)
    case 'item.move':
      return moveItem(agenda, edit)
    case 'item.remove':
      return removeItem(agenda, edit)
    case 'speaker.add':
      return addSpeaker(agenda, edit)
    case 'speaker.change':
      return changeSpeaker(agenda, edit)
    case 'speaker.move':
      return moveSpeaker(agenda, edit)
    case 'speaker.remove':
      return removeSpeaker(agenda, edit)
    case 'text.add':
      return addText(agenda, edit)
    case 'text.change':
      return changeText(agenda, edit)
    case 'text.move':
      return moveText(agenda, edit)
    case 'text.remove':
      return removeText(agenda, edit)
    case 'day.add':
      return addDay(agenda, edit)
    case 'day.change':
      return changeDay(agenda, edit)
    case 'day.remove':
      return removeDay(agenda, edit)
    case 'agenda.change':
      return changed(agenda, edit.change)
    case 'agenda.import':
      return edit.agenda
    case 'agenda.restore':
      return edit.former
    default:
      return assertNever(edit)
  }
}

/** All edits of a step, or none. */
export const applyStep = (agenda: Agenda, step: Step): Agenda | null =>
  step.reduce<Agenda | null>((now, edit) => now && applyEdit(now, edit), agenda)
