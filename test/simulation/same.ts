const partsOf = (thing: object): [string, unknown][] =>
  Object.entries(thing).filter(([, value]) => value !== undefined)

/**
 * Whether two things say the same. What was found to be the same once is not looked at again: of meetings that go on
 * from one another only what has been replaced.
 */
export const createComparison = () => {
  const known = new WeakMap<object, object>()
  const isSame = (one: unknown, other: unknown): boolean => {
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
      return Object.is(one, other)
    if (one === other || known.get(one) === other) return true
    const [parts, others] = [partsOf(one), new Map(partsOf(other))]
    const holds =
      Array.isArray(one) === Array.isArray(other) &&
      parts.length === others.size &&
      parts.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
    if (holds) known.set(one, other)
    return holds
  }
  return isSame
}
