import { describe, test } from 'vitest'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  remoteOf,
  secretariat,
  type Wanted,
  yields,
} from '../support/history.ts'

const brazil = delegateOf('BRA')
const chile = delegateOf('CHL')
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
const withdraws = (request: string): Wanted => ({ type: 'floor.withdraw', request })

describe('Asking for the floor', () => {
  test('a delegate asks, and the request carries the hour at which it was received', () => {
    given(inDialogue())
      .when('14:05:00.250', brazil, {
        ...asks,
        type: 'floor.request',
        kind: 'intervention',
        topic: 'What has worked',
      })
      .records({
        type: 'request.listed',
        request: {
          delegation: 'BRA',
          kind: 'intervention',
          topic: 'What has worked',
          requestedAt: hour('14:05:00.250'),
          raisedByHand: false,
        },
        before: null,
      })
      .shows('public', {
        list: { waiting: 1, requests: [{ delegation: 'BRA', topic: 'What has worked', first: true }] },
      })
  })

  test('one open request per delegation and kind; each kind has its own', () => {
    const asked = given(inDialogue(['14:05:00', brazil, asks]))
    asked.when('14:06:00', brazil, asks).refuses('already-listed')
    asked.when('14:06:00', chair, asksFor('BRA')).refuses('already-listed')
    asked.when('14:06:00', brazil, asksToReply).records({ type: 'request.listed' })
    asked.when('14:06:00', brazil, raisesPointOfOrder).records({ type: 'request.listed' })
    asked.when('14:06:00', chile, asks).records({ type: 'request.listed' })
  })

  test('who has had the floor may ask again, while having it as well', () => {
    const speaking = given(inDialogue(['14:05:00', brazil, asks], ['14:06:00', chair, next]))
    speaking.when('14:07:00', brazil, asks).records({ type: 'request.listed' })
    speaking
      .and(['14:07:00', brazil, yields])
      .when('14:08:00', brazil, asks)
      .records({ type: 'request.listed' })
      .shows('room', { list: { requests: [{ delegation: 'BRA', first: false }] } })
  })

  test('the floor is open to in-person participation only (concept note §6)', () => {
    given(inDialogue()).when('14:05:00', remoteOf('BRA'), asks).refuses('not-in-room')
    given(inDialogue()).when('14:05:00', remoteOf('BRA'), raisesPointOfOrder).refuses('not-in-room')
  })

  test('where the rule opens the floor to everybody, virtual participants may ask', () => {
    given(inDialogue(), ['14:01:00', secretariat, { type: 'rules.change', floorFrom: 'anywhere' }])
      .when('14:05:00', remoteOf('BRA'), asks)
      .records({ type: 'request.listed' })
  })

  test('the podium asks for any delegation: a hand raised in the room', () => {
    for (const podium of [chair, secretariat, moderatorOf('second')])
      given(inDialogue())
        .when('14:05:00', podium, asksFor('LCA'))
        .records({ type: 'request.listed', request: { delegation: 'LCA', raisedByHand: true } })
  })

  test('that a hand was raised is the record’s, not the list’s that all see', () => {
    const request = given(inDialogue(['14:05:00', chair, asksFor('LCA')])).view('podium').list.requests[0]
    if (!request || 'raisedByHand' in request) throw new Error(JSON.stringify(request))
  })

  test('the podium says for whom', () => {
    given(inDialogue()).when('14:05:00', chair, asks).refuses('malformed')
  })

  test('a delegate asks for the own delegation, and for no other', () => {
    given(inDialogue()).when('14:05:00', brazil, asksFor('BRA')).records({ type: 'request.listed' })
    given(inDialogue()).when('14:05:00', brazil, asksFor('CHL')).refuses('not-allowed')
  })

  test('a delegation that does not take part cannot ask, nor be asked for', () => {
    given(inDialogue()).when('14:05:00', chair, asksFor('FRA')).refuses('unknown-delegation')
    given(inDialogue()).when('14:05:00', delegateOf('FRA'), asks).refuses('unknown-delegation')
  })

  test('nobody asks before a session is open', () => {
    given(planned()).when('13:59:00', brazil, asks).refuses('no-session-open')
  })

  test('delegations may ask during the panel already; the prepared speakers come first', () => {
    given(inPanel(['14:05:00', brazil, asks]))
      .when('14:06:00', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'prepared', holder: { speaker: 'speaker-1' } } })
  })
})

describe('Withdrawing', () => {
  const asked = inDialogue(['14:05:00', brazil, asks], ['14:05:30', chile, asks])
  const [first] = given(asked).view('room').list.requests
  const request = first?.id ?? ''

  test('who has asked withdraws, and may ask again at the end of the list', () => {
    given(asked)
      .when('14:06:00', brazil, withdraws(request))
      .records({ type: 'request.withdrawn', request })
      .shows('room', { list: { requests: [{ delegation: 'CHL' }] } })
      .and(['14:07:00', brazil, asks])
      .shows('room', { list: { requests: [{ delegation: 'CHL' }, { delegation: 'BRA' }] } })
  })

  test('the podium withdraws for any', () => {
    given(asked).when('14:06:00', chair, withdraws(request)).records({ type: 'request.withdrawn', request })
  })

  test('no delegate withdraws another one’s request', () => {
    given(asked).when('14:06:00', chile, withdraws(request)).refuses('not-allowed')
  })

  test('what is not in the list any more cannot be withdrawn', () => {
    given(asked, ['14:06:00', brazil, withdraws(request)])
      .when('14:06:01', brazil, withdraws(request))
      .refuses('unknown-request')
    given(asked, ['14:06:00', chair, next])
      .when('14:06:01', brazil, withdraws(request))
      .refuses('unknown-request')
    given(planned()).when('14:06:00', brazil, withdraws(request)).refuses('unknown-request')
  })

  test('it may be withdrawn while the session is suspended', () => {
    given(goneOn(asked, ['14:06:00', chair, { type: 'session.suspend', session: 'second' }]))
      .when('14:10:00', brazil, withdraws(request))
      .records({ type: 'request.withdrawn', request })
  })

  test('each session has a list of its own', () => {
    given(
      asked,
      ['14:06:00', chair, { type: 'session.suspend', session: 'second' }],
      ['14:10:00', chair, opens('first')],
    )
      .shows('podium', { list: { waiting: 0 } })
      .when('14:11:00', brazil, asks)
      .records({ type: 'request.listed' })
  })
})
