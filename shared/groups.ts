/** Things by a name that several may have in common; a name that none has is forgotten. */
export type Groups<Thing> = {
  add(name: string, thing: Thing): void
  remove(name: string, thing: Thing): void
  of(name: string): ReadonlySet<Thing>
}

export const openGroups = <Thing>(): Groups<Thing> => {
  const groups = new Map<string, Set<Thing>>()
  const none: ReadonlySet<Thing> = new Set()
  return {
    add: (name, thing) => {
      const group = groups.get(name)
      if (group) group.add(thing)
      else groups.set(name, new Set([thing]))
    },
    remove: (name, thing) => {
      const group = groups.get(name)
      group?.delete(thing)
      if (group?.size === 0) groups.delete(name)
    },
    of: name => groups.get(name) ?? none,
  }
}
