import type { z } from 'zod'
import { type Command, commandSchema } from '../../shared/meeting/commands.ts'
import { type Place, type Refusal, refusal } from '../../shared/meeting/refusals.ts'
import { isSound } from './payload.ts'

/** Deeper than any command goes, and longer than any name of a field: what was sent is not sent back at length. */
const mostSteps = 12
const mostLetters = 60

type Issue = z.ZodError['issues'][number]

const boundOf = (issue: Issue): Pick<Place, 'least' | 'most'> => {
  if (issue.code === 'too_small') return { least: Number(issue.minimum) }
  return issue.code === 'too_big' ? { most: Number(issue.maximum) } : {}
}

/** Where a command is not as it is told; null when it is none at all. */
const placeOf = ([issue]: readonly Issue[]): Place | null => {
  const [first] = issue?.path ?? []
  if (!issue || first === undefined || first === 'type') return null
  const path = issue.path
    .slice(0, mostSteps)
    .map(step => (typeof step === 'number' ? step : String(step).slice(0, mostLetters)))
  return { path, ...boundOf(issue) }
}

export type ReadCommand = { command: Command } | { command: null; refusal: Refusal }

/** A command as it came over the wire. What is nearly one is refused with the place at fault. */
export const readCommand = (payload: unknown): ReadCommand => {
  if (!isSound(payload)) return { command: null, refusal: refusal('malformed') }
  const { success, data, error } = commandSchema.safeParse(payload)
  if (success) return { command: data }
  const at = placeOf(error.issues)
  return { command: null, refusal: { ...refusal('malformed'), ...(at ? { at } : {}) } }
}
