/**
 * Part of `npm run check`: fails when a package has a known weakness, high or critical. Not every registry answers
 * that, and a room may be offline: then it says so in a line, and that is all.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const say = line => process.stderr.write(`Palabra: ${line}\n`)

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  timeout: 30_000,
})

/** What the registry says of each package; null when it says nothing. */
const answer = () => {
  try {
    return JSON.parse(stdout).vulnerabilities ?? null
  } catch {
    return null
  }
}

const found = answer()
const grave = Object.values(found ?? {}).filter(({ severity }) => ['high', 'critical'].includes(severity))
for (const { name, severity, range } of grave)
  say(`${name} ${range} has a known weakness (${severity}); see npm audit`)
if (found === null) say('the packages could not be audited: the registry does not answer that')
process.exit(grave.length > 0 ? 1 : 0)
