import { randomBytes, randomInt } from 'node:crypto'
import { hostname, uptime } from 'node:os'
import { version } from '../package.json'
import { instant } from '../shared/meeting/clock.ts'
import { meetingStatus } from '../shared/meeting/view.ts'
import { openAccessDesk } from './access/access.ts'
import { openArrival } from './access/arrival.ts'
import { openAuditTrail } from './access/audit.ts'
import { openAuditTable } from './access/audit-table.ts'
import { openDoor } from './access/door.ts'
import { openIdMarks, openOpenId } from './access/openid.ts'
import { openPace } from './access/pace.ts'
import { openPairingDesk } from './access/pairing.ts'
import { openPlaces } from './access/places.ts'
import { openRoomCodes } from './access/room-codes.ts'
import { openAccessStore } from './access/store.ts'
import { createAlarms } from './alarms.ts'
import { foreseen } from './database/foreseen.ts'
import { createDemoDesk } from './demo/demo.ts'
import { createApp } from './http/app.ts'
import { openConnected } from './live/connected.ts'
import { openSockets, type Sockets } from './live/sockets.ts'
import { createMachineClock } from './machine-clock.ts'
import { memberStates } from './meetings/delegations.ts'
import { openMeetings } from './meetings/meetings.ts'
import { type Journal, openJournal } from './operation/journal.ts'
import { timedFanOut, timedLog } from './operation/timed.ts'
import { openPeopleDesk } from './people/people.ts'
import { openPeopleStore } from './people/store.ts'
import { readSettings, type Settings, UnusableSetting } from './settings.ts'
import { ending } from './start/ending.ts'
import { doFirstThings } from './start/first-things.ts'
import { findClient, openDataFolder } from './start/folders.ts'
import { boundConnections, createHttpServer, listen } from './start/listening.ts'
import { publishers } from './start/publishers.ts'
import { strangers } from './start/strangers.ts'
import { openWatching } from './start/watching.ts'
import { openStorage } from './storage.ts'

/** The composition root: the only place that reads the environment, the wall clock and randomness. */

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

/** When a device was seen last may be that much too early after a power cut. */
const keepSeenMs = 15_000

