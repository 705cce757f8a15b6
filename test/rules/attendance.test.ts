import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Rules } from '../../shared/meeting/rules/rules.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  moderatorOf,
  next,
  opens,
  planned,
  remoteOf,
  type Step,
  secretariat,
  settles,
  type Wanted,
} from '../support/history.ts'

/** Who is there, and whether that is a quorum (OAS General Assembly Art. 52): a live count, a warning, no block. */
const checksIn = (delegation: string, representative?: string): Wanted => ({
  type: 'attendance.check-in',
  delegation,
  ...(representative === undefined ? {} : { representative }),
})
const checksOut = (delegation: string, representative?: string): Wanted => ({
  type: 'attendance.check-out',
  delegation,
  ...(representative === undefined ? {} : { representative }),
})

describe('Delegations are checked in', () => {
  test('at the desk, each with its representatives', () => {
    given(planned())
      .when('08:00:00', secretariat, checksIn('BRA', 'Ana Lima'))
      .records({ type: 'attendance.checked-in', delegation: 'BRA', representative: 'Ana Lima' })
      .when('08:01:00', secretariat, checksIn('BRA', 'Rui Melo'))
      .records({ type: 'attendance.checked-in' })
      .when('08:02:00', secretariat, checksIn('CHL'))
      .records({ type: 'attendance.checked-in', delegation: 'CHL' })
      .shows('podium', {
        attendance: { present: { BRA: ['Ana Lima', 'Rui Melo'], CHL: [] }, members: 14, membersPresent: 2 },
      })
      .shows('room', { attendance: { present: { BRA: [], CHL: [] }, membersPresent: 2 } })
      .shows('public', { attendance: { present: { BRA: [], CHL: [] }, membersPresent: 2 } })
  })

  test('a second time changes nothing', () => {
    given(planned(), ['08:00:00', secretariat, checksIn('BRA', 'Ana Lima')])
      .when('08:00:05', secretariat, checksIn('BRA', 'Ana Lima'))
      .leavesAsItIs()
      .when('08:00:10', secretariat, checksIn('BRA'))
      .leavesAsItIs()
  })

  test('no more than fifty of them', () => {
    const fifty = Array.from(
      { length: 50 },
      (_, index): Step => ['08:00:00', secretariat, checksIn('BRA', `Person ${index + 1}`)],
    )
    given(planned(), ...fifty)
      .when('08:01:00', delegateOf('BRA'), checksIn('BRA', 'Ana Lima'))
      .refuses('too-many-representatives')
      .when('08:01:10', secretariat, checksIn('CHL', 'Luis Rojas'))
      .records({ type: 'attendance.checked-in' })
    given(planned(), ...fifty, ['08:01:00', secretariat, checksOut('BRA', 'Person 7')])
      .when('08:01:10', secretariat, checksIn('BRA', 'Ana Lima'))
      .records({ type: 'attendance.checked-in' })
  })

  test('by the delegate in the room, for the own delegation', () => {
    given(planned())
      .when('08:00:00', delegateOf('BRA'), checksIn('BRA', 'Ana Lima'))
      .records({ type: 'attendance.checked-in', delegation: 'BRA' })
      .when('08:00:10', delegateOf('BRA'), checksIn('CHL'))
      .refuses('not-allowed')
    given(planned()).when('08:00:00', remoteOf('BRA'), checksIn('BRA')).refuses('not-in-room')
  })

  test('a delegate names nobody but an accredited representative of the own delegation', () => {
    given(planned())
      .when('08:00:00', delegateOf('BRA'), checksIn('BRA', 'Not Accredited Person'))
      .refuses('not-accredited')
      .when('08:00:10', delegateOf('CHL'), checksIn('CHL', 'Ana Lima'))
      .refuses('not-accredited')
      .when('08:00:20', delegateOf('CHL'), checksIn('CHL'))
      .records({ type: 'attendance.checked-in', delegation: 'CHL' })
  })

  test('not by the chair or a moderator, and nobody who does not take part', () => {
    for (const actor of [chair, moderatorOf('first')])
      given(planned()).when('08:00:00', actor, checksIn('BRA')).refuses('not-allowed')
    given(planned()).when('08:00:00', secretariat, checksIn('ATL')).refuses('unknown-delegation')
  })
})

