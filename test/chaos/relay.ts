import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** The network between people and servers: each of their connections goes through here. */
export type Relay = {
  readonly origin: string
  /** Ends some connections, both ends of each. @param part of all, from 0 to 1 */
  cut(part: number): void
  /** Some stand still: nothing passes, and nobody is told, until the function that it returns is called. */
  hold(part: number): () => void
  /** Whatever passes takes so many milliseconds longer, until the function that it returns is called. */
  slow(ms: number): () => void
  /** There is none: all connections end, and no other begins, until the function that it returns is called. */
  away(): () => void
  dispose(): Promise<void>
}

/** @param to an origin on this machine */
export const openRelay = async (to: string, random: () => number): Promise<Relay> => {
  const target = { host: '127.0.0.1', port: Number(new URL(to).port) }
  const links = new Set<[Socket, Socket]>()
  let delayMs = 0
  let isAway = false

  const pass = (from: Socket, onto: Socket): void => {
    from.on('data', bytes => {
      const waitMs = delayMs
      if (waitMs === 0) onto.write(bytes)
      else {
        // What comes later stays behind what has come before.
        from.pause()
        setTimeout(() => {
          onto.write(bytes)
          from.resume()
        }, waitMs)
      }
    })
    from.on('close', () => onto.destroy())
    from.on('error', () => undefined)
  }
  const server = createServer(client => {
    if (isAway) return void client.destroy()
    const link: [Socket, Socket] = [client, connect(target)]
    links.add(link)
    pass(link[0], link[1])
    pass(link[1], link[0])
    client.once('close', () => links.delete(link))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()

  const some = (part: number) => [...links].filter(() => random() < part)
  const end = (chosen: Iterable<[Socket, Socket]>): void => {
    for (const sockets of chosen) for (const socket of sockets) socket.destroy()
  }
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    cut: part => end(some(part)),
    hold: part => {
      const held = some(part).flat()
      for (const socket of held) socket.pause()
      return () => {
        for (const socket of held) socket.resume()
      }
    },
    slow: ms => {
      delayMs = ms
      return () => {
        delayMs = 0
      }
    },
    away: () => {
      isAway = true
      end(links)
      return () => {
        isAway = false
      }
    },
    dispose: async () => {
      end(links)
      server.close()
      await once(server, 'close')
    },
  }
}
