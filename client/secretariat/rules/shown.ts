import type { RulePack } from '../../../shared/meeting/rules/rules.ts'

/** The names of the rules, and how they hold here; then each pack. In CSS pixels, as `rules.css` lays them out. */
const wide = { head: 416, pack: 143 }
const narrow = { head: 336, pack: 180 }
/** From there on the columns of the head are wide ones. */
const wideFrom = 900
/** On a phone the head takes two thirds. */
const phoneTo = 560

/** How many packs stand beside each other without being cut, one at least: all of them closely, or some at ease. */
const roomFor = (width: number, count: number): number => {
  if (width >= wide.head + count * wide.pack) return count
  const { head } = width >= wideFrom ? wide : narrow
  return width < phoneTo ? 1 : Math.max(1, Math.min(count - 1, Math.floor((width - head) / narrow.pack)))
}

/**
 * Which packs stand side by side in so much room, in their order: the one that is followed here, those that were asked
 * for, the last first, and others as far as there is room.
 */
export const shownOf = (
  packs: readonly RulePack[],
  { width, followed, asked }: { width: number; followed: string | null; asked: readonly string[] },
): RulePack[] => {
  const room = roomFor(width, packs.length)
  const first = room === 1 ? [...asked, followed] : [followed, ...asked]
  const wanted = [...first, ...packs.map(({ id }) => id)].filter(
    (id, index, all) => packs.some(pack => pack.id === id) && all.indexOf(id) === index,
  )
  const chosen = wanted.slice(0, room)
  return packs.filter(({ id }) => chosen.includes(id))
}
