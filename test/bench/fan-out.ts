import type { Crowd } from './crowd/crowd.ts'
import { median, playRounds } from './measure.ts'
import { numbered, startPalabra } from './palabra.ts'
import { startWorker, type Worker } from './processes.ts'
import { startFloor } from './sides.ts'

/** 300 bytes to many, beside a bare `ws` that writes one frame to each. */

const messageBytes = 300
/** Of the demo's meeting: whoever is in the room is a device of one of them. */
const delegations = 34
const rounds = { warmUp: 5, counted: 31 }

type Side = {
  crowd: Worker<Crowd>
  join: (count: number) => Promise<unknown>
  cpu: () => Promise<number>
  say: (number: number) => Promise<unknown>
  number: number
}
/** In ms, each the median of the rounds: from the first who had it to the last, and what the server used of the processor. */
type Seen = { tookMs: number; cpuMs: number }

/** From the first who hears it to the last: what comes before that is not the fan-out, and no server is looked into. */
const hearOne = async (side: Side): Promise<Seen> => {
  side.number += 1
  const before = await side.cpu()
  const [{ first, last }] = await Promise.all([side.crowd.ask('heard', side.number), side.say(side.number)])
  const cpuMs = (await side.cpu()) - before
  return { tookMs: last - first, cpuMs }
}

const hear = async (sides: readonly Side[]): Promise<Seen[]> => {
  const seen = await playRounds(rounds, sides, hearOne)
  return seen.map(all => ({
    tookMs: median(all.map(({ tookMs }) => tookMs)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  }))
}

export const fanOutColumns = [
  'clients',
  'bare ws ms',
  'palabra ms',
  'ratio',
  'ws CPU ms',
  'palabra CPU ms',
  'CPU ratio',
]

/** The processor's work with one follower is what a press costs anyway; each more is the fan-out. */
export const fanOut = async (
  kind: 'zipped' | 'room',
  count: number,
): Promise<{ cells: (string | number)[]; ratio: number; cpu: number }> => {
  const [floor, palabra] = await Promise.all([startFloor(), startPalabra()])
  const cookies = kind === 'room' ? (await palabra.delegates(delegations)).map(({ cookie }) => cookie) : []
  const crowds = [startWorker<Crowd>('crowd.js'), startWorker<Crowd>('crowd.js')] as const
  const sides: Side[] = [
    {
      crowd: crowds[0],
      join: many =>
        crowds[0].ask('join', {
          kind: 'bare',
          count: many,
          atATime: 200,
          place: { port: floor.port, meeting: '' },
        }),
      cpu: () => floor.worker.ask('cpu'),
      say: number => floor.worker.ask('say', numbered(number, messageBytes)),
      number: 0,
    },
    {
      crowd: crowds[1],
      join: many =>
        crowds[1].ask('join', {
          kind,
          count: many,
          atATime: 200,
          place: { port: palabra.port, meeting: palabra.meeting },
          cookies,
        }),
      cpu: () => palabra.worker.ask('cpu'),
      say: number => palabra.show(number, messageBytes),
      number: 0,
    },
  ]
  await Promise.all(sides.map(side => side.join(1)))
  const [aloneBare, aloneOurs] = await hear(sides)
  for (const side of sides) await side.join(count - 1)
  const [bare, ours] = await hear(sides)
  await Promise.all([...crowds.map(crowd => crowd.end()), floor.worker.end(), palabra.end()])
  if (!bare || !ours || !aloneBare || !aloneOurs) throw new Error('nothing was measured')
  const cpu = [bare.cpuMs - aloneBare.cpuMs, ours.cpuMs - aloneOurs.cpuMs] as const
  const ratio = ours.tookMs / bare.tookMs
  const cpuRatio = cpu[1] / cpu[0]
  return {
    cells: [String(count), bare.tookMs, ours.tookMs, ratio, cpu[0], cpu[1], cpuRatio],
    ratio,
    cpu: cpuRatio,
  }
}
