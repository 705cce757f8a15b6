import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { MotionKind, Rules } from '../../shared/meeting/rules/rules.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  delegations,
  goneOn,
  hour,
  inDialogue,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  remoteOf,
  type Step,
  secretariat,
  settles,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

/**
 * Procedural motions (UNGA rules 74–79 and 116–119): suspension and adjournment of the meeting, adjournment of the
 * debate, on which two speak for it and two against, and closure of the debate, against which two speak.
 */
const moves = (motion: MotionKind): Wanted => ({ type: 'motion.raise', motion })
const speaks = (motion: string, side: 'for' | 'against'): Wanted => ({ type: 'motion.speak', motion, side })
const withdraws = (motion: string): Wanted => ({ type: 'motion.withdraw', motion })
const noObjection = (motion: string): Wanted => ({
  type: 'motion.decide',
  motion,
  outcome: { by: 'no-objection' },
})
const voted = (motion: string, inFavour: number, against: number, abstaining = 0): Wanted => ({
  type: 'motion.decide',
  motion,
  outcome: { by: 'vote', for: inFavour, against, abstaining },
})
const waiting = (meeting: Given) =>
  meeting.view('room').coming.next.map(({ kind, delegation }) => `${kind} ${delegation}`)

/** Who may be invited besides the members. */
const invited = (['observer', 'organ', 'civil-society'] as const).map(
  (category, index): Delegation => ({
    code: `X-${index}`,
    names: { en: category, es: category, pt: category, fr: category },
    language: 'en',
    category,
  }),
)
const amongObservers = (...steps: Step[]) =>
  given(
    planned({ delegations: [...delegations, ...invited] }),
    ['13:59:00', chair, settles({ observersNeedConsent: true })],
    ['14:00:00', chair, opens('second')],
    ...steps,
  )

describe('Who needs consent to speak (UNESCO r. 16.3) leaves procedure to the members', () => {
  test.each(invited.map(({ code, category }) => [category, code]))('%s', (_, code) => {
    for (const actor of [delegateOf(code), chair]) {
      const forIt = actor === chair ? { delegation: code } : {}
      amongObservers()
        .when('14:01:00', actor, { type: 'motion.raise', motion: 'adjournment-of-debate', ...forIt })
        .refuses('members-only')
      amongObservers(['14:01:00', delegateOf('PER'), moves('adjournment-of-debate')])
        .when('14:01:10', actor, { type: 'motion.speak', motion: 'm4', side: 'for', ...forIt })
        .refuses('members-only')
      amongObservers(
        ['14:01:00', delegateOf('PER'), raisesPointOfOrder],
        ['14:01:10', chair, next],
        ['14:01:20', chair, { type: 'order.rule', decision: 'overruled' }],
      )
        .when('14:01:30', actor, { type: 'order.appeal', ...forIt })
        .refuses('members-only')
    }
  })

  test('where the rules ask for no consent, they move and appeal as the others do', () => {
    amongObservers(['14:00:30', chair, settles({ observersNeedConsent: false })])
      .when('14:01:00', delegateOf('X-0'), moves('adjournment-of-debate'))
      .records({ type: 'motion.raised' })
  })

  test('members do', () => {
    amongObservers()
      .when('14:01:00', delegateOf('PER'), moves('adjournment-of-debate'))
      .records({ type: 'motion.raised' })
  })
})

/** Peru moves the adjournment of the debate: that is m3. */
const suspension = inDialogue(['14:01:00', delegateOf('PER'), moves('suspension-of-meeting')])
const adjournment = inDialogue(['14:01:00', delegateOf('PER'), moves('adjournment-of-debate')])

