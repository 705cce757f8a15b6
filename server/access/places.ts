/** How many connections an address has. A whole building may be behind one, so the bound is for machines. */
export type Places = {
  /** False when the address has all that it may have. */
  take(address: string): boolean
  leave(address: string): void
}

export const openPlaces = (most: number): Places => {
  const taken = new Map<string, number>()
  return {
    take: address => {
      const count = (taken.get(address) ?? 0) + 1
      if (count > most) return false
      taken.set(address, count)
      return true
    },
    leave: address => {
      const count = (taken.get(address) ?? 1) - 1
      if (count > 0) taken.set(address, count)
      else taken.delete(address)
    },
  }
}
