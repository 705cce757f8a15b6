import { setTimeout as pass } from 'node:timers/promises'
import { seldomMs } from '../../client/live/pulse.ts'
import type { Crowd } from './crowd/crowd.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import { atMost, type Measured } from './table.ts'

/** What a screen of the room is sent in a minute in which a clock runs and nothing changes. */

const screens = 34
const seconds = 60
const settledMs = 2000

type Askers = { first: number; count: number }
const nobody: Askers = { first: 0, count: 0 }
/** As many as ask within the measured minute when each does once in `seldomMs`. */
const askers = Math.ceil((screens * seconds * 1000) / seldomMs)

/** How pages ask for the time: who of them in that second. */
const ways: { name: string; who: (second: number) => Askers }[] = [
  { name: 'pings alone: what the server sends by itself', who: () => nobody },
  {
    name: 'with the answers to a page that asks for the time once in three minutes, as those do that know the drift',
    // Each at its own moment.
    who: second => {
      const first = Math.floor((second * askers) / seconds)
      return { first, count: Math.floor(((second + 1) * askers) / seconds) - first }
    },
  },
  {
    name: 'with the answers to a page that asks each second, as in the first quarter of an hour',
    who: () => ({ first: 0, count: screens }),
  },
]

const letClockRun = async ({ secretariat, meeting }: Palabra): Promise<void> => {
  const view = (await (await secretariat.rest('GET', `/api/meetings/${meeting}`)).json()) as {
    agenda: { days: { sessions: { id: string; kind: string }[] }[] }
    delegations: { code: string }[]
  }
  const session = view.agenda.days.flatMap(day => day.sessions).find(({ kind }) => kind === 'plenary')
  await secretariat.posts(meeting, { type: 'session.open', session: session?.id ?? '' })
  const delegation = view.delegations[0]?.code ?? ''
  const answer = await secretariat.posts(meeting, { type: 'floor.grant', delegation })
  if (!answer.ok) throw new Error(await answer.text())
}

export const quiet = async (): Promise<Measured[]> => {
  const palabra = await startPalabra()
  const { port, meeting } = palabra
  await letClockRun(palabra)
  const cookies = (await palabra.delegates(screens)).map(({ cookie }) => cookie)
  const crowds = ways.map(() => startWorker<Crowd>('crowd.js'))
  for (const crowd of crowds)
    await crowd.ask('join', { kind: 'room', count: screens, place: { port, meeting }, cookies })
  await pass(settledMs)
  const before = await Promise.all(crowds.map(crowd => crowd.ask('bytes')))
  for (let second = 0; second < seconds; second += 1) {
    await Promise.all(crowds.map((crowd, index) => crowd.ask('askTime', ways[index]?.who(second) ?? nobody)))
    await pass(1000)
  }
  const after = await Promise.all(crowds.map(crowd => crowd.ask('bytes')))
  await Promise.all([palabra.end(), ...crowds.map(crowd => crowd.end())])
  const measured = after.map((bytes, index) => (bytes - (before[index] ?? 0)) / screens)
  const [pings, withTime] = measured
  if (pings === undefined || withTime === undefined) throw new Error('nothing was measured')
  return [
    {
      title: 'Bytes to a screen of the room in a minute, while a clock runs and nothing changes',
      columns: ['', 'bytes a minute'],
      rows: ways.map(({ name }, index) => [name, measured[index] ?? Number.NaN]),
      goals: [
        atMost('a minute in the room, pings alone, bytes', pings, 100),
        atMost('a minute in the room with the time, the drift known, bytes', withTime, 100),
      ],
    },
  ]
}