describe('A motion is moved', () => {
  test('by a delegation in the room, and everybody sees it', () => {
    given(inDialogue())
      .when('14:01:00', delegateOf('PER'), moves('adjournment-of-debate'))
      .records({
        type: 'motion.raised',
        motion: { id: 'm3', motion: 'adjournment-of-debate', delegation: 'PER' },
      })
      .shows('public', {
        motions: [
          {
            id: 'm3',
            motion: 'adjournment-of-debate',
            delegation: 'PER',
            item: null,
            for: [],
            against: [],
            result: null,
          },
        ],
      })
    given(inDialogue())
      .when('14:01:00', remoteOf('PER'), moves('adjournment-of-debate'))
      .refuses('not-in-room')
  })

  test('or entered by the podium, for the one that moves it', () => {
    given(inDialogue())
      .when('14:01:00', secretariat, {
        type: 'motion.raise',
        motion: 'suspension-of-meeting',
        delegation: 'PER',
      })
      .records({ type: 'motion.raised', motion: { delegation: 'PER' } })
    given(inDialogue()).when('14:01:00', chair, moves('suspension-of-meeting')).refuses('malformed')
  })

  test('on a closed list too: it is no speech in the debate', () => {
    given(inDialogue(['14:00:30', chair, { type: 'list.close' }]))
      .when('14:01:00', delegateOf('PER'), moves('closure-of-debate'))
      .records({ type: 'motion.raised' })
  })

  test('each kind once at a time', () => {
    given(adjournment)
      .when('14:01:10', delegateOf('CHL'), moves('adjournment-of-debate'))
      .refuses('already-listed')
    given(adjournment)
      .when('14:01:10', delegateOf('CHL'), moves('closure-of-debate'))
      .records({ type: 'motion.raised' })
    given(adjournment, ['14:02:00', chair, voted('m3', 3, 9)])
      .when('14:20:00', delegateOf('CHL'), moves('adjournment-of-debate'))
      .records({ type: 'motion.raised' })
  })

  test('where the rules of the room admit it', () => {
    given(planned(), ['13:00:00', secretariat, { type: 'rules.adopt', pack: 'open-discussion' }])
      .and(['14:00:00', chair, opens('second')])
      .when('14:01:00', delegateOf('PER'), moves('adjournment-of-debate'))
      .refuses('kind-not-admitted')
    const only: Partial<Rules> = { motions: [{ motion: 'closure-of-debate', for: 0, against: 2 }] }
    given(inDialogue(['14:00:30', chair, settles(only)]))
      .when('14:01:00', delegateOf('PER'), moves('adjournment-of-debate'))
      .refuses('kind-not-admitted')
      .when('14:01:00', delegateOf('PER'), moves('closure-of-debate'))
      .records({ type: 'motion.raised' })
  })

  test('while a session is open', () => {
    given(planned())
      .when('13:00:00', delegateOf('PER'), moves('adjournment-of-meeting'))
      .refuses('no-session-open')
  })
})

describe('Two speak for it, and two against', () => {
  const spokenOn: Step[] = [
    ['14:01:10', delegateOf('CHL'), speaks('m3', 'for')],
    ['14:01:20', delegateOf('BRA'), speaks('m3', 'against')],
    ['14:01:30', delegateOf('ARG'), speaks('m3', 'for')],
    ['14:01:40', delegateOf('HTI'), speaks('m3', 'against')],
  ]

  test('no third on a side', () => {
    given(adjournment, ...spokenOn)
      .shows('public', { motions: [{ for: ['CHL', 'ARG'], against: ['BRA', 'HTI'] }] })
      .when('14:01:50', delegateOf('MEX'), speaks('m3', 'for'))
      .refuses('motion-speakers-full')
    given(adjournment, ...spokenOn)
      .when('14:01:50', delegateOf('MEX'), speaks('m3', 'against'))
      .refuses('motion-speakers-full')
  })

  test.each([
    ['closure-of-debate', 'for', false],
    ['closure-of-debate', 'against', true],
    ['suspension-of-meeting', 'for', false],
    ['suspension-of-meeting', 'against', false],
    ['adjournment-of-meeting', 'for', false],
  ] as const)('on a %s, speaking %s it is admitted: %s', (motion, side, admitted) => {
    const speech = given(inDialogue(['14:01:00', delegateOf('PER'), moves(motion)])).when(
      '14:01:10',
      delegateOf('CHL'),
      speaks('m3', side),
    )
    if (admitted) speech.records({ type: 'motion.joined', side }, { type: 'request.listed' })
    else speech.refuses('motion-speakers-full')
  })

  test('each delegation once, on one side', () => {
    given(adjournment, ...spokenOn.slice(0, 1))
      .when('14:01:50', delegateOf('CHL'), speaks('m3', 'against'))
      .refuses('already-listed')
  })

  test('they come before the list, after a point of order, for a limit of their own', () => {
    const meeting = given(adjournment, ['14:01:05', delegateOf('JAM'), asks], ...spokenOn.slice(0, 2), [
      '14:01:50',
      delegateOf('USA'),
      raisesPointOfOrder,
    ])
    expect(waiting(meeting)).toEqual(['point-of-order USA', 'motion CHL', 'motion BRA', 'intervention JAM'])
    given(adjournment, ['14:01:05', delegateOf('JAM'), asks], ...spokenOn.slice(0, 1))
      .when('14:02:00', chair, next)
      .records({
        type: 'floor.granted',
        turn: { kind: 'motion', holder: { delegation: 'CHL' }, grantedLimitMs: 120_000 },
      })
      .shows('public', { floor: { kind: 'motion', motion: { id: 'm3', side: 'for' } } })
  })

  test('who withdraws the speech leaves the place to another', () => {
    given(adjournment, ...spokenOn)
      // The places are r4 to r7; Chile's is the first.
      .and(['14:01:45', delegateOf('CHL'), { type: 'floor.withdraw', request: 'r4' }])
      .shows('public', { motions: [{ for: ['ARG'], against: ['BRA', 'HTI'] }] })
      .when('14:01:50', delegateOf('MEX'), speaks('m3', 'for'))
      .records({ type: 'motion.joined', side: 'for', delegation: 'MEX' }, { type: 'request.listed' })
    given(adjournment, ...spokenOn)
      .and(['14:01:45', chair, { type: 'list.remove', request: 'r4' }])
      .shows('public', { motions: [{ for: ['ARG'] }] })
  })

  test('who has been heard keeps it', () => {
    given(adjournment, ...spokenOn, ['14:02:00', chair, next], ['14:03:00', chair, yields])
      .when('14:03:10', delegateOf('MEX'), speaks('m3', 'for'))
      .refuses('motion-speakers-full')
  })

  test('on a motion that there is, and that is not decided', () => {
    given(adjournment).when('14:01:10', delegateOf('CHL'), speaks('m9', 'for')).refuses('unknown-motion')
    given(adjournment, ['14:01:30', chair, noObjection('m3')])
      .when('14:02:00', delegateOf('CHL'), speaks('m3', 'for'))
      .refuses('motion-decided')
  })
})

