import { instant } from '../../shared/meeting/clock.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import { view } from '../../shared/meeting/view.ts'
import type { Chronicle } from './chronicle.ts'
import type { House } from './house/house.ts'
import type { Journal } from './journal.ts'
import type { Person } from './people.ts'
import { createComparison } from './same.ts'
import type { Form } from './situations.ts'

/** What holds of servers and pages, whatever befalls them. */
export type Laws = {
  always: () => Promise<void>
  /** Once nothing has befallen anybody for a while. */
  atRest: () => void
}

type Parts = { form: Form; journal: Journal; chronicle: Chronicle; house: House; people: readonly Person[] }

const serversOf: Record<Form, number> = { embedded: 1, clustered: 3 }
const knowsTimeMs = 60

export const createLaws = ({ form, journal: { must }, chronicle, house, people }: Parts): Laws => {
  const isSame = createComparison()

  const isDurable = ({ actor, live }: Person) => {
    const { seq } = live.store.getState()
    must(seq <= chronicle.entries.length, `${actor.role} is shown ${seq}, which is not durable`)
  }
  const isReplay = ({ name, room }: House['servers'][number]) => {
    const { meeting, seq } = room().position()
    const isSo = isSame(meeting, chronicle.meetingAt(seq))
    must(isSo, `${name}, entry ${seq}: the replay of the record is the meeting`)
  }
  /** What every screen of a clock shows, it shows alike. */
  const oneClock = () => {
    const shown = new Map<string, string>()
    for (const { live, actor } of people) {
      const { view: seen, seq } = live.store.getState()
      if (!seen?.floor) continue
      const { turn, clock } = seen.floor
      const [key, text] = [`${seq} ${turn}`, JSON.stringify(clock)]
      const before = shown.get(key) ?? text
      must(before === text, `entry ${seq}: ${actor.role} shows ${text}, others ${before}`)
      shown.set(key, text)
    }
  }

  const serversRest = () => {
    const { entries } = chronicle
    must(house.servers.length === serversOf[form], 'at rest: all servers live')
    const written: typeof entries = JSON.parse(JSON.stringify(entries))
    must(isSame(replay(written), chronicle.now()), 'at rest: the replay of the whole record')
    for (const { name, room } of house.servers)
      must(room().position().seq === entries.at(-1)?.seq, `at rest: ${name} knows the whole record`)
  }
  const pageRests = ({ actor, live, link }: Person) => {
    const last = chronicle.entries.at(-1)
    const { view: seen, pending, contact } = live.store.getState()
    const where = `at rest: ${'access' in actor ? actor.access : actor.role}`
    must(contact.status === 'live', `${where} is connected`)
    must(pending.length === 0, `${where} has nothing on its way`)
    const audience = audienceIn(chronicle.now(), actor)
    const expected = view(chronicle.now(), audience, last?.seq ?? 0, last?.at ?? instant(0))
    must(isSame(seen, expected), `${where} sees what everybody of its audience sees`)
    const off = Math.abs(live.clock.now() - (link.now()?.server.now() ?? 0))
    must(off < knowsTimeMs, `${where} knows the time, but for ${Math.round(off)} ms`)
  }

  return {
    always: async () => {
      await chronicle.look()
      for (const person of people) isDurable(person)
      for (const server of house.servers) isReplay(server)
      oneClock()
    },
    atRest: () => {
      serversRest()
      for (const person of people) pageRests(person)
    },
  }
}
