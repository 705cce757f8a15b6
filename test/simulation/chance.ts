import type { World } from '../live/world.ts'

type Chance = Pick<World, 'random'>

export const isSo = ({ random }: Chance, probability: number): boolean => random() < probability
export const upTo = ({ random }: Chance, most: number): number => Math.floor(random() * (most + 1))

/** @throws Error when there is nothing to pick from */
export const pick = <T>(world: Chance, among: readonly T[]): T => {
  const found = among[upTo(world, among.length - 1)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** What may befall, and how often beside the others. */
export type Mishap = [weight: number, befalls: () => void]

/** One of them happens. */
export const befall = ({ random }: Chance, mishaps: readonly Mishap[]): void => {
  let chance = random() * mishaps.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, befalls] of mishaps) {
    chance -= weight
    if (chance >= 0) continue
    befalls()
    break
  }
}
