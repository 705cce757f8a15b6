import { rmSync } from 'node:fs'
import type { Database } from '../support/postgres.ts'
import type { ReverseProxy } from '../support/proxy.ts'
import { freePort, type Server, startServer } from '../support/server.ts'
import { startSeveral } from '../support/several.ts'
import { openRelay, type Relay } from './relay.ts'

/** What a meeting runs on: real processes, and the network before them. */
export type Site = {
  readonly relay: Relay
  /** As they are now. */
  readonly servers: readonly Server[]
  /** Null where the one server has its own. */
  readonly database: Database | null
  readonly proxy: ReverseProxy | null
  /** Another one on the data of one that has ended, as soon as what it needs is there. */
  up(index: number): Promise<void>
  dispose(): Promise<void>
}

const environment = { LOG_LEVEL: 'warn' }
const again = { times: 60, everyMs: 500 }

/** As the machine's own keeper of services starts one again that could not start. */
const insistently = async (start: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const failed = await start().then(
      () => null,
      (error: unknown) => error ?? new Error('it did not start'),
    )
    if (failed === null) return
    if (tries === again.times) throw failed
    await new Promise(done => setTimeout(done, again.everyMs))
  }
}

const alone = async (random: () => number): Promise<Site> => {
  const servers = [await startServer({ ...environment, PORT: String(await freePort()) })]
  const relay = await openRelay(servers[0]?.origin ?? '', random)
  return {
    relay,
    servers,
    database: null,
    proxy: null,
    up: index =>
      insistently(async () => {
        const before = servers[index]
        if (before) servers[index] = await before.again()
      }),
    dispose: async () => {
      await relay.dispose()
      for (const server of servers) await server.dispose()
    },
  }
}

const behindProxy = async (random: () => number): Promise<Site> => {
  const several = await startSeveral(environment)
  const relay = await openRelay(several.proxy.origin, random)
  const { servers, database, proxy } = several
  return {
    relay,
    servers,
    database: { ...database, start: () => insistently(database.start) },
    proxy,
    up: index => insistently(() => several.up(index)),
    dispose: async () => {
      await relay.dispose()
      await several.dispose()
    },
  }
}

/** One server with its own files, or three behind the proxy on a PostgreSQL. */
export const openSite = async (servers: 1 | 3, random: () => number): Promise<Site> => {
  const site = await (servers === 1 ? alone(random) : behindProxy(random))
  const clean = () => {
    for (const { folder } of site.servers) rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clean)
  return {
    ...site,
    dispose: async () => {
      await site.dispose()
      process.off('exit', clean)
    },
  }
}
