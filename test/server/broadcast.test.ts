import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { constants, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createBroadcast } from '../../server/http/stream/broadcast.ts'
import { gzip, plain, type Tongue } from '../../server/http/stream/tongue.ts'
import { openTurns } from '../../server/http/stream/turns.ts'
import { writeWithin } from '../../server/http/stream/write.ts'
import type { Publisher } from '../../server/meetings/publisher.ts'
import type { View, ViewMessage } from '../../shared/protocol.ts'
import { viewOf } from '../live/room.ts'

type Publication = Parameters<Parameters<Publisher['onPublication']>[0]>[0]
type Reader = { tongue: Tongue; parts: Buffer[]; leave: () => void }

const writtenOf = ({ seq, at, ...sections }: View) => ({
  seq,
  at,
  sections: new Map(Object.entries(sections).map(([name, section]) => [name, JSON.stringify(section)])),
})

/** A meeting's broadcast, whose turns come when the test says so. */
const createScene = () => {
  let view = viewOf(10)
  let deferred: (() => void)[] = []
  let publish: (publication: Publication) => void = () => undefined
  const turn = () => {
    const now = deferred
    deferred = []
    for (const work of now) work()
    return now.length > 0
  }
  const broadcast = createBroadcast<Reader>(
    {
      view: () => view,
      written: () => writtenOf(view),
      published: () => writtenOf(view),
      onPublication: listener => {
        publish = listener
        return () => undefined
      },
    },
    {
      turns: openTurns(work => deferred.push(work)),
      now: () => 1_700_000_000_000.5,
      later: work => deferred.push(work),
      write: (reader, bytes) => reader.parts.push(bytes),
    },
  )
  return {
    broadcast,
    view: () => view,
    turn,
    rest: () => {
      while (turn());
    },
    change: (sections: Partial<View>) => {
      view = { ...view, ...sections, seq: view.seq + 1 }
      const changed = Object.keys(sections)
      publish({
        audience: 'public',
        message: { seq: view.seq, at: view.at, ...sections },
        written: writtenOf(view),
        changed,
      })
    },
    join: (tongue: Tongue, lastSeen: number | null = null): Reader => {
      const reader: Reader = { tongue, parts: [], leave: () => undefined }
      reader.leave = broadcast.join(reader, tongue, lastSeen)
      return reader
    },
  }
}

/** What a reader has read, as a browser does: a stream that has not ended yet. */
const textOf = ({ tongue, parts }: Reader): string => {
  const bytes = Buffer.concat(parts)
  return String(tongue === gzip ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes)
}

type Told = { event: string; id: number; data: { view?: View } & ViewMessage }
const toldTo = (reader: Reader): Told[] =>
  textOf(reader)
    .split('\n\n')
    .filter(block => block.startsWith('event: '))
    .map(block => {
      const [event = '', id = '', data = ''] = block.split('\n')
      return { event: event.slice(7), id: Number(id.slice(4)), data: JSON.parse(data.slice(6)) }
    })

/** As a page does: a whole view, then sections in place of those before. */
const shownTo = (reader: Reader, before?: View): View | undefined => {
  let view = before
  for (const { event, data } of toldTo(reader)) {
    if (event === 'hello') view = data.view
    else if (view) view = Object.assign({}, view, data)
  }
  return view
}

const screenOf = (message: string): Partial<View> => ({ screen: { layout: 'message', message, screens: {} } })

