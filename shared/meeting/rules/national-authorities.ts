import type { Rules } from './rules.ts'

/** The meetings of national authorities of the Americas, from the concept note of the seventh one (2024). */
export const nationalAuthorities: Rules = {
  // §5: “Member states shall limit their remarks to 2 minutes (in-person only).”
  speakingLimitSeconds: 120,
  // The note sets no limit for panels; ten minutes leave a dialogue its time in a session of ninety.
  preparedLimitSeconds: 600,
  // UNESCO r. 16.2 and ITU 400–402: the chair tells the speaker, who is then asked to conclude.
  warnAtSeconds: 30,
  clockStarts: 'with-floor',
  listOpens: 'with-session',
  // §6: “The floor will be open to in-person participation only.”
  floorFrom: 'room',
  changeoverSeconds: 10,
}
