import { describe, expect, test } from 'vitest'
import { isSameStep, nextStep } from '../../client/podium/next-step.ts'
import type { View, You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  inPanel,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Wanted,
  yields,
} from '../support/history.ts'

const advance: Wanted = { type: 'session.advance' }
const theChair: You = { role: 'chair' }
const moderatorOf = (session: string): You => ({ role: 'moderator', session })
const stepOf = (history: Parameters<typeof given>[0], you = theChair) =>
  nextStep(given(history).view('podium'), you)

describe('before, between and after sessions', () => {
  test('the first session that is neither registration nor a break is opened first', () => {
    expect(stepOf(planned())).toMatchObject({ does: 'open-session', session: { id: 'inauguration' } })
  })

  test('after a session is closed the next one follows, over a break', () => {
    const history = goneOn(
      planned(),
      ['10:00:00', chair, opens('business')],
      ['12:00:00', chair, { type: 'session.close', session: 'business' }],
    )
    expect(stepOf(history)).toMatchObject({ does: 'open-session', session: { id: 'first' } })
  })

  test('a session that was left out is offered when none is left after the last one', () => {
    const history = inDialogue(['17:00:00', chair, { type: 'session.close', session: 'second' }])
    expect(stepOf(history)).toMatchObject({ does: 'open-session', session: { id: 'inauguration' } })
  })

  test('a suspended session is resumed', () => {
    const history = inDialogue(['14:30:00', chair, { type: 'session.suspend', session: 'second' }])
    expect(stepOf(history)).toMatchObject({ does: 'resume-session', session: { id: 'second' } })
  })

  test('nothing is left to do when every session has been closed', () => {
    const sessions = ['inauguration', 'business', 'first', 'second']
    const history = goneOn(
      planned(),
      ...sessions.flatMap(
        session =>
          [
            ['14:00:00', chair, opens(session)],
            ['14:00:00', chair, { type: 'session.close', session }],
          ] as const,
      ),
    )
    expect(stepOf(history)).toBeNull()
  })
})

describe('in a session with items', () => {
  const business = goneOn(planned(), ['10:00:00', chair, opens('business')])

  test('the first item is opened before anybody speaks to it', () => {
    const history = goneOn(business, ['10:01:00', delegateOf('BRA'), asks])
    expect(stepOf(history)).toMatchObject({ does: 'open-part', part: { id: 'item-1' } })
  })

  test('who waits speaks before the next item, and sub-items come in reading order', () => {
    const opened = goneOn(business, ['10:01:00', chair, { type: 'item.open', item: 'item-1' }])
    expect(stepOf(opened)).toMatchObject({ does: 'open-part', part: { id: 'item-1a' } })
    const waiting = goneOn(opened, ['10:02:00', delegateOf('BRA'), asks])
    expect(stepOf(waiting)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'BRA' } } })
  })

  test('after the last item the list is closed, then the session', () => {
    const last = goneOn(business, ['11:00:00', chair, { type: 'item.open', item: 'item-2' }])
    expect(stepOf(last)).toEqual({ does: 'close-list' })
    const closed = goneOn(last, ['11:01:00', chair, { type: 'list.close' }])
    expect(stepOf(closed)).toMatchObject({ does: 'close-session', session: { id: 'business' } })
  })
})

describe('in a plenary', () => {
  test('the moderator introduces the panel', () => {
    expect(stepOf(inPanel())).toMatchObject({ does: 'open-part', part: { kind: 'introduction' } })
  })

  test('prepared speakers come next, in their order, also when the list has requests', () => {
    const history = inPanel(['14:01:00', delegateOf('BRA'), asks], ['14:01:30', chair, advance])
    expect(stepOf(history)).toMatchObject({
      does: 'give-floor',
      to: { speaker: { id: 'speaker-1' } },
      ends: { name: 'Ana Ortiz' },
    })
  })

  test('the turn of who speaks ends as the floor goes to the next prepared speaker', () => {
    const history = inPanel(['14:01:00', chair, next])
    expect(stepOf(history)).toMatchObject({
      does: 'give-floor',
      to: { speaker: { id: 'speaker-2' } },
      ends: { name: 'Marie Joseph' },
    })
  })

  const panelHeard = inPanel(['14:01:00', chair, next], ['14:11:00', chair, next], ['14:21:00', chair, next])

  test('the last turn is ended when nobody waits, and then the dialogue begins', () => {
    expect(stepOf(panelHeard)).toMatchObject({ does: 'end-turn', turn: { speaker: 'speaker-3' } })
    const free = goneOn(panelHeard, ['14:31:00', chair, yields])
    expect(stepOf(free)).toMatchObject({
      does: 'open-part',
      part: { id: 'first:dialogue', kind: 'dialogue' },
    })
  })

  test('the first member state after the panel begins the dialogue', () => {
    const history = goneOn(panelHeard, ['14:25:00', delegateOf('BRA'), asks])
    expect(stepOf(history)).toMatchObject({
      does: 'give-floor',
      to: { request: { delegation: 'BRA' } },
      ends: { speaker: 'speaker-3' },
      beginsDialogue: true,
    })
  })

  test('a right of reply does not begin the dialogue', () => {
    const history = goneOn(panelHeard, ['14:25:00', delegateOf('BRA'), asksToReply])
    expect(stepOf(history)).toMatchObject({ does: 'give-floor', beginsDialogue: false })
  })
})

