import { createHash } from 'node:crypto'

/** A lot as anybody draws it again: `printf %s seed:BRA | sha256sum`, the lowest first. */
export const drawnAgain = (seed: string, codes: string[]): string[] =>
  codes
    .map(code => [createHash('sha256').update(`${seed}:${code}`).digest('hex'), code] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, code]) => code)
