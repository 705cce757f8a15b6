import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { readTable } from '../../../shared/spreadsheet.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { categories } from './choose.ts'

/** Why a line is refused; of the whole file, as its line 1. */
type Why =
  | 'unreadable'
  | 'no-header'
  | 'cells'
  | 'code'
  | 'twice'
  | 'flag'
  | 'name'
  | 'category'
  | 'group'
  | 'language'
  | 'many'
type Refused = { line: number; why: Why }

/** What was understood; with a line refused nothing may be applied, and `delegations` is what it is now. */
export type Understood = {
  added: Delegation[]
  changed: Delegation[]
  same: Delegation[]
  refused: Refused[]
  /** Those of the meeting with those of the file; nobody leaves by a file. */
  delegations: readonly Delegation[]
}

export const columns = ['code', 'flag', 'en', 'es', 'pt', 'fr', 'category', 'group', 'language'] as const
type Column = (typeof columns)[number]
type Cells = Partial<Record<Column, string>>

/** What a column is called, in any of the four languages. */
const called: Record<Column, readonly string[]> = {
  code: ['code', 'codigo'],
  flag: ['flag', 'bandera', 'bandeira', 'drapeau'],
  en: ['en', 'english', 'ingles', 'anglais'],
  es: ['es', 'spanish', 'espanol', 'espanhol', 'espagnol'],
  pt: ['pt', 'portuguese', 'portugues', 'portugais'],
  fr: ['fr', 'french', 'frances', 'francais'],
  category: ['category', 'categoria', 'categorie'],
  group: ['group', 'grupo', 'groupe'],
  language: ['language', 'idioma', 'lengua', 'lingua', 'langue'],
}

const mostDelegations = 400
const longestName = 120
const longestGroup = 60

const nameLanguages = Object.keys(languageNames).filter(isLanguage)

/** A delegation from a line: names that are left empty are the nameplate's, the language is English unless said. */
const delegationOf = (cells: Cells): Delegation | Why => {
  const said = (column: Column): string => cells[column] ?? ''
  const code = said('code').toUpperCase()
  if (!/^[A-Z][A-Z0-9-]{1,11}$/.test(code)) return 'code'
  const flag = said('flag').toUpperCase()
  if (flag !== '' && !/^[A-Z]{2}$/.test(flag)) return 'flag'
  const language = said('language').toLowerCase() || 'en'
  if (!isLanguage(language)) return 'language'
  const plate = said(language)
  const name = (one: (typeof nameLanguages)[number]) => said(one) || plate
  const names = { en: name('en'), es: name('es'), pt: name('pt'), fr: name('fr') }
  if (Object.values(names).some(each => each === '' || each.length > longestName)) return 'name'
  const category = categories.find(each => each === (said('category').toLowerCase() || 'member'))
  if (category === undefined) return 'category'
  const group = said('group')
  if (group.length > longestGroup) return 'group'
  return {
    code,
    names,
    language,
    ...(flag === '' ? {} : { flag }),
    ...(category === 'member' ? {} : { category }),
    ...(group === '' ? {} : { group }),
  }
}

const isAlike = (a: Delegation, b: Delegation): boolean =>
  a.language === b.language &&
  a.flag === b.flag &&
  (a.category ?? 'member') === (b.category ?? 'member') &&
  a.group === b.group &&
  nameLanguages.every(language => a.names[language] === b.names[language])

/** A CSV of delegations beside those of the meeting. Pure: nothing is applied here. */
export const readDelegations = (text: string, current: readonly Delegation[]): Understood => {
  const nothing = { added: [], changed: [], same: [], delegations: current }
  const lines = readTable(text, { called, needed: ['code'], most: mostDelegations })
  if (typeof lines === 'string') return { ...nothing, refused: [{ line: 1, why: lines }] }
  const refused: Refused[] = []
  const read = new Map<string, Delegation>()
  for (const { line, cells, isBeyond } of lines) {
    const found = isBeyond ? 'cells' : delegationOf(cells)
    if (typeof found === 'string') refused.push({ line, why: found })
    else if (read.has(found.code)) refused.push({ line, why: 'twice' })
    else read.set(found.code, found)
  }
  const known = new Map(current.map(delegation => [delegation.code, delegation]))
  const given = [...read.values()]
  const same = given.filter(each => {
    const is = known.get(each.code)
    return is !== undefined && isAlike(each, is)
  })
  const changed = given.filter(each => known.has(each.code) && !same.includes(each))
  const added = given.filter(each => !known.has(each.code))
  const merged = [...current.map(delegation => read.get(delegation.code) ?? delegation), ...added]
  if (merged.length > mostDelegations) refused.push({ line: lines.length + 1, why: 'many' })
  return { added, changed, same, refused, delegations: refused.length === 0 ? merged : current }
}
