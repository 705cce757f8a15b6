import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { hostname, uptime } from 'node:os'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { instant } from '../shared/meeting/clock.ts'
import { meetingStatus } from '../shared/meeting/view.ts'
import { openAccessDesk } from './access/access.ts'
import { openArrival } from './access/arrival.ts'
import { openAuditTrail } from './access/audit.ts'
import { type Door, openDoor } from './access/door.ts'
import { openIdMarks, openOpenId } from './access/openid.ts'
import { openPace } from './access/pace.ts'
import { openPairingDesk } from './access/pairing.ts'
import { openPlaces, type Places } from './access/places.ts'
import { openRoomCodes } from './access/room-codes.ts'
import { openAccessStore } from './access/store.ts'
import { createAlarms } from './alarms.ts'
import { createDemoDesk } from './demo/demo.ts'
import { signInLink } from './http/access.ts'
import { createApp } from './http/app.ts'
import { openPresence } from './live/presence.ts'
import { openSockets, type Sockets } from './live/sockets.ts'
import { createMachineClock } from './machine-clock.ts'
import { memberStates } from './meetings/delegations.ts'
import { openMeetings } from './meetings/meetings.ts'
import { createPublisher, type Publisher } from './meetings/publisher.ts'
import type { Room } from './meetings/room.ts'
import { openPeopleDesk } from './people/people.ts'
import { openPeopleStore } from './people/store.ts'
import { readSettings, type Settings, UnusableSetting } from './settings.ts'
import { openStorage } from './storage.ts'

/** The composition root: the only place that reads the environment, the wall clock and randomness. */

const logger = pino({ base: null, redact: ['req.headers.cookie'] }, pino.destination(2))
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const machineNow = createMachineClock({
  origin: performance.timeOrigin,
  monotonic: () => performance.now(),
  wall: Date.now,
  sinceBoot: () => uptime() * 1000,
})
const newId = (): string => randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')
const newToken = (): string => randomBytes(32).toString('base64url')
const newSeed = (): string => randomBytes(16).toString('hex')
const onBug = (error: unknown): void => logger.error(error)

/** How long a client may take with its headers, and with all of a request; looked after every so often. In ms. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 }

/** When a device was seen last may be that much too early after a power cut. */
const keepSeenMs = 15_000

const openDataFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return resolve(folder)
  } catch (error) {
    throw new UnusableSetting(`DATA_DIR cannot be used: ${error instanceof Error ? error.message : folder}`)
  }
}

/** Beside the built server, or where a build has put it when the server runs from its sources. */
const findClient = (): string | null =>
  [resolve(import.meta.dirname, '../client'), resolve(import.meta.dirname, '../.build/client')].find(folder =>
    existsSync(join(folder, 'index.html')),
  ) ?? null

/** For whoever wonders why a name does not open: each once, and not without end. */
const strangers = (): ((name: string) => void) => {
  const told = new Set<string>()
  return name => {
    if (told.has(name) || told.size >= 50) return
    told.add(name)
    logger.warn({ name }, 'refused: not a name of this server; PUBLIC_URL or ALLOWED_HOSTS makes it one')
  }
}

/** Those of a trusted proxy are everybody's; it bounds them itself. */
const boundConnections = (http: Server, places: Places, { trust }: Door): void => {
  http.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    if (trust(address, 0)) return
    if (!places.take(address)) return socket.destroy()
    socket.once('close', () => places.leave(address))
  })
}

const publishers = (): ((room: Room) => Publisher) => {
  const known = new Map<string, Publisher>()
  return room => {
    const publisher = known.get(room.id) ?? createPublisher(room, setTimeout)
    known.set(room.id, publisher)
    return publisher
  }
}

