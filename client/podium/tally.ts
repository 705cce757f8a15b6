/** What was counted in a vote. */
export const sides = ['for', 'against', 'abstaining'] as const
export type Side = (typeof sides)[number]
export type Tally = Record<Side, number>

export const noVotes: Tally = { for: 0, against: 0, abstaining: 0 }

export const isCounted = (tally: Tally): boolean => sides.some(side => tally[side] > 0)

/** With so many more on a side, or fewer; never fewer than none. */
export const counted = (tally: Tally, side: Side, by: number): Tally => ({
  ...tally,
  [side]: Math.min(999, Math.max(0, tally[side] + by)),
})

/** A majority of those voting: who abstains does not vote. */
export const isCarried = (tally: Tally): boolean => tally.for > tally.against
