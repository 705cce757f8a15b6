import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hashWords } from '../shared/meeting/chain.ts'
import { type Verdict, verifyRecord } from './record/verify.ts'

/** `npm run verify -- FILE [HASH]`: checks an exported record, and that its closing hash is the one on paper. */

const words = (verdict: Exclude<Verdict, { ok: true }>): string => {
  if (verdict.what === 'not-a-record') return 'This is not a record that Palabra has exported (record.json).'
  if (verdict.what === 'part')
    return `The entries are as they were written, but “${verdict.part}” is not what they tell.`
  const { seq, what, entry } = verdict
  const there = entry
    ? ` Now there: ${entry.type} by ${entry.by}, ${entry.at === null ? 'no time' : new Date(entry.at).toISOString()}.`
    : ''
  return what === 'changed'
    ? `Entry ${seq} is not as it was written.${there}`
    : `Entry ${seq} is missing, or not in its place.${there}`
}

/** @returns what is said, and whether all is well */
const check = (file: string, paper: string): [string, boolean] => {
  let record: unknown
  try {
    record = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return [`${file} cannot be read: ${error instanceof Error ? error.message : ''}`, false]
  }
  const verdict = verifyRecord(record)
  if (!verdict.ok) return [words(verdict), false]
  const { title, chain } = verdict
  const found = `“${title}”: ${chain.entries} entries, each as it was written.\nClosing hash: ${hashWords(chain.hash)}`
  if (paper === '')
    return [`${found}\nCompare it with the printed record: only paper vouches for the whole.`, true]
  return paper === chain.hash
    ? [`${found}\nIt is the one that was given.`, true]
    : [
        `${found}\nIt is not the one that was given: this is another record, or an earlier or later one.`,
        false,
      ]
}

const [file, ...hash] = process.argv.slice(2)
const [said, isWell] = file
  ? check(resolve(process.env.INIT_CWD ?? '.', file), hash.join('').toLowerCase())
  : ['Say which: npm run verify -- record.json [the closing hash on paper]', false]
process.stdout.write(`${said}\n`)
process.exit(isWell ? 0 : 1)