describe('A motion is decided', () => {
  test('without objection', () => {
    given(suspension)
      .when('14:02:00', chair, noObjection('m3'))
      .records({
        type: 'motion.decided',
        motion: 'm3',
        result: { at: hour('14:02:00'), adopted: true, by: 'no-objection' },
      })
      .shows('public', { motions: [{ result: { adopted: true, by: 'no-objection' } }] })
  })

  test.each([
    ['more for than against', 8, 5, true],
    ['a tie', 6, 6, false],
    ['more against', 5, 8, false],
    ['nobody', 0, 0, false],
  ] as const)('by a vote: %s', (_, inFavour, against, adopted) => {
    given(suspension)
      .when('14:02:00', secretariat, voted('m3', inFavour, against, 1))
      .records({
        type: 'motion.decided',
        result: { adopted, by: 'vote', for: inFavour, against, abstaining: 1 },
      })
  })

  test('once; by the podium, not by a delegate', () => {
    given(adjournment, ['14:02:00', chair, noObjection('m3')])
      .when('14:02:05', secretariat, voted('m3', 1, 9))
      .refuses('motion-decided')
    given(suspension)
      .when('14:02:00', moderatorOf('second'), noObjection('m3'))
      .records({ type: 'motion.decided' })
    given(adjournment).when('14:02:00', delegateOf('PER'), noObjection('m3')).refuses('not-allowed')
    given(adjournment).when('14:02:00', chair, noObjection('m9')).refuses('unknown-motion')
  })

  test('with the decision the speeches leave that nobody needs to hear any more', () => {
    const decided = given(
      adjournment,
      ['14:01:05', delegateOf('JAM'), asks],
      ['14:01:10', delegateOf('CHL'), speaks('m3', 'for')],
      ['14:01:20', delegateOf('BRA'), speaks('m3', 'against')],
      ['14:02:00', chair, next],
      ['14:03:00', chair, yields],
      ['14:03:10', chair, voted('m3', 4, 9)],
    )
    expect(waiting(decided)).toEqual(['intervention JAM'])
    // Chile has been heard; Brazil has not.
    decided.shows('public', { motions: [{ for: ['CHL'], against: [], result: { adopted: false } }] })
  })

  test('a slip is taken back, with the speeches', () => {
    const undone = given(
      adjournment,
      ['14:01:10', delegateOf('CHL'), speaks('m3', 'for')],
      ['14:02:00', chair, noObjection('m3')],
      ['14:02:05', chair, { type: 'undo' }],
    )
    expect(waiting(undone)).toEqual(['motion CHL'])
    undone.shows('public', { motions: [{ for: ['CHL'], result: null }] })
  })
})

