import { describe, expect, test } from 'vitest'
import { unGeneralAssembly } from '../../shared/meeting/rules/un-general-assembly.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  next,
  opens,
  planned,
  yields,
} from '../support/history.ts'

/** UN decision 34/401 ¶8: replies are heard at the end of the day, whenever two meetings of it treat the item. */
const firstSession = goneOn(
  planned({ rules: { ...unGeneralAssembly.rules, listOpens: 'with-session' } }),
  ['10:00:00', chair, opens('business')],
  ['10:01:00', chair, { type: 'item.open', item: 'item-2' }],
  ['10:02:00', delegateOf('BRA'), asks],
  ['10:02:30', delegateOf('PER'), asksToReply],
)

describe('Replies at the end of the day', () => {
  test('are not called while another session of the day is to come', () => {
    given(firstSession, ['10:03:00', chair, next], ['10:05:00', chair, yields])
      .when('10:05:10', chair, next)
      .refuses('nobody-waiting')
      .shows('room', { list: { requests: [{ delegation: 'PER' }] }, coming: { remaining: 0 } })
  })

  test('the chair may call one earlier', () => {
    given(firstSession)
      .when('10:05:00', chair, { type: 'floor.grant', request: 'r5' })
      .records({ type: 'floor.granted', turn: { kind: 'right-of-reply', grantedLimitMs: 600_000 } })
  })

  const lastSession = goneOn(
    firstSession,
    ['12:00:00', chair, { type: 'session.close', session: 'business' }],
    ['14:00:00', chair, opens('first')],
    ['15:00:00', chair, { type: 'session.close', session: 'first' }],
    ['15:30:00', chair, opens('second')],
  )

  test('wait through the sessions of the day, and are heard in the last one, after its list', () => {
    given(lastSession, ['15:31:00', delegateOf('CHL'), asks])
      .shows('room', {
        coming: { next: [{ delegation: 'CHL' }, { delegation: 'PER', kind: 'right-of-reply' }] },
      })
      .and(['15:32:00', chair, next], ['15:34:00', chair, next])
      .shows('public', { floor: { delegation: 'PER', kind: 'right-of-reply', reply: 1 } })
  })

  test('count for the item on which they were asked for; the record says which', () => {
    const heard = given(
      lastSession,
      ['15:32:00', chair, next],
      ['15:40:00', chair, yields],
      ['15:41:00', delegateOf('PER'), asksToReply],
    )
    expect(turnsOnRecord(heard.meeting).at(-1)?.item).toEqual({
      id: 'item-2',
      title: 'Adoption of the agenda',
    })
    // On this session's own subject it is Peru's first one.
    heard.and(['15:42:00', chair, next]).shows('public', { floor: { reply: 1 } })
  })

  test('closing the session by mistake is undone, the replies in their place', () => {
    given(
      firstSession,
      ['12:00:00', chair, { type: 'session.close', session: 'business' }],
      ['12:00:05', chair, { type: 'undo' }],
    ).shows('room', { list: { requests: [{ delegation: 'BRA' }, { delegation: 'PER' }] } })
  })
})

describe('A session’s budget', () => {
  test('counts what the turns that have ended took of it', () => {
    given(
      planned({ rules: { sessionBudgetSeconds: 3600 } }),
      ['15:30:00', chair, opens('second')],
      ['15:31:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
      ['15:33:00', chair, yields],
    ).shows('public', { budget: { limitMs: 3_600_000, spentMs: 120_000 } })
  })

  test('there is none where the rules set none', () => {
    given(firstSession).shows('public', { budget: null })
  })
})
