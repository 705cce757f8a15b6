import type { Agenda } from '../../../../shared/meeting/agenda.ts'
import { withSession } from './change.ts'
import type { Edit, TextList, TextPlace, TextRef } from './edits.ts'
import { indexOfText, textsOf } from './find.ts'

type Of<Type extends Edit['type']> = Extract<Edit, { type: Type }>

const withTexts = (agenda: Agenda, { kind, session: id }: TextList, texts: string[]): Agenda => {
  if (id === null) return { ...agenda, notes: texts }
  return withSession(agenda, id, session =>
    kind === 'point' ? { ...session, discussionPoints: texts } : { ...session, notes: texts },
  )
}

const inserted = (texts: readonly string[], text: string, before: number | null): string[] => {
  const at = before === null ? texts.length : Math.min(before, texts.length)
  return [...texts.slice(0, at), text, ...texts.slice(at)]
}

/** The list of a text and its number there; null when it is gone. */
const find = (agenda: Agenda, { list, at, text }: TextRef): { texts: string[]; index: number } | null => {
  const texts = textsOf(agenda, list)
  if (texts === null) return null
  const index = indexOfText(texts, at, text)
  return index < 0 ? null : { texts, index }
}

const takenFrom = ({ texts, index }: { texts: string[]; index: number }): string[] =>
  texts.filter((_, at) => at !== index)

const isSameList = (one: TextList, other: TextList): boolean =>
  one.session === other.session && (one.kind === other.kind || one.session === null)

export const addText = (agenda: Agenda, { text, to }: Of<'text.add'>): Agenda | null => {
  const texts = textsOf(agenda, to.list)
  return texts && withTexts(agenda, to.list, inserted(texts, text, to.before))
}

export const changeText = (agenda: Agenda, { ref, text }: Of<'text.change'>): Agenda | null => {
  const found = find(agenda, ref)
  return (
    found &&
    withTexts(
      agenda,
      ref.list,
      found.texts.map((each, at) => (at === found.index ? text : each)),
    )
  )
}

export const removeText = (agenda: Agenda, { ref }: Of<'text.remove'>): Agenda | null => {
  const found = find(agenda, ref)
  return found && withTexts(agenda, ref.list, takenFrom(found))
}

/** Within one list `before` counts as the list stands before the move. */
const placeAfter = ({ list, before }: TextPlace, from: TextList, index: number): TextPlace =>
  before !== null && isSameList(list, from) && before > index
    ? { list, before: before - 1 }
    : { list, before }

export const moveText = (agenda: Agenda, { ref, to }: Of<'text.move'>): Agenda | null => {
  const found = find(agenda, ref)
  if (!found || textsOf(agenda, to.list) === null) return null
  const taken = withTexts(agenda, ref.list, takenFrom(found))
  return addText(taken, { type: 'text.add', text: ref.text, to: placeAfter(to, ref.list, found.index) })
}
