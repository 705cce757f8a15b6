import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UnusableSetting } from '../settings.ts'

/** @throws UnusableSetting when it cannot be made */
export const openDataFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return resolve(folder)
  } catch (error) {
    throw new UnusableSetting(`DATA_DIR cannot be used: ${error instanceof Error ? error.message : folder}`)
  }
}

/**
 * Beside the built server, or where a build has put it when the server runs from its sources; null where there is none.
 * @param own the folder of the server's own file
 */
export const findClient = (own: string): string | null =>
  [resolve(own, '../client'), resolve(own, '../.build/client')].find(folder =>
    existsSync(join(folder, 'index.html')),
  ) ?? null
