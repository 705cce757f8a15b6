import type { DurationMs } from '../../shared/meeting/clock.ts'
import type { Say } from '../languages/say.ts'

/** A limit to the second: “2 minutes”, “1 minute 30 seconds”. */
export const exactly = (say: Say, duration: DurationMs): string => {
  const all = Math.max(0, Math.round(duration / 1000))
  const minutes = Math.floor(all / 60)
  const seconds = all % 60
  const parts = [
    minutes > 0 ? say('span.minutes', { count: minutes }) : null,
    seconds > 0 || minutes === 0 ? say('span.seconds', { count: seconds }) : null,
  ]
  return parts.filter(part => part !== null).join(' ')
}
