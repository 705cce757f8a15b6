import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Line, OpenLine } from '../../client/live/line.ts'
import { streamLine } from '../../client/live/stream.ts'
import { helloOf, viewOf } from './room.ts'
import { createDevice, createWorld } from './world.ts'

let finish: (() => void)[] = []
afterEach(() => {
  for (const step of finish.reverse()) step()
  finish = []
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server that answers as the test says, at the stream and at the document, and a page whose timers run when asked. */
const createScene = async () => {
  const answers: { stream: Answer; document: Answer } = {
    stream: (_, response) => response.destroy(),
    document: (_, response) => response.destroy(),
  }
  const asked: { path: string; lastSeen?: string; tag?: string }[] = []
  const http = createServer((request, response) => {
    const { 'last-event-id': lastSeen, 'if-none-match': tag } = request.headers
    asked.push({
      path: request.url ?? '',
      ...(lastSeen && { lastSeen: String(lastSeen) }),
      ...(tag && { tag }),
    })
    answers[request.url?.endsWith('/stream') ? 'stream' : 'document'](request, response)
  }).listen(0, '127.0.0.1')
  await once(http, 'listening')
  finish.push(() => {
    http.closeAllConnections()
    http.close()
  })
  const timers: (() => void)[] = []
  const device = {
    ...createDevice(createWorld(1)),
    after: (_: number, act: () => void) => {
      timers.push(act)
      return () => void timers.splice(timers.indexOf(act), timers.includes(act) ? 1 : 0)
    },
  }
  const openLine = streamLine(device, `http://127.0.0.1:${(http.address() as AddressInfo).port}`)
  return {
    answers,
    asked,
    openLine,
    timers,
    /** As soon as there are so many. */
    runTimers: async (count: number) => {
      await expect.poll(() => timers.length).toBe(count)
      for (const act of timers.splice(0)) act()
    },
  }
}

const listen = (openLine: OpenLine) => {
  const heard: unknown[][] = []
  const hears =
    (what: string) =>
    (...more: unknown[]) =>
      void heard.push([what, ...more])
  const line: Line = openLine(
    { meeting: 'm1', protocol: 1 },
    {
      opened: hears('opened'),
      hello: ({ seq, view }) => heard.push(['hello', seq, view.item]),
      view: ({ seq, item }) => heard.push(['view', seq, item]),
      identify: hears('identify'),
      record: hears('record'),
      heard: () => {},
      time: (_, server) => heard.push(['time', server]),
      stopping: hears('stopping'),
      ended: hears('ended'),
      refused: hears('refused'),
    },
  )
  finish.push(() => line.close())
  const hasHeard = (...expected: unknown[][]) => expect.poll(() => [...heard]).toEqual(expected)
  return { heard, hasHeard, line }
}

const streamed =
  (...blocks: string[]): Answer =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(blocks.map(block => `${block}\n\n`).join(''))
  }
const event = (name: string, seq: number, data: unknown): string =>
  `event: ${name}\nid: ${seq}\ndata: ${JSON.stringify(data)}`
const hello = (seq: number, item: string) =>
  event('hello', seq, { ...helloOf(seq), view: viewOf(seq, { item }) })
const view = (seq: number, item: string) => event('view', seq, { seq, at: 0, item })
const problem =
  (status: number, code: string, more = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify({ status, code, ...more }))
  }
const document =
  (seq: number, item: string): Answer =>
  (request, response) => {
    const isSame = request.headers['if-none-match'] === `"${seq}"`
    response.writeHead(isSame ? 304 : 200, { ETag: `"${seq}"`, Date: 'Thu, 07 Nov 2024 19:00:00 GMT' })
    response.end(isSame ? undefined : JSON.stringify(viewOf(seq, { item })))
  }

const stream = '/api/meetings/m1/stream'

