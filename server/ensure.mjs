/**
 * Makes a clone ready for what follows: `node server/ensure.mjs [build] [browser] [proxy]`. Installs the packages when
 * they are missing or not those of the lock; builds when a source is newer than what was built; finds a browser and a
 * proxy for the tests, or installs them. Plain Node, since nothing else may be here yet.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { find, programs } from './programs.mjs'

const root = resolve(import.meta.dirname, '..')
const inRoot = (...parts) => join(root, ...parts)

const fail = line => {
  process.stderr.write(`Palabra: ${line}\n`)
  process.exit(1)
}

const run = (command, args, what) => {
  process.stderr.write(`Palabra: ${what} …\n`)
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  fail(`${what} failed${error ? `: ${error.message}` : ''}`)
}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or later is needed; this is ${process.version}`)
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(process.versions.modules)
    .digest('hex')

/** The stamp is written last: an install that was interrupted is done again. */
const install = () => {
  const stamp = inRoot('node_modules', '.palabra-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return
  // An install empties the folder first: one that a link leads to belongs to others too.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    fail('node_modules is a link, and the packages there are not those of this lock: install where it leads')
  rmSync(stamp, { force: true })
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], 'installing packages')
  writeFileSync(stamp, lockHash())
}

/** The time of the latest change below a folder, removals included. */
const newest = path => {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

const build = () => {
  const stamp = inRoot('.build', 'built')
  const sources = ['server', 'client', 'shared', 'package-lock.json'].map(name => newest(inRoot(name)))
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources)) return
  rmSync(stamp, { force: true })
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  run(
    process.execPath,
    [vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'],
    'building the pages',
  )
  run(
    process.execPath,
    [vite, 'build', '--config', 'server/vite.config.ts', '--logLevel', 'warn'],
    'building the server',
  )
  mkdirSync(inRoot('.build'), { recursive: true })
  writeFileSync(stamp, '')
}

const provide = program => {
  if (find(program)) return
  const { name, needed, package: wanted, variable } = program
  const isRoot = process.getuid?.() === 0
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (!isRoot || !hasApt)
    fail(`${needed} ${name}: install it (Debian: apt-get install ${wanted}), or name it in ${variable}`)
  run('apt-get', ['update', '-qq'], `looking for ${name}`)
  run('apt-get', ['install', '-y', '-qq', wanted], `installing ${name}`)
  if (!find(program)) fail(`${name} was installed, but is not where it was expected; name it in ${variable}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode()
  install()
  if (process.argv.includes('build')) build()
  for (const [name, program] of Object.entries(programs)) if (process.argv.includes(name)) provide(program)
}
