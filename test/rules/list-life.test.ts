import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import { due } from '../../shared/meeting/due.ts'
import { delegationsWaiting, given } from '../support/given.ts'
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
  type Step,
  secretariat,
  server,
  settles,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

/** The list of speakers from its announcement to its end (UNGA rules 73 and 115). */
const announces: Wanted = { type: 'list.announce' }
const closes: Wanted = { type: 'list.close' }
const opensAgain: Wanted = { type: 'list.open' }
const closesIn = (inSeconds: number): Wanted => ({ type: 'list.close', inSeconds })
const absent = (request: string): Wanted => ({ type: 'list.absent', request })
const admits = (request: string): Wanted => ({ type: 'list.admit', request })
const swaps = (request: string, other: string): Wanted => ({ type: 'list.swap', request, with: other })

const three: Step[] = [
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:02:00', delegateOf('CHL'), asks],
  ['14:03:00', delegateOf('HTI'), asks],
]

describe('The list is announced', () => {
  test('once, and everybody sees when', () => {
    given(inDialogue(...three))
      .when('14:05:00', chair, announces)
      .records({ type: 'list.announced' })
      .shows('public', { list: { status: 'open', announcedAt: hour('14:05:00') } })
      .when('14:06:00', secretariat, announces)
      .leavesAsItIs()
  })

  test('while it is open: a list that is closed is not announced', () => {
    given(inDialogue(['14:01:00', chair, closes]))
      .when('14:02:00', chair, announces)
      .refuses('list-closed')
  })

  test('there is none to announce before a session, and delegates do not announce it', () => {
    given(planned()).when('13:00:00', chair, announces).refuses('no-session-open')
    given(inDialogue()).when('14:01:00', delegateOf('BRA'), announces).refuses('not-allowed')
  })
})

describe('It is closed after a countdown that everybody sees', () => {
  const closing = inDialogue(...three, ['14:10:00', chair, closesIn(300)])

  test('it says when it will be closed, and is open until then', () => {
    given(inDialogue())
      .when('14:10:00', chair, closesIn(300))
      .records({ type: 'list.closing', at: hour('14:15:00') })
      .shows('public', { list: { status: 'open', closingAt: hour('14:15:00') } })
      .when('14:14:59.999', delegateOf('JAM'), asks)
      .records({ type: 'request.listed' })
  })

  test('the server closes it at that time, and not before', () => {
    expect(due(closing.meeting)).toEqual({ at: hour('14:15:00'), command: closes })
    given(closing).when('14:14:59.999', server, closes).leavesAsItIs()
    const closed = given(closing)
      .when('14:15:00', server, closes)
      .records({ type: 'list.closed' })
      .shows('public', { list: { status: 'closed', closingAt: null, changedAt: hour('14:15:00') } })
    expect(due(closed.meeting)).toBeNull()
    closed.when('14:15:01', delegateOf('JAM'), asks).refuses('list-closed')
    expect(delegationsWaiting(closed)).toEqual(['BRA', 'CHL', 'HTI'])
  })

  test('reopening cancels the countdown', () => {
    const open = given(closing)
      .when('14:12:00', chair, opensAgain)
      .records({ type: 'list.opened' })
      .shows('public', { list: { status: 'open', closingAt: null } })
    expect(due(open.meeting)).toBeNull()
    open.when('14:15:00', server, closes).leavesAsItIs()
  })

  test('the chair closes it before, or sets another time', () => {
    given(closing).when('14:11:00', chair, closes).records({ type: 'list.closed' })
    const later = given(closing, ['14:14:00', chair, closesIn(120)])
    expect(due(later.meeting)?.at).toBe(hour('14:16:00'))
    later.when('14:15:00', server, closes).leavesAsItIs()
  })

  test('a closed list is not counted down', () => {
    given(inDialogue(['14:10:00', chair, closes]))
      .when('14:11:00', chair, closesIn(60))
      .refuses('list-closed')
  })

  test('while the session is suspended nothing is due; what is overdue is done when it resumes', () => {
    const suspended = goneOn(closing, ['14:12:00', chair, { type: 'session.suspend', session: 'second' }])
    expect(due(suspended.meeting)).toBeNull()
    const resumed = goneOn(suspended, ['14:20:00', chair, { type: 'session.resume', session: 'second' }])
    expect(due(resumed.meeting)).toEqual({ at: hour('14:15:00'), command: closes })
    given(resumed).when('14:20:00', server, closes).records({ type: 'list.closed' })
  })
})

