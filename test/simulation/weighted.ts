import type { World } from '../live/world.ts'

/** What may befall, and how often beside the others. */
export type Mishap = [weight: number, befalls: () => void]

/** One of them happens. */
export const befall = (world: World, mishaps: readonly Mishap[]): void => {
  let chance = world.random() * mishaps.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, befalls] of mishaps) {
    chance -= weight
    if (chance >= 0) continue
    befalls()
    break
  }
}
