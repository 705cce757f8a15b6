import type { Role } from '../../shared/meeting/roles.ts'

/** Who is let in before whom, when many come at once. */
const ranks: Record<Role, number> = {
  chair: 0,
  moderator: 0,
  secretariat: 0,
  delegate: 1,
  screen: 1,
  interpreter: 1,
  follower: 2,
}
/** A few milliseconds of work; then whatever else has come has its turn. */
const atATime = 32

/** Calls `letIn` when it is that one's turn. */
export type Admission = (role: Role, letIn: () => void) => void

/**
 * After a restart everybody comes back at once. They are let in a few at a time, the podium first, then who is in the
 * room, then who watches, each in the order of coming; between them the presses of those who are in are carried out.
 *
 * @param defer runs something after what has come meanwhile
 */
export const openAdmission = (defer: (work: () => void) => void): Admission => {
  const waiting = [...new Set(Object.values(ranks))].sort().map((): (() => void)[] => [])
  let isUnderWay = false

  const letSomeIn = (): void => {
    try {
      for (let count = 0; count < atATime; count += 1) waiting.find(queue => queue.length > 0)?.shift()?.()
    } finally {
      isUnderWay = waiting.some(queue => queue.length > 0)
      if (isUnderWay) defer(letSomeIn)
    }
  }
  return (role, letIn) => {
    waiting[ranks[role]]?.push(letIn)
    if (isUnderWay) return
    isUnderWay = true
    defer(letSomeIn)
  }
}
