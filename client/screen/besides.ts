const kept = ['tone', 'lang'] as const

/** What the address of a screen says of its looks, for the next address; empty when it says nothing. */
export const besides = (search: URLSearchParams, first: Record<string, string> = {}): string => {
  const next = new URLSearchParams(first)
  for (const name of kept) {
    const value = search.get(name)
    if (value !== null) next.set(name, value)
  }
  return next.size > 0 ? `?${next}` : ''
}