describe.each(['adjournment-of-debate', 'closure-of-debate'] as const)(
  'A debate that is over by a motion adopted (UNGA rules 74–75 and 116–117): %s',
  motion => {
    const other = motion === 'closure-of-debate' ? 'adjournment-of-debate' : 'closure-of-debate'
    /** Jamaica and Haiti wait; Chile wants to reply; Peru moves to end the debate, which is adopted. */
    const before = inDialogue(
      ['14:00:30', delegateOf('JAM'), asks],
      ['14:00:40', delegateOf('HTI'), asks],
      ['14:00:50', delegateOf('CHL'), asksToReply],
      ['14:01:00', delegateOf('PER'), moves(motion)],
    )
    const over = goneOn(before, ['14:02:00', chair, noObjection('m6')])

    test('with the result they are let go, each on the record, and the list is closed; a reply stays, and is next', () => {
      given(before, ['14:01:30', chair, { type: 'list.except', delegation: 'BRA', admitted: true }])
        .when('14:02:00', chair, noObjection('m6'))
        .records(
          { type: 'motion.decided', motion: 'm6' },
          { type: 'request.removed', request: 'r3' },
          { type: 'request.removed', request: 'r4' },
          { type: 'list.excepted', delegation: 'BRA', admitted: false },
          { type: 'list.closed' },
        )
        .shows('room', {
          list: { status: 'closed', remainingAtClosing: 1, requests: [{ delegation: 'CHL' }] },
          coming: { remaining: 1 },
        })
        .when('14:02:10', chair, next)
        .records({ type: 'floor.granted', turn: { kind: 'right-of-reply' } })
    })

    test('nobody asks to speak in it any more; to reply, or to order, still', () => {
      given(over).when('14:02:10', delegateOf('BRA'), asks).refuses('list-closed')
      given(over)
        .when('14:02:10', chair, {
          type: 'floor.request',
          kind: 'intervention',
          delegation: 'BRA',
        })
        .refuses('list-closed')
      given(over).when('14:02:10', delegateOf('BRA'), asksToReply).records({ type: 'request.listed' })
      given(over).when('14:02:10', delegateOf('BRA'), raisesPointOfOrder).records({ type: 'request.listed' })
    })

    test('also from a list that was closed before', () => {
      given(inDialogue(['14:00:30', delegateOf('JAM'), asks], ['14:00:40', chair, { type: 'list.close' }]))
        .and(['14:01:00', delegateOf('PER'), moves(motion)])
        .when('14:02:00', chair, noObjection('m5'))
        .records({ type: 'motion.decided' }, { type: 'request.removed', request: 'r3' })
    })

    test('a single undo takes all of it back', () => {
      const undone = given(over, ['14:02:15', chair, undo])
      expect(undone.meeting.sessions).toEqual(before.meeting.sessions)
      expect(waiting(undone)).toEqual(['intervention JAM', 'intervention HTI', 'right-of-reply CHL'])
    })

    test('on another item than the one that is open, whoever waits on that goes on waiting', () => {
      given(before, ['14:01:30', chair, { type: 'item.open', item: 'second:dialogue' }])
        .when('14:02:00', chair, noObjection('m6'))
        .records({ type: 'motion.decided' })
        .shows('room', { list: { status: 'open' }, coming: { remaining: 3 } })
    })

    test('the chair may open the list again', () => {
      const reopened = given(over).and(
        ['14:02:20', chair, { type: 'list.open' }],
        ['14:02:30', delegateOf('BRA'), asks],
      )
      expect(waiting(reopened)).toEqual(['intervention BRA', 'right-of-reply CHL'])
    })

    test('whatever else was moved to end the same debate falls, with its speeches; one on the meeting stays', () => {
      const both = given(
        inDialogue(),
        [
          '14:00:10',
          chair,
          settles({
            motions: [
              { motion, for: 2, against: 2 },
              { motion: other, for: 2, against: 2 },
              { motion: 'adjournment-of-meeting', for: 0, against: 0 },
            ],
          }),
        ],
        ['14:01:00', delegateOf('BRA'), moves(other)],
        ['14:01:10', delegateOf('CHL'), speaks('m4', 'against')],
        ['14:01:20', delegateOf('MEX'), moves('adjournment-of-meeting')],
        ['14:01:30', delegateOf('PER'), moves(motion)],
      )
      const fallen = both
        .when('14:02:00', chair, noObjection('m7'))
        .records(
          { type: 'motion.decided', motion: 'm7' },
          { type: 'motion.withdrawn', motion: 'm4', fell: true },
          { type: 'list.closed' },
        )
        .shows('public', {
          motions: [
            { id: 'm7', result: { adopted: true } },
            { id: 'm6', result: null },
          ],
        })
      expect(waiting(fallen)).toEqual([])
      fallen
        .when('14:02:05', chair, undo)
        .records({ type: 'undone' })
        .shows('public', {
          motions: [{ id: 'm7', result: null }, { id: 'm4' }, { id: 'm6' }],
        })
      both.when('14:02:00', chair, voted('m7', 2, 9)).records({ type: 'motion.decided' })
    })

    test('a motion that was rejected ends nothing', () => {
      const rejected = inDialogue(
        ['14:00:30', delegateOf('JAM'), asks],
        ['14:01:00', delegateOf('PER'), moves(motion)],
        ['14:02:00', chair, voted('m4', 2, 9)],
      )
      expect(waiting(given(rejected))).toEqual(['intervention JAM'])
      given(rejected).shows('room', { list: { status: 'open' } })
    })
  },
)

