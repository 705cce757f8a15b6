/** The deepest thing that is meant, an agenda's sub-item, is nine levels in. */
const deepest = 24

/**
 * False for what nobody means: more levels than any reader should descend, a key that reaches for the prototype of
 * objects, bytes where there is text. It keeps its own list of what it has still to look at: depth costs it nothing.
 */
export const isSound = (payload: unknown): boolean => {
  const waiting: { value: unknown; depth: number }[] = [{ value: payload, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > deepest || ArrayBuffer.isView(value) || Object.hasOwn(value, '__proto__')) return false
    for (const part of Object.values(value)) waiting.push({ value: part, depth: depth + 1 })
  }
  return true
}

const separators = new Set([...'[{,'].map(sign => sign.charCodeAt(0)))

/**
 * How many values this JSON holds at most: each stands after a bracket or a comma, and some of those are in texts.
 * Counted before anything is read, since one byte may become a hundred.
 */
export const mostValuesIn = (json: Uint8Array): number => {
  let count = 1
  for (const byte of json) if (separators.has(byte)) count++
  return count
}
