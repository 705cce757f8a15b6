import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pass } from 'node:timers/promises'
import { constants, createGunzip } from 'node:zlib'
import type { View } from '../../shared/protocol.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { atMost, type Measured, percentile } from './table.ts'

/** What one follower is sent, in bytes of the stream, as a browser asks for it. */

const minute = 60_000
/** What was gathered last has come by then. */
const settled = 1000

/** A reader of the stream, that counts. */
const openReader = async ({ origin, meeting }: Palabra, encoding: 'gzip' | 'identity') => {
  const asking = request(`${origin}/api/meetings/${meeting}/stream`, {
    headers: { 'accept-encoding': encoding },
    agent: false,
  })
  asking.end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  let bytes = 0
  let text = ''
  response.on('data', (part: Buffer) => {
    bytes += part.length
  })
  const readable =
    encoding === 'gzip' ? response.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })) : response
  let look: () => void = () => undefined
  readable.on('data', (part: Buffer) => {
    text += part.toString('latin1')
    look()
  })
  while (!text.includes('\n\n')) await once(readable, 'data')
  return {
    bytes: () => bytes,
    /** As soon as that entry, or a later one, has come whole. */
    shows: (seq: number) =>
      new Promise<void>(done => {
        look = () => {
          const ids = [...text.matchAll(/\nid: (\d+)\n[^\n]*\n\n/g)].map(([, id]) => Number(id))
          if (Math.max(-1, ...ids) >= seq) done()
        }
        look()
      }),
    leave: () => response.destroy(),
  }
}

const asks = async ({ secretariat, meeting }: Palabra, delegation: string): Promise<number> => {
  const wanted = { type: 'floor.request', kind: 'intervention', delegation } as const
  const answer = await secretariat.posts(meeting, wanted)
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as { seq: number }).seq
}

const openDialogue = async (palabra: Palabra): Promise<string[]> => {
  const { secretariat, meeting } = palabra
  const view = (await (await secretariat.rest('GET', `/api/meetings/${meeting}`)).json()) as View
  const session = view.agenda.days.flatMap(day => day.sessions).find(({ dialogue }) => dialogue)
  if (!session) throw new Error('the demo has no dialogue')
  await secretariat.posts(meeting, { type: 'session.open', session: session.id })
  await secretariat.posts(meeting, { type: 'item.open', item: `${session.id}:dialogue` })
  return view.delegations.map(({ code }) => code)
}

const clear = async ({ secretariat, meeting }: Palabra): Promise<void> => {
  const { list } = (await (await secretariat.rest('GET', `/api/meetings/${meeting}/view`)).json()) as View
  for (const { id } of list.requests) await secretariat.posts(meeting, { type: 'list.remove', request: id })
}

export const sizes = async (): Promise<Measured[]> => {
  const palabra = await startPalabra()
  const delegations = await openDialogue(palabra)
  const rows: (string | number)[][] = []
  for (const encoding of ['identity', 'gzip'] as const) {
    await clear(palabra)
    const reader = await openReader(palabra, encoding)
    const each: number[] = []
    for (const delegation of delegations) {
      const before = reader.bytes()
      await reader.shows(await asks(palabra, delegation))
      each.push(reader.bytes() - before)
    }
    await clear(palabra)
    await reader.shows(await asks(palabra, delegations[0] ?? ''))
    await clear(palabra)
    await pass(settled)
    const before = reader.bytes()
    const seqs = await Promise.all(delegations.map(delegation => asks(palabra, delegation)))
    await reader.shows(Math.max(...seqs))
    const burst = reader.bytes() - before
    reader.leave()
    rows.push([encoding, percentile(each, 0.5), percentile(each, 1), burst])
  }
  await clear(palabra)
  await palabra.secretariat.posts(palabra.meeting, { type: 'floor.grant', delegation: delegations[0] ?? '' })
  await pass(settled)
  const readers = [await openReader(palabra, 'identity'), await openReader(palabra, 'gzip')]
  await pass(settled)
  const before = readers.map(({ bytes }) => bytes())
  await pass(minute)
  const idle = readers.map(({ bytes }, index) => bytes() - (before[index] ?? 0))
  await palabra.end()
  const compressed = rows[1] ?? []
  return [
    {
      title: 'Bytes to one follower',
      columns: ['as', 'a request, median', 'a request, most', 'a burst of 34', 'a minute, nothing changes'],
      rows: rows.map((row, index) => [...row, idle[index] ?? Number.NaN]),
      goals: [
        atMost('a request to a follower, bytes', Number(compressed[1]), 250),
        atMost('a burst of 34 to a follower, bytes', Number(compressed[3]), 1000),
        atMost('a minute in which nothing changes, bytes', Math.max(...idle), 100),
      ],
    },
  ]
}
