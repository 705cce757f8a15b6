import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Database from 'libsql'

/** The data of earlier servers, as these have left it. */
export const fixtures = resolve(import.meta.dirname, '../fixtures/formats')

/**
 * The files of an earlier server: `first` is of before there were rulings, devices and people, `before-shelves` of before
 * there was one file for all that is not the record.
 */
export const makeFiles = (fixture: 'first' | 'before-shelves', folder: string): void => {
  for (const file of readdirSync(join(fixtures, fixture))) {
    const database = new Database(join(folder, `${basename(file, '.sql')}.db`))
    database.exec(readFileSync(join(fixtures, fixture, file), 'utf8'))
    database.close()
  }
}
