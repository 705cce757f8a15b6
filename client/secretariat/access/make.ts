import type { NewAccess } from '../../../shared/protocol.ts'
import type { Answer } from '../../live/rest.ts'
import type { IssuedAccess } from '../rest.ts'

/** An access just made, with what is told this once. */
export type Issued = NewAccess & IssuedAccess

/** `meeting.example/in`: what is typed where nothing can be scanned. */
export const addressOf = (link: string): string => {
  const { host, pathname } = new URL(link)
  return `${host}${pathname}`
}

/** So many at a time: the server takes some care, and some memory, over each code. */
const atOnce = 4

/**
 * Makes accesses and tells each as it is made. Stops at the first that fails and answers with its code; those
 * made before stay made.
 */
export const makeAll = async (
  wanted: readonly NewAccess[],
  issue: (access: NewAccess) => Promise<Answer<IssuedAccess>>,
  onMade: (issued: Issued) => void,
): Promise<{ ok: true } | { ok: false; code: string }> => {
  const waiting = [...wanted]
  let failure: string | null = null
  const work = async (): Promise<void> => {
    const next = failure === null ? waiting.shift() : undefined
    if (next === undefined) return
    const answer = await issue(next)
    if (answer.ok) onMade({ ...next, ...answer.value })
    else failure = answer.code
    return work()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failure === null ? { ok: true } : { ok: false, code: failure }
}
