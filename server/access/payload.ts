/** The deepest thing that is meant, an agenda's sub-item, is nine levels in. */
const deepest = 24

/**
 * False for what nobody means: more levels than any reader should descend, a key that reaches for the prototype of
 * objects, bytes where there is text. It descends level by level, so that depth costs it nothing.
 */
export const isSound = (payload: unknown): boolean => {
  let level: unknown[] = [payload]
  for (let depth = 0; level.length > 0; depth++) {
    const objects = level.filter(value => typeof value === 'object' && value !== null)
    if (objects.some(object => ArrayBuffer.isView(object) || Object.hasOwn(object, '__proto__'))) return false
    if (depth > deepest) return false
    level = objects.flatMap(object => Object.values(object))
  }
  return true
}
