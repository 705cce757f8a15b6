import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hello, helloSchema, protocolVersion } from '../../../shared/protocol.ts'
import { type RawSocket, rawSocket, upgradeRequest } from '../../support/raw-socket.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

/** Everybody comes back within one moment, as after a restart. */

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const opening = '42["hello",'

const greeting = (socket: RawSocket): Promise<Hello> =>
  new Promise((greeted, failed) => {
    socket.onMessage(text => {
      if (text.startsWith(opening)) greeted(helloSchema.parse(JSON.parse(text.slice(2))[1]))
    })
    void socket.ended.then(() => failed(new Error('the socket was closed')))
  })

/** So many with that cookie, who have a line to the server and have not said yet what they want. */
const arrive = (cookie: string, count: number): Promise<RawSocket[]> =>
  Promise.all(Array.from({ length: count }, () => rawSocket(server.origin, cookie === '' ? {} : { cookie })))

test('the podium is greeted first, then the room, then who watches, each with the whole view of its audience', async () => {
  const chair = await venue.person({ role: 'chair' })
  const delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
  const screen = await venue.person({ role: 'screen' })
  const groups = [
    await arrive('', 200),
    await arrive(delegate.cookie, 60),
    await arrive(screen.cookie, 10),
    await arrive(chair.cookie, 5),
  ]
  const greetings = groups.map(group => Promise.all(group.map(greeting)))
  const goOn = await server.pause()
  for (const socket of groups.flat())
    socket.send(`40${JSON.stringify({ meeting: venue.meeting, protocol: protocolVersion })}`)
  goOn()

  const [followers = [], delegates = [], screens = [], chairs = []] = await Promise.all(greetings)
  const times = (hellos: Hello[]) => hellos.map(({ serverTime }) => serverTime)
  const room = times([...delegates, ...screens])
  expect(Math.max(...times(chairs))).toBeLessThanOrEqual(Math.min(...room))
  expect(Math.max(...room)).toBeLessThanOrEqual(Math.min(...times(followers)))
  for (const [hellos, person, role] of [
    [chairs, chair, 'chair'],
    [delegates, delegate, 'delegate'],
    [screens, screen, 'screen'],
    [followers, venue.follower, 'follower'],
  ] as const) {
    const own = await person.joins(venue.meeting)
    own.close()
    for (const { you, view } of hellos) {
      expect(you.role).toBe(role)
      expect(view).toEqual(own.view)
    }
  }
  for (const socket of groups.flat()) socket.close()
})

/** A line to the server, on which it has answered already. */
const lineTo = async (origin: string): Promise<Socket> => {
  const line = connect(Number(new URL(origin).port), '127.0.0.1')
  line.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(line, 'data')
  return line
}

test('of those who ask for a socket at once the podium has it first, whoever asked before', async () => {
  const chair = await venue.person({ role: 'chair' })
  const lines = await Promise.all(Array.from({ length: 125 }, () => lineTo(server.origin)))
  const goOn = await server.pause()
  const opened: string[] = []
  const opening = lines.map(async (line, index) => {
    const [who, cookie] = index < 120 ? ['follower', ''] : ['chair', chair.cookie]
    await new Promise(sent => line.write(upgradeRequest(cookie), sent))
    const answered = once(line, 'data').then(([answer]) => {
      expect(String(answer)).toMatch(/^HTTP\/1.1 101 /)
      opened.push(who)
    })
    return { answered }
  })
  const asked = await Promise.all(opening)
  goOn()
  await Promise.all(asked.map(({ answered }) => answered))
  expect(opened).toHaveLength(125)
  expect(opened.lastIndexOf('chair')).toBeLessThan(60)
  for (const line of lines) line.destroy()
})
