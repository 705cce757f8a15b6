import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A cable between a server and those who reach it by this origin. */
export type Cable = {
  readonly origin: string
  /** Nothing passes any more, either way, and nobody is told. */
  pull(): void
  /** What was under way passes now, as networks do it. */
  plug(): void
  close(): Promise<void>
}

/** One end to the other; while that is closed or has its fill, nothing is taken from the first. */
const join = (from: Socket, to: Socket): void => {
  from.on('data', bytes => {
    if (!to.write(bytes)) from.pause()
  })
  to.on('drain', () => from.resume())
  from.on('end', () => to.end())
  from.on('close', () => to.destroy())
  from.on('error', () => undefined)
}

export const layCable = async (to: string): Promise<Cable> => {
  const { hostname, port } = new URL(to)
  const ends = new Set<Socket>()
  let isPulled = false
  const held = (socket: Socket): void => {
    ends.add(socket)
    socket.once('close', () => ends.delete(socket))
    if (isPulled) socket.pause()
  }
  const server = createServer({ allowHalfOpen: true }, near => {
    const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    join(near, far)
    join(far, near)
    held(near)
    held(far)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pull: () => {
      isPulled = true
      for (const end of ends) end.pause()
    },
    plug: () => {
      isPulled = false
      for (const end of ends) end.resume()
    },
    close: async () => {
      for (const end of ends) end.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
