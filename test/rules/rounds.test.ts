import { describe, expect, test } from 'vitest'
import { roundEndsAt } from '../../client/ui/round-end.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Audience } from '../../shared/meeting/roles.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  hour,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  remoteOf,
  secretariat,
  settles,
  type Wanted,
  yields,
} from '../support/history.ts'

/** Item 7 of the real agenda: a report by each member state, by precedence or in alphabetical order. */
const spain: Delegation = {
  code: 'ESP',
  names: { en: 'Spain', es: 'España', pt: 'Espanha', fr: 'Espagne' },
  language: 'es',
  category: 'observer',
}
/** Argentina, Belize, Brazil, Canada and Chile, in no order, and an observer. */
const few = [...delegations.slice(0, 5).reverse(), spain]
const begins = (by: 'alphabetical' | 'precedence' = 'alphabetical', item?: string): Wanted => ({
  type: 'round.begin',
  by,
  ...(item === undefined ? {} : { item }),
})
const passes: Wanted = { type: 'round.pass' }
const absent = (delegation: string): Wanted => ({ type: 'round.absent', delegation })
const opensItem = (item: string): Wanted => ({ type: 'item.open', item })

const business = goneOn(
  planned({ delegations: few }),
  ['10:00:00', chair, opens('business')],
  ['10:01:00', chair, opensItem('item-2')],
)
const round = goneOn(business, ['10:02:00', chair, begins()])

const entries = (meeting: Given) =>
  meeting.view('public').round?.entries.map(({ delegation, status }) => `${delegation} ${status}`)
const coming = (meeting: Given) =>
  meeting.view('room').coming.next.map(({ kind, delegation }) => `${kind} ${delegation}`)

describe('A round is a report by each member state', () => {
  test('in alphabetical order, on the open item, with its limit; observers do not report', () => {
    const begun = given(business)
      .when('10:02:00', chair, begins())
      .records({
        type: 'round.begun',
        round: { item: 'item-2', by: 'alphabetical', beganAt: hour('10:02:00') },
      })
      .shows('public', { round: { next: 'ARG', limitMs: 120_000 } })
    expect(entries(begun)).toEqual([
      'ARG waiting',
      'BLZ waiting',
      'BRA waiting',
      'CAN waiting',
      'CHL waiting',
    ])
  })

  test('on another item, which opens with it and has a limit of its own', () => {
    given(business)
      .when('10:02:00', chair, begins('alphabetical', 'item-1'))
      .records({ type: 'item.opened', item: 'item-1' }, { type: 'round.begun', round: { item: 'item-1' } })
      .shows('public', { item: 'item-1', round: { limitMs: 180_000 } })
      .and(['10:03:00', chair, next])
      .shows('public', { floor: { kind: 'report', delegation: 'ARG', statedLimitMs: 180_000 } })
  })

  test('by precedence, once that is drawn', () => {
    given(business).when('10:02:00', chair, begins('precedence')).refuses('no-precedence')
    const drawn = given(business, ['10:01:30', chair, { type: 'precedence.draw', by: 'lot', language: 'en' }])
    const lot = drawn.view('public').precedence?.order ?? []
    const begun = drawn.and(['10:02:00', chair, begins('precedence')])
    expect(entries(begun)).toEqual(lot.filter(code => code !== 'ESP').map(code => `${code} waiting`))
  })

  test('who has joined since the precedence was drawn reports last', () => {
    const joined = given(
      business,
      ['10:01:30', chair, { type: 'precedence.draw', by: 'lot', language: 'en' }],
      [
        '10:01:40',
        secretariat,
        { type: 'delegations.replace', delegations: [...delegations.slice(5, 6), ...few] },
      ],
      ['10:02:00', chair, begins('precedence')],
    )
    expect(entries(joined)?.at(-1)).toBe('COL waiting')
  })

  test('one at a time, on an item that there is, in a session that is open', () => {
    given(round).when('10:03:00', chair, begins()).refuses('round-goes-on')
    given(business).when('10:02:00', chair, begins('alphabetical', 'item-9')).refuses('unknown-item')
    given(goneOn(planned(), ['10:00:00', chair, opens('business')]))
      .when('10:02:00', chair, begins())
      .refuses('unknown-item')
    given(planned()).when('09:00:00', chair, begins('alphabetical', 'item-2')).refuses('no-session-open')
  })

  test('the podium begins it, the moderator in the own session; no delegate does', () => {
    given(business).when('10:02:00', moderatorOf('business'), begins()).records({ type: 'round.begun' })
    given(business).when('10:02:00', moderatorOf('first'), begins()).refuses('not-your-session')
    given(business).when('10:02:00', delegateOf('ARG'), begins()).refuses('not-allowed')
  })
})

