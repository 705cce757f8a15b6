import { join } from 'node:path'
import { tokenHash } from '../../server/access/holding.ts'
import { openAccessStore } from '../../server/access/store.ts'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import { openEmbeddedKeeper } from '../../server/shelves/embedded.ts'
import { openShelves } from '../../server/shelves/shelves.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { History } from './history.ts'

/** Somebody who is signed in with the cookie already, without a code. */
type Prepared = { actor: Exclude<Actor, { role: 'follower' }>; cookie: string }
/** A meeting as a history left it just now, and who is there. */
export type PreparedMeeting = { id: string; history: History; people: Prepared[] }

const nobody = { delegation: null, session: null, name: null, inRoom: true }
const factsOf = ({ actor }: Prepared) => {
  switch (actor.role) {
    case 'moderator':
      return { ...nobody, session: actor.session }
    case 'delegate':
      return { ...nobody, delegation: actor.delegation, inRoom: actor.inRoom }
    case 'interpreter':
      return { ...nobody, name: actor.booth }
    default:
      return nobody
  }
}

/** Every instant of the record, moved; nothing else in it is as large a number. */
const movedBy = (entries: readonly Entry[], ms: number): Entry[] =>
  JSON.parse(JSON.stringify(entries), (_, value) =>
    typeof value === 'number' && value > 1e12 ? value + ms : value,
  )

/**
 * Writes meetings and accesses where a server finds them as it starts: many meetings in states that take many
 * commands each to reach, and nobody who has to sign in.
 * @param until the hour in the histories that is now
 */
export const prepareMeetings = async (
  folder: string,
  meetings: readonly PreparedMeeting[],
  until: Instant,
): Promise<void> => {
  const log = openEmbeddedLog(join(folder, 'record.db'))
  const shelves = await openShelves(openEmbeddedKeeper(join(folder, 'house.db')), {
    later: setTimeout,
    onBug: () => undefined,
  })
  const store = openAccessStore(shelves)
  const at = Date.now()
  for (const { id, history, people } of meetings) {
    await log.append(id, 0, movedBy(history.entries, at - until), [])
    for (const person of people) {
      const access = `${id}-${person.cookie}`
      const { role } = person.actor
      const held = { id: access, meeting: id, role, ...factsOf(person) }
      const device = { id: `of-${access}`, access, browser: null, system: null, address: '127.0.0.1' }
      await store.write([
        store.put({ ...held, lookup: '-', hash: '', createdAt: at, signedInAt: at }),
        store.devices.put({
          ...device,
          token: tokenHash(person.cookie),
          signedInAt: at,
          inRoomUntil: null,
        }),
      ])
    }
  }
  await shelves.close()
  await log.close()
}
