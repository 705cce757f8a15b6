import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Chain, chained, hashWords } from '../shared/meeting/chain.ts'
import { copyFile } from './database/file.ts'
import { openPostgres } from './database/postgres.ts'
import { openEmbeddedLog } from './log/embedded.ts'
import { CorruptRecord, type Log } from './log/log.ts'
import { openPostgresLog } from './log/postgres.ts'
import { backupMark } from './operation/disk.ts'
import { openEmbeddedKeeper } from './shelves/embedded.ts'
import { openPostgresKeeper } from './shelves/postgres.ts'
import type { Keeper } from './shelves/shelves.ts'

/**
 * `npm run backup -- FOLDER` while the server runs, and `npm run restore -- FOLDER` into an empty DATA_DIR, or into an
 * empty PostgreSQL where DATABASE_URL names one: both read the whole record of the copy, and fail when any entry of it is
 * not as it was written.
 */

class Impossible extends Error {}

/** What a server keeps, the record last: nobody in it is unknown to the house. */
const filesIn = (folder: string): string[] => {
  const has = (file: string) => existsSync(join(folder, file))
  // Those of an earlier Palabra, until a newer one has taken them over.
  const house = has('house.db') ? ['house.db'] : ['access.db', 'people.db']
  return [...house, 'audit.db', 'record.db'].filter(has)
}

/** The files as they are at one moment each. */
const copy = (from: string, to: string): void => {
  for (const file of filesIn(from)) copyFile(join(from, file), join(to, file))
}

const lineOf = (meeting: string, { entries, hash }: Chain): string =>
  `  ${meeting}: ${entries} entries, closing hash ${hashWords(hash)}`

/** What is there, a line for each meeting; and what of it is not as it was written. */
type Found = { lines: string[]; damaged: CorruptRecord[] }

const readAll = async (log: Log): Promise<Found> => {
  const found: Found = { lines: [], damaged: [] }
  for (const meeting of await log.meetings())
    try {
      found.lines.push(lineOf(meeting, chained((await log.read(meeting)).entries).chain))
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error
      found.damaged.push(error)
    }
  return found
}

/** @throws Impossible naming all that is not as it was written */
const whole = ({ lines, damaged }: Found, but: string): string[] => {
  if (damaged.length === 0) return lines
  throw new Impossible([...damaged.map(({ message }) => message), but].join('\n'))
}

/** Does something with a copy of a folder that is gone afterwards: an earlier format is brought to today's in there. */
const withCopy = async <Outcome>(
  from: string,
  work: (copied: string) => Promise<Outcome>,
): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-copy-'))
  try {
    copy(from, folder)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Place = { log: Log; house: Keeper }

const inFolder = async <Outcome>(
  folder: string,
  work: (place: Place) => Promise<Outcome>,
): Promise<Outcome> => {
  const log = openEmbeddedLog(join(folder, 'record.db'))
  const house = openEmbeddedKeeper(join(folder, 'house.db'))
  try {
    return await work({ log, house })
  } finally {
    await log.close()
    await house.close()
  }
}

const inDatabase = async <Outcome>(
  url: string,
  work: (place: Place) => Promise<Outcome>,
): Promise<Outcome> => {
  const database = await openPostgres({ url, onAway: () => undefined, later: setTimeout })
  try {
    return await work({ log: await openPostgresLog(database), house: await openPostgresKeeper(database) })
  } finally {
    await database.close()
  }
}

/** Everything from one place to an empty other one, which has the same closing hashes then. */
const carry = async (from: Place, to: Place): Promise<void> => {
  await to.house.write(await from.house.read(), true)
  for (const meeting of await from.log.meetings()) {
    const { entries, answers } = await from.log.read(meeting)
    await to.log.append(meeting, 0, entries, answers)
  }
}

const readFolder = (folder: string): Promise<Found> =>
  withCopy(folder, copied => inFolder(copied, ({ log }) => readAll(log)))

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
  const found = whole(await readFolder(folder), `All of it is in ${folder}, as it is here.`)
  return [`Kept in ${folder}, and read again:`, ...found]
}

const refused = 'Nothing was written. Copied by hand, these files serve the meetings that are whole.'

/** Aside first, for DATA_DIR may be a disk of its own; the record comes last: one that is there is whole. */
const restore = async (data: string, folder: string): Promise<string[]> => {
  const from = recordIn(folder)
  emptyFolder(data)
  const found = whole(await readFolder(from), refused)
  const unfinished = join(data, 'unfinished')
  mkdirSync(unfinished)
  copy(from, unfinished)
  for (const file of filesIn(unfinished)) renameSync(join(unfinished, file), join(data, file))
  rmdirSync(unfinished)
  return [`Put back into ${data}, each entry as it was written:`, ...found]
}

const backUpDatabase = async (url: string, folder: string): Promise<string[]> => {
  emptyFolder(folder)
  await inDatabase(url, from => inFolder(folder, to => carry(from, to)))
  return [`Kept in ${folder}, and read again:`, ...whole(await readFolder(folder), '')]
}

const restoreDatabase = async (url: string, folder: string): Promise<string[]> => {
  const from = recordIn(folder)
  return inDatabase(url, async to => {
    if ((await to.log.meetings()).length + (await to.house.read()).length > 0)
      throw new Impossible('The database is not empty: nothing was written.')
    const found = whole(await readFolder(from), refused)
    await withCopy(from, copied => inFolder(copied, place => carry(place, to)))
    const there = whole(await readAll(to.log), '')
    if (there.join() !== found.join())
      throw new Impossible('What is in the database now is not what was to be there.')
    return ['Put back into the database, each entry as it was written:', ...there]
  })
}

const acts = { backup: [backUp, backUpDatabase], restore: [restore, restoreDatabase] } as const

const [act = '', folder] = process.argv.slice(2)
const at = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
try {
  if (!(act === 'backup' || act === 'restore') || folder === undefined)
    throw new Impossible('Say where: npm run backup -- FOLDER, npm run restore -- FOLDER')
  const [ofFolder, ofDatabase] = acts[act]
  const url = process.env.DATABASE_URL || undefined
  const lines = await (url === undefined
    ? ofFolder(at(process.env.DATA_DIR || './data'), at(folder))
    : ofDatabase(url, at(folder)))
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
