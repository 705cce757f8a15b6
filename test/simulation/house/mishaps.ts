import type { Mishap } from '../chance.ts'
import type { Database, Way } from '../database.ts'
import type { Server } from '../server.ts'
import { type HouseParts, isTurnRunning } from './house.ts'
import type { Witnesses } from './witnesses.ts'

type Cluster = {
  database: Database
  witnesses: Witnesses
  servers: () => readonly Server[]
  wayOf: (server: Server) => Way | undefined
  kill: (server: Server) => void
}

const furthestSetMs = 3_600_000

/** What befalls the database that servers share, and their ways to it. */
export const mishapsOf = ({ world, journal, chronicle }: HouseParts, cluster: Cluster): Mishap[] => {
  const { database, witnesses, servers, wayOf, kill } = cluster
  const anyServer = () => servers()[Math.floor(world.random() * servers().length)]

  /** Of a server that is not the last who knows. */
  const onWay = (what: string, befalls: (way: Way | undefined) => void) => () => {
    const server = anyServer()
    if (server === undefined || witnesses.isLast(server)) return
    journal.says(`${server.name} ${what}`)
    befalls(wayOf(server))
  }
  const stops = () => {
    if (witnesses.areNeeded()) return
    journal.says('the database stops')
    database.stop()
    world.after(200 + world.random() * 4000, database.start)
  }
  const isReadOnly = () => {
    journal.says('the database is read only')
    database.isReadOnly = true
    world.after(world.random() * 2500, () => {
      database.isReadOnly = false
    })
  }
  const clockIsSet = () => {
    if (!witnesses.gather(servers())) return
    witnesses.begin()
    const byMs = (world.random() - 0.5) * 2 * furthestSetMs
    journal.says(`the clock of the database is set by ${Math.round(byMs)} ms`)
    if (isTurnRunning(chronicle())) journal.meets('the clock of the database was set during a turn')
    database.setClock(byMs)
    // Somebody starts anew just then, and finds it set.
    const server = anyServer()
    if (server !== undefined && world.random() < 0.6) kill(server)
  }
  return [
    [3, onWay('loses its connection to the database', way => way?.lose())],
    [2, onWay('is parted from the database', way => way?.part(world.random() * 6000))],
    [2, stops],
    [1, isReadOnly],
    [3, clockIsSet],
  ]
}
