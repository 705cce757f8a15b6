import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewAccess } from '../../../shared/protocol.ts'
import { next, opens, type Wanted } from '../../support/history.ts'
import { type RawSocket, rawJoin } from '../../support/raw-socket.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { openVenue, type Person, signIn, type Venue } from '../../support/wire.ts'

/** A played meeting, with a listener at every line, and words that no other text has in it. */

type Listener = { person: Person; socket: RawSocket; access: string; code: string; name: string }
const roles = {
  secretariat: { role: 'secretariat' },
  chair: { role: 'chair' },
  moderator: { role: 'moderator', session: 'second' },
  brazil: { role: 'delegate', delegation: 'BRA' },
  remote: { role: 'delegate', delegation: 'CHL', inRoom: false },
  screen: { role: 'screen' },
  interpreter: { role: 'interpreter' },
} satisfies Record<string, NewAccess>
type Who = keyof typeof roles
const audiences: Record<'podium' | 'room', Who[]> = {
  podium: ['secretariat', 'chair', 'moderator'],
  room: ['brazil', 'remote', 'screen', 'interpreter'],
}
const waitingLast = ['SLV', 'SUR', 'URY']
const privateSeconds = 137
const representative = 'Representative Whoever'

let server: Server
let venue: Venue
let follower: RawSocket
const heard = {} as Record<Who, Listener>
const read = { public: '', podium: '', room: '' }
let streamed = ''

const joinAs = async (who: Who): Promise<Listener> => {
  const name = `Name of ${who}`
  const at = `/api/meetings/${venue.meeting}/access`
  const given = await venue.secretariat.rest('POST', at, { ...roles[who], name })
  const { id, code, link } = (await given.json()) as { id: string; code: string; link: string }
  // What comes after “#” stays in the browser.
  expect(link).toBe(`${server.origin}/in#${code}`)
  const person = await signIn(server.origin, code)
  return {
    person,
    code,
    name,
    access: id,
    socket: await rawJoin(server.origin, person.cookie, venue.meeting),
  }
}

const follows = async (): Promise<void> => {
  const response = await fetch(`${server.origin}/api/meetings/${venue.meeting}/stream`)
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) streamed += chunk
}

const played: Wanted[] = [
  opens('second'),
  { type: 'attendance.check-in', delegation: 'BRA', representative },
  ...['ARG', 'BHS', 'BLZ', 'BOL', 'BRA', 'CAN', 'CHL', 'COL', 'CRI', 'DOM', 'ECU', ...waitingLast].map(
    (delegation): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation }),
  ),
  { type: 'speaker.allow', delegation: 'URY', extraSeconds: privateSeconds },
  { type: 'rules.change', session: 'first', speakingLimitSeconds: 4321 },
  next,
  { type: 'floor.request', kind: 'point-of-order', delegation: 'PER' },
  { type: 'screen.show', layout: 'message', message: 'A word to the room' },
  { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Rosa Quispe' },
  { type: 'clock.adjust', seconds: 30 },
]

beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  follower = await rawJoin(server.origin, '', venue.meeting)
  for (const who of Object.keys(roles) as Who[]) heard[who] = await joinAs(who)
  void follows().catch(() => undefined)
  for (const wanted of played)
    expect([wanted, (await heard.secretariat.person.posts(venue.meeting, wanted)).status]).toEqual([
      wanted,
      200,
    ])
  // Refusals go over the lines too.
  for (const { person, socket } of Object.values(heard)) {
    socket.send(`42["command",{"id":"late","type":"floor.withdraw","request":"of nobody"}]`)
    await person.posts(venue.meeting, { type: 'list.remove', request: 'of nobody' })
  }
  const last: Wanted = { type: 'screen.show', layout: 'message', message: 'The last word' }
  await heard.chair.person.posts(venue.meeting, last)
  const isHeard = () =>
    [follower, ...Object.values(heard).map(({ socket }) => socket)].every(({ messages }) =>
      messages.some(message => message.includes('The last word')),
    ) && streamed.includes('The last word')
  while (!isHeard()) await new Promise(done => setImmediate(done))
  const at = `/api/meetings/${venue.meeting}`
  const answers = async (person: Person, paths: string[]) =>
    (await Promise.all(paths.map(async path => (await person.rest('GET', path)).text()))).join('\n')
  const open = ['/api/meetings', at, '/api/delegations']
  const closed = [`${at}/view`, `${at}/access`, `${at}/record.json`, `${at}/record.csv`, '/api/demo']
  read.public = await answers(venue.follower, [...open, ...closed, '/api/me'])
  read.room = await answers(heard.brazil.person, [...open, ...closed])
  read.podium = await answers(heard.chair.person, [...open, ...closed])
})
afterAll(() => server.dispose())