describe('The next press gives the floor to the next report', () => {
  test('in the order of the round; who has the floor has reported', () => {
    const first = given(round)
      .when('10:03:00', chair, next)
      .records({
        type: 'floor.granted',
        turn: { kind: 'report', holder: { delegation: 'ARG' }, item: 'item-2', grantedLimitMs: 120_000 },
      })
      .shows('public', { round: { next: 'BLZ' } })
    expect(entries(first)?.slice(0, 2)).toEqual(['ARG done', 'BLZ waiting'])
    first
      .when('10:05:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { holder: { delegation: 'BLZ' } } })
  })

  test('before the list, which waits for the end of the round', () => {
    const listed = given(round, ['10:02:10', delegateOf('CHL'), asks])
    expect(coming(listed)).toEqual([
      'report ARG',
      'report BLZ',
      'report BRA',
      'report CAN',
      'report CHL',
      'intervention CHL',
    ])
  })

  test('after a point of order, which precedes any other matter, and interrupts the report', () => {
    given(round, ['10:02:10', delegateOf('CAN'), raisesPointOfOrder])
      .when('10:02:20', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
    given(round, ['10:03:00', chair, next], ['10:03:20', delegateOf('CAN'), raisesPointOfOrder])
      .and(['10:03:30', chair, next])
      .shows('public', {
        floor: { kind: 'point-of-order', interrupted: { kind: 'report', delegation: 'ARG' } },
      })
  })

  test('the chair calls on one out of its turn: that is its report', () => {
    const called = given(round)
      .when('10:03:00', chair, { type: 'floor.grant', delegation: 'CAN' })
      .records({ type: 'floor.granted', turn: { kind: 'report', holder: { delegation: 'CAN' } } })
    expect(entries(called)).toContain('CAN done')
    called.shows('public', { round: { next: 'ARG' } })
  })

  test('one who has reported and is called on again intervenes', () => {
    given(round, ['10:03:00', chair, next], ['10:05:00', chair, yields])
      .when('10:05:10', chair, { type: 'floor.grant', delegation: 'ARG' })
      .records({ type: 'floor.granted', turn: { kind: 'intervention' } })
  })

  test('after the last one the list follows', () => {
    given(round, ['10:02:10', delegateOf('CHL'), asks])
      .and(
        ...['ARG', 'BLZ', 'BRA', 'CAN', 'CHL'].map(
          (_, index) => [`10:${10 + index}:00`, chair, next] as const,
        ),
      )
      .shows('public', { round: { next: null } })
      .when('10:20:00', chair, next)
      .records(
        { type: 'turn.ended' },
        { type: 'floor.granted', turn: { kind: 'intervention', holder: { delegation: 'CHL' } } },
      )
  })
})

describe('A delegation passes', () => {
  test('itself, in the room, or by the podium’s hand: it is not called', () => {
    const passed = given(round)
      .when('10:02:30', delegateOf('ARG'), passes)
      .records({ type: 'round.marked', delegation: 'ARG', status: 'passed' })
      .shows('public', { round: { next: 'BLZ' } })
    expect(entries(passed)).toContain('ARG passed')
    given(round)
      .when('10:02:30', chair, { type: 'round.pass', delegation: 'BLZ' })
      .records({ type: 'round.marked', delegation: 'BLZ', status: 'passed' })
  })

  test('not for another one, not from elsewhere, not twice, and not after the report', () => {
    given(round)
      .when('10:02:30', delegateOf('ARG'), { type: 'round.pass', delegation: 'BLZ' })
      .refuses('not-allowed')
    given(round).when('10:02:30', remoteOf('ARG'), passes).refuses('not-in-room')
    given(round, ['10:02:30', delegateOf('ARG'), passes])
      .when('10:02:35', delegateOf('ARG'), passes)
      .refuses('not-in-the-round')
    given(round, ['10:03:00', chair, next])
      .when('10:03:10', delegateOf('ARG'), passes)
      .refuses('not-in-the-round')
    given(round).when('10:02:30', delegateOf('ESP'), passes).refuses('not-in-the-round')
    given(business).when('10:02:30', delegateOf('ARG'), passes).refuses('no-round')
  })

  test('it may still be called on by the chair', () => {
    given(round, ['10:02:30', delegateOf('ARG'), passes])
      .when('10:03:00', chair, { type: 'floor.grant', delegation: 'ARG' })
      .records({ type: 'floor.granted', turn: { kind: 'report' } })
  })
})

describe('A pass is taken back', () => {
  const rejoins: Wanted = { type: 'round.rejoin' }
  const passed = given(round, ['10:02:30', delegateOf('BRA'), passes])

  test('by the delegation, which reports in its place after all', () => {
    const back = passed
      .when('10:02:40', delegateOf('BRA'), rejoins)
      .records({ type: 'round.marked', delegation: 'BRA', status: 'waiting' })
    expect(entries(back)?.[2]).toBe('BRA waiting')
    back.when('10:02:50', delegateOf('BRA'), rejoins).refuses('not-in-the-round')
  })

  test('as long as the round has not gone past it; then the chair puts it back', () => {
    const past = passed.and(['10:03:00', chair, next], ['10:05:00', chair, next], ['10:07:00', chair, next])
    expect(entries(past)?.[3]).toBe('CAN done')
    past.when('10:07:10', delegateOf('BRA'), rejoins).refuses('round-past')
    past
      .when('10:07:10', chair, { ...rejoins, delegation: 'BRA' })
      .records({ type: 'round.marked', delegation: 'BRA', status: 'waiting' })
      .shows('public', { round: { next: 'BRA' } })
  })

  test('who was absent twice is put back by the chair too, who can undo that', () => {
    const gone = given(round, ['10:03:00', chair, absent('ARG')], ['10:03:10', chair, absent('ARG')])
    gone
      .when('10:04:00', chair, { ...rejoins, delegation: 'ARG' })
      .records({ type: 'round.marked', status: 'waiting' })
      .when('10:04:10', chair, { type: 'undo' })
      .records({ type: 'undone' })
      .shows('public', { round: { entries: [{ delegation: 'ARG', status: 'absent' }, {}, {}, {}, {}] } })
  })

  test('not for another one, not from elsewhere, and not without a round', () => {
    passed.when('10:02:40', delegateOf('CAN'), { ...rejoins, delegation: 'BRA' }).refuses('not-allowed')
    passed.when('10:02:40', remoteOf('BRA'), rejoins).refuses('not-in-room')
    passed.when('10:02:40', delegateOf('CAN'), rejoins).refuses('not-in-the-round')
    given(business).when('10:02:40', delegateOf('BRA'), rejoins).refuses('no-round')
  })
})

describe('Who is absent is called again at the end', () => {
  const once = goneOn(round, ['10:03:00', chair, absent('ARG')], ['10:03:10', chair, absent('BLZ')])

  test('after all the others, in the order of the round', () => {
    expect(coming(given(once))).toEqual([
      'report BRA',
      'report CAN',
      'report CHL',
      'report ARG',
      'report BLZ',
    ])
    given(once).shows('public', { round: { next: 'BRA' } })
  })

  test('absent twice it is called no more, and the record has both times', () => {
    const twice = given(once)
      .when('10:10:00', chair, absent('ARG'))
      .records({ type: 'round.marked', delegation: 'ARG', status: 'absent', calledTwice: true })
    expect(coming(twice)).toEqual(['report BRA', 'report CAN', 'report CHL', 'report BLZ'])
    expect(
      twice.history.entries.flatMap(({ at, events }) =>
        events.some(event => event.type === 'round.marked' && event.delegation === 'ARG') ? [at] : [],
      ),
    ).toEqual([hour('10:03:00'), hour('10:10:00')])
    twice.when('10:11:00', chair, absent('ARG')).refuses('not-in-the-round')
  })

  test('there the second time, it reports', () => {
    const reported = given(once)
      .and(
        ['10:04:00', chair, next],
        ['10:06:00', chair, next],
        ['10:08:00', chair, next],
        ['10:10:00', chair, next],
      )
      .shows('public', { floor: { kind: 'report', delegation: 'ARG' } })
    expect(entries(reported)).toContain('ARG done')
  })

  test('only the podium says that somebody is absent', () => {
    given(round).when('10:03:00', delegateOf('BRA'), absent('ARG')).refuses('not-allowed')
    given(round).when('10:03:00', chair, absent('ESP')).refuses('not-in-the-round')
    given(business).when('10:03:00', chair, absent('ARG')).refuses('no-round')
  })
})

describe('A report counts as having spoken', () => {
  test('whoever has reported is not first any more', () => {
    given(round, ['10:03:00', chair, next])
      .and(['10:03:10', delegateOf('ARG'), asks], ['10:03:20', delegateOf('CHL'), asks])
      .shows('room', {
        list: {
          requests: [
            { delegation: 'ARG', first: false },
            { delegation: 'CHL', first: true },
          ],
        },
      })
  })

  test('where those who have not spoken come first, the list is put in order as the report begins', () => {
    const listed = given(
      round,
      ['10:02:10', chair, settles({ order: ['not-yet-spoken'] })],
      ['10:02:20', delegateOf('ARG'), asks],
      ['10:02:30', delegateOf('CHL'), asks],
    )
    listed
      .when('10:03:00', chair, next)
      .records({ type: 'floor.granted' }, { type: 'list.arranged', order: ['r7', 'r6'] })
  })
})

describe('A round ends', () => {
  test('as the chair ends it, once', () => {
    given(round)
      .when('10:30:00', chair, { type: 'round.end' })
      .records({ type: 'round.ended' })
      .shows('public', { round: null })
      .when('10:30:05', chair, { type: 'round.end' })
      .refuses('no-round')
  })

  test('when another item opens; pressing the same one changes nothing', () => {
    given(round)
      .when('10:30:00', chair, opensItem('item-1'))
      .records({ type: 'round.ended' }, { type: 'item.opened', item: 'item-1' })
      .shows('public', { round: null })
    given(round).when('10:30:00', chair, opensItem('item-2')).leavesAsItIs()
  })

  test('with its session', () => {
    given(round, ['10:30:00', chair, { type: 'session.close', session: 'business' }]).shows('public', {
      round: null,
    })
  })

  test('not while the session is suspended: it goes on where it was', () => {
    given(
      round,
      ['10:03:00', chair, next],
      ['10:05:00', chair, { type: 'session.suspend', session: 'business' }],
      ['10:30:00', chair, { type: 'session.resume', session: 'business' }],
    )
      .when('10:31:00', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'report', holder: { delegation: 'BLZ' } } })
  })
})

