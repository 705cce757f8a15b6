import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Door } from '../access/door.ts'
import type { Places } from '../access/places.ts'
import { type Settings, UnusableSetting } from '../settings.ts'

/** How long a client may take with its headers, and with all of a request; looked after every so often. In ms. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 }

export const createHttpServer = ({ tls }: Settings, app: RequestListener): Server =>
  tls
    ? createTlsServer({ ...tls, ...patience, handshakeTimeout: patience.headersTimeout }, app)
    : createServer(patience, app)

/** Those of a trusted proxy are everybody's; it bounds them itself. */
export const boundConnections = (http: Server, places: Places, { trust }: Door): void => {
  http.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    if (trust(address, 0)) return
    if (!places.take(address)) return socket.destroy()
    socket.on('close', () => places.leave(address))
  })
}

/**
 * Resolves to its port, and to where it is reached on this machine.
 * @throws UnusableSetting when the port or the host cannot be had
 */
export const listen = async (
  http: Server,
  { PORT, HOST, tls }: Settings,
): Promise<{ port: number; reached: string }> => {
  await new Promise<void>((listening, failed) => {
    http.once('error', failed)
    http.listen({ port: PORT, host: HOST, backlog: 4096 }, listening)
  }).catch((error: NodeJS.ErrnoException) => {
    const variable = error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'PORT' : 'HOST'
    throw new UnusableSetting(`${variable} cannot be used: ${error.message}`)
  })
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : PORT
  const shownHost = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST
  return { port, reached: `${tls ? 'https' : 'http'}://${shownHost}:${port}` }
}
