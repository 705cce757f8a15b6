import type { Site } from './site.ts'

/** From 0 to 1, the same numbers for the same seed. */
export type Random = () => number

/** What goes wrong. Two of one place never come at once; of different places they do. */
export type Fault = {
  name: string
  place: 'servers' | 'network' | 'database' | 'proxy'
  /** Only on the one server with its own files, or where there are three, the proxy and the database. */
  on?: 1 | 3
  /** Resolves when it is over. */
  happens: (site: Site, random: Random) => Promise<void>
}

const lasts = (random: Random, leastMs: number, mostMs: number): Promise<void> =>
  new Promise(done => setTimeout(done, leastMs + random() * (mostMs - leastMs)))

const anyOf = ({ servers }: Site, random: Random) => {
  const index = Math.floor(random() * servers.length)
  const server = servers[index]
  if (!server) throw new Error('there is no server')
  return { index, server }
}
const databaseOf = ({ database }: Site) => {
  if (database === null) throw new Error('there is no database beside the server')
  return database
}

/** Something that is so until a function is called. */
const forAWhile = async (begin: () => () => void, random: Random, leastMs: number, mostMs: number) => {
  const over = begin()
  await lasts(random, leastMs, mostMs)
  over()
}

const databaseEnds = (name: string, by: 'stop' | 'kill'): Fault => ({
  name,
  place: 'database',
  on: 3,
  happens: async (site, random) => {
    const database = databaseOf(site)
    await database[by]()
    await lasts(random, 0, 2000)
    await database.start()
  },
})

export const faults: readonly Fault[] = [
  {
    name: 'a server is killed',
    place: 'servers',
    happens: async (site, random) => {
      const { index, server } = anyOf(site, random)
      await server.kill()
      await lasts(random, 0, 2000)
      await site.up(index)
    },
  },
  {
    name: 'a server is restarted',
    place: 'servers',
    happens: async (site, random) => {
      const { index, server } = anyOf(site, random)
      await server.stop()
      await site.up(index)
    },
  },
  {
    name: 'a server stands still',
    place: 'servers',
    happens: (site, random) => forAWhile(anyOf(site, random).server.freeze, random, 500, 6000),
  },
  {
    name: 'a server’s disk is full',
    place: 'servers',
    // Three keep the record in the database, which has a disk of its own.
    on: 1,
    happens: (site, random) => forAWhile(anyOf(site, random).server.fill, random, 500, 4000),
  },
  {
    name: 'a server is killed on a full disk',
    place: 'servers',
    on: 1,
    happens: async (site, random) => {
      const { index, server } = anyOf(site, random)
      server.fill()
      await lasts(random, 0, 1000)
      await server.kill()
      await site.up(index)
    },
  },
  {
    name: 'connections are cut',
    place: 'network',
    happens: async ({ relay }, random) => relay.cut(0.1 + random() * 0.6),
  },
  {
    name: 'connections hang',
    place: 'network',
    happens: ({ relay }, random) => forAWhile(() => relay.hold(0.1 + random() * 0.6), random, 1000, 8000),
  },
  {
    name: 'the network is slow',
    place: 'network',
    happens: ({ relay }, random) => forAWhile(() => relay.slow(50 + random() * 350), random, 1000, 5000),
  },
  {
    name: 'there is no network',
    place: 'network',
    happens: ({ relay }, random) => forAWhile(relay.away, random, 500, 4000),
  },
  databaseEnds('the database is restarted', 'stop'),
  databaseEnds('the database is killed', 'kill'),
  {
    name: 'the database stands still',
    place: 'database',
    on: 3,
    happens: (site, random) => forAWhile(databaseOf(site).freeze, random, 500, 7000),
  },
  {
    name: 'the database ends its connections',
    place: 'database',
    on: 3,
    happens: site =>
      databaseOf(site).sql(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
      ),
  },
  {
    name: 'the proxy is reloaded',
    place: 'proxy',
    on: 3,
    happens: async ({ proxy }) => proxy?.reload(),
  },
]