describe.each([
  ['as it is', plain],
  ['compressed', gzip],
])('the stream, %s', (_, tongue) => {
  it('shows the same to all, whenever they came', () => {
    const scene = createScene()
    const readers: Reader[] = []
    for (let step = 0; step < 60; step += 1) {
      readers.push(scene.join(tongue))
      scene.change(screenOf(`${'Señoras y señores 🕊 '.repeat(step % 7)}${step}`))
      if (step % 5 === 0) readers.push(scene.join(tongue))
      if (step % 3 === 0) scene.turn()
      if (step % 11 === 0) scene.broadcast.beat()
    }
    scene.rest()
    for (const reader of readers) expect(shownTo(reader)).toEqual(scene.view())
  })

  it('shows the same after a silence of hours', () => {
    const scene = createScene()
    const early = scene.join(tongue)
    scene.change(screenOf('before the silence'))
    scene.rest()
    for (let beats = 0; beats < 3000; beats += 1) {
      scene.broadcast.beat()
      scene.rest()
    }
    const late = scene.join(tongue)
    scene.change(screenOf('before the silence, and after it'))
    scene.rest()
    for (const reader of [early, late]) expect(shownTo(reader)).toEqual(scene.view())
  })

  it('is joined again where it was left: nothing, or what has changed since', () => {
    const scene = createScene()
    const first = scene.join(tongue)
    scene.change(screenOf('seen'))
    scene.rest()
    first.leave()
    const seen = shownTo(first)
    const same = scene.join(tongue, scene.view().seq)
    expect(toldTo(same)).toEqual([])
    scene.change({ item: 'one' })
    scene.rest()
    scene.change({ item: 'two' })
    scene.rest()
    const back = scene.join(tongue, seen?.seq ?? 0)
    expect(toldTo(back)).toMatchObject([{ event: 'view', id: 13, data: { seq: 13, item: 'two' } }])
    expect(Object.keys(toldTo(back)[0]?.data ?? {})).toEqual(['seq', 'at', 'item'])
    scene.change(screenOf('later'))
    scene.rest()
    for (const reader of [back, same]) expect(shownTo(reader, seen)).toEqual(scene.view())
    expect(shownTo(first)).toEqual(seen)
  })

  it('shows nothing older to whoever has seen what is not sent yet', () => {
    const scene = createScene()
    scene.change(screenOf('sent'))
    scene.change(screenOf('waits'))
    const seen = scene.view()
    const ahead = scene.join(tongue, seen.seq)
    expect(toldTo(ahead)).toEqual([])
    scene.change({ item: 'later' })
    scene.rest()
    expect(shownTo(ahead, seen)).toEqual(scene.view())
  })
})

it('what changes while the readers are served is one message, however much it is', () => {
  const scene = createScene()
  const reader = scene.join(plain)
  scene.change({ item: 'at once' })
  for (let step = 0; step < 100; step += 1) scene.change(step % 2 ? screenOf(`${step}`) : { item: `${step}` })
  scene.rest()
  const [hello, , ...gathered] = toldTo(reader)
  expect([hello?.event, gathered.map(({ id }) => id)]).toEqual(['hello', [111]])
  expect(shownTo(reader)).toEqual(scene.view())
})

it('who is many waits for its turn: others are served between', () => {
  const scene = createScene()
  const readers = Array.from({ length: 1200 }, () => scene.join(plain))
  const served = () => readers.filter(({ parts }) => parts.length > 2).length
  scene.change({ item: 'one' })
  const seen = [served()]
  while (scene.turn()) seen.push(served())
  expect(seen).toEqual([0, 500, 1000, 1200])
})

it('a message that is like the one before takes little when it is compressed', () => {
  const scene = createScene()
  const reader = scene.join(gzip)
  const list = 'The delegation of the host country wishes to speak on the second item. '.repeat(30)
  scene.change(screenOf(list))
  scene.rest()
  scene.change(screenOf(`${list}So does another one.`))
  scene.rest()
  expect(reader.parts.at(-1)?.length).toBeLessThan(100)
})

/** Both ends of a connection. */
const connection = async (): Promise<{ reader: Socket; far: Socket; close: () => void }> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const far = connect(port, '127.0.0.1').on('error', () => undefined)
  const [reader] = (await once(server, 'connection')) as [Socket]
  const close = () => {
    far.destroy()
    server.close()
  }
  return { reader, far, close }
}

it('a reader with whom the server has ended has its last word, whatever was to be written after it', async () => {
  const { reader, far, close } = await connection()
  const errors: unknown[] = []
  reader.on('error', error => errors.push(error))
  const write = writeWithin(100_000, () => undefined)
  const last = Buffer.alloc(50_000, 'retry: 250\n\n')
  write(reader, last)
  reader.end()
  write(reader, Buffer.from('too late'))
  const read: Buffer[] = []
  for await (const bytes of far) read.push(bytes)
  expect(Buffer.concat(read).equals(last)).toBe(true)
  expect(errors).toEqual([])
  close()
})

it('a reader who takes nothing is let go before much is kept for it', async () => {
  const { reader, close } = await connection()
  reader.on('error', () => undefined)
  const dropped: number[] = []
  const most = 100_000
  const write = writeWithin(most, () => dropped.push(reader.writableLength))
  const bytes = Buffer.alloc(50_000)
  // It has no listener, and so reads nothing; the network between takes its fill first.
  while (!reader.destroyed) {
    write(reader, bytes)
    await new Promise(setImmediate)
  }
  write(reader, bytes)
  expect(dropped).toHaveLength(1)
  expect(dropped[0]).toBeLessThanOrEqual(most + bytes.length)
  close()
})
