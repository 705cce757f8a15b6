import { io, type Socket } from 'socket.io-client'
import type { Command } from '../../shared/meeting/commands.ts'
import {
  type Ack,
  ackSchema,
  type Hello,
  helloSchema,
  identifySchema,
  type NewAccess,
  protocolVersion,
  type RecordTrouble,
  recordTroubleSchema,
  type View,
  type ViewMessage,
  viewMessageSchema,
} from '../../shared/protocol.ts'
import { agenda, timezone, type Wanted } from './history.ts'
import { secretariatCode } from './server.ts'

/** A bare client of the wire: it knows the protocol, and nothing of the pages. */

type Rest = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>

/** Somebody at a device of their own. */
export type Person = {
  readonly origin: string
  /** The cookie as a header, empty for a follower. */
  readonly cookie: string
  rest: Rest
  /** A command over REST. */
  posts(meeting: string, command: Wanted, id?: string): Promise<Response>
  joins(meeting: string, auth?: Record<string, unknown>): Promise<Connection>
}

export type Connection = {
  readonly hello: Hello
  /** The next greeting on the same connection, or the one that has come since the first. */
  greeted(): Promise<Hello>
  /** As the messages so far leave it. */
  readonly view: View
  /** Every `view` message so far, in its order. */
  readonly messages: readonly ViewMessage[]
  /** The names that this screen was told to show, so far. */
  readonly identified: readonly (string | null)[]
  /** Why nothing can be recorded, as it was told last; null when all is well. */
  readonly record: RecordTrouble | null
  /** Resolves as soon as that is so; also when it is so already. */
  untilRecord(isSo: (record: RecordTrouble | null) => boolean): Promise<RecordTrouble | null>
  /** Resolves to the view as soon as it is so; also when it is so already. */
  until(isSo: (view: View) => boolean): Promise<View>
  sends(command: Wanted, id?: string): Promise<Ack>
  /** Whatever a client might send as a command. */
  emits(payload: unknown): Promise<Ack>
  /** The server's clock. */
  time(): Promise<number>
  /** Why the connection ended. */
  readonly ended: Promise<string>
  close(): void
}

/** Why a connection was refused. */
export type ConnectError = Error & { data?: { code: string; entry?: number } }

let counted = 0
const freshId = (): string => `test-${process.pid}-${counted++}`
const withId = (command: Wanted, id = freshId()): Command => ({ ...command, id })

const bodyOf = (body: unknown): { body?: string | Blob; type?: string } => {
  if (body === undefined) return {}
  if (body instanceof Blob) return { body, type: body.type }
  return typeof body === 'string'
    ? { body, type: 'text/plain' }
    : { body: JSON.stringify(body), type: 'application/json' }
}

export const personAt = (origin: string, cookie = ''): Person => {
  const rest: Rest = (method, path, content, headers = {}) => {
    const { body, type } = bodyOf(content)
    return fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      headers: { ...(type ? { 'content-type': type } : {}), ...(cookie ? { cookie } : {}), ...headers },
    })
  }
  return {
    origin,
    cookie,
    rest,
    posts: (meeting, command, id) => rest('POST', `/api/meetings/${meeting}/commands`, withId(command, id)),
    joins: (meeting, auth) => connect(origin, cookie, { meeting, protocol: protocolVersion, ...auth }),
  }
}

const socketTo = (origin: string, cookie: string, auth: Record<string, unknown>, headers = {}): Socket =>
  io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: { ...(cookie ? { cookie } : {}), ...headers },
  })