describe('a line over the event stream', () => {
  it('brings the greeting with its time, and each change', async () => {
    const { answers, openLine } = await createScene()
    answers.stream = streamed(
      hello(7, 'one'),
      ': what others were sent before',
      view(8, 'two'),
      ':',
      view(9, 'é'),
    )
    await listen(openLine).hasHeard(
      ['opened'],
      ['time', 0],
      ['hello', 7, 'one'],
      ['view', 8, 'two'],
      ['view', 9, 'é'],
    )
  })

  it('says that the server stops when it is told after how long to come back', async () => {
    const { answers, openLine } = await createScene()
    answers.stream = (request, response) => {
      streamed(hello(7, 'one'), 'retry: 750')(request, response)
      response.end()
    }
    await listen(openLine).hasHeard(['opened'], ['time', 0], ['hello', 7, 'one'], ['stopping'], ['ended'])
  })

  it('goes on where the last one ended', async () => {
    const { answers, openLine, asked } = await createScene()
    answers.stream = (request, response) => {
      streamed(hello(7, 'one'), view(8, 'two'))(request, response)
      response.end()
    }
    await listen(openLine).hasHeard(
      ['opened'],
      ['time', 0],
      ['hello', 7, 'one'],
      ['view', 8, 'two'],
      ['ended'],
    )
    answers.stream = streamed(': 1234.5', view(9, 'three'))
    await listen(openLine).hasHeard(['opened'], ['time', 1234.5], ['hello', 8, 'two'], ['view', 9, 'three'])
    expect(asked).toEqual([{ path: stream }, { path: stream, lastSeen: '8' }])
  })

  it('shows nothing older when another server greets it that is behind, and what changes from then on', async () => {
    const { answers, openLine } = await createScene()
    answers.stream = (request, response) => {
      streamed(hello(8, 'two'))(request, response)
      response.end()
    }
    await listen(openLine).hasHeard(['opened'], ['time', 0], ['hello', 8, 'two'], ['ended'])
    answers.stream = streamed(hello(7, 'one'), view(8, 'two'), view(9, 'three'))
    await listen(openLine).hasHeard(
      ['opened'],
      ['time', 0],
      ['hello', 8, 'two'],
      ['view', 8, 'two'],
      ['view', 9, 'three'],
    )
  })

  it('is refused where there is no such meeting, and ended where there is no server', async () => {
    const { answers, openLine } = await createScene()
    await listen(openLine).hasHeard(['ended'])
    answers.stream = problem(404, 'unknown-meeting')
    await listen(openLine).hasHeard(['refused', 'unknown-meeting', undefined])
    answers.stream = problem(503, 'record-damaged', { entry: 5 })
    await listen(openLine).hasHeard(['refused', 'record-damaged', 5])
  })
})

describe('where the stream takes nobody', () => {
  const full = problem(503, 'too-many-followers', { serverTime: 77 })

  it('the document is fetched again and again, until the stream takes one, who has missed nothing then', async () => {
    const { answers, openLine, runTimers, timers, asked } = await createScene()
    answers.stream = full
    answers.document = document(7, 'one')
    const { hasHeard, heard } = listen(openLine)
    const begun = [['time', 77], ['opened'], ['hello', 7, 'one']]
    await hasHeard(...begun)
    answers.document = document(8, 'two')
    // The next document, and the next try of the stream, which is refused again.
    await runTimers(2)
    await hasHeard(...begun, ['time', 77], ['hello', 8, 'two'])
    answers.stream = streamed(': 99', view(9, 'three'))
    await runTimers(2)
    await expect.poll(() => heard.at(-1)).toEqual(['view', 9, 'three'])
    expect(heard.filter(([what]) => what === 'opened')).toHaveLength(1)
    expect(heard).toContainEqual(['time', 99])
    expect(asked).toContainEqual({ path: stream, lastSeen: '8' })
    expect(asked).toContainEqual({ path: '/api/meetings/m1', tag: '"7"' })
    expect(timers).toEqual([])
  })

  it('a document that cannot be had ends the line', async () => {
    const { answers, openLine } = await createScene()
    answers.stream = full
    await listen(openLine).hasHeard(['time', 77], ['ended'])
  })
})
