import type { Item, Speaker } from '../../shared/meeting/agenda.ts'
import type { WrittenDate } from './dates.ts'
import type { MarkStyle } from './marks.ts'
import type { WrittenRange } from './times.ts'

/** The agenda while it is read: nothing is cut to a length yet, times and dates are as they are written. */

export type DraftItem = Pick<Item, 'number' | 'speakingLimitSeconds' | 'title'> & {
  id: string
  line: number
  style: MarkStyle
  indent: number
  items: DraftItem[]
}

export type DraftSpeaker = Speaker & { line: number }

export type DraftSession = {
  id: string
  line: number
  title: string
  /** The time as it stands in the document, and as it was understood. */
  time: string
  range: WrittenRange
  /** Minutes after midnight, once the day's times have been settled. */
  start: number
  end: number
  place?: string
  theme?: string
  moderator?: { name: string; role?: string }
  items: DraftItem[]
  points: string[]
  speakers: DraftSpeaker[]
  dialogue: boolean
  notes: string[]
}

export type DraftDay = {
  /** Line 0: no date stands before its sessions. */
  line: number
  written: string
  date: WrittenDate
  sessions: DraftSession[]
}
