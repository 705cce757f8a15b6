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
import { join } from 'node:path'
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

/** Backing up and putting back: each reads the whole record of the copy, and tells of it a line for each meeting. */

/** Where a server keeps its own, and where the copy is or is to be. */
type Places = { data: string; folder: string }
type DatabasePlaces = Places & { url: string }

/** It is told why, and what was done all the same. */
class Impossible extends Error {}

/** What a server keeps, the record last: nobody in it is unknown to the house. */
const filesIn = (folder: string): string[] => {
  const has = (file: string) => existsSync(join(folder, file))
  // Those of an earlier Palabra, until a newer one has taken them over.
  const house = has('house.db') ? ['house.db'] : ['access.db', 'people.db']
  return [...house, 'audit.db', 'record.db'].filter(has)
}

/**
 * The files as they are at one moment each; one that cannot be read keeps none of the others back.
 * @throws Impossible naming those that cannot
 */
const copy = (from: string, to: string, but: string): void => {
  const failed = filesIn(from).flatMap(file => {
    try {
      copyFile(join(from, file), join(to, file))
      return []
    } catch (error) {
      rmSync(join(to, file), { force: true })
      return [`${file} cannot be copied: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
  if (failed.length > 0) throw new Impossible([...failed, but].join('\n'))
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
    copy(from, folder, '')
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

/** Its time is shown to the house; from a folder that may only be read, or is not there, a backup is made all the same. */
const mark = (data: string, folder: string): void => {
  try {
    writeFileSync(join(data, backupMark), folder)
  } catch {}
}

/** Reads the copy, and only of one that is whole says to the house that it was made. */
const kept = async (data: string, folder: string, but: string): Promise<string[]> => {
  const found = whole(await readFolder(folder), but)
  mark(data, folder)
  return [`Kept in ${folder}, and read again:`, ...found]
}

export const backUp = async ({ data, folder }: Places): Promise<string[]> => {
  const from = recordIn(data)
  emptyFolder(folder)
  copy(from, folder, `What could be copied is in ${folder}.`)
  return kept(data, folder, `All of it is in ${folder}, as it is here.`)
}

const refused = 'Nothing was written. Copied by hand, these files serve the meetings that are whole.'

/** Aside first, for DATA_DIR may be a disk of its own; the record comes last: one that is there is whole. */
export const restore = async ({ data, folder }: Places): Promise<string[]> => {
  const from = recordIn(folder)
  emptyFolder(data)
  const found = whole(await readFolder(from), refused)
  const unfinished = join(data, 'unfinished')
  mkdirSync(unfinished)
  copy(from, unfinished, refused)
  for (const file of filesIn(unfinished)) renameSync(join(unfinished, file), join(data, file))
  rmdirSync(unfinished)
  return [`Put back into ${data}, each entry as it was written:`, ...found]
}

export const backUpDatabase = async ({ url, data, folder }: DatabasePlaces): Promise<string[]> => {
  emptyFolder(folder)
  await inDatabase(url, from => inFolder(folder, to => carry(from, to)))
  return kept(data, folder, '')
}

export const restoreDatabase = async ({ url, folder }: DatabasePlaces): Promise<string[]> => {
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
