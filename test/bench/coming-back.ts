import { readFileSync } from 'node:fs'
import type { Crowd } from './crowd/crowd.ts'
import { median, playRounds } from './measure.ts'
import { startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import { startFloor } from './sides.ts'
import { atMost, type Measured } from './table.ts'

/**
 * Everybody comes back at once, as after a restart, and has the whole view; beside a bare `ws` that sends as much, and
 * one that writes the same frame, built once, past `ws`: that is the least there is, as nobody would greet who has to
 * say to each who they are.
 */

const people = 5000
const delegations = 34
/** In each fifth or so the heap is cleaned of who came before, which a server that has just started need not do. */
const rounds = { warmUp: 1, counted: 17 }

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
  const dropped = { bare: 0, room: 0 }
  const sides = [
    { kind: 'bare', how: 'sent', port: floor.port },
    { kind: 'bare', how: 'built once', port: floor.port },
    { kind: 'room', how: null, port: palabra.port },
  ] as const
  const seen = await playRounds(rounds, sides, async ({ kind, how, port }) => {
    if (how !== null) await floor.worker.ask('greet', view, how)
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
  })
  await Promise.all([floor.worker.end(), palabra.end()])
  const [sent, built, ours] = seen.map(median)
  if (!sent || !built || !ours) throw new Error('nothing was measured')
  return [
    {
      title: `${people} come back to the room at once, each with at least the ${greeting} bytes of the view`,
      columns: ['', 'until the last is greeted, ms', 'to the least', 'SYNs dropped'],
      rows: [
        ['bare ws, sending', sent, sent / built, dropped.bare],
        ['bare ws, a frame built once written past it', built, 1, dropped.bare],
        ['the room', ours, ours / built, dropped.room],
      ],
      goals: [
        atMost(`${people} come back to the room, to bare ws`, ours / built, 2),
        { text: `no SYN is dropped (${dropped.room})`, met: dropped.room === 0 },
      ],
    },
  ]
}
