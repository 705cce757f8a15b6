/** For whoever wonders why a name does not open: each once, and not without end. */
export const strangers = (warn: (facts: object, message: string) => void): ((name: string) => void) => {
  const told = new Set<string>()
  return name => {
    if (told.has(name) || told.size >= 50) return
    told.add(name)
    warn({ name }, 'refused: not a name of this server; PUBLIC_URL or ALLOWED_HOSTS makes it one')
  }
}
