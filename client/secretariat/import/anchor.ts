import type { Agenda, AgendaSource, AgendaWarning, Session } from '../../../shared/meeting/agenda.ts'
import { checkAgenda } from '../agenda/edit/check.ts'
import { findItem, findSession, findSpeaker } from '../agenda/edit/find.ts'
import { places } from '../agenda/parts/editing.tsx'
import { folded } from './document.ts'

/** A warning of this import; `key` is its own for as long as the document is looked at. */
export type Warning = AgendaWarning & { key: string }

/** What a warning is judged by: the agenda as it stands now and as it was read, where its parts began, the document. */
export type Reading = {
  agenda: Agenda
  original: Agenda
  source: readonly AgendaSource[]
  lines: readonly string[]
}

/** A text of a session as it can be opened: where it stands, and what it says. */
export type TextPiece = {
  at: string
  text: string
  of: 'item' | 'speaker' | 'point' | 'note' | 'session'
  id: string
  field: string
  index: number
}

const piecesOf = (session: Session): TextPiece[] => {
  const { id } = session
  const at = places.session(id)
  const own = { title: session.title, place: session.place, theme: session.theme }
  return [
    ...Object.entries(own).flatMap(([field, text]) =>
      text === undefined ? [] : [{ at, text, of: 'session' as const, id, field, index: 0 }],
    ),
    ...session.items
      .flatMap(item => [item, ...(item.items ?? [])])
      .map(item => ({
        at: places.item(item.id),
        text: item.title,
        of: 'item' as const,
        id: item.id,
        field: 'title',
        index: 0,
      })),
    ...session.discussionPoints.map((text, index) => ({
      at: places.text({ kind: 'point', session: id }, index),
      text,
      of: 'point' as const,
      id,
      field: 'text',
      index,
    })),
    ...session.speakers.flatMap(speaker =>
      (['role', 'name', 'topic'] as const).flatMap(field => {
        const text = speaker[field]
        return text
          ? [
              {
                at: places.speaker(speaker.id),
                text,
                of: 'speaker' as const,
                id: speaker.id,
                field,
                index: 0,
              },
            ]
          : []
      }),
    ),
    ...session.notes.map((text, index) => ({
      at: places.text({ kind: 'note', session: id }, index),
      text,
      of: 'note' as const,
      id,
      field: 'text',
      index,
    })),
  ]
}

/** The longest text of the session that stands in a line of the document. */
export const pieceInLine = (session: Session, line: string): TextPiece | undefined => {
  const whole = folded(line)
  return piecesOf(session)
    .filter(({ text }) => folded(text) !== '' && whole.includes(folded(text)))
    .sort((one, other) => other.text.length - one.text.length)[0]
}

/** What begins on a line, or was the last to begin before it, in the session. */
export const beganBy = ({ agenda, source }: Reading, session: string, line: number): string | undefined => {
  const belongs = (id: string) =>
    id === session ||
    findItem(agenda, id)?.session.id === session ||
    findSpeaker(agenda, id)?.session.id === session
  return source
    .filter(each => each.line <= line && belongs(each.id))
    .sort((one, other) => other.line - one.line)[0]?.id
}

/** The prepared speaker whose line it is, also when it has been removed since. */
export const speakerOn = ({ original, source }: Reading, line: number): string | undefined =>
  source.find(each => each.line === line && findSpeaker(original, each.id))?.id

const placeOfId = (agenda: Agenda, id: string): string => {
  if (findItem(agenda, id)) return places.item(id)
  return findSpeaker(agenda, id) ? places.speaker(id) : places.session(id)
}

/** For what is about the whole document. */
export const topPlace = 'top'

/** The row beside which a warning is shown. */
export const placeOfWarning = (reading: Reading, warning: Warning): string => {
  const { agenda, lines } = reading
  const session = warning.session === undefined ? undefined : findSession(agenda, warning.session)
  if (!session) return topPlace
  switch (warning.code) {
    case 'speaker-unnamed': {
      const speaker = speakerOn(reading, warning.line)
      return speaker === undefined ? places.session(session.id) : places.speaker(speaker)
    }
    case 'no-date':
    case 'weekday-differs':
      return places.day(session.date)
    case 'empty-bullet':
    case 'unbalanced-bracket':
    case 'not-understood': {
      const isNote = warning.code === 'not-understood' && warning.text !== undefined
      const piece = pieceInLine(session, isNote ? (warning.text ?? '') : (lines[warning.line - 1] ?? ''))
      return piece?.at ?? placeOfId(agenda, beganBy(reading, session.id, warning.line) ?? session.id)
    }
    default:
      return places.session(session.id)
  }
}

/** The note that holds what was not understood. */
export const noteOf = (reading: Reading, warning: Warning): number => {
  const { agenda } = reading
  const notes =
    warning.session === undefined ? agenda.notes : (findSession(agenda, warning.session)?.notes ?? [])
  const text = folded(warning.text ?? '')
  return text === '' ? -1 : notes.findIndex(note => folded(note).includes(text))
}

/** Whether the agenda as it stands now has nothing any more of what a warning is about. */
export const isSettled = (reading: Reading, warning: Warning): boolean => {
  const { agenda } = reading
  if (warning.session !== undefined && !findSession(agenda, warning.session)) return true
  const findings = checkAgenda(agenda)
  switch (warning.code) {
    case 'speaker-unnamed': {
      const speaker = speakerOn(reading, warning.line)
      if (speaker === undefined) return findSession(agenda, warning.session ?? '')?.moderator !== undefined
      return findSpeaker(agenda, speaker)?.speaker.name !== null
    }
    case 'sessions-overlap':
      return !findings.some(
        each =>
          each.code === 'sessions-overlap' &&
          (each.session === warning.session || each.other === warning.session),
      )
    case 'end-before-start':
      return !findings.some(each => each.code === 'end-before-start' && each.session === warning.session)
    case 'no-sessions':
      return agenda.days.some(day => day.sessions.length > 0)
    default:
      return false
  }
}
