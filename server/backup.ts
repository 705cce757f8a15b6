import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { chained, hashWords } from '../shared/meeting/chain.ts'
import { openEmbeddedLog } from './log/embedded.ts'
import { backupMark } from './operation/disk.ts'

/**
 * `npm run backup -- FOLDER` while the server runs, and `npm run restore -- FOLDER` into an empty DATA_DIR: both read
 * the whole record of the copy, and fail when any entry of it is not as it was written.
 */

const files = ['house.db', 'audit.db', 'record.db']

class Impossible extends Error {}

/** The files as they are at one moment each, the record last: nobody in it is unknown to the house. */
const copy = (from: string, to: string): void => {
  for (const file of files.filter(name => existsSync(join(from, name)))) {
    const database = new Database(join(from, file), { readonly: true })
    database.prepare('VACUUM INTO ?').run(join(to, file))
    database.close()
  }
}

/** What is there, a line for each meeting. @throws CorruptRecord */
const readAll = async (folder: string): Promise<string[]> => {
  const log = openEmbeddedLog(join(folder, 'record.db'))
  try {
    const lines: string[] = []
    for (const meeting of await log.meetings()) {
      const { chain } = chained((await log.read(meeting)).entries)
      lines.push(`  ${meeting}: ${chain.entries} entries, closing hash ${hashWords(chain.hash)}`)
    }
    return lines
  } finally {
    await log.close()
  }
}

const emptyFolder = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Impossible(`${folder} is not empty: nothing was written.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

const recordIn = (folder: string): string => {
  if (!existsSync(join(folder, 'record.db'))) throw new Impossible(`There is no record in ${folder}.`)
  return folder
}

const backUp = async (data: string, folder: string): Promise<string[]> => {
  const from = recordIn(data)
  emptyFolder(folder)
  copy(from, folder)
  // Its time is shown to the house; a folder that may only be read is backed up all the same.
  try {
    writeFileSync(join(from, backupMark), folder)
  } catch {}
  return [`Kept in ${folder}, and read again:`, ...(await readAll(folder))]
}

const restore = async (data: string, folder: string): Promise<string[]> => {
  const from = recordIn(folder)
  const found = await readAll(from)
  emptyFolder(data)
  for (const file of files.filter(name => existsSync(join(from, name))))
    cpSync(join(from, file), join(data, file))
  return [`Put back into ${data}, each entry as it was written:`, ...found]
}

const acts = { backup: backUp, restore }

const [act = '', folder] = process.argv.slice(2)
const at = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
try {
  if (!(act === 'backup' || act === 'restore') || folder === undefined)
    throw new Impossible('Say where: npm run backup -- FOLDER, npm run restore -- FOLDER')
  const lines = await acts[act](at(process.env.DATA_DIR || './data'), at(folder))
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
