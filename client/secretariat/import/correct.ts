import type { Session } from '../../../shared/meeting/agenda.ts'
import type { MessageKey } from '../../languages/say.ts'
import type { Edit } from '../agenda/edit/edits.ts'
import { findSession, findSpeaker, inOrder } from '../agenda/edit/find.ts'
import type { NewId } from '../agenda/edit/fresh.ts'
import { type Open, places } from '../agenda/parts/editing.tsx'
import {
  beganBy,
  noteOf,
  pieceInLine,
  type Reading,
  speakerOn,
  type TextPiece,
  type Warning,
} from './anchor.ts'

/** The one thing that is offered with a warning. */
export type Correction = {
  label: MessageKey
  edits: Edit[]
  open: Open | null
  /**
   * When the warning is settled: at once with the press; once something is stored in what it opens; or not by the
   * press, but when the agenda has nothing of the kind any more.
   */
  settles: 'at-once' | 'with-a-change' | 'by-itself'
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' }
const isOpener = (sign: string | undefined): boolean => sign !== undefined && sign in closers

const opens = (
  label: MessageKey,
  open: Open,
  settles: Correction['settles'] = 'with-a-change',
): Correction => ({ label, edits: [], open, settles })
const does = (label: MessageKey, ...edits: Edit[]): Correction => ({
  label,
  edits,
  open: null,
  settles: 'at-once',
})

/** The first of those that began after a line: what is put in stands before it. */
const nextAfter = ({ source }: Reading, ids: readonly string[], line: number): string | null =>
  ids.find(id => source.some(each => each.id === id && each.line > line)) ?? null

/** An empty bullet among the speakers is a speaker to come, any other one an item. */
const fillBullet = (reading: Reading, { line }: Warning, session: Session): Correction => {
  const began = beganBy(reading, session.id, line)
  const isSpeaker = began !== undefined && findSpeaker(reading.agenda, began) !== undefined
  const at = places.added(session.id)
  if (isSpeaker) {
    const before = nextAfter(
      reading,
      inOrder(session.speakers).map(({ id }) => id),
      line,
    )
    return opens('agenda.correct.add-speaker', {
      at,
      field: 'name',
      draft: { kind: 'speaker', to: { session: session.id, before } },
    })
  }
  const before = nextAfter(
    reading,
    session.items.map(({ id }) => id),
    line,
  )
  return opens('agenda.correct.add-item', {
    at,
    field: 'title',
    draft: { kind: 'item', to: { session: session.id, within: null, before } },
  })
}

const nameSpeaker = (reading: Reading, { line }: Warning, session: Session): Correction => {
  const speaker = speakerOn(reading, line)
  return speaker === undefined
    ? opens(
        'agenda.correct.name-moderator',
        { at: places.session(session.id), field: 'moderatorName' },
        'by-itself',
      )
    : opens('agenda.correct.name-speaker', { at: places.speaker(speaker), field: 'name' }, 'by-itself')
}

const withSign = ({ of, id, field, index, text }: TextPiece, session: string, sign: string): Edit => {
  const changed = `${text}${sign}`
  switch (of) {
    case 'session':
      return { type: 'session.change', session: id, change: { [field]: changed } }
    case 'item':
      return { type: 'item.change', item: id, change: { title: changed } }
    case 'speaker':
      return { type: 'speaker.change', speaker: id, change: { [field]: changed } }
    default:
      return { type: 'text.change', ref: { list: { kind: of, session }, at: index, text }, text: changed }
  }
}

/** A sign that was taken out comes back after the text of its line; one that was left open is closed there. */
const putBracket = (reading: Reading, warning: Warning, session: Session): Correction => {
  const written = warning.text ?? ''
  const sign = closers[written] ?? written
  const line = reading.lines[warning.line - 1] ?? ''
  const label = isOpener(written) ? 'agenda.correct.close-bracket' : 'agenda.correct.keep-bracket'
  const piece = pieceInLine(session, line)
  if (piece) return does(label, withSign(piece, session.id, sign))
  const to = { list: { kind: 'note' as const, session: session.id }, before: null }
  return does(label, {
    type: 'text.add',
    text: isOpener(written) ? `${line.trim()}${sign}` : line.trim(),
    to,
  })
}

/** What was kept as a note becomes an item, where it stands in the document. */
const placeNote = (
  reading: Reading,
  warning: Warning,
  session: Session | undefined,
  newId: NewId,
): Correction => {
  const index = noteOf(reading, warning)
  const texts = session ? session.notes : reading.agenda.notes
  const text = texts[index]
  if (text === undefined) {
    // A time without a title is a session that wants one.
    return session
      ? opens('agenda.correct.set-title', { at: places.session(session.id), field: 'title' })
      : does('agenda.correct.leave')
  }
  const ref = { list: { kind: 'note' as const, session: session?.id ?? null }, at: index, text }
  if (!session) return does('agenda.correct.leave-out', { type: 'text.remove', ref })
  const before = nextAfter(
    reading,
    session.items.map(({ id }) => id),
    warning.line,
  )
  const to = { session: session.id, within: null, before }
  return does(
    'agenda.correct.make-item',
    { type: 'text.remove', ref },
    { type: 'item.add', item: { id: newId('i'), title: text.slice(0, 1000) }, to },
  )
}

/** The sensible thing for each code. Null when there is nothing to be done about it here. */
export const correctionOf = (reading: Reading, warning: Warning, newId: NewId): Correction | null => {
  const { agenda } = reading
  const session = warning.session === undefined ? undefined : findSession(agenda, warning.session)
  if (warning.code === 'not-understood') return placeNote(reading, warning, session, newId)
  if (warning.code === 'no-sessions') {
    const [day] = agenda.days
    if (!day)
      return opens(
        'agenda.correct.add-session',
        { at: places.added('day'), draft: { kind: 'day' } },
        'by-itself',
      )
    const draft = { kind: 'session' as const, to: { date: day.date, before: null } }
    return opens(
      'agenda.correct.add-session',
      { at: places.added(`day:${day.date}`), field: 'title', draft },
      'by-itself',
    )
  }
  if (warning.code === 'too-long') return does('agenda.correct.leave')
  if (!session) return does('agenda.correct.leave')
  const at = places.session(session.id)
  switch (warning.code) {
    case 'empty-bullet':
      return fillBullet(reading, warning, session)
    case 'speaker-unnamed':
      return nameSpeaker(reading, warning, session)
    case 'unbalanced-bracket':
      return putBracket(reading, warning, session)
    case 'sessions-overlap':
    case 'end-before-start':
      return opens('agenda.correct.set-times', { at, field: 'plannedStart' }, 'by-itself')
    case 'no-end-time':
      return opens('agenda.correct.set-times', { at, field: 'plannedEnd' }, 'at-once')
    case 'noon-assumed':
      return opens('agenda.correct.set-times', { at, field: 'plannedStart' }, 'at-once')
    case 'no-date':
    case 'weekday-differs':
      return opens('agenda.correct.set-date', { at: places.day(session.date), field: 'date' }, 'at-once')
  }
}

/** Which words a warning has: brackets have two kinds. */
export const wordsOf = ({ code, text }: Pick<Warning, 'code' | 'text'>) => {
  if (code !== 'unbalanced-bracket') return code
  return isOpener(text) || text === undefined ? ('bracket-opens' as const) : ('bracket-closes' as const)
}
