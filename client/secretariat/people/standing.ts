import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { ListedPerson } from '../../../shared/people.ts'

/** Whoever is sent in or accredited for a delegation, and who has come. */
export type Standing = {
  delegation: Delegation
  people: readonly ListedPerson[]
  sent: readonly ListedPerson[]
  accredited: readonly ListedPerson[]
  here: readonly ListedPerson[]
}

export const isHere = (
  present: Record<string, readonly string[]>,
  { delegation, id }: Pick<ListedPerson, 'delegation' | 'id'>,
): boolean => present[delegation]?.includes(id) ?? false

/** @param present the ids of those checked in, by delegation */
export const standings = (
  delegations: readonly Delegation[],
  people: readonly ListedPerson[],
  present: Record<string, readonly string[]>,
): Standing[] =>
  delegations.map(delegation => {
    const own = people.filter(person => person.delegation === delegation.code)
    return {
      delegation,
      people: own,
      sent: own.filter(({ status }) => status === 'sent'),
      accredited: own.filter(({ status }) => status === 'accredited'),
      here: own.filter(person => isHere(present, person)),
    }
  })
