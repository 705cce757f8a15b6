import type { Say } from '../../../languages/say.ts'
import type { Kept } from '../edit/in-use.ts'

export const keptWords = (kept: Kept | null, say: Say): string | undefined =>
  kept === null ? undefined : say(`agenda.kept.${kept}`)

/** A limit as it is written into its field: minutes, with a fraction where there are seconds. */
export const minutesOf = (seconds: number | undefined): string =>
  seconds === undefined ? '' : String(Number((seconds / 60).toFixed(2)))

/** Null for what is no limit. */
export const secondsOf = (minutes: string): number | null => {
  const seconds = Math.round(Number(minutes.replace(',', '.')) * 60)
  return Number.isFinite(seconds) && seconds >= 1 && seconds <= 86_400 ? seconds : null
}

/** A written text, or nothing where it is empty. */
export const optional = (text: string | undefined): string | undefined => (text ? text : undefined)
