import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, describe, expect, it } from 'vitest'
import type { Line, LineEvents } from '../../client/live/line.ts'
import { socketLine } from '../../client/live/socket.ts'
import type { Handshake, Hello } from '../../shared/protocol.ts'
import { helloOf } from './room.ts'

const handshake: Handshake = { meeting: 'm1', protocol: 1, as: 'a1' }

let finish: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of finish.reverse()) await step()
  finish = []
})

const serve = async (pingInterval = 25_000): Promise<{ io: Server; url: string }> => {
  const http = createServer()
  const io = new Server(http, { pingInterval })
  await new Promise<void>(listening => http.listen(0, '127.0.0.1', listening))
  finish.push(() => io.close())
  return { io, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }
}

/** Opens a line and gives what it says first. */
const firstHeard = (url: string, heard = () => {}) =>
  new Promise<{ line: Line; said: keyof LineEvents; what: unknown }>(resolve => {
    const say = (said: keyof LineEvents) => (what?: unknown) => resolve({ line, said, what })
    const line = socketLine(url)(handshake, {
      opened: () => {},
      hello: say('hello'),
      view: say('view'),
      identify: say('identify'),
      record: say('record'),
      heard,
      time: () => {},
      stopping: say('stopping'),
      ended: say('ended'),
      refused: say('refused'),
    })
    finish.push(async () => line.close())
  })

describe('a line over Socket.IO', () => {
  it('brings the handshake there and the greeting back', async () => {
    const { io, url } = await serve()
    const hello: Hello = helloOf(7)
    const handshakes: unknown[] = []
    io.on('connection', socket => {
      handshakes.push(socket.handshake.auth)
      socket.emit('hello', hello)
    })
    const { said, what } = await firstHeard(url)
    expect([said, what]).toEqual(['hello', JSON.parse(JSON.stringify(hello))])
    expect(handshakes).toEqual([handshake])
  })

  it('asks for the time and for a command, and hears each answer once', async () => {
    const { io, url } = await serve()
    io.on('connection', socket => {
      socket.on('time', (...asked) => asked.at(-1)(asked.length > 1 ? asked[0].seq : 1234.5))
      socket.on('command', (command, ack) => ack({ ok: true, seq: 8, at: 1, command }))
      socket.emit('hello', helloOf(7))
    })
    const { line } = await firstHeard(url)
    expect(await new Promise(answer => line.time(answer, null))).toBe(1234.5)
    expect(await new Promise(answer => line.time(answer, { seq: 7, clockOffMs: 20, withinMs: 1 }))).toBe(7)
    const command = { id: 'c1', type: 'list.close' } as const
    expect(await new Promise(answer => line.command(command, answer))).toMatchObject({ ok: true, command })
  })

  it('hears each ping, which says that there is contact', async () => {
    const { io, url } = await serve(20)
    io.on('connection', socket => socket.emit('hello', helloOf(7)))
    await new Promise<void>(done => {
      let pings = 0
      void firstHeard(url, () => {
        pings += 1
        if (pings === 3) done()
      })
    })
  })

  it('says that the server stops, before it ends', async () => {
    const { io, url } = await serve()
    io.on('connection', socket => socket.emit('stopping'))
    expect((await firstHeard(url)).said).toBe('stopping')
  })

  it('says with which code the server refuses it', async () => {
    const { io, url } = await serve()
    io.use((_socket, next) => next(Object.assign(new Error('no'), { data: { code: 'protocol' } })))
    const { said, what } = await firstHeard(url)
    expect([said, what]).toEqual(['refused', 'protocol'])
  })

  it('ends when nobody answers, and does not try again by itself', async () => {
    const { io, url } = await serve()
    await io.close()
    expect((await firstHeard(url)).said).toBe('ended')
  })
})
