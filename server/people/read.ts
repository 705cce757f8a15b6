import { parse } from 'csv-parse/sync'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import { delegationsByName, plainName } from '../../shared/names.ts'
import { mostPeople, newPersonSchema, type RefusedLine } from '../../shared/people.ts'

export type Reading = {
  names: { line: number; delegation: string; name: string; function: string }[]
  refused: RefusedLine[]
}

type Row = { record: Record<string, string>; info: { lines: number } }

/** What a column is called in any of the four languages, accents aside. */
const columns: Record<string, string> = {
  delegation: 'delegation',
  delegacion: 'delegation',
  delegacao: 'delegation',
  name: 'name',
  nombre: 'name',
  nome: 'name',
  nom: 'name',
  function: 'function',
  funcion: 'function',
  funcao: 'function',
  fonction: 'function',
}

const rowsOf = (text: string, needed: readonly string[]): Row[] | 'unreadable' | 'no-header' => {
  let header: (string | undefined)[] = []
  try {
    const rows = parse(text, {
      bom: true,
      columns: (given: string[]) => {
        header = given.map(column => columns[plainName(column)])
        return header.map(column => column ?? false)
      },
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      info: true,
      // One more than the meeting takes is enough to refuse the file.
      to: mostPeople + 1,
    }) as unknown as Row[]
    const isKnown = header.every(column => column !== undefined)
    return isKnown && needed.every(column => header.includes(column)) ? rows : 'no-header'
  } catch {
    return 'unreadable'
  }
}

/**
 * A file of names as a spreadsheet writes it: delegation (a code, or a name in any of the four languages), name,
 * function. Other columns are refused: what the meeting does not need is not taken in.
 * @param own the delegation whose file it is: then it need not be named, and no other one is; null for a file of all
 */
export const readNames = (
  text: string,
  delegations: readonly Delegation[],
  own: string | null = null,
): Reading => {
  const rows = rowsOf(text, own === null ? ['delegation', 'name'] : ['name'])
  if (typeof rows === 'string') return { names: [], refused: [{ line: 1, why: rows }] }
  if (rows.length > mostPeople) return { names: [], refused: [{ line: 1, why: 'too-many' }] }
  const meant = delegationsByName(delegations)
  const names: Reading['names'] = []
  const refused: RefusedLine[] = []
  const seen = new Set<string>()
  for (const { record, info } of rows) {
    const line = info.lines
    const delegation = meant(record.delegation || own || '')
    const { name, function: inMeeting } = newPersonSchema.shape
    const called = name.safeParse(record.name)
    const as = inMeeting.safeParse(record.function)
    const key = `${delegation?.code} ${plainName(called.data ?? '')}`
    if (!delegation) refused.push({ line, why: 'delegation' })
    else if (own !== null && delegation.code !== own) refused.push({ line, why: 'not-yours' })
    else if (!called.success) refused.push({ line, why: 'name' })
    else if (!as.success) refused.push({ line, why: 'function' })
    else if (seen.has(key)) refused.push({ line, why: 'twice' })
    else names.push({ line, delegation: delegation.code, name: called.data, function: as.data })
    seen.add(key)
  }
  return { names, refused }
}
