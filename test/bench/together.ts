import { setPriority } from 'node:os'
import type { Crowd } from './crowd/crowd.ts'
import { alternate, median } from './measure.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { startWorker, type Worker } from './processes.ts'
import { atMost, type Measured, percentile } from './table.ts'

/** What the room waits for when ten thousand follow beside it. */

const inRoom = 300
const following = 10_000
const messageBytes = 300
const rounds = { warmUp: 5, counted: 31 }
/** Followers are elsewhere: their work here is not to take the processor from the room's clients. */
const lastInLine = 19

type Side = { palabra: Palabra; room: Worker<Crowd>; others: Worker<Crowd> | null; number: number }
type Seen = { tookMs: number; blockMs: number }

const open = async (followers: number): Promise<Side> => {
  const palabra = await startPalabra()
  const { port, meeting } = palabra
  const cookies = (await palabra.delegates(34)).map(({ cookie }) => cookie)
  const room = startWorker<Crowd>('crowd.js')
  await room.ask('join', { kind: 'room', count: inRoom, atATime: 50, place: { port, meeting }, cookies })
  const others = followers > 0 ? startWorker<Crowd>('crowd.js') : null
  if (others?.process.pid) setPriority(others.process.pid, lastInLine)
  await others?.ask('join', { kind: 'stream', count: followers, atATime: 200, place: { port, meeting } })
  return { palabra, room, others, number: 0 }
}

/** From the press on: what comes before the writing is the same on both sides. */
const hearOne = async (side: Side): Promise<Seen> => {
  const { palabra, room, others } = side
  side.number += 1
  await palabra.worker.ask('block')
  const all = others?.ask('heard', side.number)
  const pressedAt = performance.timeOrigin + performance.now()
  const [{ last }] = await Promise.all([
    room.ask('heard', side.number),
    palabra.show(side.number, messageBytes),
  ])
  await all
  return { tookMs: last - pressedAt, blockMs: await palabra.worker.ask('block') }
}

const columns = ['the room', 'until the last has it, ms', 'longest block, median ms', 'longest block, p95 ms']

export const together = async (): Promise<Measured[]> => {
  const sides = [await open(0), await open(following)]
  const seen = sides.map((): Seen[] => [])
  const play = (count: number, keep: boolean) =>
    alternate(
      count,
      sides.map((side, index) => async () => {
        const one = await hearOne(side)
        if (keep) seen[index]?.push(one)
      }),
    )
  await play(rounds.warmUp, false)
  await play(rounds.counted, true)
  for (const { palabra, room, others } of sides) await Promise.all([palabra.end(), room.end(), others?.end()])
  const [alone, beside] = seen.map(all => ({
    tookMs: median(all.map(({ tookMs }) => tookMs)),
    blockMs: median(all.map(({ blockMs }) => blockMs)),
    worstMs: percentile(
      all.map(({ blockMs }) => blockMs),
      0.95,
    ),
  }))
  if (!alone || !beside) throw new Error('nothing was measured')
  return [
    {
      title: `The room's ${inRoom} with ${following} followers beside them`,
      columns,
      rows: [
        ['alone', alone.tookMs, alone.blockMs, alone.worstMs],
        [`with ${following} followers`, beside.tookMs, beside.blockMs, beside.worstMs],
      ],
      goals: [
        atMost('the room with 10,000 followers, to the room alone', beside.tookMs / alone.tookMs, 1.5),
        atMost('the loop stands still, ms', beside.blockMs, 10),
      ],
    },
  ]
}
