import { afterAll, beforeAll, expect, test } from 'vitest'
import { helloSchema, problemSchema, viewMessageSchema, viewSchema } from '../../../shared/protocol.ts'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

type Told = { event: string; id: string; data: unknown }

/** The events of a stream, one after the other, as a browser reads them; comments are not events. */
async function* events(headers: Record<string, string> = {}): AsyncGenerator<Told> {
  const response = await venue.follower.rest(
    'GET',
    `/api/meetings/${venue.meeting}/stream`,
    undefined,
    headers,
  )
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      const event = fields.get('event')
      if (event) yield { event, id: fields.get('id') ?? '', data: JSON.parse(fields.get('data') ?? 'null') }
    }
  }
}
const nextOf = async (stream: AsyncGenerator<Told>): Promise<Told> => {
  const { value, done } = await stream.next()
  if (done) throw new Error('the stream has ended')
  return value
}
const publicView = async () =>
  viewSchema.parse(await (await venue.follower.rest('GET', `/api/meetings/${venue.meeting}`)).json())

/** What has been said to the room is on its way to the followers for a moment: until then. */
const arrived = async (): Promise<number> => {
  const { seq } = await publicView()
  const stream = events()
  while (Number((await nextOf(stream)).id) < seq);
  await stream.return(undefined)
  return seq
}

test('who watches is greeted with the public view, then told the sections that change', async () => {
  const stream = events()
  const greeting = await nextOf(stream)
  const hello = helloSchema.parse(greeting.data)
  expect([greeting.event, greeting.id]).toEqual(['hello', String(hello.view.seq)])
  let view = hello.view
  const until = async (isThere: () => boolean) => {
    while (!isThere()) {
      const told = await nextOf(stream)
      const message = viewMessageSchema.parse(told.data)
      expect([told.event, told.id]).toEqual(['view', String(message.seq)])
      expect('undo' in message).toBe(false)
      view = Object.assign({}, view, message)
    }
  }
  const before = await publicView()
  await until(() => view.seq >= before.seq)
  expect(view).toEqual(before)
  await venue.secretariat.posts(venue.meeting, opens('second'))
  await venue.secretariat.posts(venue.meeting, {
    type: 'floor.request',
    kind: 'intervention',
    delegation: 'BRA',
  })
  await until(() => view.list.waiting > 0)
  expect(view).toEqual(await publicView())
  await stream.return(undefined)
})

test('who comes back after an entry that this server knows is told the sections that have changed since, once', async () => {
  const { seq } = await publicView()
  for (const status of ['list.close', 'list.open'] as const)
    await venue.secretariat.posts(venue.meeting, { type: status })
  await arrived()
  const stream = events({ 'last-event-id': String(seq) })
  const told = await nextOf(stream)
  const after = await publicView()
  expect([told.event, told.id]).toEqual(['view', String(after.seq)])
  expect(told.data).toEqual({ seq: after.seq, at: after.at, list: after.list })
  await stream.return(undefined)
})

test('who comes back with an entry from before this server began, or from after its last, is greeted anew', async () => {
  const seq = await arrived()
  for (const lastSeen of ['0', String(seq + 1), 'none']) {
    const stream = events({ 'last-event-id': lastSeen })
    expect(await nextOf(stream)).toMatchObject({ event: 'hello', id: String(seq) })
    await stream.return(undefined)
  }
})

test('who comes back and has missed nothing is told the next change only', async () => {
  const seq = await arrived()
  const stream = events({ 'last-event-id': String(seq) })
  const first = nextOf(stream)
  // The stream is open once the server has answered its headers; a change from then on reaches it.
  await venue.follower.rest('GET', '/healthz')
  await venue.secretariat.posts(venue.meeting, { type: 'list.close' })
  const told = await first
  expect([told.event, Object.keys(viewMessageSchema.parse(told.data))]).toEqual([
    'view',
    ['seq', 'at', 'list'],
  ])
  await stream.return(undefined)
})

test('beyond the followers that a server takes one is told so, with the time, and has the document', async () => {
  const small = await startServer({ FOLLOWERS: '2' })
  const { follower, meeting } = await openVenue(small.origin)
  const path = `/api/meetings/${meeting}/stream`
  const held = [await follower.rest('GET', path), await follower.rest('GET', path)]
  const refused = await follower.rest('GET', path)
  const { code, serverTime } = problemSchema.parse(await refused.json())
  expect([refused.status, code]).toEqual([503, 'too-many-followers'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(serverTime).toBeGreaterThan(0)
  expect((await follower.rest('GET', `/api/meetings/${meeting}`)).status).toBe(200)
  await held[0]?.body?.cancel()
  let again = await follower.rest('GET', path)
  // A place is free as soon as the server has seen somebody go.
  while (again.status === 503) again = await follower.rest('GET', path)
  expect(again.status).toBe(200)
  await small.dispose()
})
