import { dateAt } from '../../../shared/meeting/calendar.ts'
import type { Minute, MinuteKind, Told } from './minute.ts'
import { ofTheFloor } from './tell-floor.ts'
import { ofProcedure } from './tell-procedure.ts'

/** With what tells it from all others, as long as nothing is undone. */
export type KeyedMinute = Minute & { key: string }

/** All that the record tells, in the order in which it happened. */
export const minutesOf = (told: Told): KeyedMinute[] =>
  [...ofTheFloor, ...ofProcedure]
    .flatMap((tell, telling) => tell(told).map((minute, nth) => ({ ...minute, key: `${telling} ${nth}` })))
    .toSorted((a, b) => a.at - b.at || Number(a.isLast ?? false) - Number(b.isLast ?? false))

export type Section = { session: string | null; date: string; minutes: KeyedMinute[] }

/** What was asked for; null for all of it. */
export type Wanted = { session: string | null; kind: MinuteKind | null }

/**
 * Minutes in their order, gathered where the session or the day changes; those who came, or left, one after the
 * other stand in one line.
 */
export const sectionsOf = (minutes: readonly KeyedMinute[], wanted: Wanted, timezone: string): Section[] => {
  const sections: Section[] = []
  for (const minute of minutes) {
    if (wanted.session !== null && minute.session !== wanted.session) continue
    if (wanted.kind !== null && minute.kind !== wanted.kind) continue
    const date = dateAt(timezone, minute.at)
    const section = sections.at(-1)
    if (section?.session !== minute.session || section.date !== date)
      sections.push({ session: minute.session, date, minutes: [minute] })
    else section.minutes = joined(section.minutes, minute)
  }
  return sections
}

const joined = (before: KeyedMinute[], minute: KeyedMinute): KeyedMinute[] => {
  const last = before.at(-1)
  const { told } = minute
  if (told.as !== 'people' || last?.told.as !== 'people' || last.told.is !== told.is)
    return [...before, minute]
  return [
    ...before.slice(0, -1),
    { ...last, told: { ...last.told, names: [...last.told.names, ...told.names] } },
  ]
}
