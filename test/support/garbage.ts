/** Malformed things without end, the same for the same seed. */
export type Garbage = {
  /** A whole number from 0 to below its argument. */
  below(most: number): number
  pick<T>(choices: readonly T[]): T
  text(): string
  bytes(most: number): Buffer
  /** Anything that JSON can say. */
  value(depth?: number): unknown
  /** JSON that is like what was given, but not quite. */
  spoilt(value: unknown): unknown
  /** Bytes that are like what was given, but not quite. */
  damaged(bytes: Buffer): Buffer
}

const oddTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '🇧🇷',
  '__proto__',
  'constructor',
  "'; DROP TABLE entries; --",
  '../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: palabra=x',
  '\u202e',
  'a'.repeat(3000),
]
const oddNumbers = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324]
const oddKeys = ['id', 'type', 'request', 'turn', '__proto__', 'constructor', 'toJSON', 'length', '0', '']

/** @param seed a whole number */
export const garbage = (seed: number): Garbage => {
  let state = seed >>> 0
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T
  const bytes = (most: number): Buffer => Buffer.from(Array.from({ length: below(most) }, () => below(256)))
  const text = (): string => (below(3) > 0 ? pick(oddTexts) : bytes(20).toString('latin1'))
  const entries = (count: number, depth: number) =>
    Object.fromEntries(Array.from({ length: count }, () => [pick(oddKeys), value(depth - 1)]))
  const value = (depth = 3): unknown => {
    const kinds = [null, true, false, pick(oddNumbers), text(), text()]
    const nested =
      depth > 0 ? [Array.from({ length: below(4) }, () => value(depth - 1)), entries(below(4), depth)] : []
    return pick([...kinds, ...nested])
  }
  const spoilt = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null) return value(1)
    const parts = Object.entries(given)
    const at = below(parts.length + 1)
    const changed = parts.flatMap(([key, part], index) => {
      if (index !== at) return [[key, part]]
      return pick([[], [[key, value(2)]], [[`${key}${text()}`, part]], [[key, spoilt(part)]]])
    })
    return Object.fromEntries(at === parts.length ? [...changed, [pick(oddKeys), value(2)]] : changed)
  }
  const damaged = (given: Buffer): Buffer => {
    const copy = Buffer.from(given)
    for (let count = 1 + below(12); count > 0; count--) copy[below(copy.length)] = below(256)
    return pick([copy, copy, copy, copy.subarray(0, below(copy.length)), Buffer.concat([copy, bytes(50)])])
  }
  return { below, pick, text, bytes, value, spoilt, damaged }
}
