import type { DraftItem, DraftSession } from './draft.ts'
import type { Findings } from './finding.ts'
import { readLimit } from './limits.ts'
import { type Mark, type MarkStyle, styleAfter } from './marks.ts'
import { looksLikePerson, readPerson } from './people.ts'
import { looksLikePlace } from './places.ts'
import type { Token } from './tokens.ts'
import type { Label } from './vocabulary/labels.ts'

type Entry = Extract<Token, { kind: 'entry' }>
type Labelled = Extract<Token, { kind: 'label' }>

/** What the lines of a list belong to. A list's style is that of its first entry. */
type Section = { of: 'items' | 'points' | 'speakers'; style?: MarkStyle | 'plain' }

export type Ids = { session: number; item: number; speaker: number }

const topStyles: readonly MarkStyle[] = ['digit', 'capital-roman', 'capital']
/** An entry that stands this much further in than the one before it belongs to it. */
const furtherIn = 2
const mostSpeakers = 1000

/** Reads the lines of one session, in their order, into its draft. */
export class SessionReader {
  readonly session: DraftSession
  private readonly findings: Findings
  private readonly ids: Ids
  private section: Section = { of: 'items' }
  /** A label whose text is expected on the next line. */
  private expected: Label | undefined
  private mark: Mark | undefined

  constructor(session: DraftSession, ids: Ids, findings: Findings) {
    this.session = session
    this.ids = ids
    this.findings = findings
  }

  read(token: Token) {
    if (token.kind === 'label') this.label(token)
    else if (token.kind === 'entry') this.entry(token)
    else if (token.kind === 'text' || token.kind === 'heading') this.text(token)
    else if (token.kind === 'dialogue') this.session.dialogue = true
    else if (token.kind === 'aside') this.session.notes.push(token.text)
    else if (token.kind === 'empty-entry')
      this.findings.add(token.line, 'empty-bullet', 'A bullet without text; it was left out.', token.written)
  }

  /** Keeps text that has no place of its own. */
  notUnderstood(token: Token) {
    this.session.notes.push(token.written)
    this.findings.add(
      token.line,
      'not-understood',
      'This could not be placed; it was kept as a note.',
      token.written,
    )
  }

  private label(token: Labelled) {
    this.expected = undefined
    const { label, text } = token
    const of = label === 'speaker' ? 'speakers' : label
    if ((of === 'items' || of === 'points' || of === 'speakers') && !token.isCell) this.section = { of }
    if (text === '')
      this.expected = ['theme', 'moderator', 'place', 'note'].includes(label) ? label : undefined
    else this.labelled(token)
  }

  private labelled(token: Labelled) {
    const { label, text, line } = token
    const { session } = this
    if (label === 'theme' && session.theme === undefined) session.theme = text
    else if (label === 'place' && session.place === undefined) session.place = text
    else if (label === 'moderator' && session.moderator === undefined) this.moderator(token)
    else if (label === 'points') session.points.push(text)
    else if (label === 'speaker') this.speaker(text, line, token.number)
    else if (label === 'speakers') this.speakers(token)
    else if (label === 'note') session.notes.push(token.written)
    else if (label === 'items') this.item({ ...token, kind: 'entry', mark: { style: 'bullet' }, indent: 0 })
    else this.notUnderstood(token)
  }

  private moderator(token: Token) {
    const { name, role, topic } = readPerson(token.text)
    if (name === null) {
      this.session.notes.push(token.written)
      this.findings.add(token.line, 'speaker-unnamed', 'The moderator has no name yet.', token.text)
      return
    }
    const roles = [topic, role].filter(part => part !== undefined)
    this.session.moderator = { name, ...(roles.length > 0 ? { role: roles.join(', ') } : {}) }
  }

  private speakers(token: Labelled) {
    if (token.number !== undefined) return this.speaker(token.text, token.line, token.number)
    for (const text of token.text.split(/;\s/)) if (text.trim() !== '') this.speaker(text, token.line)
  }

  private speaker(text: string, line: number, number?: number) {
    const { speakers } = this.session
    const next = (speakers.at(-1)?.order ?? 0) + 1
    const isFree = number !== undefined && number > 0 && speakers.every(speaker => speaker.order !== number)
    const order = Math.min(isFree ? number : next, mostSpeakers)
    const person = readPerson(text)
    speakers.push({ id: `p${++this.ids.speaker}`, order, line, ...person })
    if (person.name === null)
      this.findings.add(line, 'speaker-unnamed', 'This speaker has no name yet.', text)
  }

  private entry(token: Entry) {
    if (this.expected) return this.text(token)
    const style = styleAfter(token.mark, this.mark)
    this.mark = { ...token.mark, style }
    if (this.isElsewhere(style)) this.section = { of: 'items' }
    this.section.style ??= style
    if (this.section.of === 'points') this.session.points.push(token.text)
    else if (this.section.of === 'speakers') this.speaker(token.text, token.line)
    else this.item({ ...token, mark: this.mark })
  }

  /** Digits after a list of letters or bullets go on with the agenda's items. */
  private isElsewhere(style: MarkStyle): boolean {
    const { of, style: own } = this.section
    return of !== 'items' && own !== undefined && own !== style && topStyles.includes(style)
  }

  private item(token: Entry) {
    const { title, speakingLimitSeconds } = readLimit(token.text)
    const { number, style } = token.mark
    const item: DraftItem = {
      id: `i${++this.ids.item}`,
      line: token.line,
      title,
      style,
      indent: token.indent,
      items: [],
      ...(number === undefined ? {} : { number }),
      ...(speakingLimitSeconds === undefined ? {} : { speakingLimitSeconds }),
    }
    const top = this.session.items.at(-1)
    if (top && this.isBelow(item, top)) top.items.push(item)
    else this.session.items.push(item)
  }

  private isBelow(item: DraftItem, top: DraftItem): boolean {
    if (item.style === 'deep')
      return top.number !== undefined && item.number?.startsWith(`${top.number}.`) === true
    if (item.indent >= top.indent + furtherIn) return true
    if (item.style === top.style) return false
    return topStyles.includes(top.style) && (topStyles.indexOf(item.style) < 0 || item.style === 'digit')
  }

  /** A line without mark or label: what was expected, one of a list without marks, or a note. */
  private text(token: Token) {
    const { expected, section, session } = this
    this.expected = undefined
    if (expected) return this.labelled({ ...token, kind: 'label', label: expected })
    if (session.place === undefined && looksLikePlace(token.text)) session.place = token.text
    else if (section.of === 'points' && this.isPlainList()) session.points.push(token.text)
    else if (section.of === 'speakers' && this.isPlainList() && looksLikePerson(token.text))
      this.speaker(token.text, token.line)
    else this.notUnderstood(token)
  }

  private isPlainList(): boolean {
    this.section.style ??= 'plain'
    return this.section.style === 'plain'
  }
}