const bytesOf = (audience: 'public' | 'room' | 'podium'): string =>
  audience === 'public'
    ? [...follower.messages, streamed, read.public].join('\n')
    : [...audiences[audience].flatMap(who => heard[who].socket.messages), read[audience]].join('\n')
const tokenOf = ({ cookie }: Person): string => cookie.split('=')[1] ?? ''
const secrets = (): string[] => [
  secretariatCode,
  tokenOf(venue.secretariat),
  ...Object.values(heard).flatMap(({ code, person }) => [code, code.replaceAll('-', ''), tokenOf(person)]),
]
const among = (text: string, words: string[]): string[] => words.filter(word => text.includes(word))

describe('Every byte that was sent in a played meeting', () => {
  test.each(['public', 'room', 'podium'] as const)(
    'to the %s: no code, no cookie, no hash of one',
    audience => {
      const bytes = bytesOf(audience)
      expect(bytes).toContain('The last word')
      expect(secrets().every(secret => secret.length >= 12)).toBe(true)
      expect(among(bytes, [...secrets(), '$argon2', '"lookup"', '"token"'])).toEqual([])
    },
  )

  test.each(['public', 'room'] as const)('to the %s: nothing that is private to the podium', audience => {
    const bytes = bytesOf(audience)
    // As a value, in JSON or in CSV: an id or an instant may have the same digits in it.
    const limits = [4321, privateSeconds * 1000, (120 + privateSeconds) * 1000].flatMap(number =>
      [':', ',', '"'].map(before => `${before}${number}`),
    )
    const words = ['"allowances"', '"ruleBook"', '"undo"', representative, ...limits]
    expect(among(bytesOf('podium'), words)).toEqual(expect.arrayContaining(words.slice(0, 4)))
    expect(among(bytes, words)).toEqual([])
  })

  test('to the public: of the list the first ten, and how many wait', () => {
    const bytes = bytesOf('public')
    expect(bytes).toMatch(/"waiting":1\d/)
    const asked = (code: string) => `"delegation":"${code}"`
    expect(among(bytesOf('room'), waitingLast.map(asked))).toHaveLength(waitingLast.length)
    // Whoever is allowed more time stands last, and has not been among the ten.
    expect(among(bytes, waitingLast.slice(1).map(asked))).toEqual([])
  })

  test.each(Object.keys(roles) as Who[])('to the %s: nobody else’s access, by id or by name', who => {
    const others = Object.entries(heard).filter(([name]) => name !== who)
    const words = others.flatMap(([, { access, name }]) => [access, name])
    expect(among(heard[who].socket.messages.join('\n'), words)).toEqual([])
  })

  test('to followers and delegates: nobody’s access either way, whatever they ask', () => {
    const words = Object.values(heard).flatMap(({ access, name }) => [access, name])
    expect(among(bytesOf('public'), words)).toEqual([])
    expect(among(read.room, words)).toEqual([])
  })
})

describe('What the server itself keeps and says', () => {
  test('its log has no code and no cookie', () => {
    expect(among([...server.lines, ...server.errors].join('\n'), secrets())).toEqual([])
  })

  test('nor has any file of its own', () => {
    const files = readdirSync(server.folder).map(name => readFileSync(join(server.folder, name), 'latin1'))
    expect(files.some(file => file.includes('$argon2'))).toBe(true)
    expect(among(files.join('\n'), secrets())).toEqual([])
  })
})
