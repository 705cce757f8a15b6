import { z } from 'zod'

/** The rules of a meeting, as data. A session may have some of its own; an item may have a limit of its own. */
export const rulesSchema = z.object({
  /** For member states and everyone else on the list of speakers. */
  speakingLimitSeconds: z.number().int().min(10).max(86_400),
  /** For prepared speakers of a panel. */
  preparedLimitSeconds: z.number().int().min(10).max(86_400),
  /** How long before the end the speaker is asked to conclude. */
  warnAtSeconds: z.number().int().min(0).max(3600),
  /** The clock starts as the floor is given, or when the chair starts it. */
  clockStarts: z.enum(['with-floor', 'by-chair']),
  /** The list of speakers opens as a business or plenary session does, or when the chair opens it. */
  listOpens: z.enum(['with-session', 'by-chair']),
  /** Who may ask for the floor: delegates in the room, or virtual participants too. */
  floorFrom: z.enum(['room', 'anywhere']),
  /** Counted between two speakers when the waiting time is estimated. */
  changeoverSeconds: z.number().int().min(0).max(600),
})

export type Rules = z.infer<typeof rulesSchema>
