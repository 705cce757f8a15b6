import { readFileSync } from 'node:fs'
import type { Crowd } from './crowd/crowd.ts'
import { alternate, median } from './measure.ts'
import { startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import { startFloor } from './sides.ts'
import { atMost, type Measured } from './table.ts'

/** Everybody comes back at once, as after a restart, and has the whole view; beside a bare `ws` that sends as much. */

const people = 5000
const delegations = 34
const rounds = 5

/** Of this machine: how often somebody knocked and was not heard. */
export const droppedSyns = (): number => {
  const [names = '', values = ''] = readFileSync('/proc/net/netstat', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('TcpExt:'))
  return Number(values.split(' ')[names.split(' ').indexOf('ListenDrops')])
}

export const comingBack = async (): Promise<Measured[]> => {
  const [floor, palabra] = await Promise.all([startFloor(), startPalabra()])
  const delegates = await palabra.delegates(delegations)
  const answer = await delegates[0]?.rest('GET', `/api/meetings/${palabra.meeting}/view`)
  const view = (await answer?.text()) ?? ''
  const greeting = Buffer.byteLength(view)
  await floor.worker.ask('greet', view)
  const dropped = { bare: 0, room: 0 }
  const comes = async (kind: 'bare' | 'room', port: number): Promise<number> => {
    const before = droppedSyns()
    const crowd = startWorker<Crowd>('crowd.js')
    const { tookMs } = await crowd.ask('join', {
      kind,
      count: people,
      greeting,
      place: { port, meeting: palabra.meeting },
      cookies: delegates.map(({ cookie }) => cookie),
    })
    dropped[kind] += droppedSyns() - before
    await crowd.ask('leave')
    await crowd.end()
    return tookMs
  }
  const bare: number[] = []
  const ours: number[] = []
  await alternate(rounds, [
    async () => void bare.push(await comes('bare', floor.port)),
    async () => void ours.push(await comes('room', palabra.port)),
  ])
  await Promise.all([floor.worker.end(), palabra.end()])
  const ratio = median(ours) / median(bare)
  return [
    {
      title: `${people} come back to the room at once, each with at least the ${greeting} bytes of the view`,
      columns: ['', 'bare ws ms', 'palabra ms', 'ratio', 'SYNs dropped by ws', 'by palabra'],
      rows: [['until the last is greeted', median(bare), median(ours), ratio, dropped.bare, dropped.room]],
      goals: [
        atMost(`${people} come back to the room`, ratio, 2),
        { text: `no SYN is dropped (${dropped.room})`, met: dropped.room === 0 },
      ],
    },
  ]
}
