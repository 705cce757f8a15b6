import { type Clock, type Instant, shownOn } from '../../shared/meeting/clock.ts'
import type { PartKind } from '../../shared/meeting/parts.ts'
import type { MessageKey, Say } from '../languages/say.ts'
import { figures } from '../ui/clock-figures.tsx'
import type { Part } from './agenda.ts'

/** “7. Reports by member states”, or what a part of a panel is called. */
export const partName = ({ kind, number, title }: Part, say: Say): string => {
  if (title === null) return kind === 'item' || kind === 'sub-item' ? '' : say(partKeys[kind])
  return number === undefined ? title : `${number}. ${title}`
}

const partKeys: Record<PartKind, MessageKey> = {
  introduction: 'podium.part.introduction',
  panel: 'podium.part.panel',
  dialogue: 'session.dialogue',
  responses: 'podium.part.responses',
  closing: 'podium.part.closing',
}

/** `2:00` */
export const limitFigures = (seconds: number): string =>
  figures({ seconds: Math.max(0, Math.round(seconds)), over: false })

/** What a clock that stands still shows, and whether that is time left or time over. */
export const standing = (clock: Clock, now: Instant): { time: string; isOver: boolean } => {
  const { seconds, over } = shownOn(clock, now)
  return { time: limitFigures(seconds), isOver: over }
}

/** “two minutes”, as one says it; figures for what is not whole minutes. */
export const limitWords = (seconds: number, say: Say): string =>
  seconds % 60 === 0 ? say('podium.minutes', { count: seconds / 60 }) : limitFigures(seconds)
