import { type Drafting, internal } from './draft.ts'
import type { Held } from './held.ts'
import type { RoomParts } from './parts.ts'
import type { Reading } from './reading.ts'
import type { Submission, Waiting } from './waiting.ts'

/**
 * Decides on a group, makes it durable, shows it, and answers it, in that order; anew when others were first.
 * @throws what the log throws: then nobody has been answered
 */
export type Writing = (group: readonly Submission[]) => Promise<void>

export const openWriting = (
  id: string,
  held: Held,
  waiting: Waiting,
  reading: Reading,
  drafting: Drafting,
  { log }: RoomParts,
): Writing => {
  const write: Writing = async group => {
    const { answered } = held
    const before = held.position().seq
    const { draft, acks } = drafting(group)
    const { meeting, seq, at, entries, answers } = draft
    if (entries.length + answers.length > 0) {
      const { forgotten } = answered
      const outcome = await log.append(id, before, entries, answers, forgotten)
      if (!outcome.written) {
        for (const answer of outcome.answers) answered.keep(answer)
        const isNews = (await reading.catchUp()) || outcome.answers.length > 0
        if (!isNews) throw new Error(`the record of meeting ${id} takes no entry after ${before}`)
        return write(group)
      }
      answered.isForgotten(forgotten)
    }
    waiting.isSure()
    held.stand(entries)
    for (const answer of answers) answered.keep(answer)
    if (entries.length > 0) held.reach({ meeting, seq, at }, entries)
    for (const [index, { answer }] of group.entries()) answer(acks[index] ?? internal)
  }
  return write
}