describe('They are checked out', () => {
  const present = goneOn(
    planned(),
    ['08:00:00', secretariat, checksIn('BRA', 'Ana Lima')],
    ['08:01:00', secretariat, checksIn('BRA', 'Rui Melo')],
  )

  test('one representative, and the delegation stays with the others', () => {
    given(present)
      .when('11:00:00', secretariat, checksOut('BRA', 'Ana Lima'))
      .records({ type: 'attendance.checked-out', delegation: 'BRA', representative: 'Ana Lima' })
      .shows('podium', { attendance: { present: { BRA: ['Rui Melo'] }, membersPresent: 1 } })
  })

  test('the last one leaves with the delegation', () => {
    const left = given(
      present,
      ['11:00:00', secretariat, checksOut('BRA', 'Ana Lima')],
      ['11:01:00', delegateOf('BRA'), checksOut('BRA', 'Rui Melo')],
    )
    expect(left.view('public').attendance).toMatchObject({ membersPresent: 0 })
    expect(left.view('public').attendance.present).toEqual({})
  })

  test('or all of it at once', () => {
    const left = given(present, ['11:00:00', secretariat, checksOut('BRA')])
    expect(left.view('public').attendance.present).toEqual({})
    left.when('11:00:05', secretariat, checksOut('BRA')).leavesAsItIs()
  })

  test('who is not there does not leave', () => {
    given(present).when('11:00:00', secretariat, checksOut('BRA', 'Nobody')).leavesAsItIs()
    given(present).when('11:00:00', delegateOf('CHL'), checksOut('BRA')).refuses('not-allowed')
  })
})

describe('A quorum is a share of the member states', () => {
  const so = (count: number, quorum: Rules['quorum'], observers: Delegation[] = []) =>
    given(planned({ delegations: [...delegations.slice(0, count), ...observers] }), [
      '07:30:00',
      chair,
      settles({ quorum, changeoverSeconds: 15 }),
    ])

  test.each([
    ['none', 14, null],
    // More than half (OAS General Assembly Art. 52): of fourteen, seven are not enough.
    ['majority', 14, 8],
    ['majority', 13, 7],
    ['majority', 1, 1],
    // A third, and two thirds to vote: rounded up.
    ['third', 14, 5],
    ['third', 12, 4],
    ['third', 13, 5],
    ['two-thirds', 14, 10],
    ['two-thirds', 12, 8],
    ['two-thirds', 13, 9],
  ] as const)('%s of %i members: %j', (quorum, count, needed) => {
    so(count, quorum).shows('public', { attendance: { members: count, needed } })
  })

  test('observers, organs and civil society are neither counted nor needed', () => {
    const [spain, forum]: Delegation[] = (['observer', 'civil-society'] as const).map((category, index) => ({
      code: `OBS${index}`,
      names: { en: category, es: category, pt: category, fr: category },
      language: 'en',
      category,
    }))
    const meeting = so(
      4,
      'majority',
      [spain, forum].filter(body => body !== undefined),
    ).and(
      ['08:00:00', secretariat, checksIn('OBS0')],
      ['08:00:10', secretariat, checksIn('OBS1')],
      ['08:00:20', secretariat, checksIn('ARG')],
    )
    meeting.shows('public', { attendance: { members: 4, membersPresent: 1, needed: 3 } })
    expect(Object.keys(meeting.view('public').attendance.present)).toHaveLength(3)
  })

  test('a session has its own: a third in a committee, a majority in the plenary', () => {
    const meeting = given(
      planned(),
      ['07:30:00', chair, settles({ quorum: 'third', session: 'business' })],
      ['10:00:00', chair, opens('business')],
    ).shows('public', { attendance: { needed: 5 } })
    meeting
      .and(
        ['12:00:00', chair, { type: 'session.close', session: 'business' }],
        ['14:00:00', chair, opens('first')],
      )
      .shows('public', { attendance: { needed: 8 } })
  })
})

describe('It is a warning, never a block', () => {
  test('the session is opened, the floor given and a motion decided without a quorum', () => {
    const steps: Step[] = [
      ['08:00:00', secretariat, checksIn('BRA')],
      ['14:00:00', chair, opens('second')],
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:01:10', chair, next],
      ['14:01:20', delegateOf('BRA'), { type: 'motion.raise', motion: 'suspension-of-meeting' }],
      [
        '14:01:30',
        chair,
        { type: 'motion.decide', motion: 'm6', outcome: { by: 'vote', for: 1, against: 0, abstaining: 0 } },
      ],
    ]
    given(planned(), ...steps).shows('public', {
      attendance: { membersPresent: 1, needed: 8 },
      floor: { delegation: 'BRA' },
      motions: [{ result: { adopted: true } }],
    })
  })

  test('a delegation that nobody checked in speaks all the same', () => {
    given(planned(), ['08:00:00', secretariat, checksIn('BRA')], ['14:00:00', chair, opens('second')])
      .when('14:01:00', delegateOf('CHL'), asks)
      .records({ type: 'request.listed' })
  })
})
