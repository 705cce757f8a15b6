import { setPriority } from 'node:os'
import type { Crowd } from './crowd/crowd.ts'
import { median, playRounds } from './measure.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { startWorker, type Worker } from './processes.ts'
import { steady } from './steady.ts'
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
  await others?.ask('join', { kind: 'zipped', count: followers, atATime: 200, place: { port, meeting } })
  return { palabra, room, others, number: 0 }
}

/** From the press on: what comes before the writing is the same on both sides. */
const hearOne = async (side: Side): Promise<Seen> => {
  const { palabra, room, others } = side
  side.number += 1
  await palabra.worker.ask('block')
  const all = others?.ask('heard', side.number)
  const pressedAt = steady()
  const [{ last }] = await Promise.all([
    room.ask('heard', side.number),
    palabra.show(side.number, messageBytes),
  ])
  await all
  return { tookMs: last - pressedAt, blockMs: await palabra.worker.ask('block') }
}

const most = 10
const columns = [
  'the room',
  'from the press until the last has it, ms',
  'longest block of a round, median ms',
  'p95 ms',
  'most ms',
  `rounds with one over ${most} ms`,
]

const summaryOf = (all: readonly Seen[]) => {
  const blocks = all.map(({ blockMs }) => blockMs)
  return {
    tookMs: median(all.map(({ tookMs }) => tookMs)),
    blockMs: median(blocks),
    blockP95: percentile(blocks, 0.95),
    blockMost: Math.max(...blocks),
    over: `${blocks.filter(ms => ms > most).length} of ${blocks.length}`,
  }
}

export const together = async (): Promise<Measured[]> => {
  const sides = [await open(0), await open(following)]
  const seen = await playRounds(rounds, sides, hearOne)
  for (const { palabra, room, others } of sides) await Promise.all([palabra.end(), room.end(), others?.end()])
  const [alone, beside] = seen.map(summaryOf)
  if (!alone || !beside) throw new Error('nothing was measured')
  return [
    {
      title: `The room's ${inRoom} with ${following} followers beside them`,
      columns,
      rows: [
        ['alone', ...Object.values(alone)],
        [`with ${following} followers`, ...Object.values(beside)],
      ],
      goals: [
        atMost('the room with 10,000 followers, to the room alone', beside.tookMs / alone.tookMs, 1.5),
        // A machine on which the loop of the room alone stands still cannot show that it never does beside others.
        atMost('the loop’s longest block beyond it, p95, ms', beside.blockP95 - alone.blockP95, most),
      ],
    },
  ]
}
