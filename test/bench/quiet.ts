import { setTimeout as pass } from 'node:timers/promises'
import type { Crowd } from './crowd/crowd.ts'
import { type Palabra, startPalabra } from './palabra.ts'
import { startWorker } from './processes.ts'
import { atMost, type Measured } from './table.ts'

/** What a screen of the room is sent in a minute in which a clock runs and nothing changes. */

const screens = 34
const seconds = 60
const settledMs = 2000

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
  const [silent, asking] = [startWorker<Crowd>('crowd.js'), startWorker<Crowd>('crowd.js')]
  const crowds = [silent, asking]
  for (const crowd of crowds)
    await crowd.ask('join', { kind: 'room', count: screens, place: { port, meeting }, cookies })
  await pass(settledMs)
  const before = await Promise.all(crowds.map(crowd => crowd.ask('bytes')))
  for (let second = 0; second < seconds; second += 1) {
    await asking.ask('askTime')
    await pass(1000)
  }
  const after = await Promise.all(crowds.map(crowd => crowd.ask('bytes')))
  await Promise.all([palabra.end(), ...crowds.map(crowd => crowd.end())])
  const [pings, withTime] = after.map((bytes, index) => (bytes - (before[index] ?? 0)) / screens)
  if (pings === undefined || withTime === undefined) throw new Error('nothing was measured')
  return [
    {
      title: 'Bytes to a screen of the room in a minute, while a clock runs and nothing changes',
      columns: ['', 'bytes a minute'],
      rows: [
        ['pings alone: what the server sends by itself', pings],
        ['with the answers to a page that asks for the time each second, as those in the room do', withTime],
      ],
      goals: [
        atMost('a minute in the room, pings alone, bytes', pings, 100),
        atMost('a minute in the room with the time, bytes', withTime, 100),
      ],
    },
  ]
}
