import { z } from 'zod'
import { type Delegation, delegationCodeSchema } from './meeting/delegations.ts'

/** A representative's way: names are sent in, then the secretariat accredits or declines. */
const personStatuses = ['sent', 'accredited', 'declined'] as const

const name = z.string().trim().min(1).max(120)
/** Head of delegation, adviser … in a few words; empty where it was not said. */
const inMeeting = z.string().trim().max(80)

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
const lineFaults = ['unreadable', 'no-header', 'delegation', 'name', 'function', 'twice', 'too-many'] as const
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

/**
 * Letters that stand at the same place on every keyboard: a scanner types a badge as if it were a keyboard, and may
 * be set for another country than the laptop is. No vowels either, so that no code is a word, and no word a code.
 */
const letters = 'BCDFGHJKLNPRSTVX'
const idLength = 10

/** @param random a whole number from 0 to below its argument */
export const newPersonId = (random: (below: number) => number): string =>
  Array.from({ length: idLength }, () => letters.charAt(random(letters.length))).join('')

/** A badge's code as it was typed or read; null for any other text. */
export const personIdIn = (typed: string): string | null => {
  const text = typed.trim().toUpperCase()
  return new RegExp(`^[${letters}]{${idLength}}$`).test(text) ? text : null
}

/** Names that are one to whoever types them: accents, capitals and spaces do not matter. */
export const plainName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** The delegation that a file means: by its code, or by its name in any of the four languages. */
export const delegationCalled = (
  delegations: readonly Delegation[],
  called: string,
): Delegation | undefined => {
  const wanted = plainName(called)
  return delegations.find(
    ({ code, names }) =>
      plainName(code) === wanted || Object.values(names).some(each => plainName(each) === wanted),
  )
}
