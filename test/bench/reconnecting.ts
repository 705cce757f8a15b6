import { droppedSyns } from './coming-back.ts'
import type { Crowd } from './crowd/crowd.ts'
import { median, playRounds } from './measure.ts'
import { startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import { startFloor } from './sides.ts'
import { atMost, type Measured } from './table.ts'

/** Everybody comes back at once, and each is sent the whole view. */

const count = 5000
const rounds = { warmUp: 1, counted: 5 }

const firstEventOf = async (url: string): Promise<string> => {
  const leaving = new AbortController()
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' }, signal: leaving.signal })
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (text.includes('\n\n')) break
  }
  leaving.abort()
  return text
}

/** In bytes: whoever is sent less has not been sent it. */
const viewIn = (greeting: string): number => {
  const [, data = ''] = /\ndata: (.*)\n/.exec(greeting) ?? []
  return Buffer.byteLength(JSON.stringify((JSON.parse(data) as { view: unknown }).view))
}

/** Followers on the stream beside a bare `ws` that sends the same bytes to each. */
export const reconnecting = async (): Promise<Measured[]> => {
  const [floor, palabra] = await Promise.all([startFloor(), startPalabra()])
  const greeting = await firstEventOf(`${palabra.origin}/api/meetings/${palabra.meeting}/stream`)
  await floor.worker.ask('greet', greeting, 'built once')
  const least = viewIn(greeting)
  const sides = [
    { kind: 'bare', port: floor.port },
    { kind: 'stream', port: palabra.port },
  ] as const
  const droppedBefore = droppedSyns()
  const seen = await playRounds(rounds, sides, async ({ kind, port }) => {
    const crowd = startWorker<Crowd>('crowd.js')
    const place = { port, meeting: palabra.meeting }
    const { tookMs } = await crowd.ask('join', { kind, count, place, greeting: least })
    await crowd.ask('leave')
    await crowd.end()
    return tookMs
  })
  const dropped = droppedSyns() - droppedBefore
  await Promise.all([floor.worker.end(), palabra.end()])
  const [bare, ours] = seen.map(median)
  if (!bare || !ours) throw new Error('nothing was measured')
  return [
    {
      title: `${count} followers come back at once, each with at least the ${least} bytes of the view`,
      columns: ['', 'until the last has it, ms', 'to the floor'],
      rows: [
        ['bare ws', bare, 1],
        ['the stream', ours, ours / bare],
      ],
      goals: [
        atMost('5,000 followers come back, to bare ws', ours / bare, 1.2),
        { text: `no connection dropped by the system (${dropped})`, met: dropped === 0 },
      ],
    },
  ]
}