describe('How long the round will take', () => {
  test('so many remain; who waits in the list is expected after them all', () => {
    given(
      round,
      ['10:02:10', delegateOf('CHL'), { type: 'round.pass' }],
      ['10:03:00', delegateOf('BRA'), asks],
    )
      // Four reports of two minutes, and ten seconds between two speakers.
      .shows('room', {
        coming: { remaining: 5 },
        list: { requests: [{ delegation: 'BRA', expectedAt: hour('10:11:40') }] },
      })
  })
})

describe('When the round ends is told to everybody alike', () => {
  const full = goneOn(
    planned({ delegations, rules: { speakingLimitSeconds: 120, changeoverSeconds: 10 } }),
    ['10:00:00', chair, opens('business')],
    ['10:01:00', chair, opensItem('item-2')],
    ['10:02:00', chair, begins()],
  )
  const ends = (meeting: Given, audience: Audience, time: string) =>
    roundEndsAt(meeting.view(audience), hour(time))
  /** Two minutes for each, and ten seconds between two. */
  const minutesFor = (count: number) => count * 120_000 + (count - 1) * 10_000

  test('to the public, which is sent the first ten, as to the podium', () => {
    const count = delegations.length
    for (const audience of ['public', 'room', 'podium'] as const) {
      expect(ends(given(full), audience, '10:02:00')).toBe(hour('10:02:00') + minutesFor(count))
      const speaking = given(full, ['10:02:00', chair, next])
      expect(ends(speaking, audience, '10:02:00')).toBe(hour('10:02:00') + minutesFor(count))
    }
  })

  test('whoever speaks before the last report is counted; the list after it is not', () => {
    const asked = given(
      full,
      ['10:03:00', delegateOf('BRA'), asks],
      ['10:03:01', delegateOf('CHL'), raisesPointOfOrder],
    )
    asked.shows('public', {
      round: {
        remaining: { count: delegations.length + 1, limitMs: delegations.length * 120_000 + 60_000 },
      },
    })
  })

  test('with the report of who presides, and no time that was allowed privately', () => {
    given(
      full,
      ['10:03:00', chair, { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Ana Ruiz' }],
      ['10:03:10', delegateOf('CHL'), asks],
      ['10:03:20', chair, { type: 'speaker.allow', delegation: 'ARG', extraSeconds: 60 }],
    ).shows('public', {
      round: { remaining: { count: delegations.length, limitMs: delegations.length * 120_000 } },
    })
  })
})
