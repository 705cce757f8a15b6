import { describe, expect, test } from 'vitest'
import { type Agenda, agendaSchema, type Session } from '../../shared/meeting/agenda.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { given } from '../support/given.ts'
import {
  agenda,
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  inDialogue,
  inPanel,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  secretariat,
  type Wanted,
} from '../support/history.ts'

const changed = (change: (session: Session) => Session | null): Agenda => ({
  ...agenda,
  days: agenda.days.map(day => ({
    ...day,
    sessions: day.sessions.flatMap(session => change(session) ?? []),
  })),
})
const without = (id: string): Agenda => changed(session => (session.id === id ? null : session))
const differently = (id: string, change: Partial<Session>): Agenda =>
  changed(session => (session.id === id ? { ...session, ...change } : session))
const replaces = (replaced: Agenda, revision?: number): Wanted => ({
  type: 'agenda.replace',
  agenda: replaced,
  ...(revision === undefined ? {} : { revision }),
})
const takesPart = (...codes: string[]): Wanted => ({
  type: 'delegations.replace',
  delegations: delegations.filter(({ code }) => codes.includes(code)),
})

describe('The agenda is edited at any time, the meeting running or not', () => {
  test('sessions are added, changed, moved, removed before the meeting', () => {
    given(planned())
      .when('12:00:00', secretariat, replaces(without('first')))
      .records({ type: 'agenda.replaced' })
      .when('14:00:00', chair, opens('first'))
      .refuses('unknown-session')
  })

  test('and while it runs: a speaker who had no name has one, and the floor says so at once', () => {
    const speakers = [{ id: 'speaker-3', order: 1, name: 'Rosa Lima', role: 'Judge' }]
    given(inPanel(['14:01:00', chair, { type: 'floor.grant', speaker: 'speaker-3' }]))
      .when('14:02:00', secretariat, replaces(differently('first', { speakers })))
      .records({ type: 'agenda.replaced' })
      .shows('public', { floor: { speaker: 'speaker-3', name: 'Rosa Lima', role: 'Judge' } })
  })

  test('a speaker who is added comes in the order', () => {
    const speakers = [
      { id: 'speaker-1', order: 2, name: 'Marie Joseph' },
      { id: 'speaker-9', order: 1, name: 'Ines Paz' },
    ]
    given(inPanel(['14:00:30', secretariat, replaces(differently('first', { speakers }))]))
      .when('14:01:00', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { speaker: 'speaker-9' } } })
  })

  test('what is in use stays: the open session, its open item, who has the floor, who was interrupted', () => {
    given(inPanel())
      .when('14:02:00', secretariat, replaces(without('first')))
      .refuses('in-use')
    given(inPanel(['14:01:00', chair, { type: 'item.open', item: 'first:dialogue' }]))
      .when('14:02:00', secretariat, replaces(differently('first', { dialogue: false })))
      .refuses('in-use')
    const speaking = inPanel(['14:01:00', chair, next])
    const unspoken = replaces(differently('first', { speakers: [] }))
    given(speaking).when('14:02:00', secretariat, unspoken).refuses('in-use')
    given(speaking, ['14:02:00', delegateOf('MEX'), raisesPointOfOrder], ['14:02:10', chair, next])
      .when('14:02:20', secretariat, unspoken)
      .refuses('in-use')
  })

  test('so does the item of a session that is suspended, while another one goes on', () => {
    given(
      goneOn(
        planned(),
        ['10:00:00', chair, opens('business')],
        ['10:01:00', chair, { type: 'item.open', item: 'item-2' }],
      ),
      ['10:30:00', chair, { type: 'session.suspend', session: 'business' }],
      ['10:31:00', chair, opens('second')],
    )
      .when('10:32:00', secretariat, replaces(differently('business', { items: [] })))
      .refuses('in-use')
  })

  test('a session that is over stays too, since the record speaks of it', () => {
    given(inDialogue(['15:00:00', chair, { type: 'session.close', session: 'second' }]))
      .when('15:01:00', secretariat, replaces(without('second')))
      .refuses('in-use')
  })

  test('what somebody else has changed meanwhile is not overwritten', () => {
    const meeting = given(planned())
    const { revision } = meeting.view('podium').agenda
    const edited = meeting
      .when('12:00:00', secretariat, replaces(without('first'), revision))
      .records({ type: 'agenda.replaced' })
    edited.when('12:00:10', secretariat, replaces(without('second'), revision)).refuses('stale')
    edited
      .when('12:00:20', secretariat, replaces(agenda, edited.view('podium').agenda.revision))
      .records({ type: 'agenda.replaced' })
  })

  test('the revision is the agenda’s own: what else happens in the meeting leaves it', () => {
    const { revision } = given(planned()).view('podium').agenda
    expect(given(inDialogue()).view('podium').agenda.revision).toBe(revision)
  })
})

describe('Who takes part', () => {
  test('the secretariat chooses', () => {
    given(planned())
      .when('12:00:00', secretariat, takesPart('BRA', 'CHL'))
      .records({ type: 'delegations.replaced' })
      .and(['14:00:00', chair, opens('second')])
      .when('14:01:00', delegateOf('URY'), asks)
      .refuses('unknown-delegation')
  })

  test('whoever waits or has the floor stays', () => {
    const speaking = inDialogue(
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:02:00', delegateOf('CHL'), asks],
      ['14:03:00', chair, next],
    )
    given(speaking).when('14:04:00', secretariat, takesPart('CHL', 'URY')).refuses('in-use')
    given(speaking).when('14:04:00', secretariat, takesPart('BRA', 'URY')).refuses('in-use')
    given(speaking)
      .when('14:04:00', secretariat, takesPart('BRA', 'CHL'))
      .records({ type: 'delegations.replaced' })
  })

  test('whoever waits in a session that is suspended stays too', () => {
    given(
      inDialogue(['14:01:00', delegateOf('BRA'), asks]),
      ['14:10:00', chair, { type: 'session.suspend', session: 'second' }],
      ['14:11:00', chair, opens('first')],
    )
      .when('14:12:00', secretariat, takesPart('CHL'))
      .refuses('in-use')
  })

  test('no delegation twice', () => {
    given(planned())
      .when('12:00:00', secretariat, {
        type: 'delegations.replace',
        delegations: [...delegations, ...delegations.slice(0, 1)],
      })
      .refuses('malformed')
  })

  test('one that has spoken and has left is on the record by its code', () => {
    const left = given(
      inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:03:00', chair, next]),
      ['14:05:00', chair, { type: 'floor.yield' }],
      ['14:06:00', secretariat, takesPart('CHL')],
    )
    expect(turnsOnRecord(left.meeting)).toMatchObject([{ delegation: 'BRA', name: 'BRA' }])
  })
})

test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is no id: every table has that word', id => {
  expect(agendaSchema.safeParse(differently('first', {})).success).toBe(true)
  expect(agendaSchema.safeParse(differently('first', { id })).success).toBe(false)
})
