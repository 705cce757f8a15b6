import type { Delegation } from '../../shared/meeting/delegations.ts'
import { delegationsByName, plainName } from '../../shared/names.ts'
import { mostPeople, newPersonSchema, type RefusedLine } from '../../shared/people.ts'
import { readTable } from '../../shared/spreadsheet.ts'

export type Reading = {
  names: { line: number; delegation: string; name: string; function: string }[]
  refused: RefusedLine[]
}

/** What a column is called in any of the four languages, accents aside: as people head their lists. */
const called = {
  delegation: [
    ...['delegation', 'country', 'state', 'member state'],
    ...['delegacion', 'pais', 'estado', 'estado miembro'],
    ...['delegacao', 'estado membro'],
    ...['pays', 'etat', 'etat membre'],
  ],
  name: [
    ...['name', 'full name', 'representative', 'participant'],
    ...['nombre', 'nombre completo', 'nombre y apellido', 'nombre y apellidos', 'nombres y apellidos'],
    ...['apellido y nombre', 'apellidos y nombre', 'apellidos y nombres', 'representante', 'participante'],
    ...['nome', 'nome completo', 'nome e sobrenome'],
    ...['nom', 'nom complet', 'nom et prenom', 'nom et prenoms', 'prenom et nom', 'representant'],
  ],
  given: [
    ...['first name', 'first names', 'given name', 'given names', 'forename'],
    ...['nombres', 'nombre de pila', 'prenome', 'nome proprio', 'prenom', 'prenoms', 'prenom(s)'],
  ],
  surname: [
    ...['surname', 'last name', 'family name'],
    ...['apellido', 'apellidos', 'apellido(s)', 'sobrenome', 'sobrenomes', 'nom de famille'],
  ],
  function: [
    ...['function', 'position', 'title', 'role', 'capacity'],
    ...['funcion', 'cargo', 'puesto'],
    ...['funcao'],
    ...['fonction', 'poste', 'titre', 'qualite'],
  ],
}

/** “Nom; Prénom” has the surname as the name, “Nombre; Apellidos” the given name: each is said before its surname. */
const wholeName = ({ given, name, surname }: Partial<Record<keyof typeof called, string>>): string =>
  [given, name, surname].filter(Boolean).join(' ')

/**
 * A file of names as a spreadsheet writes it: delegation (a code, or a name in any of the four languages), name,
 * function. A name may be in two columns: given name and surname. Other columns are refused: what the meeting does
 * not need is not taken in.
 * @param own the delegation whose file it is: then it need not be named, and no other one is; null for a file of all
 */
export const readNames = (
  text: string,
  delegations: readonly Delegation[],
  own: string | null = null,
): Reading => {
  const rows = readTable(text, {
    called,
    needed: own === null ? ['delegation'] : [],
    oneOf: ['name', 'surname'],
    most: mostPeople,
  })
  if (typeof rows === 'string') return { names: [], refused: [{ line: 1, why: rows }] }
  // Which of the three would be the name?
  if (rows.some(({ cells }) => 'name' in cells && 'given' in cells && 'surname' in cells))
    return { names: [], refused: [{ line: 1, why: 'no-header' }] }
  if (rows.length > mostPeople) return { names: [], refused: [{ line: 1, why: 'too-many' }] }
  const meant = delegationsByName(delegations)
  const names: Reading['names'] = []
  const refused: RefusedLine[] = []
  const seen = new Set<string>()
  for (const { line, cells, isBeyond } of rows) {
    const delegation = meant(cells.delegation || own || '')
    const { name, function: inMeeting } = newPersonSchema.shape
    const called = name.safeParse(wholeName(cells))
    const as = inMeeting.safeParse(cells.function)
    const key = `${delegation?.code} ${plainName(called.data ?? '')}`
    if (isBeyond) refused.push({ line, why: 'cells' })
    else if (!delegation) refused.push({ line, why: 'delegation' })
    else if (own !== null && delegation.code !== own) refused.push({ line, why: 'not-yours' })
    else if (!called.success) refused.push({ line, why: 'name' })
    else if (!as.success) refused.push({ line, why: 'function' })
    else if (seen.has(key)) refused.push({ line, why: 'twice' })
    else names.push({ line, delegation: delegation.code, name: called.data, function: as.data })
    seen.add(key)
  }
  return { names, refused }
}
