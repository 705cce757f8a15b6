import type { Delegation } from './meeting/delegations.ts'

/** Names that are one to whoever types them: accents, capitals and spaces do not matter. */
export const plainName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** The delegation that a file means: by its code, or by its name in any of the four languages. */
export const delegationCalled = (
  delegations: readonly Delegation[],
  called: string,
): Delegation | undefined => {
  const wanted = plainName(called)
  return delegations.find(
    ({ code, names }) =>
      plainName(code) === wanted || Object.values(names).some(each => plainName(each) === wanted),
  )
}
