import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../client/screen/picture.ts'
import { tallyOf } from '../../client/screen/rounds.ts'
import { rulingBefore } from '../../client/screen/said.ts'
import { durationMs, type Instant } from '../../shared/meeting/clock.ts'
import { unGeneralAssembly } from '../../shared/meeting/rules/un-general-assembly.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  planned,
  raisesPointOfOrder,
  type Step,
  yields,
} from '../support/history.ts'

const seen = (history: History, at: Instant = history.at) =>
  pictureOf({ view: given(history).view('room'), you: { role: 'screen' }, contact: { status: 'live' } }, at)
const listShown = (time: string): Step => [time, chair, { type: 'screen.show', layout: 'list' }]

const heard = inDialogue(
  ['14:00:10', delegateOf('BRA'), asks],
  ['14:00:20', chair, next],
  ['14:00:30', delegateOf('MEX'), raisesPointOfOrder],
  ['14:00:32', chair, next],
  ['14:00:40', chair, yields],
)
const ruled = goneOn(heard, ['14:00:50', chair, { type: 'order.rule', decision: 'overruled' }])

describe('a point of order that was heard', () => {
  it('is for the chair to decide, while the interrupted speaker’s time is kept', () => {
    expect(seen(heard)).toMatchObject({
      now: {
        shows: 'order',
        turn: { delegation: 'MEX', decision: { awaits: 'ruling' }, interrupted: { delegation: 'BRA' } },
      },
    })
  })

  it('goes to the vote when somebody appeals', () => {
    const appealed = goneOn(ruled, ['14:00:55', delegateOf('CHL'), { type: 'order.appeal' }])
    expect(seen(appealed)).toMatchObject({
      now: { shows: 'order', turn: { decision: { awaits: 'vote', appealBy: 'CHL' } } },
    })
  })

  it('has its ruling beside whoever was interrupted, until somebody else speaks', () => {
    expect(rulingBefore(given(ruled).view('room'))).toMatchObject({ decision: 'overruled' })
    const others = goneOn(ruled, ['14:01:00', delegateOf('CAN'), asks], ['14:01:10', chair, next])
    expect(rulingBefore(given(others).view('room'))).toBeNull()
  })

  it('has its ruling said alone while nobody speaks', () => {
    const alone = inDialogue(
      ['14:00:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:00:32', chair, next],
      ['14:00:50', chair, { type: 'order.rule', decision: 'sustained' }],
    )
    expect(seen(alone)).toMatchObject({ now: { shows: 'ruling', ruling: { decision: 'sustained' } } })
  })
})

describe('a lot', () => {
  const draw = { type: 'precedence.draw', by: 'lot', language: 'es' } as const
  const drawn = goneOn(planned(), ['09:00:00', chair, draw])

  it('is shown as it is drawn, with its seed, however long nothing else happens', () => {
    expect(seen(drawn, hour('09:40:00'))).toMatchObject({
      shows: 'lot',
      lot: { of: 'precedence', draw: { seed: expect.any(String) } },
    })
  })

  it('makes way for the session that opens, and comes back in the list while nobody waits', () => {
    const opened = goneOn(drawn, ['14:00:00', chair, { type: 'session.open', session: 'second' }])
    expect(seen(opened)).toMatchObject({ now: { shows: 'free' } })
    const list = goneOn(opened, listShown('14:00:10'))
    expect(seen(list)).toMatchObject({ shows: 'lot' })
    expect(seen(goneOn(list, ['14:00:20', delegateOf('BRA'), asks]))).toMatchObject({ shows: 'list' })
  })

  it('among the requests of the opening window is shown until the first of them speaks', () => {
    const window = goneOn(
      planned(),
      ['13:59:00', chair, { type: 'rules.change', openingWindowSeconds: 60 }],
      ['14:00:00', chair, { type: 'session.open', session: 'second' }],
      ['14:00:10', delegateOf('BRA'), asks],
      ['14:00:12', delegateOf('MEX'), asks],
    )
    expect(seen(window)).toMatchObject({ now: { shows: 'free' } })
    const lots = goneOn(window, ['14:01:00', chair, { type: 'list.draw' }])
    expect(seen(lots)).toMatchObject({ shows: 'lot', lot: { of: 'list' } })
    expect(seen(goneOn(lots, ['14:01:30', chair, next]))).toMatchObject({ now: { shows: 'turn' } })
  })
})