/** What servers that share a database say to each other. */
type Announcement = { identify: { devices: string[]; name: string | null } }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const serve = async (settings: Settings): Promise<void> => {
  const folder = openDataFolder(settings.DATA_DIR)
  const storage = await openStorage({
    url: settings.DATABASE_URL,
    folder,
    now: machineNow,
    later: setTimeout,
    onBug,
  }).catch((error: unknown) => {
    if (settings.DATABASE_URL === undefined) throw error
    throw new UnusableSetting(`DATABASE_URL cannot be used: ${reasonOf(error)}`)
  })
  const { log, shelves, now } = storage
  const after = (waitMs: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, waitMs).unref()
    return () => clearTimeout(timer)
  }
  const wakeAt = createAlarms(now, after)
  const store = openAccessStore(shelves)
  const desk = openAccessDesk({
    store,
    now,
    random: below => randomInt(below),
    newToken,
    isAdjourned: id => {
      const room = meetings.room(id)
      return room !== undefined && meetingStatus(room.position().meeting) === 'adjourned'
    },
  })
  const audit = openAuditTrail(join(folder, 'audit.db'), { now, later: setTimeout, onBug })
  const roomCodes = openRoomCodes({ store, now, newSecret: newToken })
  const pairing = openPairingDesk({ desk, shelves, now, random: below => randomInt(below), newToken, after })
  const people = openPeopleDesk({ store: openPeopleStore(shelves), now, random: below => randomInt(below) })
  const meetings = await openMeetings({
    log,
    now: () => instant(now()),
    defer: setImmediate,
    isAccredited: people.isAccredited,
    newSeed,
    wakeAt,
    onBug,
  })
  const publisher = publishers()
  const demo = createDemoDesk({ meetings, desk, store, now, newId, shown: settings.DEMO !== 'off' })
  const caughtUp = async (): Promise<void> => {
    await storage.caughtUp()
    await meetings.settled()
  }
  const arrival = openArrival({ desk, knowsMeeting: id => meetings.room(id) !== undefined, caughtUp })
  const publicUrl = settings.PUBLIC_URL ?? null
  const ownName = hostname().toLowerCase()
  const door = openDoor({
    publicUrl,
    hosts: [ownName, `${ownName}.local`, ...settings.ALLOWED_HOSTS],
    trust: settings.TRUST_PROXY ?? (() => false),
    onStrangeHost: strangers(),
  })

  const openId =
    settings.openId &&
    openOpenId(settings.openId, reason => logger.warn({ reason }, 'a sign-in by OpenID Connect failed'))
  await desk.keepGuests(settings.openId ? openIdMarks(settings.openId) : [])

  setInterval(() => desk.flush().catch(onBug), keepSeenMs).unref()

  const pace = openPace()
  const presence = openPresence(now)
  const places = openPlaces(settings.CONNECTIONS_PER_ADDRESS)

  let stopping = false
  let sockets: Sockets | null = null
  const app = createApp({
    meetings,
    log,
    desk,
    arrival,
    caughtUp,
    openId,
    pairing,
    people,
    audit,
    roomCodes,
    publisher,
    demo,
    delegations: memberStates,
    door,
    pace,
    places,
    clientFolder: findClient(),
    now,
    newId,
    identify: (devices, name) => void storage.announce({ identify: { devices, name } }).catch(onBug),
    presence: presence.of,
    isStopping: () => stopping,
    onBug,
  })
  const http = settings.tls
    ? createTlsServer({ ...settings.tls, ...patience, handshakeTimeout: patience.headersTimeout }, app)
    : createServer(patience, app)
  sockets = openSockets(http, {
    meetings,
    desk,
    arrival,
    audit,
    publisher,
    now,
    door,
    pace,
    places,
    presence,
  })
  await storage.onAnnouncement(message => {
    const { identify } = message as Announcement
    sockets?.identify(identify.devices, identify.name)
  })
  boundConnections(http, openPlaces(settings.CONNECTIONS_PER_ADDRESS), door)

  await new Promise<void>((listening, failed) => {
    http.once('error', failed)
    http.listen({ port: settings.PORT, host: settings.HOST, backlog: 4096 }, listening)
  }).catch((error: NodeJS.ErrnoException) => {
    const variable = error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'PORT' : 'HOST'
    throw new UnusableSetting(`${variable} cannot be used: ${error.message}`)
  })
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT
  const shownHost = ['0.0.0.0', '::'].includes(settings.HOST) ? 'localhost' : settings.HOST
  const origin = publicUrl ?? `${settings.tls ? 'https' : 'http'}://${shownHost}:${port}`

  const code = await desk.ensureSecretariat(settings.SECRETARIAT_CODE)
  if (code !== null) say(`The secretariat signs in at ${signInLink(origin, code)} (shown this once)`)
  const wantsDemo = settings.DEMO === 'on' ? store.demo() === null : meetings.rooms().length === 0
  if (settings.DEMO !== 'off' && wantsDemo) {
    await demo.create()
    for (const { role, label, code: demoCode } of demo.links()?.links ?? [])
      say(`Demo: ${role.padEnd(11)} ${signInLink(origin, demoCode)}  ${label}`)
    say(`All of these, to try out, are on ${origin}/`)
  }
  await storage.started()
  say(`Palabra is ready at ${origin}`)

  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    sockets?.stop()
    await meetings.settled()
    // One turn of the event loop for the last acks; then nobody is waited for who only listens.
    await new Promise(done => setImmediate(done))
    const closed = sockets?.close()
    http.closeAllConnections()
    await closed
    await desk.flush().catch(onBug)
    audit.close()
    await storage.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

process.on('unhandledRejection', onBug)
try {
  await serve(readSettings(process.env))
} catch (error) {
  process.stderr.write(`Palabra cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  if (!(error instanceof UnusableSetting)) onBug(error)
  process.exit(1)
}