describe('As it is closed so many are still to speak', () => {
  const closed = inDialogue(...three, ['14:10:00', chair, closes])
  const still = (remainingAtClosing: number | null) => ({ list: { remainingAtClosing } })

  test('which stays what it was, whoever speaks or comes later; a point of order does not count among them', () => {
    given(closed)
      .shows('public', { ...still(3), coming: { remaining: 3 } })
      .and(['14:11:00', chair, next], ['14:12:00', delegateOf('JAM'), raisesPointOfOrder])
      .shows('room', { ...still(3), coming: { remaining: 3 } })
      .and(['14:12:10', chair, { type: 'floor.withdraw', request: 'r4' }], ['14:13:00', chair, next])
      .shows('podium', { ...still(3), coming: { remaining: 1 } })
  })

  test('which nothing tells before, nor once it is open again, nor once the closing is undone', () => {
    given(inDialogue(...three)).shows('public', still(null))
    given(closed).and(['14:20:00', chair, opensAgain]).shows('public', still(null))
    given(closed)
      .and(['14:20:00', chair, { type: 'undo' }])
      .shows('public', still(null))
  })

  test('also where the server closes it when its time is over', () => {
    given(inDialogue(...three, ['14:10:00', chair, closesIn(300)], ['14:12:00', chair, next]))
      .and(['14:15:00', server, closes])
      .shows('public', still(2))
  })
})

describe('It is closed with the consent of the meeting', () => {
  test('which the record has', () => {
    given(inDialogue())
      .when('14:10:00', chair, { type: 'list.close', consent: true })
      .records({ type: 'list.closed', consent: true })
      .shows('public', { list: { status: 'closed', consent: true } })
  })

  test('consent to a countdown holds as the server closes it', () => {
    given(inDialogue(['14:10:00', chair, { type: 'list.close', inSeconds: 60, consent: true }]))
      .shows('public', { list: { consent: true } })
      .and(['14:11:00', server, closes])
      .shows('public', { list: { status: 'closed', consent: true } })
  })

  test('without it none is claimed; reopening the list ends it', () => {
    given(inDialogue(['14:10:00', chair, closes])).shows('public', { list: { consent: false } })
    given(
      inDialogue(['14:10:00', chair, { type: 'list.close', consent: true }], ['14:20:00', chair, opensAgain]),
    ).shows('public', { list: { status: 'open', consent: false } })
  })
})

