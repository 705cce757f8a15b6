import { z } from 'zod'
import { delegationCodeSchema } from './meeting/delegations.ts'
import { lineSchema, nameSchema } from './text.ts'

/** A representative's way: names are sent in, then the secretariat accredits or declines. */
const personStatuses = ['sent', 'accredited', 'declined'] as const

const name = nameSchema(120)
/** Head of delegation, adviser … in a few words; empty where it was not said. */
const inMeeting = lineSchema(80)

/** All that is held of a representative; the record knows the id alone. */
export const personSchema = z.strictObject({
  id: z.string(),
  delegation: delegationCodeSchema,
  name,
  function: inMeeting,
  status: z.enum(personStatuses),
  createdAt: z.number(),
})
export type Person = z.infer<typeof personSchema>

/** As a list shows a person: `checkedInAt` while that person is here. */
export const listedPersonSchema = personSchema.extend({ checkedInAt: z.number().optional() })
export type ListedPerson = z.infer<typeof listedPersonSchema>

/** A name sent in. The secretariat may accredit at once whoever stands before it. */
export const newPersonSchema = z.strictObject({
  delegation: delegationCodeSchema,
  name,
  function: inMeeting.default(''),
  status: z.enum(personStatuses).default('sent'),
})

export const personChangeSchema = z.strictObject({
  name: name.optional(),
  function: inMeeting.optional(),
  status: z.enum(personStatuses).optional(),
})
export type PersonChange = z.infer<typeof personChangeSchema>

/** Why a line of a file is refused; of the whole file, as its line 1. */
const lineFaults = [
  'unreadable',
  'no-header',
  'cells',
  'delegation',
  'not-yours',
  'name',
  'function',
  'twice',
  'too-many',
] as const
type LineFault = (typeof lineFaults)[number]
export type RefusedLine = { line: number; why: LineFault }

/** `same`: those who stood there already. */
export type Imported = { added: number; same: number }

/** All that is held of a person: the row, and where the record has the person's id, or the name as it was said. */
export const personExportSchema = z.object({
  person: personSchema,
  attendance: z.array(z.object({ at: z.number(), is: z.enum(['in', 'out']) })),
  turns: z.array(
    z.object({
      turn: z.string(),
      session: z.string(),
      grantedAt: z.number(),
      endedAt: z.number(),
      representative: z.string(),
    }),
  ),
})
export type PersonExport = z.infer<typeof personExportSchema>

/** How many the meeting takes. */
export const mostOfDelegation = 60
export const mostPeople = 5000
