import { parseArgs } from 'node:util'
import { type Form, forms } from './situations.ts'

/** Which seeds of which forms of the house are to be played. */
export type Asked = { forms: readonly Form[]; first: number; count: number }

const numberOf = (option: string, text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Error(`--${option} is a whole number from 1 on, not “${text}”`)
}

/** @throws Error whose message says what is wrong with the words of the command line */
export const askedIn = (words: string[]): Asked => {
  const { values } = parseArgs({
    args: words,
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      form: { type: 'string' },
    },
  })
  const { seed, form } = values
  const played = forms.filter(known => form === undefined || form === known)
  if (played.length === 0) throw new Error(`--form is one of ${forms.join(', ')}, not “${form}”`)
  if (seed !== undefined) return { forms: played, first: numberOf('seed', seed), count: 1 }
  return { forms: played, first: numberOf('from', values.from), count: numberOf('seeds', values.seeds) }
}