describe('Some may still ask although it is closed: by name', () => {
  const excepts = (delegation: string, admitted = true): Wanted => ({
    type: 'list.except',
    delegation,
    admitted,
  })
  const closed = inDialogue(['14:10:00', chair, closes])

  test('the one that is named asks, nobody else', () => {
    given(closed)
      .when('14:11:00', chair, excepts('JAM'))
      .records({ type: 'list.excepted', delegation: 'JAM', admitted: true })
      .shows('public', { list: { status: 'closed', exceptions: ['JAM'] } })
      .when('14:12:00', delegateOf('JAM'), asks)
      .records({ type: 'request.listed', request: { delegation: 'JAM' } })
      .when('14:12:30', delegateOf('PER'), asks)
      .refuses('list-closed')
  })

  test('until it is taken back', () => {
    given(closed, ['14:11:00', chair, excepts('JAM')], ['14:11:30', chair, excepts('JAM', false)])
      .shows('public', { list: { exceptions: [] } })
      .when('14:12:00', delegateOf('JAM'), asks)
      .refuses('list-closed')
  })

  test('a second press changes nothing, and who does not take part is no exception', () => {
    given(closed, ['14:11:00', chair, excepts('JAM')])
      .when('14:11:01', secretariat, excepts('JAM'))
      .leavesAsItIs()
    given(closed).when('14:11:00', chair, excepts('JAM', false)).leavesAsItIs()
    given(closed).when('14:11:00', chair, excepts('ATL')).refuses('unknown-delegation')
  })

  test('who withdraws before speaking may ask again; whom the chair takes off may not', () => {
    const asked = given(closed, ['14:11:00', chair, excepts('JAM')], ['14:12:00', delegateOf('JAM'), asks])
    asked
      .when('14:12:30', delegateOf('JAM'), { type: 'floor.withdraw', request: 'r5' })
      .records(
        { type: 'request.withdrawn', request: 'r5' },
        { type: 'list.excepted', delegation: 'JAM', admitted: true },
      )
      .when('14:13:00', delegateOf('JAM'), asks)
      .records({ type: 'request.listed' })
    asked
      .when('14:12:30', chair, { type: 'list.remove', request: 'r5' })
      .records({ type: 'request.removed' })
      .when('14:13:00', delegateOf('JAM'), asks)
      .refuses('list-closed')
  })

  test('whoever asked while the list was open and withdraws has no exception', () => {
    given(inDialogue(['14:09:00', delegateOf('JAM'), asks], ['14:10:00', chair, closes]))
      .when('14:11:00', delegateOf('JAM'), { type: 'floor.withdraw', request: 'r3' })
      .records({ type: 'request.withdrawn' })
  })

  test('no longer once the list was open again', () => {
    given(closed, ['14:11:00', chair, excepts('JAM')])
      .and(['14:12:00', chair, opensAgain], ['14:13:00', chair, closes])
      .shows('public', { list: { exceptions: [] } })
      .when('14:14:00', delegateOf('JAM'), asks)
      .refuses('list-closed')
  })

  test('once: a request uses it up', () => {
    const asked = given(
      closed,
      ['14:11:00', chair, excepts('JAM')],
      ['14:12:00', delegateOf('JAM'), asks],
    ).shows('public', { list: { exceptions: [] } })
    asked
      .and(['14:13:00', chair, next], ['14:14:00', chair, yields])
      .when('14:15:00', delegateOf('JAM'), asks)
      .refuses('list-closed')
      .and(['14:16:00', chair, excepts('JAM')])
      .when('14:17:00', delegateOf('JAM'), asks)
      .records({ type: 'request.listed' })
  })

  test('so does the floor itself; a reply or a point of order does not', () => {
    given(closed, ['14:11:00', chair, excepts('JAM')])
      .and(['14:12:00', chair, { type: 'floor.grant', delegation: 'JAM' }])
      .shows('public', { list: { exceptions: [] } })
    given(closed, ['14:11:00', chair, excepts('JAM')])
      .and(['14:12:00', delegateOf('JAM'), asksToReply], ['14:13:00', chair, next])
      .shows('public', { list: { exceptions: ['JAM'] } })
  })

  test('a hand entered by mistake is taken back with an undo, and it may still ask', () => {
    given(closed, ['14:11:00', chair, excepts('JAM')])
      .and(
        ['14:12:00', chair, { type: 'floor.request', kind: 'intervention', delegation: 'JAM' }],
        ['14:12:05', chair, undo],
      )
      .shows('public', { list: { exceptions: ['JAM'], requests: [] } })
  })

  test('what is used up does not come back with an undo of something else', () => {
    given(inDialogue(...three, ['14:10:00', chair, closes]), ['14:11:00', chair, excepts('JAM')])
      .and(
        ['14:11:10', chair, { type: 'list.move', request: 'r5', before: 'r3' }],
        ['14:12:00', delegateOf('JAM'), asks],
        ['14:12:05', chair, undo],
      )
      .shows('public', { list: { exceptions: [], waiting: 4 } })
  })

  test('who is in the list already needs none', () => {
    given(inDialogue(...three, ['14:10:00', chair, closes]))
      .when('14:11:00', chair, excepts('BRA'))
      .refuses('already-listed')
  })
})

