import { type Database, startPostgres } from './postgres.ts'
import { type ReverseProxy, startProxy } from './proxy.ts'
import { freePort, type Server, startServer } from './server.ts'

/** Three servers, each a process with a folder of its own, one PostgreSQL, and a proxy before them. */
export type Several = {
  readonly database: Database
  readonly proxy: ReverseProxy
  /** As they are now; each comes back where it was. */
  readonly servers: readonly Server[]
  at(index: number): string
  /** Another one on the data of one that has ended. */
  up(index: number, changes?: Record<string, string>): Promise<void>
  /** As power cuts do, and at once another one on the same data. */
  killed(index: number, changes?: Record<string, string>): Promise<void>
  /** As an operator does. */
  restarted(index: number): Promise<void>
  dispose(): Promise<void>
}

export const startSeveral = async (environment: Record<string, string> = {}): Promise<Several> => {
  const database = await startPostgres()
  const DATABASE_URL = await database.fresh()
  // At once, on a database in which there is nothing yet.
  const servers = await Promise.all(
    [1, 2, 3].map(async () =>
      startServer({ ...environment, DATABASE_URL, TRUST_PROXY: '1', PORT: String(await freePort()) }),
    ),
  )
  const proxy = await startProxy(servers.map(({ origin }) => origin))
  const serverAt = (index: number): Server => {
    const found = servers[index]
    if (!found) throw new Error(`there is no server ${index}`)
    return found
  }
  const up: Several['up'] = async (index, changes) => {
    servers[index] = await serverAt(index).again(changes)
  }
  return {
    database,
    proxy,
    servers,
    at: index => serverAt(index).origin,
    up,
    killed: async (index, changes) => {
      await serverAt(index).kill()
      await up(index, changes)
    },
    restarted: async index => {
      await serverAt(index).stop()
      await up(index)
    },
    dispose: async () => {
      await proxy.dispose()
      for (const server of servers) await server.dispose()
      await database.dispose()
    },
  }
}
