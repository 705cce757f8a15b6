import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Delegation, DelegationCategory, Language } from '../../../shared/meeting/delegations.ts'

export const categories: readonly DelegationCategory[] = ['member', 'observer', 'organ', 'civil-society']

/** A member where nothing is said. */
export const categoryWord = ({ category }: Pick<Delegation, 'category'>): DelegationCategory =>
  category ?? 'member'

/** The delegation as something else, of another group; what is not said of it is absent. */
export const placedAs = (
  { category: _, group: __, ...delegation }: Delegation,
  category: DelegationCategory,
  group: string,
): Delegation => ({
  ...delegation,
  ...(category === 'member' ? {} : { category }),
  ...(group.trim() === '' ? {} : { group: group.trim() }),
})

/** Bodies that are no member states: observers, organs. */
export const otherBodies = (
  chosen: readonly Delegation[],
  memberStates: readonly Delegation[],
): Delegation[] => chosen.filter(({ code }) => !memberStates.some(state => state.code === code))

export const takesPart = (chosen: readonly Delegation[], code: string): boolean =>
  chosen.some(delegation => delegation.code === code)

/** The delegations with this one among them, or no longer. */
export const toggled = (chosen: readonly Delegation[], delegation: Delegation): Delegation[] =>
  takesPart(chosen, delegation.code)
    ? chosen.filter(({ code }) => code !== delegation.code)
    : [...chosen, delegation]

/** The delegations with this one as it is now, in the place of the one with its code. */
export const withChanged = (chosen: readonly Delegation[], changed: Delegation): Delegation[] =>
  takesPart(chosen, changed.code)
    ? chosen.map(delegation => (delegation.code === changed.code ? changed : delegation))
    : [...chosen, changed]

/** All member states take part, beside the other bodies; or none of them does. */
export const withMembers = (
  chosen: readonly Delegation[],
  memberStates: readonly Delegation[],
  all: boolean,
): Delegation[] => [...(all ? memberStates : []), ...otherBodies(chosen, memberStates)]

/** The language by whose names the delegations stand in order: the preferred one where several agree. */
export const orderLanguage = (
  chosen: readonly Delegation[],
  all: readonly Language[],
  preferred: Language,
): Language | null => {
  const isInOrderOf = (language: Language) =>
    inAlphabet(language, chosen).every(({ code }, place) => code === chosen[place]?.code)
  return [preferred, ...all].find(isInOrderOf) ?? null
}
