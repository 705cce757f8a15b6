import type { CommandType } from '../../shared/meeting/commands.ts'
import { audienceOf } from '../../shared/meeting/roles.ts'
import type { World } from '../live/world.ts'
import { mostPicked, wantedBy } from '../support/gestures.ts'
import type { Wanted } from '../support/history.ts'
import { isSo, pick, upTo } from './chance.ts'
import type { Chronicle } from './chronicle.ts'
import type { Journal } from './journal.ts'
import { goesOn, type Person } from './people.ts'
import type { Presses } from './presses.ts'

/** What people want, whether or not they may. */
export type Wishes = {
  /** A command of that type, as the meeting stands. */
  want: (person: Person, what: CommandType) => Wanted
  /** Presses the button for it; where no page has one, it is sent all the same. */
  wish: (person: Person, wanted: Wanted) => void
  acts: (person: Person) => void
}

type Parts = { world: World; journal: Journal; chronicle: Chronicle; presses: Presses }

export const createWishes = ({ world, journal, chronicle, presses }: Parts): Wishes => {
  let asked = 0
  const want: Wishes['want'] = ({ actor }, what) =>
    wantedBy(
      { who: actor, what, pick: upTo(world, mostPicked), other: upTo(world, mostPicked) },
      chronicle.now(),
    )
  const wish: Wishes['wish'] = ({ actor, live, link }, wanted) => {
    const waits = live.store.getState().contact.status === 'lost'
    if (wanted.type === 'meeting.create') return
    const pressed = presses.press(actor, live, wanted)
    if (pressed === null) {
      asked += 1
      return void link.rest({ ...wanted, id: `rest-${asked}` })
    }
    void pressed.then(answer => {
      if (answer.ok && waits) journal.meets('a press waited on its device, and happened once')
    })
    if ('access' in actor) journal.says(`${actor.access} wants ${wanted.type}${waits ? ', and waits' : ''}`)
  }
  return {
    want,
    wish,
    acts: person => {
      const isPodium = audienceOf(person.actor.role) === 'podium'
      const among = isPodium && isSo(world, 0.5) ? goesOn(chronicle.now()) : person.wants
      wish(person, want(person, pick(world, among)))
    },
  }
}