describe('of what was decided and what is before the meeting the latest is said', () => {
  const draw = { type: 'precedence.draw', by: 'lot', language: 'es' } as const
  const nominee = { office: 'chair', delegation: 'PER', name: 'Ana Ruiz' } as const
  const other = { office: 'vice-chair', delegation: 'JAM', name: 'Jo Roy' } as const
  const nominates = (time: string, candidate: typeof nominee | typeof other): Step => [
    time,
    chair,
    { type: 'officer.nominate', ...candidate },
  ]
  const elected = inDialogue(nominates('14:00:10', nominee), [
    '14:00:40',
    chair,
    { type: 'officer.elect', ...nominee },
  ])

  it('a lot is shown as it is drawn, right after an election', () => {
    expect(seen(goneOn(elected, ['14:01:00', chair, draw]))).toMatchObject({ shows: 'lot' })
  })

  it('a lot is shown while candidates stand, for two minutes; then they again', () => {
    const drawn = goneOn(elected, nominates('14:03:00', other), ['14:03:20', chair, draw])
    expect(seen(drawn)).toMatchObject({ shows: 'lot' })
    expect(seen(drawn, hour('14:05:30'))).toMatchObject({ now: { shows: 'election' } })
  })

  it('the candidates for the other office are shown as soon as they are nominated', () => {
    const nominated = goneOn(elected, nominates('14:01:00', other))
    expect(seen(nominated)).toMatchObject({
      now: { shows: 'election', office: 'vice-chair', candidates: [{ name: 'Jo Roy' }] },
    })
  })

  it('who stood already before the election waits until it was said', () => {
    const both = inDialogue(nominates('14:00:10', nominee), nominates('14:00:12', other), [
      '14:00:40',
      chair,
      { type: 'officer.elect', ...nominee },
    ])
    expect(seen(both)).toMatchObject({ now: { shows: 'elected' } })
    expect(seen(both, hour('14:03:00'))).toMatchObject({ now: { shows: 'election', office: 'vice-chair' } })
  })
})

describe('what is before the meeting', () => {
  const moved = goneOn(
    planned({ rules: unGeneralAssembly.rules }),
    ['14:00:00', chair, { type: 'session.open', session: 'second' }],
    ['14:00:10', delegateOf('URY'), { type: 'motion.raise', motion: 'closure-of-debate' }],
  )
  const motion = given(moved).view('room').motions[0]?.id ?? ''
  const outcome = { by: 'vote', for: 3, against: 5, abstaining: 1 } as const
  const decided = goneOn(moved, ['14:03:00', chair, { type: 'motion.decide', motion, outcome }])

  it('is the motion, however long that takes', () => {
    expect(seen(moved, hour('14:20:00'))).toMatchObject({ now: { shows: 'motion' } })
  })

  it('is its result for two minutes at most, then the session again', () => {
    expect(seen(decided)).toMatchObject({ now: { shows: 'decided', result: { adopted: false } } })
    expect(seen(decided, hour('14:05:00'))).toMatchObject({ now: { shows: 'free' } })
  })

  it('is an election, and then who was elected', () => {
    const nominee = { office: 'chair', delegation: 'PER', name: 'Ana Ruiz' } as const
    const nominated = inDialogue(['14:00:10', chair, { type: 'officer.nominate', ...nominee }])
    expect(seen(nominated)).toMatchObject({ now: { shows: 'election', candidates: [{ name: 'Ana Ruiz' }] } })
    const elected = goneOn(nominated, ['14:00:40', chair, { type: 'officer.elect', ...nominee }])
    expect(seen(elected)).toMatchObject({ now: { shows: 'elected', election: { votes: null } } })
  })
})

it('that the floor was withdrawn is said for some seconds, and then that it is free', () => {
  const withdrawn = inDialogue(
    ['14:00:10', delegateOf('BRA'), asks],
    ['14:00:20', chair, next],
    ['14:01:00', chair, { type: 'speaker.call', act: 'withdraw' }],
  )
  expect(seen(withdrawn)).toMatchObject({ now: { shows: 'withdrawn', delegation: 'BRA' } })
  expect(seen(withdrawn, hour('14:01:21'))).toMatchObject({ now: { shows: 'free' } })
  const others = goneOn(withdrawn, ['14:01:05', delegateOf('CAN'), asks], ['14:01:06', chair, next])
  expect(seen(others)).toMatchObject({ now: { shows: 'turn' } })
})

it('a round counts who is done, who passed and who was absent; whoever reports is not done yet', () => {
  const entries = [
    { delegation: 'BRA', status: 'done' },
    { delegation: 'CAN', status: 'absent' },
    { delegation: 'CHL', status: 'passed' },
    { delegation: 'ECU', status: 'done' },
    { delegation: 'PER', status: 'waiting' },
  ] as const
  const { floor, rules } = given(
    inDialogue(['14:00:10', delegateOf('BRA'), asks], ['14:00:20', chair, next]),
  ).view('room')
  const limitMs = durationMs(rules.speakingLimitSeconds * 1000)
  const round = {
    item: 'i',
    by: 'precedence' as const,
    beganAt: hour('14:00:00'),
    next: 'PER',
    limitMs,
    remaining: { count: 2, limitMs: durationMs(2 * limitMs) },
    entries: [...entries],
  }
  const counted = { all: 5, absent: ['CAN'], passed: ['CHL'] }
  expect(tallyOf({ round, floor: null })).toEqual({ ...counted, done: 2 })
  expect(floor).not.toBeNull()
  if (floor) expect(tallyOf({ round, floor: { ...floor, kind: 'report' } })).toEqual({ ...counted, done: 1 })
})
