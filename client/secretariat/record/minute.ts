import type { Instant } from '../../../shared/meeting/clock.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { nameplateOf } from '../../ui/names.ts'

export const minuteKinds = [
  'session',
  'floor',
  'order',
  'call',
  'motion',
  'officer',
  'list',
  'round',
  'lot',
  'rules',
  'attendance',
] as const
export type MinuteKind = (typeof minuteKinds)[number]

/** One thing that happened: a turn, or what one sentence says. */
export type Minute = {
  at: Instant
  /** Null between sessions. */
  session: string | null
  kind: MinuteKind
  /** Of all that happened at that instant. */
  isLast?: true
  told:
    | { as: 'turn'; turn: TurnOnRecord }
    /** `command`: what anyone types to draw a lot again. */
    | { as: 'sentence'; text: string; command?: string }
    /** Several who came or left one after the other are told in one line. */
    | { as: 'people'; is: 'in' | 'out'; names: string[] }
}

/** What is asked of the meeting for names and titles. */
export type Told = {
  record: RecordJson
  view: Pick<View, 'delegations' | 'agenda' | 'meeting'>
  say: Say
}

/** All that is told of one kind. */
export type Telling = (told: Told) => Minute[]

export const sentence = (
  kind: MinuteKind,
  { at, session }: Pick<Minute, 'at' | 'session'>,
  text: string,
  command?: string,
): Minute => ({
  at,
  session,
  kind,
  told: { as: 'sentence', text, ...(command === undefined ? {} : { command }) },
})

export const names = ({ view }: Told, codes: readonly string[]): string =>
  codes.map(code => nameplateOf(view, code)).join(', ')

/** As ICU selects it. */
export const yes = (is: boolean | undefined): 'yes' | 'no' => (is ? 'yes' : 'no')