describe('Who is absent when called is called again at the end', () => {
  const once = inDialogue(...three, ['14:05:00', chair, absent('r3')])

  test('it stands at the end of the list, and says so', () => {
    given(inDialogue(...three))
      .when('14:05:00', chair, absent('r3'))
      .records({ type: 'request.absent', request: 'r3', delegation: 'BRA' })
      .shows('room', {
        list: {
          requests: [
            { delegation: 'CHL' },
            { delegation: 'HTI' },
            { delegation: 'BRA', absentAt: hour('14:05:00') },
          ],
        },
      })
  })

  test('later requests stand before it, replies behind it', () => {
    const more = given(
      once,
      ['14:06:00', delegateOf('JAM'), asksToReply],
      ['14:07:00', delegateOf('PER'), asks],
    )
    expect(delegationsWaiting(more)).toEqual(['CHL', 'HTI', 'PER', 'BRA', 'JAM'])
  })

  test('with replies waiting it goes to the end of the list, before them', () => {
    const meeting = given(inDialogue(...three), ['14:04:00', delegateOf('JAM'), asksToReply])
      .when('14:05:00', chair, absent('r3'))
      .records({ type: 'request.absent' }, { type: 'list.arranged' })
    expect(delegationsWaiting(meeting)).toEqual(['CHL', 'HTI', 'BRA', 'JAM'])
  })

  test('it is called again after the others', () => {
    given(once, ['14:06:00', chair, next], ['14:08:00', chair, next])
      .when('14:10:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { holder: { delegation: 'BRA' } } })
  })

  test('two who were absent keep their order', () => {
    expect(delegationsWaiting(given(once, ['14:06:00', chair, absent('r4')]))).toEqual(['HTI', 'BRA', 'CHL'])
  })

  test('absent twice it leaves the list, and the record has both times', () => {
    const twice = given(once, ['14:06:00', chair, next], ['14:08:00', chair, next])
      .when('14:10:00', chair, absent('r3'))
      .records({ type: 'request.absent', delegation: 'BRA' }, { type: 'request.removed', request: 'r3' })
    expect(delegationsWaiting(twice)).toEqual([])
    expect(
      twice.history.entries
        .filter(({ events }) => events.some(event => event.type === 'request.absent'))
        .map(({ at, actor }) => [at, actor.role]),
    ).toEqual([
      [hour('14:05:00'), 'chair'],
      [hour('14:10:00'), 'chair'],
    ])
  })

  test('it may ask anew, as everybody', () => {
    given(once, ['14:06:00', chair, absent('r3')])
      .when('14:07:00', delegateOf('BRA'), asks)
      .records({ type: 'request.listed', request: { delegation: 'BRA' } })
  })

  test('the place to which the chair had moved it is lost', () => {
    const moved = given(
      inDialogue(...three, ['14:04:00', chair, { type: 'list.move', request: 'r5', before: 'r3' }]),
      ['14:05:00', chair, absent('r5')],
    )
    expect(delegationsWaiting(moved)).toEqual(['BRA', 'CHL', 'HTI'])
    expect(moved.view('room').list.requests.at(-1)).not.toHaveProperty('moved')
  })

  test('delegates do not mark each other absent, and nobody marks who does not wait', () => {
    given(once).when('14:06:00', delegateOf('CHL'), absent('r5')).refuses('not-allowed')
    given(once).when('14:06:00', chair, absent('r99')).refuses('unknown-request')
  })
})

describe('Two delegations swap their places', () => {
  const listed = inDialogue(...three)

  test('once both have offered it', () => {
    const offered = given(listed)
      .when('14:05:00', delegateOf('BRA'), swaps('r3', 'r5'))
      .records({ type: 'swap.offered', request: 'r3', with: 'r5' })
      .shows('room', { list: { requests: [{ delegation: 'BRA', swapWith: 'r5' }, {}, {}] } })
    expect(delegationsWaiting(offered)).toEqual(['BRA', 'CHL', 'HTI'])
    const agreed = offered
      .when('14:05:30', delegateOf('HTI'), swaps('r5', 'r3'))
      .records({ type: 'requests.swapped', request: 'r5', with: 'r3' })
    expect(delegationsWaiting(agreed)).toEqual(['HTI', 'CHL', 'BRA'])
    agreed.shows('room', {
      list: {
        requests: [
          { moved: { at: hour('14:05:30'), by: 'delegate' } },
          {},
          { moved: { at: hour('14:05:30'), by: 'delegate' } },
        ],
      },
    })
    for (const request of agreed.view('room').list.requests) expect(request).not.toHaveProperty('swapWith')
  })

  test('an offer to another one is no agreement', () => {
    given(listed, ['14:05:00', delegateOf('BRA'), swaps('r3', 'r5')])
      .when('14:05:30', delegateOf('CHL'), swaps('r4', 'r3'))
      .records({ type: 'swap.offered' })
    given(listed, ['14:05:00', delegateOf('BRA'), swaps('r3', 'r5')])
      .when('14:05:10', delegateOf('BRA'), swaps('r3', 'r5'))
      .leavesAsItIs()
  })

  test('an offer falls when the other request leaves the list, however it leaves', () => {
    const offered = given(listed, ['14:05:00', delegateOf('BRA'), swaps('r3', 'r5')])
    const leaves: Step[] = [
      ['14:05:10', delegateOf('HTI'), { type: 'floor.withdraw', request: 'r5' }],
      ['14:05:10', chair, { type: 'list.remove', request: 'r5' }],
      ['14:05:10', chair, { type: 'floor.grant', request: 'r5' }],
    ]
    for (const step of leaves)
      expect(offered.and(step).view('room').list.requests[0]).not.toHaveProperty('swapWith')
    // Who asks again meanwhile has agreed to nothing.
    expect(
      offered
        .and(
          ['14:05:10', chair, { type: 'list.remove', request: 'r5' }],
          ['14:05:20', chair, { type: 'undo' }],
        )
        .view('room').list.requests[0],
    ).toHaveProperty('swapWith', 'r5')
  })

  describe('an offer', () => {
    const offered = goneOn(listed, ['14:05:00', delegateOf('BRA'), swaps('r3', 'r5')])
    const ends: Wanted = { type: 'list.swap', request: 'r3', with: null }

    test.each([
      ['is taken back by who made it', delegateOf('BRA'), 'taken-back'],
      ['is declined by the other', delegateOf('HTI'), 'declined'],
      ['is taken off by the podium', chair, 'taken-back'],
    ] as const)('%s, on the record', (_, actor, how) => {
      const ended = given(offered)
        .when('14:05:10', actor, ends)
        .records({ type: 'swap.ended', request: 'r3', how })
      expect(ended.view('room').list.requests[0]).not.toHaveProperty('swapWith')
      // What was agreed to afterwards is a new offer.
      ended.when('14:05:20', delegateOf('HTI'), swaps('r5', 'r3')).records({ type: 'swap.offered' })
    })

    test('is nobody else’s, and ends once', () => {
      given(offered).when('14:05:10', delegateOf('CHL'), ends).refuses('not-allowed')
      given(listed).when('14:05:10', delegateOf('BRA'), ends).leavesAsItIs()
      given(listed).when('14:05:10', delegateOf('HTI'), ends).refuses('not-allowed')
      given(offered)
        .when('14:05:10', delegateOf('BRA'), { type: 'list.swap', request: 'r9', with: null })
        .refuses('unknown-request')
    })
  })

  test('the podium swaps any two at once', () => {
    const swapped = given(listed)
      .when('14:05:00', secretariat, swaps('r3', 'r4'))
      .records({ type: 'requests.swapped' })
    expect(delegationsWaiting(swapped)).toEqual(['CHL', 'BRA', 'HTI'])
  })

  test('not another’s place, not one’s own, and not with a reply', () => {
    given(listed).when('14:05:00', delegateOf('BRA'), swaps('r4', 'r5')).refuses('not-allowed')
    given(listed).when('14:05:00', delegateOf('BRA'), swaps('r3', 'r3')).refuses('unknown-request')
    given(listed, ['14:04:00', delegateOf('JAM'), asksToReply])
      .when('14:05:00', chair, swaps('r3', 'r6'))
      .refuses('unknown-request')
  })
})

describe('An observer speaks with the consent of the chair (UNESCO r. 16.3)', () => {
  const spain: Delegation = {
    code: 'ESP',
    names: { en: 'Spain', es: 'España', pt: 'Espanha', fr: 'Espagne' },
    language: 'es',
    category: 'observer',
  }
  const withSpain = (observersNeedConsent: boolean, ...steps: Step[]) =>
    goneOn(
      planned({ delegations: [...delegations, spain] }),
      ['13:00:00', chair, settles({ observersNeedConsent, warnAtSeconds: 25 })],
      ['14:00:00', chair, opens('second')],
      ...steps,
    )
  const held = withSpain(true, ['14:00:30', delegateOf('ESP'), asks], ...three.slice(0, 1))

  test('its request is held, behind all that can be called', () => {
    given(held).shows('room', {
      list: { requests: [{ delegation: 'BRA' }, { delegation: 'ESP', held: true }] },
      coming: { remaining: 1, next: [{ delegation: 'BRA' }] },
    })
  })

  test('nobody calls it before: not the next press, not the chair’s own', () => {
    given(held, ['14:02:00', chair, next], ['14:03:00', chair, yields])
      .when('14:04:00', chair, next)
      .refuses('nobody-waiting')
    given(held).when('14:02:00', chair, { type: 'floor.grant', request: 'r4' }).refuses('not-admitted-yet')
  })

  test('admitted, it has its place', () => {
    const admitted = given(held)
      .when('14:02:00', chair, admits('r4'))
      .records({ type: 'request.admitted', request: 'r4' }, { type: 'list.arranged' })
    expect(delegationsWaiting(admitted)).toEqual(['ESP', 'BRA'])
    expect(admitted.view('room').list.requests[0]).not.toHaveProperty('held')
    admitted.when('14:02:30', chair, admits('r4')).leavesAsItIs()
    admitted.when('14:03:00', chair, next).records({ type: 'floor.granted' })
  })

  test('after the members, where the order says so', () => {
    const meeting = given(
      held,
      ['14:01:30', chair, settles({ order: ['category'] })],
      ['14:02:00', chair, admits('r4')],
    )
    expect(delegationsWaiting(meeting)).toEqual(['BRA', 'ESP'])
  })

  test('what the podium enters for it is admitted thereby; a point of order waits for no consent', () => {
    const entered = given(withSpain(true))
      .when('14:01:00', chair, { type: 'floor.request', kind: 'intervention', delegation: 'ESP' })
      .records({ type: 'request.listed', request: { raisedByHand: true } })
    expect(entered.view('room').list.requests[0]).not.toHaveProperty('held')
    given(withSpain(true, ['14:01:00', delegateOf('ESP'), raisesPointOfOrder]))
      .when('14:01:10', chair, next)
      .records({ type: 'floor.granted' })
  })

  test('a member needs no consent, and no observer where the rules ask for none', () => {
    expect(given(held).view('room').list.requests[0]).not.toHaveProperty('held')
    expect(
      given(withSpain(false, ['14:01:00', delegateOf('ESP'), asks])).view('room').list.requests[0],
    ).not.toHaveProperty('held')
  })

  test('the chair, the secretariat and the session’s moderator admit; delegates do not', () => {
    for (const actor of [chair, secretariat, moderatorOf('second')])
      given(held)
        .when('14:02:00', actor, admits('r4'))
        .records({ type: 'request.admitted' }, { type: 'list.arranged' })
    given(held).when('14:02:00', delegateOf('ESP'), admits('r4')).refuses('not-allowed')
    given(held).when('14:02:00', chair, admits('r9')).refuses('unknown-request')
  })
})

describe('What a request says may be changed while it waits', () => {
  const listed = inDialogue(
    [
      '14:01:00',
      delegateOf('BRA'),
      { type: 'floor.request', kind: 'intervention', topic: 'Borders', representative: 'Ana Lima' },
    ],
    ...three.slice(1),
  )
  const amends = (request: string, matter: object): Wanted => ({ type: 'floor.amend', request, ...matter })

  test('who will speak, for which group, in which language, on what; the place stays', () => {
    const amended = given(listed)
      .when(
        '14:05:00',
        delegateOf('BRA'),
        amends('r3', { representative: 'Rui Melo', group: 'MERCOSUR', language: 'pt' }),
      )
      .records({ type: 'request.amended' })
      .shows('room', {
        list: {
          requests: [
            {
              delegation: 'BRA',
              representative: 'Rui Melo',
              group: 'MERCOSUR',
              language: 'pt',
              requestedAt: hour('14:01:00'),
            },
            {},
            {},
          ],
        },
      })
    // It is replaced whole: the topic is no longer said.
    expect(amended.view('room').list.requests[0]).not.toHaveProperty('topic')
  })

  test('on the floor it is said with the name', () => {
    given(
      listed,
      ['14:05:00', secretariat, amends('r3', { representative: 'Rui Melo', language: 'pt' })],
      ['14:06:00', chair, next],
    ).shows('public', { floor: { delegation: 'BRA', representative: 'Rui Melo', language: 'pt' } })
  })

  test('by the delegation itself or the podium; what is so already does not change', () => {
    given(listed)
      .when('14:05:00', delegateOf('CHL'), amends('r3', { topic: 'Trade' }))
      .refuses('not-allowed')
    given(listed)
      .when('14:05:00', delegateOf('BRA'), amends('r3', { topic: 'Borders', representative: 'Ana Lima' }))
      .leavesAsItIs()
    given(listed)
      .when('14:05:00', chair, amends('r9', { topic: 'Trade' }))
      .refuses('unknown-request')
  })
})

describe('Two consoles at once', () => {
  const listed = inDialogue(...three)

  test('a move on what has changed meanwhile is refused as stale, and happens not at all', () => {
    const moved = given(listed)
      // Both saw Chile before Haiti.
      .when('14:05:00', chair, { type: 'list.move', request: 'r5', before: 'r3', after: 'r4' })
      .records({ type: 'request.moved' })
    moved
      .when('14:05:00.200', secretariat, { type: 'list.move', request: 'r5', before: 'r4', after: 'r4' })
      .refuses('stale')
    expect(delegationsWaiting(moved)).toEqual(['HTI', 'BRA', 'CHL'])
  })

  test('so is one of a request that was seen first and is not any more', () => {
    given(listed, ['14:05:00', chair, { type: 'list.move', request: 'r5', before: 'r3' }])
      .when('14:05:00.200', secretariat, { type: 'list.move', request: 'r3', before: null, after: null })
      .refuses('stale')
  })

  test('what still stands where it was seen is moved', () => {
    given(listed)
      .when('14:05:00', secretariat, { type: 'list.move', request: 'r3', before: null, after: null })
      .records({ type: 'request.moved', request: 'r3' })
  })
})
