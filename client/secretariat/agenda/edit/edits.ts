import type { Agenda, Item, Session, Speaker } from '../../../../shared/meeting/agenda.ts'

/** What of a thing changes; a key that is there and undefined takes that part away. */
export type Change<Thing> = { [Key in keyof Thing]?: Thing[Key] | undefined }

export type SessionHead = Omit<Session, 'id' | 'items' | 'discussionPoints' | 'speakers' | 'notes'>
export type ItemHead = Omit<Item, 'id' | 'items'>
type SpeakerHead = Omit<Speaker, 'id' | 'order'>

/** Before which of its neighbours something comes to stand; null: last. */
type Before = string | null
export type SessionPlace = { date: string; before: Before }
/** `within` is the item that a sub-item belongs to. */
export type ItemPlace = { session: string; within: string | null; before: Before }
export type SpeakerPlace = { session: string; before: Before }

/** Texts have no ids: they are named by their list, their number in it and their words. `session` null: the agenda's own notes. */
export type TextList = { kind: 'point' | 'note'; session: string | null }
export type TextRef = { list: TextList; at: number; text: string }
/** `before` is the number of the text that it comes to stand before; null: last. */
export type TextPlace = { list: TextList; before: number | null }

/** One change of an agenda. As data, so that it can be made again on an agenda that has changed meanwhile. */
export type Edit =
  | { type: 'session.add'; session: Session; to: SessionPlace }
  | { type: 'session.change'; session: string; change: Change<SessionHead> }
  | { type: 'session.move'; session: string; to: SessionPlace }
  | { type: 'session.remove'; session: string }
  | { type: 'item.add'; item: Item; to: ItemPlace }
  | { type: 'item.change'; item: string; change: Change<ItemHead> }
  | { type: 'item.move'; item: string; to: ItemPlace }
  | { type: 'item.remove'; item: string }
  | { type: 'speaker.add'; speaker: Omit<Speaker, 'order'>; to: SpeakerPlace }
  | { type: 'speaker.change'; speaker: string; change: Change<SpeakerHead> }
  | { type: 'speaker.move'; speaker: string; to: SpeakerPlace }
  | { type: 'speaker.remove'; speaker: string }
  | { type: 'text.add'; text: string; to: TextPlace }
  | { type: 'text.change'; ref: TextRef; text: string }
  | { type: 'text.move'; ref: TextRef; to: TextPlace }
  | { type: 'text.remove'; ref: TextRef }
  | { type: 'day.add'; date: string }
  | { type: 'day.change'; date: string; to: string }
  | { type: 'day.remove'; date: string }
  | { type: 'agenda.change'; change: Change<Pick<Agenda, 'title'>> }
  /** Another agenda in its place. */
  | { type: 'agenda.import'; agenda: Agenda }
  /** Takes the last change back: the former agenda, while nothing else has changed. */
  | { type: 'agenda.restore'; former: Agenda }

/** Edits that are made and stored together. */
export type Step = readonly Edit[]
