import type { WrittenDate } from './dates.ts'
import type { DraftDay, DraftSession } from './draft.ts'
import type { Findings } from './finding.ts'
import { readLimit } from './limits.ts'
import { type Ids, SessionReader } from './session.ts'
import { isDialogue, type Token } from './tokens.ts'

type Timed = Extract<Token, { kind: 'time' }>
type Dated = Extract<Token, { kind: 'date' }>

const share = (one: WrittenDate, other: WrittenDate): boolean => Object.keys(other).some(part => part in one)

const newSession = (token: Timed, id: string, title: string): DraftSession => ({
  id,
  line: token.line,
  title,
  time: token.time,
  range: token.range,
  start: 0,
  end: 0,
  items: [],
  points: [],
  speakers: [],
  dialogue: isDialogue(title),
  notes: [],
})

/** Puts tokens together: days of sessions, and apart what stands before the first of them. */
class Builder {
  readonly days: DraftDay[] = []
  /** What stands before the first session. */
  readonly front: Token[] = []
  private readonly findings: Findings
  private readonly ids: Ids = { session: 0, item: 0, speaker: 0 }
  private reader: SessionReader | undefined
  /** What stands between a date and its first session. */
  private between: Token[] = []

  constructor(findings: Findings) {
    this.findings = findings
  }

  read(token: Token) {
    if (token.kind === 'date') this.day(token)
    else if (token.kind === 'time') this.opens(token)
    else if (this.reader) this.reader.read(token)
    else (this.ids.session === 0 ? this.front : this.between).push(token)
  }

  private day(token: Dated) {
    this.reader = undefined
    const day = this.days.at(-1)
    if (day?.sessions.length === 0 && !share(day.date, token.date)) {
      day.date = { ...day.date, ...token.date }
      day.written = `${day.written} ${token.written}`
    } else this.days.push({ line: token.line, written: token.written, date: token.date, sessions: [] })
  }

  private opens(token: Timed) {
    if (this.days.length === 0) this.days.push({ line: 0, written: '', date: {}, sessions: [] })
    const { title, speakingLimitSeconds } = readLimit(token.text)
    const session = newSession(token, `s${++this.ids.session}`, title || token.time)
    this.days.at(-1)?.sessions.push(session)
    this.reader = new SessionReader(session, this.ids, this.findings)
    if (title === '') this.findings.add(token.line, 'not-understood', 'A time without a title.', token.time)
    if (speakingLimitSeconds !== undefined) this.limited(session, speakingLimitSeconds)
    for (const waiting of this.between.splice(0)) this.keep(waiting, this.reader)
  }

  /** A limit that stands in the session's title is that of its one item. */
  private limited(session: DraftSession, speakingLimitSeconds: number) {
    const { line, title } = session
    const id = `i${++this.ids.item}`
    session.items.push({ id, line, title, speakingLimitSeconds, style: 'bullet', indent: 0, items: [] })
  }

  private keep(token: Token, reader: SessionReader) {
    if (token.kind === 'aside' || token.kind === 'empty-entry') reader.read(token)
    else if (token.kind !== 'blank') reader.notUnderstood(token)
  }

  /** What still waits for a session is kept by the last one that there is. */
  end() {
    const last = this.days.flatMap(day => day.sessions).at(-1)
    if (!last) return
    const reader = new SessionReader(last, this.ids, this.findings)
    for (const waiting of this.between.splice(0)) this.keep(waiting, reader)
  }
}

/** Days of sessions out of tokens, and the tokens that stand before the first session. */
export function build(tokens: readonly Token[], findings: Findings): { days: DraftDay[]; front: Token[] } {
  const builder = new Builder(findings)
  for (const token of tokens) builder.read(token)
  builder.end()
  return { days: builder.days, front: builder.front }
}
