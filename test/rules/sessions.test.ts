import { describe, expect, test } from 'vitest'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  hour,
  inDialogue,
  moderatorOf,
  next,
  opens,
  planned,
  secretariat,
} from '../support/history.ts'

const suspends = (session: string) => ({ type: 'session.suspend', session }) as const
const resumes = (session: string) => ({ type: 'session.resume', session }) as const
const closes = (session: string) => ({ type: 'session.close', session }) as const
const brazil = delegateOf('BRA')

describe('A session is opened, suspended, resumed and closed', () => {
  test('the chair opens a plenary, and its list of speakers opens with it', () => {
    given(planned())
      .when('14:02:00', chair, opens('first'))
      .records({ type: 'session.opened', session: 'first', list: 'open' })
      .shows('public', {
        session: 'first',
        item: null,
        meeting: { status: 'open' },
        list: { status: 'open', changedAt: hour('14:02:00'), waiting: 0 },
      })
  })

  test('a business session has its list open as well', () => {
    given(planned())
      .when('10:00:00', chair, opens('business'))
      .records({ type: 'session.opened', list: 'open' })
  })

  test.each(['registration', 'inauguration', 'lunch'])('nobody asks for the floor at the %s', session => {
    given(planned())
      .when('09:00:00', chair, opens(session))
      .records({ type: 'session.opened', session, list: 'closed' })
      .when('09:01:00', brazil, asks)
      .refuses('list-closed')
  })

  test('where the rule says so, the list stays closed until the chair opens it', () => {
    given(planned(), ['13:00:00', chair, { type: 'rules.change', listOpens: 'by-chair' }])
      .when('14:00:00', chair, opens('first'))
      .records({ type: 'session.opened', session: 'first', list: 'closed' })
  })

  test('a session has a rule of its own about its list', () => {
    given(planned(), ['13:00:00', chair, { type: 'rules.change', session: 'first', listOpens: 'by-chair' }])
      .when('14:00:00', chair, opens('first'))
      .records({ type: 'session.opened', session: 'first', list: 'closed' })
  })

  test('a second press on “open” changes nothing', () => {
    given(inDialogue()).when('14:00:01', secretariat, opens('second')).leavesAsItIs()
  })

  test('one session at a time: another one waits until this one is suspended or closed', () => {
    given(inDialogue()).when('15:30:00', chair, opens('first')).refuses('session-already-open')
    given(inDialogue(['15:20:00', chair, suspends('second')]))
      .when('15:30:00', chair, opens('first'))
      .records({ type: 'session.opened', session: 'first' })
  })

  test('a session that is not in the agenda cannot be opened, suspended, resumed or closed', () => {
    for (const wanted of [opens('third'), suspends('third'), resumes('third'), closes('third')])
      given(planned()).when('14:00:00', chair, wanted).refuses('unknown-session')
  })

  test('a session that has not been opened cannot be suspended, resumed or closed', () => {
    given(planned()).when('14:00:00', chair, suspends('first')).refuses('session-not-open')
    given(planned()).when('14:00:00', chair, resumes('first')).refuses('session-not-suspended')
    given(planned()).when('14:00:00', chair, closes('first')).refuses('session-not-open')
  })

  test('when a session was suspended is known also once it has been resumed', () => {
    const resumed = given(
      inDialogue(['14:20:00', chair, suspends('second')], ['14:30:00', chair, resumes('second')]),
    ).view('room')
    const session = resumed.agenda.days.flatMap(({ sessions }) => sessions).find(({ id }) => id === 'second')
    expect(session).toMatchObject({ status: 'open', suspendedAt: hour('14:20:00') })
  })

  test('a suspended session keeps its list, and nobody asks for the floor meanwhile', () => {
    const suspended = given(inDialogue(['14:10:00', brazil, asks]))
      .when('14:20:00', chair, suspends('second'))
      .records({ type: 'session.suspended', session: 'second' })
      .shows('room', { meeting: { status: 'suspended' }, session: 'second', list: { waiting: 1 } })
    suspended.when('14:21:00', delegateOf('CHL'), asks).refuses('no-session-open')
    suspended.when('14:21:00', chair, next).refuses('no-session-open')
    suspended
      .when('14:30:00', chair, resumes('second'))
      .records({ type: 'session.resumed', session: 'second' })
      .shows('room', { meeting: { status: 'open' }, list: { requests: [{ delegation: 'BRA' }] } })
  })

  test('a suspended session is resumed, not opened again', () => {
    given(inDialogue(['14:20:00', chair, suspends('second')]))
      .when('14:30:00', chair, opens('second'))
      .refuses('session-already-open')
  })

  test('it cannot be resumed while another one is open', () => {
    given(inDialogue(['14:20:00', chair, suspends('second')], ['14:25:00', chair, opens('first')]))
      .when('14:30:00', chair, resumes('second'))
      .refuses('session-already-open')
  })

  test('whoever has the floor when a session is suspended or closed has had it', () => {
    const speaking = inDialogue(['14:10:00', brazil, asks], ['14:11:00', chair, next])
    given(speaking)
      .when('14:12:00', chair, suspends('second'))
      .records({ type: 'turn.ended', endedBy: 'podium' }, { type: 'session.suspended' })
      .shows('public', { floor: null })
    given(speaking)
      .when('14:12:00', chair, closes('second'))
      .records({ type: 'turn.ended', endedBy: 'podium' }, { type: 'session.closed' })
      .shows('public', { floor: null, session: null })
  })

  test('a closed session is over', () => {
    const closed = given(inDialogue(['14:10:00', brazil, asks], ['14:20:00', chair, closes('second')]))
    closed.shows('podium', { session: null, list: { status: 'closed', waiting: 0, requests: [] } })
    closed.when('14:30:00', chair, opens('second')).refuses('session-closed')
    closed.when('14:30:00', chair, closes('second')).refuses('session-closed')
    closed.when('14:30:00', chair, suspends('second')).refuses('session-not-open')
    closed.when('14:30:00', chair, resumes('second')).refuses('session-not-suspended')
    closed.when('14:30:00', brazil, asks).refuses('no-session-open')
  })

  test('a suspended session can be closed while another one goes on, whose floor stays as it is', () => {
    given(inDialogue(['14:20:00', chair, suspends('second')], ['14:25:00', chair, opens('first')]), [
      '14:26:00',
      chair,
      next,
    ])
      .when('14:30:00', chair, closes('second'))
      .records({ type: 'session.closed', session: 'second' })
      .shows('public', { session: 'first', floor: { speaker: 'speaker-1' } })
  })

  test('the agenda says when each session was really opened and closed', () => {
    const closed = given(inDialogue(['15:07:30', chair, closes('second')]))
    const sessions = closed.view('public').agenda.days.flatMap(day => day.sessions)
    const told = sessions.find(({ id }) => id === 'second')
    const others = sessions.filter(({ id }) => id !== 'second')
    if (told?.status !== 'closed' || told.openedAt !== hour('14:00:00') || told.closedAt !== hour('15:07:30'))
      throw new Error(`told otherwise: ${JSON.stringify(told)}`)
    if (!others.every(({ status }) => status === 'planned')) throw new Error('others have not begun')
  })

  test('the meeting is planned, then open between its sessions too, and adjourned after the last of them', () => {
    const meeting = given(planned()).shows('public', { meeting: { status: 'planned' } })
    const between = meeting
      .and(['09:00:00', chair, opens('inauguration')], ['10:00:00', chair, closes('inauguration')])
      .shows('public', { meeting: { status: 'open' } })
    between
      .and(
        ['10:00:00', chair, opens('business')],
        ['12:00:00', chair, closes('business')],
        ['14:00:00', moderatorOf('first'), opens('first')],
        ['15:30:00', moderatorOf('first'), closes('first')],
        ['15:30:00', chair, opens('second')],
      )
      .shows('public', { meeting: { status: 'open' } })
      .and(['17:00:00', chair, closes('second')])
      .shows('public', { meeting: { status: 'adjourned' } })
  })
})
