import { parseArgs } from 'node:util'
import { play } from './play.ts'
import { isUnanswered, reportOf } from './report.ts'

/**
 * `npm run chaos -- --minutes 10 --seed 1 --servers 3`: prints what went wrong, what was pressed, and what was lost,
 * which is nothing, and nobody is left without an answer, or it exits with 1. Whatever it has started ends with it, also when it is interrupted.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const asked = () => {
  try {
    return parseArgs({
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string', default: '1' },
        servers: { type: 'string', default: '3' },
      },
    })
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return process.exit(2)
  }
}
const { values } = asked()

const wanted: Record<keyof typeof values, [form: RegExp, words: string]> = {
  minutes: [/^\d{1,4}(\.\d+)?$/, 'a number of minutes'],
  seed: [/^\d{1,9}$/, 'a whole number'],
  servers: [/^[13]$/, '1, or 3 behind the proxy'],
}
for (const [name, [form, words]] of Object.entries(wanted)) {
  const given = values[name as keyof typeof values]
  if (form.test(given)) continue
  say(`--${name} ${given}: it takes ${words}`)
  process.exit(2)
}

const servers = values.servers === '1' ? 1 : 3
const told = await play({
  seconds: Number(values.minutes) * 60,
  seed: Number(values.seed),
  servers,
  delegates: 34,
  haste: 1,
  calmMs: { least: 1000, most: 8000 },
  say,
})
say(`\nseed ${values.seed}, ${servers === 1 ? 'one server' : 'three servers behind the proxy'}\n`)
say(reportOf(told))
process.exit(told.lost.length > 0 || told.presses.some(isUnanswered) ? 1 : 0)
