import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/agendas/', import.meta.url)

export type AgendaFixture = { name: string; text: string; outline: string[] }

/** Agendas of many forms, each with the outline that a person wrote down for it. */
export const agendaFixtures: AgendaFixture[] = readdirSync(folder)
  .filter(name => /\.(?:txt|md)$/.test(name))
  .map(name => {
    const outline = readFileSync(new URL(name.replace(/\.\w+$/, '.outline'), folder), 'utf8')
    return { name, text: readFileSync(new URL(name, folder), 'utf8'), outline: outline.trimEnd().split('\n') }
  })
