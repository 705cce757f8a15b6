import { z } from 'zod'

/** Line breaks and other controls, half a letter, and what turns the direction of all that stands beside it. */
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** What people read in one line, of so many characters at the most: it may end up on a screen or in a spreadsheet. */
export const lineSchema = (most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .max(most)
    .refine(text => !unfit.test(text), 'one line of letters, figures and marks')

/** What somebody is called. */
export const nameSchema = (most: number) =>
  lineSchema(most)
    .min(1)
    .refine(text => /\p{L}/u.test(text), 'a name has a letter')
