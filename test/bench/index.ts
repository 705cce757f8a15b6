import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inStep } from './in-step.ts'
import { tableOf } from './table.ts'

/** Runs every bench and prints what it measured; `--out FILE` writes it there as well. Fails when a goal is missed. */
const { values } = parseArgs({ options: { out: { type: 'string' } } })

const measured = [...inStep()]
const text = measured.map(tableOf).join('\n\n')
console.log(text)
if (values.out !== undefined) writeFileSync(values.out, `${text}\n`)
if (measured.some(({ goals }) => goals.some(({ met }) => !met))) process.exitCode = 1
