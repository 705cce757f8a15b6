import { setTimeout as pass } from 'node:timers/promises'
import { percentile } from './table.ts'

export const median = (values: number[]): number => percentile(values, 0.5)

/** The server's pace admits some twenty commands a second from one access; between rounds there is silence too. */
const betweenRoundsMs = 60

/**
 * One after the other, each round of one side followed by one of the other: what the machine does besides, it does to
 * both.
 */
export const alternate = async (
  rounds: number,
  sides: readonly ((round: number) => Promise<void>)[],
): Promise<void> => {
  for (let round = 1; round <= rounds; round += 1)
    for (const side of sides) {
      await side(round)
      await pass(betweenRoundsMs)
    }
}

/** What the counted rounds of each side came to; those that only warm it up are played alike, before them. */
export const playRounds = async <Side, Seen>(
  { warmUp, counted }: { warmUp: number; counted: number },
  sides: readonly Side[],
  playOne: (side: Side) => Promise<Seen>,
): Promise<Seen[][]> => {
  const seen = sides.map((): Seen[] => [])
  const rounds = sides.map((side, index) => async (round: number) => {
    const one = await playOne(side)
    if (round > warmUp) seen[index]?.push(one)
  })
  await alternate(warmUp + counted, rounds)
  return seen
}
