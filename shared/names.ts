import type { Delegation } from './meeting/delegations.ts'

/** Names that are one to whoever types them: accents, capitals and spaces do not matter. */
export const plainName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Finds the delegation that a file means: by its code, or by its name in any of the four languages. */
export const delegationsByName = (
  delegations: readonly Delegation[],
): ((called: string) => Delegation | undefined) => {
  const byName = new Map<string, Delegation>()
  for (const delegation of delegations)
    for (const name of [delegation.code, ...Object.values(delegation.names)]) {
      const plain = plainName(name)
      if (!byName.has(plain)) byName.set(plain, delegation)
    }
  return called => byName.get(plainName(called))
}
