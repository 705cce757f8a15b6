import { useState } from 'react'
import { counted, noVotes, type Side, type Tally } from './tally.ts'

/** What has been counted in a vote; another vote begins anew. */
export const useTally = (vote: string): { tally: Tally; count: (side: Side, by: number) => void } => {
  const [state, setState] = useState({ vote, tally: noVotes })
  const tally = state.vote === vote ? state.tally : noVotes
  const count = (side: Side, by: number) =>
    setState(before => ({
      vote,
      tally: counted(before.vote === vote ? before.tally : noVotes, side, by),
    }))
  return { tally, count }
}
