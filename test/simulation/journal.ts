import type { World } from '../live/world.ts'
import type { Situation } from './situations.ts'

/** What happens in a run, as it is told when something is wrong; and how often which situation was met. */
export type Journal = {
  readonly met: ReadonlyMap<Situation, number>
  meets: (situation: Situation) => void
  says: (line: string) => void
  /** What must always hold. The first that does not ends the run as soon as the present act is over. */
  must: (holds: boolean, what: string) => void
  /** @throws Broken when something did not hold */
  holds: () => void
}

const linesKept = 40

export class Broken extends Error {
  readonly lines: readonly string[]

  constructor(what: string, lines: readonly string[]) {
    super(what)
    this.lines = lines
  }
}

export const createJournal = (world: World): Journal => {
  const met = new Map<Situation, number>()
  const lines: string[] = []
  let broken: Broken | null = null
  const at = () => `${(world.time() / 1000).toFixed(3).padStart(9)} s`
  return {
    met,
    meets: situation => {
      met.set(situation, (met.get(situation) ?? 0) + 1)
    },
    says: line => {
      lines.push(`${at()}  ${line}`)
      if (lines.length > linesKept) lines.shift()
    },
    must: (holds, what) => {
      if (!holds) broken ??= new Broken(`${what}, at ${at().trim()}`, [...lines])
    },
    holds: () => {
      if (broken !== null) throw broken
    },
  }
}
