/** `2:00`, as limits are said and typed: minutes and seconds. */
export const durationWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** A bare number above this is as likely seconds as minutes: 90 must not become an hour and a half. */
const mostBareMinutes = 30

/**
 * Seconds from what was typed: `2:30` is two and a half minutes, `2` is two minutes. Null for what is neither, is a bare number
 * above thirty, or lies outside of what the rule allows.
 */
export const readDuration = (
  typed: string,
  { least, most }: { least: number; most: number },
): number | null => {
  const found = /^(\d{1,4})(?:[:.](\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  if (found[2] === undefined && Number(found[1]) > mostBareMinutes) return null
  const rest = Number(found[2] ?? 0)
  const seconds = Number(found[1]) * 60 + rest
  return rest < 60 && seconds >= least && seconds <= most ? seconds : null
}
