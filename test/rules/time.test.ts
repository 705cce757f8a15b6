import { describe, expect, test } from 'vitest'
import type { Audience } from '../../shared/meeting/roles.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  inPanel,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  remoteOf,
  type Step,
  secretariat,
  settles,
  type Wanted,
  yields,
} from '../support/history.ts'

/** The concept note §5: member states limit their remarks to two minutes. Limits are rules, and rules are data. */
const asksFor = (group: string): Wanted => ({ type: 'floor.request', kind: 'intervention', group })
const shortens = (toSeconds: number): Wanted => ({ type: 'list.shorten', toSeconds })
const allows = (who: { delegation: string } | { speaker: string }, extraSeconds: number): Wanted => ({
  type: 'speaker.allow',
  ...who,
  extraSeconds,
})
const yieldsTo = (to: string): Wanted => ({ type: 'floor.yield', to })

describe('Each kind has its own limit', () => {
  const limits = {
    speakingLimitSeconds: 110,
    groupLimitSeconds: 220,
    preparedLimitSeconds: 330,
    moderatorLimitSeconds: 40,
    responseLimitSeconds: 50,
    pointOfOrderLimitSeconds: 60,
    motionLimitSeconds: 70,
    replyLimitsSeconds: [80, 90],
  }
  const dialogue = inDialogue(['14:00:10', chair, settles(limits)])
  const panel = inPanel(['14:00:10', chair, settles(limits)])

  test.each([
    ['an intervention', delegateOf('BRA'), asks, 110_000],
    ['who speaks on behalf of a group', delegateOf('BRA'), asksFor('CARICOM'), 220_000],
    ['a point of order', delegateOf('BRA'), raisesPointOfOrder, 60_000],
    ['a first reply', delegateOf('BRA'), asksToReply, 80_000],
  ] as const)('%s', (_, actor, wanted, limitMs) => {
    const asked = given(dialogue, ['14:01:00', actor, wanted])
    asked.shows('public', { coming: { next: [{ limitMs }] }, list: { requests: [{ limitMs }] } })
    asked
      .and(['14:01:10', chair, next])
      .shows('public', { floor: { statedLimitMs: limitMs, clock: { limitMs } } })
  })

  test('a speech on a motion', () => {
    given(
      dialogue,
      ['14:01:00', delegateOf('PER'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['14:01:10', delegateOf('BRA'), { type: 'motion.speak', motion: 'm4', side: 'for' }],
      ['14:01:20', chair, next],
    ).shows('public', { floor: { kind: 'motion', statedLimitMs: 70_000 } })
  })

  test('a prepared speaker, the moderator, a response', () => {
    given(panel, ['14:01:00', chair, next]).shows('public', {
      floor: { kind: 'prepared', statedLimitMs: 330_000 },
    })
    given(panel, ['14:01:00', chair, { type: 'session.advance' }]).shows('public', {
      floor: { kind: 'moderator', statedLimitMs: 40_000 },
    })
    given(
      panel,
      ['14:01:00', chair, { type: 'item.open', item: 'first:responses' }],
      ['14:01:10', chair, next],
    ).shows('public', { floor: { kind: 'response', statedLimitMs: 50_000 } })
  })

  test('the chair gives another one for a turn', () => {
    given(dialogue, ['14:01:00', chair, { type: 'floor.grant', delegation: 'BRA', limitSeconds: 45 }]).shows(
      'public',
      { floor: { clock: { limitMs: 45_000 } } },
    )
  })
})

describe('An item has a limit of its own', () => {
  const onItem = (item: string, asked: Wanted) =>
    given(
      planned(),
      ['10:00:00', chair, opens('business')],
      ['10:01:00', chair, { type: 'item.open', item }],
      ['10:02:00', delegateOf('BRA'), asked],
      ['10:02:10', chair, next],
    )

  test.each([
    ['item-1', 180_000],
    ['item-1a', 300_000],
    // What a sub-item does not settle is its item's.
    ['item-1b', 180_000],
    ['item-2', 120_000],
  ])('%s: %i ms, for groups as well', (item, limitMs) => {
    onItem(item, asks).shows('public', { floor: { statedLimitMs: limitMs } })
    onItem(item, asksFor('CARICOM')).shows('public', { floor: { statedLimitMs: limitMs } })
  })

  test('not for replies or points of order: these have theirs', () => {
    onItem('item-1a', asksToReply).shows('public', { floor: { statedLimitMs: 120_000 } })
    onItem('item-1a', raisesPointOfOrder).shows('public', { floor: { statedLimitMs: 60_000 } })
  })
})

describe('The list is shortened equally for those not yet called', () => {
  const speaking = inDialogue(
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:01:10', delegateOf('CHL'), asks],
    ['14:01:20', delegateOf('HTI'), asksFor('CARICOM')],
    ['14:01:30', delegateOf('JAM'), asksToReply],
    ['14:02:00', chair, next],
  )

  test('the turn that goes on is not touched', () => {
    given(speaking)
      .when('14:02:30', chair, shortens(60))
      .records({ type: 'list.shortened', toMs: 60_000 })
      .shows('public', {
        floor: {
          delegation: 'BRA',
          clock: { limitMs: 120_000, deadline: hour('14:04:00') },
        },
        list: { limitMs: 60_000 },
      })
      // Not even when its clock is reset: it was granted two minutes.
      .and(['14:03:00', chair, { type: 'clock.reset' }])
      .shows('public', { floor: { clock: { limitMs: 120_000, deadline: hour('14:05:00') } } })
  })

  test('everybody who waits sees the shorter limit, groups too; replies keep theirs', () => {
    given(speaking, ['14:02:30', chair, shortens(60)])
      .shows('room', {
        list: {
          requests: [
            { delegation: 'CHL', limitMs: 60_000 },
            { delegation: 'HTI', limitMs: 60_000 },
            { delegation: 'JAM', limitMs: 120_000 },
          ],
        },
      })
      .and(['14:04:00', chair, next])
      .shows('public', { floor: { delegation: 'CHL', clock: { limitMs: 60_000 } } })
  })

  test('it never lengthens', () => {
    given(speaking, ['14:02:30', chair, shortens(600)]).shows('room', {
      list: { requests: [{ limitMs: 120_000 }, {}, {}] },
    })
  })

  test('a second press changes nothing, and a slip is taken back', () => {
    const shortened = given(speaking, ['14:02:30', chair, shortens(60)])
    shortened.when('14:02:31', secretariat, shortens(60)).leavesAsItIs()
    shortened
      .and(['14:02:40', chair, { type: 'undo' }])
      .shows('room', { list: { limitMs: null, requests: [{ limitMs: 120_000 }, {}, {}] } })
  })

  test('the next session has its full time again; there is none to shorten between', () => {
    const closed = given(
      speaking,
      ['14:02:30', chair, shortens(60)],
      ['14:10:00', chair, { type: 'session.close', session: 'second' }],
    )
    closed.when('14:10:10', chair, shortens(60)).refuses('no-session-open')
    closed.and(['14:11:00', chair, opens('first')]).shows('public', { list: { limitMs: null } })
  })
})

describe('A person with a disability may need more time (European Parliament r. 171)', () => {
  const allowed = inDialogue(
    ['14:00:10', secretariat, allows({ delegation: 'BRA' }, 60)],
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:01:10', delegateOf('CHL'), asks],
  )

  test('the turn is longer by that', () => {
    given(allowed, ['14:02:00', chair, next]).shows('public', {
      floor: { delegation: 'BRA', clock: { limitMs: 180_000, deadline: hour('14:05:00') } },
    })
  })

  test('a prepared speaker’s too', () => {
    given(inPanel(['14:00:10', chair, allows({ speaker: 'speaker-1' }, 120)]), [
      '14:01:00',
      chair,
      next,
    ]).shows('public', { floor: { speaker: 'speaker-1', clock: { limitMs: 720_000 } } })
  })

  test('beside a shortened list as well', () => {
    given(allowed, ['14:01:30', chair, shortens(60)], ['14:02:00', chair, next]).shows('public', {
      floor: { delegation: 'BRA', clock: { limitMs: 120_000 } },
    })
  })

  test('nowhere does it show as an exception', () => {
    const moments = [allowed, goneOn(allowed, ['14:02:00', chair, next])]
    for (const moment of moments)
      for (const audience of ['public', 'room'] as const) {
        const said = JSON.stringify(given(moment).view(audience))
        expect(said).not.toMatch(/allow|extra|exception"|disab/i)
        expect(said).not.toContain('speaker.allow')
      }
    // The list says what the rules say, for everybody alike; beside the clock no other limit is stated.
    given(allowed).shows('room', {
      list: { requests: [{ limitMs: 120_000 }, { limitMs: 120_000 }] },
      coming: { next: [{ limitMs: 120_000 }, { limitMs: 120_000 }] },
    })
    const speaking = given(allowed, ['14:02:00', chair, next])
    for (const audience of ['public', 'room'] as const) {
      const { floor } = speaking.view(audience)
      expect(floor?.clock).toEqual({ status: 'running', limitMs: 180_000, deadline: hour('14:05:00') })
      expect(floor).not.toHaveProperty('grantedLimitMs')
      expect(floor).not.toHaveProperty('statedLimitMs')
    }
    speaking.shows('podium', { floor: { grantedLimitMs: 180_000 } })
  })

  test('no limit is stated for a turn that the chair has lengthened either, or given a limit of its own', () => {
    const stated = (...steps: Step[]) => given(allowed, ...steps).view('public').floor?.statedLimitMs
    const chile: Step = ['14:02:00', chair, { type: 'floor.grant', delegation: 'CHL' }]
    expect(stated(chile)).toBe(120_000)
    expect(stated(chile, ['14:02:30', chair, { type: 'clock.adjust', seconds: 60 }])).toBeUndefined()
    expect(
      stated(['14:02:00', chair, { type: 'floor.grant', delegation: 'CHL', limitSeconds: 180 }]),
    ).toBeUndefined()
  })

  test('nor by the hour at which the next one is expected, which the podium alone knows truly', () => {
    const withoutIt = inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:01:10', delegateOf('CHL'), asks])
    const second = (history: History, audience: Audience) =>
      given(history).view(audience).list.requests[1]?.expectedAt
    for (const audience of ['public', 'room'] as const)
      expect(second(allowed, audience)).toBe(second(withoutIt, audience))
    expect(second(allowed, 'podium')).toBe(hour('14:04:20'))
    expect(second(withoutIt, 'podium')).toBe(hour('14:03:20'))
  })

  test('the podium knows', () => {
    expect(given(allowed).view('podium').allowances).toEqual({ BRA: 60_000 })
    for (const audience of ['public', 'room'] as const)
      expect(given(allowed).view(audience)).not.toHaveProperty('allowances')
  })

  test('it is taken back, and holds for the turns that begin from then on', () => {
    given(allowed, ['14:02:00', chair, next], ['14:02:30', chair, allows({ delegation: 'BRA' }, 0)]).shows(
      'public',
      {
        floor: { clock: { limitMs: 180_000 } },
      },
    )
    given(allowed, ['14:01:30', chair, allows({ delegation: 'BRA' }, 0)], ['14:02:00', chair, next]).shows(
      'public',
      {
        floor: { clock: { limitMs: 120_000 } },
      },
    )
    given(allowed)
      .when('14:01:30', chair, allows({ delegation: 'BRA' }, 60))
      .leavesAsItIs()
  })

  test('by the chair or the secretariat, for somebody who takes part', () => {
    given(inDialogue())
      .when('14:01:00', chair, allows({ delegation: 'ATL' }, 60))
      .refuses('unknown-delegation')
    given(inDialogue())
      .when('14:01:00', chair, allows({ speaker: 'speaker-9' }, 60))
      .refuses('unknown-speaker')
    for (const actor of [moderatorOf('second'), delegateOf('BRA')])
      given(inDialogue())
        .when('14:01:00', actor, allows({ delegation: 'BRA' }, 60))
        .refuses('not-allowed')
  })
})

describe('Time cannot be passed on (Robert’s Rules), unless the rules of the room let it', () => {
  const speaks: Step[] = [
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:02:00', chair, next],
  ]
  const transferable = inDialogue(['14:00:10', chair, settles({ timeIsTransferable: true })], ...speaks)

  test('by default not: the speaker keeps the floor', () => {
    given(inDialogue(...speaks))
      .when('14:02:45', delegateOf('BRA'), yieldsTo('CHL'))
      .refuses('transfer-not-admitted')
      .shows('public', { floor: { delegation: 'BRA' } })
  })

  test('there, the other has what is left, to the millisecond', () => {
    given(transferable)
      .when('14:02:45.250', delegateOf('BRA'), yieldsTo('CHL'))
      .records(
        { type: 'turn.ended', endedBy: 'holder' },
        {
          type: 'floor.granted',
          turn: { kind: 'intervention', holder: { delegation: 'CHL' }, grantedLimitMs: 74_750 },
        },
      )
      .shows('public', { floor: { delegation: 'CHL', clock: { deadline: hour('14:04:00') } } })
  })

  test('nothing is left in overtime', () => {
    given(transferable).when('14:04:10', delegateOf('BRA'), yieldsTo('CHL')).refuses('limit-too-short')
  })

  test('by whoever has the floor, to a delegation that takes part; a reply is nobody else’s', () => {
    given(transferable).when('14:02:45', delegateOf('CHL'), yieldsTo('CHL')).refuses('not-allowed')
    given(transferable).when('14:02:45', delegateOf('BRA'), yieldsTo('ATL')).refuses('unknown-delegation')
    given(
      inDialogue(['14:00:10', chair, settles({ timeIsTransferable: true })]),
      ['14:01:00', delegateOf('BRA'), asksToReply],
      ['14:02:00', chair, next],
    )
      .when('14:02:45', delegateOf('BRA'), yieldsTo('CHL'))
      .refuses('transfer-not-admitted')
  })

  test('the chair enters it as well; and no time is saved for later: a yielded turn is over', () => {
    given(transferable)
      .when('14:02:45', chair, yieldsTo('CHL'))
      .records({ type: 'turn.ended', endedBy: 'podium' }, { type: 'floor.granted' })
    given(transferable, ['14:02:30', delegateOf('BRA'), yields], ['14:03:00', delegateOf('BRA'), asks])
      .and(['14:03:10', chair, next])
      .shows('public', { floor: { clock: { limitMs: 120_000 } } })
  })

  test('who is not in the room has no floor to pass on', () => {
    given(transferable).when('14:02:45', remoteOf('CHL'), yieldsTo('CHL')).refuses('not-in-room')
  })
})
