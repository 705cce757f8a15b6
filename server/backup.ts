import { resolve } from 'node:path'
import { backUp, backUpDatabase, restore, restoreDatabase } from './copying.ts'

/**
 * `npm run backup -- FOLDER` while the server runs, and `npm run restore -- FOLDER` into an empty DATA_DIR, or into an
 * empty PostgreSQL where DATABASE_URL names one: both read the whole record of the copy, and fail when any entry of it is
 * not as it was written.
 */

const acts = { backup: [backUp, backUpDatabase], restore: [restore, restoreDatabase] } as const

const [act = '', folder] = process.argv.slice(2)
const at = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
try {
  if (!(act === 'backup' || act === 'restore') || folder === undefined)
    throw new Error('Say where: npm run backup -- FOLDER, npm run restore -- FOLDER')
  const [ofFolder, ofDatabase] = acts[act]
  const url = process.env.DATABASE_URL || undefined
  const places = { data: at(process.env.DATA_DIR || './data'), folder: at(folder) }
  const lines = await (url === undefined ? ofFolder(places) : ofDatabase({ ...places, url }))
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
