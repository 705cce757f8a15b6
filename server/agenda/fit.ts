import type { Item, Session, Speaker } from '../../shared/meeting/agenda.ts'
import type { DraftItem, DraftSession, DraftSpeaker } from './draft.ts'
import type { Findings } from './finding.ts'
import { kindOf } from './kinds.ts'
import { fitNotes } from './notes.ts'
import { readable } from './titles.ts'

/** What a session holds at most (its schema refuses more). */
const most = {
  title: 500,
  place: 500,
  theme: 1000,
  itemTitle: 1000,
  number: 12,
  name: 200,
  role: 500,
  topic: 500,
  point: 2000,
  items: 200,
  subItems: 100,
  points: 100,
  speakers: 200,
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const numbered = ({ number, title }: DraftItem): string =>
  number === undefined ? title : `${number} ${title}`
const itemWords = (item: DraftItem): string[] => [numbered(item), ...item.items.map(numbered)]
const personWords = (person: Pick<DraftSpeaker, 'name' | 'role' | 'topic'>): string =>
  [person.topic, person.name, person.role].filter(part => part).join(', ')

/** All the words of a session as lines of text: how a session is kept that finds no place. */
export function wordsOf(session: DraftSession): string[] {
  const { time, title, place, theme, moderator } = session
  const parts = [
    `${time} ${title}`,
    place,
    theme,
    moderator && personWords(moderator),
    ...session.items.flatMap(itemWords),
  ]
  return [...parts, ...session.points, ...session.speakers.map(personWords), ...session.notes].filter(
    part => part !== undefined,
  )
}

/** Makes one draft session fit the schema: what is too long or too much is kept among the notes. */
class SessionFitter {
  private readonly draft: DraftSession
  private readonly acronyms: ReadonlySet<string>
  private readonly beyond: string[] = []

  constructor(draft: DraftSession, acronyms: ReadonlySet<string>) {
    this.draft = draft
    this.acronyms = acronyms
  }

  session(findings: Findings): Session {
    const { id, line, title, start, end, place, theme, dialogue } = this.draft
    const session = {
      id,
      title: this.title(title, most.title),
      plannedStart: timeOf(start),
      plannedEnd: timeOf(end),
      ...(place === undefined ? {} : { place: this.text(place, most.place) }),
      kind: kindOf(this.draft),
      ...(theme === undefined ? {} : { theme: this.title(theme, most.theme) }),
      ...this.moderator(),
      items: this.some(this.draft.items, most.items, itemWords).map(item => this.item(item)),
      discussionPoints: this.some(this.draft.points, most.points, point => [point]).map(point =>
        this.title(point, most.point),
      ),
      speakers: this.some(this.draft.speakers, most.speakers, speaker => [personWords(speaker)]).map(
        speaker => this.speaker(speaker),
      ),
      dialogue,
    }
    if (this.beyond.length > 0)
      findings.add(line, 'not-understood', 'More than a session holds; the rest was kept as notes.')
    return { ...session, notes: fitNotes([...this.draft.notes, ...this.beyond], line, findings) }
  }

  private text(text: string, longest: number): string {
    if (text.length <= longest) return text
    this.beyond.push(text)
    return text.slice(0, Math.max(text.lastIndexOf(' ', longest), longest / 2)).trim()
  }

  private title(text: string, longest: number): string {
    return this.text(readable(text, this.acronyms), longest)
  }

  private some<T>(all: readonly T[], count: number, words: (one: T) => string[]): T[] {
    this.beyond.push(...all.slice(count).flatMap(words))
    return all.slice(0, count)
  }

  private moderator(): Pick<Session, 'moderator'> {
    const { moderator } = this.draft
    if (!moderator) return {}
    const { name, role } = moderator
    return {
      moderator: {
        name: this.text(name, most.name),
        ...(role === undefined ? {} : { role: this.text(role, most.role) }),
      },
    }
  }

  private item(draft: DraftItem): Item {
    const { id, number, title, speakingLimitSeconds, items } = draft
    const below = this.some(items, most.subItems, itemWords).map(item => this.item(item))
    return {
      id,
      ...(number === undefined ? {} : { number: this.text(number, most.number) }),
      title: this.title(title, most.itemTitle),
      ...(speakingLimitSeconds === undefined ? {} : { speakingLimitSeconds }),
      ...(below.length === 0 ? {} : { items: below }),
    }
  }

  private speaker({ id, order, name, role, topic }: DraftSpeaker): Speaker {
    return {
      id,
      order,
      name: name === null ? null : this.text(name, most.name),
      ...(role === undefined ? {} : { role: this.text(role, most.role) }),
      ...(topic === undefined ? {} : { topic: this.text(topic, most.topic) }),
    }
  }
}

/** A session as the schema wants it; no word of the draft is lost. */
export const fitSession = (draft: DraftSession, acronyms: ReadonlySet<string>, findings: Findings): Session =>
  new SessionFitter(draft, acronyms).session(findings)
