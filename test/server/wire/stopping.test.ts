import { connect as connectTo } from 'node:net'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, personAt, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

/** What comes on a stream until it ends. */
const readStream = async (headers: Record<string, string>) => {
  const response = await personAt(server.origin).rest(
    'GET',
    `/api/meetings/${venue.meeting}/stream`,
    undefined,
    headers,
  )
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const ended = (async () => {
    for (;;) {
      const part = await reader?.read().catch(() => undefined)
      if (!part || part.done) return text
      text += part.value
    }
  })()
  await expect.poll(() => text).toContain('event: hello')
  return { ended }
}

describe('An operator ends the server in order', () => {
  test('everybody is told, and readers of the stream when to come back; nobody who says nothing is waited for', async () => {
    const heard: string[] = []
    const socket = io(server.origin, {
      transports: ['websocket'],
      reconnection: false,
      auth: { meeting: venue.meeting, protocol: 1 },
    })
    await new Promise(greeted => socket.once('hello', greeted))
    socket.on('stopping', () => heard.push('stopping'))
    const ended = new Promise(resolve =>
      socket.once('disconnect', () => {
        heard.push('ended')
        resolve(null)
      }),
    )
    const plain = await readStream({ 'accept-encoding': 'identity' })
    const packed = await readStream({ 'accept-encoding': 'gzip' })
    const silent = connectTo(Number(new URL(server.origin).port), '127.0.0.1')
    silent.on('error', () => undefined)
    const exit = server.stop()
    await ended
    expect(heard).toEqual(['stopping', 'ended'])
    for (const text of [await plain.ended, await packed.ended]) expect(text).toMatch(/retry: \d+\n\n$/)
    expect(await exit).toEqual({ code: 0, signal: null })
    silent.destroy()
  })
})
