/**
 * `npm run dev`: the server, rebuilt and restarted when its sources change, the pages with hot reload before it, and
 * the demo meeting. Ends both when it is ended.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const environment = { ...process.env, DATA_DIR: process.env.DATA_DIR ?? join(root, '.build', 'dev-data') }

const start = args => spawn(process.execPath, args, { cwd: root, env: environment, stdio: 'inherit' })

const children = [
  // What was built stays until it is overwritten: the server that watches it must find a file at any moment.
  start([
    vite,
    'build',
    '--watch',
    '--emptyOutDir',
    'false',
    '--config',
    'server/vite.config.ts',
    '--logLevel',
    'warn',
  ]),
  start(['--watch', '--enable-source-maps', join(root, '.build', 'server', 'main.js')]),
  start([vite, '--config', 'client/vite.config.ts', '--host']),
]
const end = () => {
  for (const child of children) child.kill('SIGTERM')
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
