import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../shared/seeds/', import.meta.url)

/**
 * The text of one of the first meeting's real documents, which lie beside the project and are no part of it.
 * Undefined, with a printed word, where they are missing; in CI they must not be.
 */
export function seed(name: string): string | undefined {
  const path = fileURLToPath(new URL(name, folder))
  if (existsSync(path)) return readFileSync(path, 'utf8')
  if (process.env.CI) throw new Error(`The document ${name} is missing beside the project.`)
  console.warn(`Left out: the document ${name} is not beside the project.`)
  return undefined
}