describe('in the dialogue', () => {
  test('the first of the list gets the floor as the turn before ends', () => {
    const history = inDialogue(
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:02:00', delegateOf('HTI'), asks],
      ['14:03:00', chair, { type: 'item.open', item: 'second:dialogue' }],
      ['14:03:00', chair, next],
    )
    expect(stepOf(history)).toMatchObject({
      does: 'give-floor',
      to: { request: { delegation: 'HTI' } },
      ends: { delegation: 'BRA' },
      beginsDialogue: false,
    })
  })

  test('a point of order is heard before all else', () => {
    const history = inDialogue(
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:02:00', delegateOf('HTI'), asks],
      ['14:03:00', chair, next],
      ['14:03:30', delegateOf('MEX'), raisesPointOfOrder],
    )
    expect(stepOf(history)).toMatchObject({
      does: 'hear-order',
      request: { delegation: 'MEX' },
      over: { delegation: 'BRA' },
    })
  })

  const heard = inDialogue(
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:01:30', delegateOf('HTI'), asks],
    ['14:03:00', chair, next],
    ['14:03:30', delegateOf('MEX'), raisesPointOfOrder],
    ['14:03:35', chair, next],
  )

  test('a point of order is ruled on while it is made and after it, and neither ruling is proposed', () => {
    expect(stepOf(heard)).toMatchObject({ does: 'rule', point: { interrupted: { delegation: 'BRA' } } })
    const after = goneOn(heard, ['14:04:00', delegateOf('MEX'), yields])
    expect(stepOf(after)).toMatchObject({ does: 'rule', point: { delegation: 'MEX' } })
    expect(isSameStep(stepOf(heard), stepOf(after))).toBe(true)
  })

  test('an appeal against the ruling is voted on before the interrupted speaker goes on', () => {
    const ruled = goneOn(heard, ['14:04:00', chair, { type: 'order.rule', decision: 'overruled' }])
    expect(stepOf(ruled)).toMatchObject({ does: 'give-floor', ends: { delegation: 'BRA' } })
    const appealed = goneOn(ruled, ['14:04:05', delegateOf('CHL'), { type: 'order.appeal' }])
    expect(stepOf(appealed)).toMatchObject({ does: 'vote', point: { decision: { appealBy: 'CHL' } } })
  })

  test('where the chair starts the clock, that comes before the next speaker', () => {
    const history = goneOn(
      planned(),
      ['13:00:00', chair, { type: 'rules.change', clockStarts: 'by-chair' }],
      ['14:00:00', chair, opens('second')],
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:02:00', delegateOf('HTI'), asks],
      ['14:03:00', chair, next],
    )
    expect(stepOf(history)).toMatchObject({ does: 'start-clock', turn: { delegation: 'BRA' } })
    const started = goneOn(history, ['14:03:05', chair, { type: 'clock.start' }])
    expect(stepOf(started)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'HTI' } } })
  })
})

describe('a moderator', () => {
  test('opens the own session, not the next one', () => {
    expect(stepOf(planned(), moderatorOf('second'))).toMatchObject({
      does: 'open-session',
      session: { id: 'second' },
    })
  })

  test('has nothing to press while another session goes on', () => {
    expect(stepOf(inPanel(), moderatorOf('second'))).toBeNull()
  })

  test('runs the floor of the own session', () => {
    expect(stepOf(inPanel(), moderatorOf('first'))).toMatchObject({ does: 'open-part' })
  })

  test('has nothing to press after the own session', () => {
    const history = inDialogue(['17:00:00', chair, { type: 'session.close', session: 'second' }])
    expect(stepOf(history, moderatorOf('second'))).toBeNull()
  })
})

describe('the same step', () => {
  const view = (minutes: string): View =>
    given(
      inDialogue(
        ['14:01:00', delegateOf('BRA'), asks],
        ['14:02:00', delegateOf('HTI'), asks],
        ['14:03:00', chair, next],
        [minutes, chair, { type: 'clock.adjust', seconds: 30 }],
      ),
    ).view('podium')

  test('stays the same while the clock is changed', () => {
    expect(isSameStep(nextStep(view('14:04:00'), theChair), nextStep(view('14:04:30'), theChair))).toBe(true)
  })

  test('is another one when somebody else is first in the list', () => {
    const before = inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:02:00', delegateOf('HTI'), asks])
    const [first, second] =
      before.meeting.sessions.second?.status === 'open' ? before.meeting.sessions.second.list.requests : []
    const after = goneOn(before, [
      '14:03:00',
      chair,
      { type: 'list.move', request: second?.id ?? '', before: first?.id ?? null },
    ])
    expect(isSameStep(stepOf(before), stepOf(after))).toBe(false)
  })
})
