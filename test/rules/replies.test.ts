import { describe, expect, test } from 'vitest'
import { delegationsWaiting, given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  next,
  opens,
  planned,
  type Step,
  settles,
  yields,
} from '../support/history.ts'

/**
 * A right of reply may be given after the list is closed (UNGA rules 73 and 115); at the end of the day, or of the
 * item, and twice at most for each delegation on an item, ten minutes and then five (UN decision 34/401).
 */
const opensItem = (item: string) => ({ type: 'item.open', item }) as const
const tenThenFive = inDialogue(['14:00:10', chair, settles({ replyLimitsSeconds: [600, 300] })])

/** Who waits, in order. */

/** Haiti asks to reply, is given the floor and yields it, all within the minute. */
const haitiReplies = (minute: string): Step[] => [
  [`14:${minute}:00`, delegateOf('HTI'), asksToReply],
  [`14:${minute}:10`, chair, next],
  [`14:${minute}:50`, delegateOf('HTI'), yields],
]

describe('Replies have a list of their own, behind the main one', () => {
  const both = inDialogue(
    ['14:01:00', delegateOf('HTI'), asksToReply],
    ['14:02:00', delegateOf('BRA'), asks],
    ['14:03:00', delegateOf('JAM'), asksToReply],
    ['14:04:00', delegateOf('CHL'), asks],
  )

  test('who asked to reply first waits until everybody in the list has been called', () => {
    expect(delegationsWaiting(given(both))).toEqual(['BRA', 'CHL', 'HTI', 'JAM'])
    given(both, ['14:05:00', chair, next], ['14:07:00', chair, next])
      .when('14:09:00', chair, next)
      .records(
        { type: 'turn.ended' },
        { type: 'floor.granted', turn: { kind: 'right-of-reply', holder: { delegation: 'HTI' } } },
      )
      .when('14:11:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { holder: { delegation: 'JAM' } } })
  })

  test('everybody sees where they come, and how long each may be', () => {
    given(both).shows('public', {
      coming: {
        remaining: 4,
        next: [
          { delegation: 'BRA', kind: 'intervention', limitMs: 120_000 },
          { delegation: 'CHL', kind: 'intervention', limitMs: 120_000 },
          { delegation: 'HTI', kind: 'right-of-reply', limitMs: 120_000 },
          { delegation: 'JAM', kind: 'right-of-reply', limitMs: 120_000 },
        ],
      },
    })
  })

  test('a delegation may wait in both lists, once in each', () => {
    const twice = given(both, ['14:05:00', delegateOf('BRA'), asksToReply])
    expect(delegationsWaiting(twice)).toEqual(['BRA', 'CHL', 'HTI', 'JAM', 'BRA'])
    twice.when('14:05:30', delegateOf('BRA'), asksToReply).refuses('already-listed')
    twice.when('14:05:30', delegateOf('BRA'), asks).refuses('already-listed')
  })

  test('the chair may hear a reply before', () => {
    given(both)
      .when('14:05:00', chair, { type: 'floor.grant', request: 'r3' })
      .records({ type: 'floor.granted', turn: { kind: 'right-of-reply', holder: { delegation: 'HTI' } } })
  })

  test('a reply says nothing of having spoken: the delegation’s first intervention is still to come', () => {
    given(both)
      .and(['14:05:00', chair, { type: 'floor.grant', request: 'r3' }], ['14:06:00', chair, yields])
      .and(['14:07:00', delegateOf('HTI'), asks])
      .shows('room', { list: { requests: [{}, {}, { delegation: 'HTI', first: true }, {}] } })
  })
})

describe('After the list is closed (UNGA rules 73 and 115)', () => {
  const closed = inDialogue(
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:40:00', chair, { type: 'list.close' }],
  )

  test('a reply may still be asked for, an intervention not', () => {
    given(closed).when('14:41:00', delegateOf('HTI'), asks).refuses('list-closed')
    const asked = given(closed)
      .when('14:41:00', delegateOf('HTI'), asksToReply)
      .records({ type: 'request.listed', request: { kind: 'right-of-reply', delegation: 'HTI' } })
    expect(delegationsWaiting(asked)).toEqual(['BRA', 'HTI'])
  })

  test('unless the rules of the room close the list to it too', () => {
    given(closed, ['14:40:30', chair, settles({ closedListAdmits: ['point-of-order'] })])
      .when('14:41:00', delegateOf('HTI'), asksToReply)
      .refuses('list-closed')
  })
})

describe('Two replies for each delegation on an item, the second shorter (UN decision 34/401)', () => {
  test('ten minutes, then five, and no third', () => {
    given(tenThenFive, ['14:01:00', delegateOf('HTI'), asksToReply])
      .when('14:01:10', chair, next)
      .records({ type: 'floor.granted', turn: { reply: 1, grantedLimitMs: 600_000 } })
      .shows('public', { floor: { kind: 'right-of-reply', reply: 1, clock: { limitMs: 600_000 } } })
      .and(['14:05:00', delegateOf('HTI'), yields], ['14:06:00', delegateOf('HTI'), asksToReply])
      .shows('room', { list: { requests: [{ limitMs: 300_000 }] } })
      .when('14:06:10', chair, next)
      .records({ type: 'floor.granted', turn: { reply: 2, grantedLimitMs: 300_000 } })
      .and(['14:08:00', delegateOf('HTI'), yields])
      .when('14:09:00', delegateOf('HTI'), asksToReply)
      .refuses('no-more-replies')
  })

  test('the podium enters no third one either', () => {
    given(tenThenFive, ...haitiReplies('01'), ...haitiReplies('02'))
      .when('14:03:00', chair, { type: 'floor.request', kind: 'right-of-reply', delegation: 'HTI' })
      .refuses('no-more-replies')
  })

  test('each delegation has its own count', () => {
    given(tenThenFive, ...haitiReplies('01'), ...haitiReplies('02'))
      .and(['14:03:00', delegateOf('JAM'), asksToReply])
      .when('14:03:10', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'JAM' }, reply: 1 } })
  })

  test('who asks again while replying asks for the second', () => {
    given(
      tenThenFive,
      ['14:01:00', delegateOf('HTI'), asksToReply],
      ['14:01:10', chair, next],
      ['14:02:00', delegateOf('HTI'), asksToReply],
    )
      .shows('room', { list: { requests: [{ delegation: 'HTI', limitMs: 300_000 }] } })
      .and(['14:03:00', chair, next])
      .shows('public', { floor: { reply: 2 } })
      .when('14:04:00', delegateOf('HTI'), asksToReply)
      .refuses('no-more-replies')
  })

  test('only a reply that was given the floor counts, not one that was withdrawn or undone', () => {
    given(
      tenThenFive,
      ['14:01:00', delegateOf('HTI'), asksToReply],
      ['14:01:10', delegateOf('HTI'), { type: 'floor.withdraw', request: 'r4' }],
      ['14:02:00', delegateOf('HTI'), asksToReply],
      ['14:02:10', chair, next],
      ['14:02:15', chair, { type: 'undo' }],
    )
      .when('14:03:00', chair, next)
      .records({ type: 'floor.granted', turn: { reply: 1 } })
  })

  test('on another item the count begins anew, and goes on when the first is taken up again', () => {
    const business = goneOn(
      planned(),
      ['10:00:00', chair, opens('business')],
      ['10:00:10', chair, settles({ replyLimitsSeconds: [600] })],
      ['10:01:00', chair, opensItem('item-1')],
      ['10:02:00', delegateOf('HTI'), asksToReply],
      ['10:02:10', chair, next],
      ['10:03:00', delegateOf('HTI'), yields],
    )
    given(business).when('10:04:00', delegateOf('HTI'), asksToReply).refuses('no-more-replies')
    given(business, ['10:05:00', chair, opensItem('item-2')])
      .when('10:06:00', delegateOf('HTI'), asksToReply)
      .records({ type: 'request.listed' })
    given(business, ['10:05:00', chair, opensItem('item-2')], ['10:07:00', chair, opensItem('item-1')])
      .when('10:08:00', delegateOf('HTI'), asksToReply)
      .refuses('no-more-replies')
  })

  test('there are none where the rules give none', () => {
    given(inDialogue(), ['14:00:10', chair, settles({ replyLimitsSeconds: [] })])
      .when('14:01:00', delegateOf('HTI'), asksToReply)
      .refuses('no-more-replies')
    given(inDialogue(), ['14:00:10', chair, settles({ kindsAdmitted: ['intervention', 'point-of-order'] })])
      .when('14:01:00', delegateOf('HTI'), asksToReply)
      .refuses('kind-not-admitted')
  })
})

describe('When replies are heard is a rule', () => {
  const asked: Step[] = [
    ['14:01:00', delegateOf('HTI'), asksToReply],
    ['14:02:00', delegateOf('BRA'), asks],
    ['14:03:00', delegateOf('JAM'), asksToReply],
  ]

  test.each(['item-end', 'day-end'] as const)('%s: once the list is exhausted', repliesAt => {
    const meeting = given(inDialogue(['14:00:10', chair, settles({ repliesAt })], ...asked))
    expect(delegationsWaiting(meeting)).toEqual(['BRA', 'HTI', 'JAM'])
  })

  test('in order: among the others, as they were asked for', () => {
    const meeting = given(inDialogue(['14:00:10', chair, settles({ repliesAt: 'in-order' })], ...asked))
    expect(delegationsWaiting(meeting)).toEqual(['HTI', 'BRA', 'JAM'])
  })

  test('a change of the rule puts those who wait in the other order, on the record', () => {
    given(inDialogue(...asked))
      .when('14:04:00', chair, settles({ repliesAt: 'in-order' }))
      .records({ type: 'rules.changed' }, { type: 'list.arranged', order: ['r3', 'r4', 'r5'] })
  })
})