/** How the server refuses a connection. @throws Error when it does not */
export const refusedConnection = async (
  person: Person,
  auth: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<ConnectError> => {
  const socket = socketTo(person.origin, person.cookie, auth, headers)
  try {
    return await new Promise((refused, failed) => {
      socket.once('connect_error', refused)
      socket.once('hello', () => failed(new Error('the connection was not refused')))
    })
  } finally {
    socket.disconnect()
  }
}

const connect = async (
  origin: string,
  cookie: string,
  auth: Record<string, unknown>,
): Promise<Connection> => {
  const socket = socketTo(origin, cookie, auth)
  const messages: ViewMessage[] = []
  const identified: (string | null)[] = []
  const waiting = new Set<() => void>()
  const ended = new Promise<string>(resolve => socket.once('disconnect', resolve))
  const shown: { view: View | null; record: RecordTrouble | null } = { view: null, record: null }
  const viewNow = (): View => {
    if (shown.view === null) throw new Error('a view before the hello')
    return shown.view
  }
  socket.on('view', (given: unknown) => {
    const message = viewMessageSchema.parse(given)
    if (message.seq < viewNow().seq) throw new Error(`entry ${message.seq} after ${viewNow().seq}`)
    messages.push(message)
    shown.view = Object.assign({}, viewNow(), message)
    for (const look of waiting) look()
  })
  socket.on('record', (given: unknown) => {
    shown.record = recordTroubleSchema.nullable().parse(given)
    for (const look of waiting) look()
  })
  socket.on('identify', (given: unknown) => identified.push(identifySchema.parse(given).name))
  const hello = await new Promise<Hello>((greeted, failed) => {
    socket.once('hello', (given: unknown) => {
      const parsed = helloSchema.parse(given)
      shown.view = parsed.view
      shown.record = parsed.record ?? null
      greeted(parsed)
    })
    socket.once('connect_error', failed)
  })
  let greetAgain: (hello: Hello) => void = () => undefined
  const again = new Promise<Hello>(resolve => {
    greetAgain = resolve
  })
  socket.on('hello', (given: unknown) => {
    const parsed = helloSchema.parse(given)
    shown.view = parsed.view
    greetAgain(parsed)
  })
  const asks = async (event: string, ...payload: unknown[]): Promise<unknown> =>
    Promise.race([
      socket.emitWithAck(event, ...payload),
      ended.then(reason => {
        throw new Error(`no answer: ${reason}`)
      }),
    ])
  const once = <Fact>(fact: () => Fact, isSo: (fact: Fact) => boolean): Promise<Fact> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo(fact())) return
        waiting.delete(look)
        resolve(fact())
      }
      waiting.add(look)
      look()
      void ended.then(reason => reject(new Error(`the connection ended first: ${reason}`)))
    })
  return {
    hello,
    get view() {
      return viewNow()
    },
    messages,
    identified,
    greeted: () => again,
    get record() {
      return shown.record
    },
    until: isSo => once(viewNow, isSo),
    untilRecord: isSo => once(() => shown.record, isSo),
    sends: async (command, id) => ackSchema.parse(await asks('command', withId(command, id))),
    emits: async payload => ackSchema.parse(await asks('command', payload)),
    time: async () => Number(await asks('time')),
    ended,
    close: () => socket.disconnect(),
  }
}

/** The cookie that a sign-in has set, as the header that a browser sends then. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0] ?? '')
    .join('; ')

/** @throws Error when the code opens nothing */
export const signIn = async (origin: string, code: string): Promise<Person> => {
  const response = await personAt(origin).rest('POST', '/api/sign-in', { code })
  if (response.status !== 200) throw new Error(`no sign-in: ${response.status} ${await response.text()}`)
  return personAt(origin, cookieOf(response))
}

/** A meeting at a server, and a way to have people in it. */
export type Venue = {
  readonly origin: string
  readonly meeting: string
  readonly secretariat: Person
  readonly follower: Person
  /** Somebody with an access, signed in with its code. */
  person(access: NewAccess): Promise<Person & { access: string }>
  /** A delegate in the room, connected. */
  delegate(delegation: string): Promise<Connection>
  chair(): Promise<Connection>
}

/** The secretariat signs in, makes a meeting, and gives it the agenda of `history.ts`, or another one. */
export const openVenue = async (origin: string, plan = { timezone, agenda }): Promise<Venue> => {
  const secretariat = await signIn(origin, secretariatCode)
  const made = await secretariat.rest('POST', '/api/meetings', {
    title: 'A meeting',
    timezone: plan.timezone,
  })
  const { id: meeting } = (await made.json()) as { id: string }
  await secretariat.rest('PUT', `/api/meetings/${meeting}/agenda`, plan.agenda)
  const person: Venue['person'] = async access => {
    const given = await secretariat.rest('POST', `/api/meetings/${meeting}/access`, access)
    if (given.status !== 201) throw new Error(`no access: ${await given.text()}`)
    const { id, code } = (await given.json()) as { id: string; code: string }
    return { ...(await signIn(origin, code)), access: id }
  }
  const joins = async (access: NewAccess) => (await person(access)).joins(meeting)
  return {
    origin,
    meeting,
    secretariat,
    follower: personAt(origin),
    person,
    delegate: delegation => joins({ role: 'delegate', delegation }),
    chair: () => joins({ role: 'chair' }),
  }
}