describe('Motions have a precedence among them', () => {
  /** Closure m3, adjournment of the debate m4, suspension of the meeting m5: the last precedes. */
  const three = inDialogue(
    ['14:01:00', delegateOf('PER'), moves('closure-of-debate')],
    ['14:01:10', delegateOf('CHL'), moves('adjournment-of-debate')],
    ['14:01:20', delegateOf('BRA'), moves('suspension-of-meeting')],
  )

  test('the one that precedes stands first, whenever it was moved', () => {
    given(three).shows('public', { motions: [{ id: 'm5' }, { id: 'm4' }, { id: 'm3' }] })
  })

  test('and is decided first', () => {
    given(three).when('14:02:00', chair, noObjection('m3')).refuses('motion-precedes')
    given(three).when('14:02:00', chair, noObjection('m4')).refuses('motion-precedes')
    given(three, ['14:02:00', chair, voted('m5', 2, 9)])
      .when('14:02:10', chair, noObjection('m3'))
      .refuses('motion-precedes')
      .and(['14:02:20', chair, voted('m4', 2, 9)])
      .when('14:02:30', chair, voted('m3', 2, 9))
      .records({ type: 'motion.decided' })
  })

  test('one that is withdrawn precedes no more', () => {
    given(three, ['14:02:00', delegateOf('BRA'), withdraws('m5')])
      .when('14:02:10', chair, voted('m4', 2, 9))
      .records({ type: 'motion.decided' })
  })

  test('it is a rule: a room may have another precedence', () => {
    given(three, [
      '14:01:30',
      chair,
      settles({
        motions: [
          { motion: 'closure-of-debate', for: 0, against: 2 },
          { motion: 'adjournment-of-debate', for: 2, against: 2 },
          { motion: 'suspension-of-meeting', for: 0, against: 0 },
        ],
      }),
    ])
      .shows('public', { motions: [{ id: 'm3' }, { id: 'm4' }, { id: 'm5' }] })
      .when('14:02:00', chair, voted('m3', 2, 9))
      .records({ type: 'motion.decided' })
  })
})

describe('A motion is withdrawn', () => {
  const spokenOn = goneOn(adjournment, ['14:01:10', delegateOf('CHL'), speaks('m3', 'for')])

  test('by the one that moved it, or by the podium; its speeches leave', () => {
    const withdrawn = given(spokenOn)
      .when('14:02:00', delegateOf('PER'), withdraws('m3'))
      .records({ type: 'motion.withdrawn', motion: 'm3' })
      .shows('public', { motions: [] })
    expect(waiting(withdrawn)).toEqual([])
    given(spokenOn).when('14:02:00', chair, withdraws('m3')).records({ type: 'motion.withdrawn' })
  })

  test('not by another delegation, and not once it is decided', () => {
    given(spokenOn).when('14:02:00', delegateOf('CHL'), withdraws('m3')).refuses('not-allowed')
    given(spokenOn, ['14:02:00', chair, noObjection('m3')])
      .when('14:02:10', delegateOf('PER'), withdraws('m3'))
      .refuses('motion-decided')
    given(spokenOn).when('14:02:00', chair, withdraws('m9')).refuses('unknown-motion')
  })
})

describe('A motion is of its session', () => {
  test('the next session knows nothing of it', () => {
    given(
      adjournment,
      ['14:10:00', chair, { type: 'session.close', session: 'second' }],
      ['14:11:00', chair, opens('first')],
    )
      .shows('public', { motions: [] })
      .when('14:12:00', chair, noObjection('m3'))
      .refuses('unknown-motion')
      .when('14:12:00', delegateOf('CHL'), speaks('m3', 'for'))
      .refuses('unknown-motion')
      .when('14:12:00', delegateOf('CHL'), moves('adjournment-of-debate'))
      .records({ type: 'motion.raised' })
  })
})
