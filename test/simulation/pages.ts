import { keyOf } from '../../server/log/log.ts'
import type { Chronicle } from './chronicle.ts'
import type { Journal } from './journal.ts'
import type { Person } from './people.ts'
import type { Presses } from './presses.ts'
import type { Watchman } from './watch.ts'

type Parts = { journal: Journal; chronicle: Chronicle; watch: Watchman; presses: Presses }

/** From now on it is seen what that person's page shows, and held against what it showed before. */
export const watchPage = (
  { actor, live, link }: Person,
  { journal, chronicle, watch, presses }: Parts,
): void => {
  let last = -1
  presses.watch(actor, live)
  if ('access' in actor) watch.links.set(actor.access, link)
  watch.pendingOf.set(link, () => live.store.getState().pending.length)
  live.store.subscribe(({ seq, refused }, { refused: before }) => {
    // Told that nothing was changed; what a room refuses itself is seen on the wire.
    if (refused !== before && refused?.code === 'record-unavailable' && 'access' in actor)
      chronicle.refused(keyOf(actor, refused.command.id))
    const isInOrder = seq >= last || link.now()?.isBehind === true
    journal.must(isInOrder, `${actor.role} was shown ${last}, and then ${seq}`)
    last = seq
  })
}
