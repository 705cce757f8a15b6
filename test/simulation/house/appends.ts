import { keyOf, type Log, OutcomeUnknown } from '../../../server/log/log.ts'
import type { Entry } from '../../../shared/meeting/events.ts'
import type { Server } from '../server.ts'
import type { Doom } from './doom.ts'
import type { HouseParts } from './house.ts'

const keysOf = (entries: readonly Entry[]): string[] =>
  entries.map(({ actor, command }) => keyOf(actor, command.id))

/** A server's log in the database that it shares; what becomes of its appends, and of others' news, is told. */
export const watchAppends = (
  { journal, chronicle }: HouseParts,
  doom: Doom,
  log: Log,
  own: () => Server | null,
): Log => {
  const isBehind = () => (own()?.room().position().seq ?? 0) < chronicle().entries.length
  const unsure = new Set<string>()
  const begins = (keys: readonly string[]) => {
    if (keys.some(key => unsure.delete(key))) journal.meets('an append nobody answered had not been written')
    unsure.clear()
  }
  const lost = (keys: readonly string[]) => {
    if (keys.length > 0) journal.meets('an append lost the race, and was decided again')
    if (keys.some(key => key.startsWith('server/')))
      journal.meets('what was due was tried by several servers, and happened once')
  }
  return {
    ...log,
    append: async (meeting, after, entries, answers, forgotten) => {
      const keys = keysOf(entries)
      doom.writes(own(), entries.length)
      begins(keys)
      try {
        const outcome = await log.append(meeting, after, entries, answers, forgotten)
        if (!outcome.written) lost(keys)
        return outcome
      } catch (error) {
        if (error instanceof OutcomeUnknown) for (const key of keys) unsure.add(key)
        throw error
      }
    },
    read: async (meeting, after) => {
      const found = await log.read(meeting, after)
      for (const key of keysOf(found.entries))
        if (unsure.delete(key)) journal.meets('an append nobody answered had been written')
      return found
    },
    onNews: listener =>
      log.onNews(news => {
        if (news === null && isBehind())
          journal.meets('messages between servers were lost, and read up later')
        listener(news)
      }),
  }
}
