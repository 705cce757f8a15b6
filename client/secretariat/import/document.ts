import type { Agenda, AgendaSource } from '../../../shared/meeting/agenda.ts'
import { sessionsIn } from '../agenda/edit/find.ts'

/** The lines of a document as its reader counts them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** For comparing what a document says with what was understood: case, spaces and signs make no difference. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What stands on the right of a band, downwards. */
export type BandPart =
  | { type: 'day'; date: string }
  | { type: 'session'; session: string }
  /** After the last session of its day. */
  | { type: 'end-of-day'; date: string }

/**
 * A stretch of the document, and beside it what was understood from it: so that both sides stay on one height.
 * `from` and `to` are lines, from 1; `to` is less than `from` where there is no line.
 */
export type Band = { from: number; to: number; parts: BandPart[] }

/**
 * A band for each session, in the order of the agenda as it stands now. What has no line of its own, or an
 * earlier one than what stands before it (it was added, or moved), joins the band before it.
 */
export const bandsOf = (agenda: Agenda, source: readonly AgendaSource[], lines: number): Band[] => {
  const begins = new Map(source.map(({ id, line }) => [id, line]))
  const bands: Omit<Band, 'to'>[] = [{ from: 1, parts: [] }]
  const last = () => bands.at(-1) as Omit<Band, 'to'>
  for (const day of agenda.days) {
    const head: BandPart[] = [{ type: 'day', date: day.date }]
    for (const session of day.sessions) {
      const line = begins.get(session.id)
      if (line !== undefined && line > last().from) bands.push({ from: line, parts: [] })
      last().parts.push(...head.splice(0), { type: 'session', session: session.id })
    }
    last().parts.push(...head, { type: 'end-of-day', date: day.date })
  }
  return bands.map((band, at) => ({ ...band, to: (bands[at + 1]?.from ?? lines + 1) - 1 }))
}

export type Segment =
  | { type: 'line'; line: number }
  | { type: 'fold'; first: number; last: number; of: 'points' | 'empty' | 'quiet'; count: number }

/** A stretch this short is shown rather than folded. */
const worthFolding = { points: 2, empty: 3, quiet: 4 }
/** How many lines around one with a warning are shown. */
const near = 6

type Kind = 'shown' | 'points' | 'empty' | 'quiet'

const kindsOf = (
  lines: readonly string[],
  { from, to }: Pick<Band, 'from' | 'to'>,
  warned: ReadonlySet<number>,
  points: ReadonlySet<string>,
): Kind[] => {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  const loud = numbers.filter(line => warned.has(line))
  const isNear = (line: number) => loud.some(other => Math.abs(other - line) <= near)
  return numbers.map(line => {
    const text = folded(lines[line - 1] ?? '')
    if (warned.has(line) || line === from) return 'shown'
    if (text === '') return 'empty'
    if ([...points].some(point => text.endsWith(point))) return 'points'
    return isNear(line) ? 'shown' : 'quiet'
  })
}

/** Empty lines belong to whatever is folded around them. */
const absorbed = (kinds: readonly Kind[]): Kind[] => {
  const solid = (at: number, step: number): Kind => {
    let next = at
    while (kinds[next] === 'empty') next += step
    return kinds[next] ?? 'empty'
  }
  return kinds.map((kind, at) => {
    if (kind !== 'empty') return kind
    const before = solid(at, -1)
    return before === solid(at, 1) && before !== 'shown' ? before : 'empty'
  })
}

/** Of a session that nothing is to be said about only the first line is seen. */
const quietly = (lines: readonly string[], { from, to }: Band): Segment[] => {
  const head: Segment[] = isEmpty(lines, from) ? [] : [{ type: 'line', line: from }]
  const rest = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + 1 + at)
  const first = rest.find(line => !isEmpty(lines, line))
  if (first === undefined) return head
  return [...head, { type: 'fold', first, last: to, of: 'quiet', count: to - first + 1 }]
}

/** A band's lines: those to be seen, and quiet stretches folded with their numbers. */
export const segmentsOf = (
  lines: readonly string[],
  band: Band,
  warned: ReadonlySet<number>,
  points: ReadonlySet<string>,
): Segment[] => {
  if (band.to >= band.from && ![...warned].some(line => line >= band.from && line <= band.to))
    return quietly(lines, band)
  const kinds = absorbed(kindsOf(lines, band, warned, points))
  const segments: Segment[] = []
  for (let at = 0; at < kinds.length; ) {
    const kind = kinds[at] ?? 'shown'
    let end = at + 1
    while (kind !== 'shown' && kinds[end] === kind) end++
    segments.push(...runOf(lines, band.from + at, band.from + end - 1, kind))
    at = end
  }
  return segments
}

const isEmpty = (lines: readonly string[], line: number): boolean => (lines[line - 1] ?? '').trim() === ''

const runOf = (lines: readonly string[], first: number, last: number, kind: Kind): Segment[] => {
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const written = all.filter(line => !isEmpty(lines, line))
  const size = kind === 'empty' ? all.length : written.length
  if (kind !== 'shown' && size >= worthFolding[kind]) {
    const count = kind === 'points' ? written.length : all.length
    return [{ type: 'fold', first, last, of: kind, count }]
  }
  return written.map(line => ({ type: 'line', line }))
}

/** The discussion points of an agenda, for finding their lines. */
export const pointsOf = (agenda: Agenda): Set<string> =>
  new Set(sessionsIn(agenda).flatMap(session => session.discussionPoints.map(folded)))
