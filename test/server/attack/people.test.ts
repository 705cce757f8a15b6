import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import type { Ack } from '../../../shared/protocol.ts'
import { next, opens, type Wanted } from '../../support/history.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import {
  type Connection,
  cookieOf,
  openVenue,
  type Person,
  personAt,
  refusedConnection,
  signIn,
  type Venue,
} from '../../support/wire.ts'

let server: Server
let venue: Venue
let chair: Connection
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  chair = await venue.chair()
  await chair.sends(opens('second'))
  for (const delegation of ['CHL', 'PER', 'BRA'])
    await chair.sends({ type: 'floor.request', kind: 'intervention', delegation })
  await chair.sends(next)
})
afterAll(() => server.dispose())

const codeOf = (ack: Ack): string => (ack.ok ? 'ok' : ack.error.code)
const at = () => `/api/meetings/${venue.meeting}`
/** The closing hash of the record: as long as it is the same, nothing has happened in the meeting. */
const state = async (): Promise<string> => {
  const record = (await (await venue.secretariat.rest('GET', `${at()}/record.json`)).json()) as RecordJson
  return record.chain.hash
}
const changesNothing = async (attack: () => Promise<void>): Promise<void> => {
  const before = await state()
  await attack()
  expect(await state()).toBe(before)
}
const isNobody = async (person: Person): Promise<void> => {
  expect(await (await person.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
  expect((await person.rest('GET', `${at()}/view`)).status).toBe(401)
  expect((await person.rest('GET', `${at()}/record.json`)).status).toBe(401)
  const connection = await person.joins(venue.meeting)
  expect(connection.hello.you).toEqual({ role: 'follower' })
  expect(codeOf(await connection.sends(next))).toBe('not-allowed')
  connection.close()
}

describe('A cookie that was not given to whoever sends it', () => {
  test('forged: whatever stands in it, it opens nothing', async () => {
    const [, token = ''] = venue.secretariat.cookie.split('=')
    const forged = [
      'A'.repeat(token.length),
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase(),
      `${token.slice(1)}${token.slice(0, 1)}`,
      'secretariat',
      "' OR 1=1 --",
      '%00',
      '__proto__',
      'x'.repeat(4000),
    ]
    await changesNothing(async () => {
      for (const value of forged) await isNobody(personAt(server.origin, `palabra=${value}`))
    })
  })

  test('replayed after its owner signed in anew, signed out, or lost the access', async () => {
    const given = await venue.secretariat.rest('POST', `${at()}/access`, { role: 'chair' })
    const { id, code } = (await given.json()) as { id: string; code: string }
    const first = await signIn(server.origin, code)
    const second = personAt(server.origin, cookieOf(await first.rest('POST', '/api/sign-in', { code })))
    await isNobody(first)
    expect(await (await second.rest('GET', '/api/me')).json()).toMatchObject({ role: 'chair' })
    const third = await signIn(server.origin, code)
    await third.rest('POST', '/api/sign-out')
    await isNobody(third)
    const open = await second.joins(venue.meeting)
    await venue.secretariat.rest('DELETE', `${at()}/access/${id}`)
    await open.ended
    await isNobody(second)
  })

  test('of another meeting it opens nothing here', async () => {
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another meeting' })
    const { id: other } = (await made.json()) as { id: string }
    const given = await venue.secretariat.rest('POST', `/api/meetings/${other}/access`, {
      role: 'secretariat',
    })
    const stranger = await signIn(server.origin, ((await given.json()) as { code: string }).code)
    await changesNothing(async () => {
      expect((await stranger.rest('GET', `${at()}/view`)).status).toBe(401)
      expect((await stranger.rest('POST', `${at()}/access`, { role: 'chair' })).status).toBe(401)
      expect((await stranger.rest('PUT', `${at()}/agenda`, { notes: [], days: [] })).status).toBe(401)
      expect((await stranger.posts(venue.meeting, next)).status).toBe(403)
      expect((await stranger.joins(venue.meeting)).hello.you).toEqual({ role: 'follower' })
    })
  })

  test('of another server it opens nothing here, nor another’s access by its id', async () => {
    const elsewhere = await startServer()
    const theirs = await signIn(elsewhere.origin, secretariatCode)
    await elsewhere.dispose()
    await isNobody(personAt(server.origin, theirs.cookie))
    const delegate = await venue.person({ role: 'delegate', delegation: 'URY' })
    const { access } = await venue.person({ role: 'chair' })
    for (const as of [access, 'secretariat']) {
      const refused = await refusedConnection(delegate, { meeting: venue.meeting, protocol: 1, as })
      expect(refused.data).toEqual({ code: 'signed-out' })
      const response = await delegate.rest('GET', `${at()}/record.json`, undefined, { 'palabra-as': as })
      expect(response.status).toBe(401)
    }
  })
})

const podiumCommands: Wanted[] = [
  { type: 'session.open', session: 'first' },
  { type: 'session.suspend', session: 'second' },
  { type: 'session.close', session: 'second' },
  { type: 'item.open', item: 'item-1' },
  { type: 'list.close' },
  { type: 'list.announce' },
  { type: 'list.except', delegation: 'BRA', admitted: true },
  { type: 'list.shorten', toSeconds: 60 },
  { type: 'list.move', request: 'x', before: null },
  { type: 'list.remove', request: 'x' },
  { type: 'list.absent', request: 'x' },
  { type: 'list.admit', request: 'x' },
  { type: 'floor.next' },
  { type: 'floor.grant', delegation: 'BRA' },
  { type: 'clock.pause' },
  { type: 'clock.reset' },
  { type: 'clock.adjust', seconds: 600 },
  { type: 'speaker.call', act: 'conclude' },
  { type: 'speaker.allow', delegation: 'BRA', extraSeconds: 600 },
  { type: 'order.rule', decision: 'sustained' },
  { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Ana Lima' },
  { type: 'chair.hand-over', to: 'vice-chair' },
  { type: 'precedence.draw', by: 'lot', language: 'en' },
  { type: 'screen.show', layout: 'message', message: 'Go home' },
  { type: 'rules.change', speakingLimitSeconds: 3600 },
  { type: 'rules.adopt', pack: 'open-discussion' },
  { type: 'agenda.replace', agenda: { notes: [], days: [] } },
  { type: 'delegations.replace', delegations: [] },
  { type: 'undo' },
]

describe('Whoever has a say, and says more', () => {
  test.each([{ role: 'delegate', delegation: 'BRA' }, { role: 'screen' }, { role: 'interpreter' }] as const)(
    'a %o with the podium’s commands changes nothing, by socket and by REST',
    async access => {
      const person = await venue.person(access)
      const connection = await person.joins(venue.meeting)
      await changesNothing(async () => {
        for (const wanted of podiumCommands) {
          expect([wanted.type, codeOf(await connection.sends(wanted))]).toEqual([wanted.type, 'not-allowed'])
          expect([wanted.type, (await person.posts(venue.meeting, wanted)).status]).toEqual([
            wanted.type,
            403,
          ])
        }
      })
    },
  )

  test('who one is does not come from what one sends', async () => {
    const delegate = await venue.delegate('BRA')
    const claims = {
      role: 'chair',
      actor: { role: 'chair', access: 'x' },
      access: 'secretariat',
      inRoom: true,
    }
    await changesNothing(async () => {
      expect(codeOf(await delegate.emits({ type: 'floor.next', id: 'claim-1', ...claims }))).toBe(
        'not-allowed',
      )
      const forChile = {
        type: 'floor.request',
        kind: 'intervention',
        delegation: 'URY',
        id: 'claim-2',
        ...claims,
      }
      expect(codeOf(await delegate.emits(forChile))).toBe('not-allowed')
      const remote = await (await venue.person({ role: 'delegate', delegation: 'URY', inRoom: false })).joins(
        venue.meeting,
      )
      const asks = { type: 'floor.request', kind: 'intervention', id: 'claim-3', ...claims }
      expect(codeOf(await remote.emits(asks))).toBe('not-in-room')
    })
  })

  test('a delegation does not withdraw, amend or swap what another has asked for, nor end its turn', async () => {
    const brazil = await venue.delegate('BRA')
    const { list, floor } = chair.view
    const perus = list.requests.find(({ delegation }) => delegation === 'PER')?.id ?? ''
    expect([perus === '', floor?.delegation]).toEqual([false, 'CHL'])
    const own = list.requests.find(({ delegation }) => delegation === 'BRA')?.id ?? ''
    await changesNothing(async () => {
      for (const wanted of [
        { type: 'floor.withdraw', request: perus },
        { type: 'floor.amend', request: perus, topic: 'We apologise' },
        { type: 'list.swap', request: perus, with: own },
        { type: 'floor.yield', turn: floor?.turn ?? null },
        { type: 'attendance.check-out', delegation: 'PER' },
      ] satisfies Wanted[])
        expect([wanted.type, (await brazil.sends(wanted)).ok]).toEqual([wanted.type, false])
    })
  })

  test('a moderator runs nothing outside the own session, and not what is the chair’s alone', async () => {
    const moderator = await (
      await venue.person({ role: 'moderator', session: 'first', name: 'Ana Ortiz' })
    ).joins(venue.meeting)
    await changesNothing(async () => {
      for (const wanted of podiumCommands) {
        const opensOwn = wanted.type === 'session.open'
        const code = codeOf(await moderator.sends(opensOwn ? opens('second') : wanted))
        expect([wanted.type, code]).toEqual([
          wanted.type,
          expect.stringMatching(/^(not-your-session|not-allowed|unknown-item)$/),
        ])
      }
    })
  })

  test('a moderator’s right ends with the session: over sockets and REST alike, and the closing is the chair’s to undo', async () => {
    const person = await venue.person({ role: 'moderator', session: 'first', name: 'Ana Ortiz' })
    const podium = ['ruleBook', 'allowances', 'undo'] as const
    const seen = async () => Object.keys((await (await person.rest('GET', `${at()}/view`)).json()) as object)
    const before = await person.joins(venue.meeting)
    expect(before.view.ruleBook).toBeDefined()
    expect(await seen()).toEqual(expect.arrayContaining(['ruleBook']))
    await chair.sends({ type: 'session.close', session: 'second' })
    await chair.sends(opens('first'))
    await before.until(({ session }) => session === 'first')
    const speaker = before.view.agenda.days
      .flatMap(({ sessions }) => sessions)
      .find(({ id }) => id === 'first')?.speakers[0]?.id
    expect(await before.sends({ type: 'session.close', session: 'first' })).toMatchObject({ ok: true })
    const hello = await before.greeted()
    await before.until(({ session }) => session === null)
    expect(podium.filter(part => hello.view[part] !== undefined || before.view[part] !== undefined)).toEqual(
      [],
    )
    expect((await seen()).filter(part => podium.some(each => each === part))).toEqual([])
    expect((await person.joins(venue.meeting)).view.ruleBook).toBeUndefined()
    expect((await person.rest('GET', `${at()}/room-code`)).status).toBe(403)
    await changesNothing(async () => {
      for (const wanted of [
        { type: 'undo' },
        { type: 'speaker.name', speaker: speaker ?? '', name: 'Nobody' },
      ] satisfies Wanted[]) {
        expect(codeOf(await before.sends(wanted))).toBe('not-your-session')
        expect((await person.posts(venue.meeting, wanted)).status).toBe(403)
      }
    })
    expect(await chair.sends({ type: 'undo' })).toMatchObject({ ok: true })
    await before.until(({ ruleBook, session }) => ruleBook !== undefined && session === 'first')
  })
})
