import type { World } from '../live/world.ts'
import { wantedBy } from '../support/gestures.ts'
import { secretariat } from '../support/history.ts'
import { upTo } from './chance.ts'
import type { Chronicle } from './chronicle.ts'
import type { House } from './house/house.ts'
import type { Journal } from './journal.ts'

/** Meetings that are made while this one goes on. */
export type Others = {
  make: () => void
  /** Each that was said to be made is there. */
  atRest: () => void
}

type Parts = { world: World; journal: Journal; chronicle: Chronicle; house: House }

export const createOthers = ({ world, journal, chronicle, house }: Parts): Others => {
  const made: string[] = []
  return {
    make: () => {
      const server = house.servers[upTo(world, house.servers.length - 1)]
      const id = `m${world.time()}`
      const wanted = wantedBy(
        { who: secretariat, what: 'meeting.create', pick: 0, other: 0 },
        chronicle.now(),
      )
      if (wanted.type !== 'meeting.create') return
      // Where it cannot be written nobody is told that there is one.
      server?.meetings.create(id, secretariat, { ...wanted, id }).then(
        () => made.push(id),
        () => undefined,
      )
    },
    atRest: () => {
      for (const id of made) {
        const isThere = house.servers.every(({ meetings }) => meetings.room(id))
        journal.must(isThere, `at rest: meeting ${id} is there`)
      }
      if (made.length > 0 && house.servers.length > 1)
        journal.meets('a meeting was made at one server, and was there on the others')
    },
  }
}
