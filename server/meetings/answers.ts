import type { Ack } from '../../shared/protocol.ts'
import type { Answer } from '../log/log.ts'

/** Far more than a client that has lost its connection sends again. */
const mostOfOne = 200

/** What has been answered, by the command's key, so that the same one sent again is answered as the first time. */
export type Answers = {
  of(key: string): Ack | undefined
  /** An entry stands for it, and it is kept as long as the record. */
  stands(key: string, ack: Ack): void
  /** It left no entry: of each access the last of these are kept, so that nobody fills the memory with refusals. */
  keep(answer: Answer): void
  /** Those that are kept no longer, which the log is to forget too. */
  readonly forgotten: readonly string[]
  /** The log has forgotten them. */
  isForgotten(keys: readonly string[]): void
}

/** Of whom it is. An access's id has no slash, a client's own id may. */
const whose = (key: string): string => key.slice(0, key.indexOf('/'))

export const openAnswers = (): Answers => {
  const acks = new Map<string, Ack>()
  const kept = new Map<string, Set<string>>()
  const forgotten = new Set<string>()

  return {
    of: key => acks.get(key),
    stands: (key, ack) => {
      acks.set(key, ack)
    },
    keep: ({ key, ack }) => {
      const own = kept.get(whose(key)) ?? new Set()
      kept.set(whose(key), own.add(key))
      acks.set(key, ack)
      forgotten.delete(key)
      const [oldest] = own
      if (own.size <= mostOfOne || oldest === undefined) return
      own.delete(oldest)
      acks.delete(oldest)
      forgotten.add(oldest)
    },
    get forgotten() {
      return [...forgotten]
    },
    isForgotten: keys => {
      for (const key of keys) forgotten.delete(key)
    },
  }
}