/** What servers that share a database say to each other. */
type Announcement = { identify: { devices: string[]; name: string | null } }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const serve = async (settings: Settings, journal: Journal): Promise<void> => {
  const { onBug } = journal
  /** What the record tells of itself is not told again. */
  const onUnforeseen = (error: unknown): void => {
    if (foreseen(error) === null) onBug(error)
  }
  let sockets: Sockets | null = null
  const folder = openDataFolder(settings.DATA_DIR)
  const storage = await openStorage({
    url: settings.DATABASE_URL,
    folder,
    now: machineNow,
    later: setTimeout,
    onAway: code => journal.warn({ code }, 'the database cannot be reached'),
    onBug,
  }).catch((error: unknown) => {
    const variable = settings.DATABASE_URL === undefined ? 'DATA_DIR' : 'DATABASE_URL'
    throw new UnusableSetting(`${variable} cannot be used: ${reasonOf(error)}`)
  })
  const { log, shelves, now } = storage
  const after = (waitMs: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, waitMs).unref()
    return () => clearTimeout(timer)
  }
  const wakeAt = createAlarms(now, after)
  const exists = (access: string): boolean => store.byId(access) !== undefined
  const watching = openWatching({
    journal,
    storage,
    folder,
    version,
    machine: hostname().toLowerCase(),
    local: machineNow,
    wall: Date.now,
    rooms: () => meetings.rooms(),
    damaged: () => meetings.allDamaged().length,
    count: (meeting, audience) => sockets?.count(meeting, audience) ?? 0,
    connected: () => connected.all(),
    exists,
    every: (ms, work) => void setInterval(work, ms).unref(),
  })
  const { observer, operation } = watching
  log.onTrouble((trouble, cause) =>
    observer.tell({ what: 'record', trouble: trouble?.why ?? null, ...(cause && { cause }) }),
  )
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
  const audit = openAuditTrail(await openAuditTable(storage.audit), {
    now,
    later: setTimeout,
    foreseen,
    onTrouble: (trouble, cause) => observer.tell({ what: 'audit', trouble, ...(cause && { cause }) }),
    onBug,
  })
  const roomCodes = openRoomCodes({ store, now, newSecret: newToken })
  const pairing = openPairingDesk({ desk, shelves, now, random: below => randomInt(below), newToken, after })
  const people = openPeopleDesk({ store: openPeopleStore(shelves), now, random: below => randomInt(below) })
  const meetings = await openMeetings({
    log: timedLog(log, observer),
    now: () => instant(now()),
    defer: setImmediate,
    isAccredited: people.isAccredited,
    newSeed,
    wakeAt,
    onBug,
  })
  meetings.onDamaged(({ id, entry }) => observer.tell({ what: 'damaged', meeting: id, entry }))
  const publisher = publishers(timedFanOut(setTimeout, observer))
  const demo = createDemoDesk({ meetings, desk, store, now, newId, shown: settings.DEMO !== 'off' })
  const caughtUp = async (): Promise<void> => {
    await storage.caughtUp()
    await meetings.settled()
  }
  const arrival = openArrival({
    desk,
    knowsMeeting: (id, seq) =>
      meetings.damaged(id) !== undefined || (meetings.room(id)?.position().seq ?? -1) >= seq,
    caughtUp,
  })
  const publicUrl = settings.PUBLIC_URL ?? null
  const ownName = hostname().toLowerCase()
  const door = openDoor({
    publicUrl,
    hosts: [ownName, `${ownName}.local`, ...settings.ALLOWED_HOSTS],
    trust: settings.TRUST_PROXY ?? (() => false),
    onStrangeHost: strangers(journal.warn),
  })

  const openId =
    settings.openId &&
    openOpenId(settings.openId, reason => journal.warn({ reason }, 'a sign-in by OpenID Connect failed'))
  await desk.keepGuests(settings.openId ? openIdMarks(settings.openId) : [])

  setInterval(() => desk.flush().catch(onBug), keepSeenMs).unref()

  const pace = openPace()
  const connected = openConnected({ now, exists, elsewhere: watching.elsewhere })
  const places = openPlaces(settings.CONNECTIONS_PER_ADDRESS)

  let stopping = false
  const streams: (() => void)[] = []
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
    limiters: storage.limiters,
    places,
    mostFollowers: settings.FOLLOWERS,
    clientFolder: findClient(import.meta.dirname),
    now,
    newId,
    identify: (devices, name) => void storage.announce({ identify: { devices, name } }).catch(onUnforeseen),
    connected: connected.of,
    isStopping: () => stopping,
    onEnd: end => streams.push(end),
    observer,
    operation,
    metrics: { token: settings.METRICS_TOKEN ?? null, read: watching.read },
    onBug,
  })
  const http = createHttpServer(settings, app)
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
    connected,
    observer,
    record: log,
  })
  await storage.onAnnouncement(message => {
    const { identify } = message as Announcement
    sockets?.identify(identify.devices, identify.name)
  })
  boundConnections(http, openPlaces(settings.CONNECTIONS_PER_ADDRESS), door)

  const { port, reached } = await listen(http, settings)
  const origin = publicUrl ?? reached

  await doFirstThings(settings, { desk, demo, store, meetings, origin, say })
  await storage.started()
  await watching.begin(port)
  say(`Palabra is ready at ${origin}`)

  const stop = ending({
    http,
    sockets,
    refuse: () => {
      stopping = true
    },
    settled: meetings.settled,
    endStreams: () => {
      for (const end of streams) end()
    },
    closing: [() => desk.flush().catch(onBug), audit.close, watching.end, storage.close],
    exit: () => void journal.flush().then(() => process.exit(0)),
  })
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

let journal: Journal | null = null
try {
  const settings = readSettings(process.env)
  // Who looks on at a terminal is told of what goes wrong; where lines are gathered there is one for each command.
  journal = openJournal(settings.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'))
  process.on('unhandledRejection', error => journal?.onBug(error))
  await serve(settings, journal)
} catch (error) {
  process.stderr.write(`Palabra cannot start: ${reasonOf(error)}\n`)
  if (!(error instanceof UnusableSetting)) journal?.onBug(error)
  await journal?.flush()
  process.exit(1)
}
