import { describe, expect, test } from 'vitest'
import { numberOf, placeOf } from '../../client/ui/place.ts'
import { due } from '../../shared/meeting/due.ts'
import { delegationsWaiting, given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  carryOut,
  chair,
  delegateOf,
  goneOn,
  hour,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  server,
  settles,
} from '../support/history.ts'
import { drawnAgain } from '../support/lots.ts'

/**
 * Lists were raced for a day early, until lots took their place (upr-info on the UPR): requests within the first
 * seconds count as simultaneous, and are drawn.
 */
const askers = ['BRA', 'CHL', 'HTI', 'JAM', 'PER']
const early: Step[] = askers.map((code, index) => [`14:00:0${index + 1}`, delegateOf(code), asks])
const draws = { type: 'list.draw' } as const

/** The plenary opens with a window of so many seconds. */
const opened = (openingWindowSeconds: number, ...steps: Step[]) =>
  goneOn(
    planned(),
    ['13:00:00', chair, settles({ openingWindowSeconds })],
    ['14:00:00', chair, opens('second')],
    ...steps,
  )
const raced = opened(60, ...early)

describe('Requests within the first seconds count as simultaneous', () => {
  test('the window opens with the list, and everybody sees until when', () => {
    given(goneOn(planned(), ['13:00:00', chair, settles({ openingWindowSeconds: 60 })]))
      .when('14:00:00', chair, opens('second'))
      .records({ type: 'session.opened', windowUntil: hour('14:01:00') })
      .shows('public', { list: { windowUntil: hour('14:01:00'), draw: null } })
  })

  test('with the list that the chair opens later as well', () => {
    const later = goneOn(
      planned(),
      ['13:00:00', chair, settles({ openingWindowSeconds: 30, listOpens: 'by-chair' })],
      ['14:00:00', chair, opens('second')],
    )
    given(later).shows('public', { list: { windowUntil: null } })
    given(later)
      .when('14:10:00', chair, { type: 'list.open' })
      .records({ type: 'list.opened', windowUntil: hour('14:10:30') })
  })

  test('there is none where the rules set none', () => {
    const without = given(opened(0, ...early))
    without.shows('public', { list: { windowUntil: null } })
    without.when('14:00:30', chair, draws).refuses('not-in-the-window')
    without.when('14:00:30', chair, next).records({ type: 'floor.granted' })
    expect(due(without.meeting)).toBeNull()
  })

  test('nobody of them is called before they are drawn', () => {
    given(raced).when('14:00:30', chair, next).refuses('window-open')
  })

  test('until then they have neither a place nor a time, and every page says so', () => {
    const moment = given(raced, ['14:00:20', delegateOf('MEX'), asksToReply])
    const seen = moment.view('room')
    const of = (code: string) => seen.list.requests.find(({ delegation }) => delegation === code)
    expect(askers.map(code => of(code)?.simultaneous)).toEqual(askers.map(() => true))
    for (const code of askers) {
      expect(of(code)).not.toHaveProperty('expectedAt')
      expect(placeOf(seen, of(code)?.id ?? '')).toBeNull()
      expect(numberOf(seen, of(code)?.id ?? '')).toBeNull()
    }
    expect(of('MEX')).not.toHaveProperty('simultaneous')
    const drawn = moment.and(['14:00:30', chair, draws]).view('room')
    expect(drawn.list.requests.map(({ id }) => numberOf(drawn, id))).toEqual([1, 2, 3, 4, 5, 1])
    for (const request of drawn.list.requests) expect(request).not.toHaveProperty('simultaneous')
  })

  test('there are no places to swap before', () => {
    given(raced)
      .when('14:00:30', delegateOf('BRA'), { type: 'list.swap', request: 'r4', with: 'r5' })
      .refuses('window-open')
  })

  test('but a point of order is heard at once, and the chair may call on anybody', () => {
    given(raced, ['14:00:20', delegateOf('MEX'), raisesPointOfOrder])
      .when('14:00:30', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
    given(raced)
      .when('14:00:30', chair, { type: 'floor.grant', delegation: 'HTI' })
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'HTI' } } })
  })

  test('the chair may choose one of the requests: on the record as the chair’s, and drawn among the others', () => {
    given(raced).when('14:00:30', chair, next).refuses('window-open')
    const outcome = carryOut(raced, hour('14:00:30'), chair, { type: 'floor.grant', request: 'r6' })
    // What the rules do is `floor.next` on the record; this is not.
    expect(outcome.history.entries.at(-1)).toMatchObject({
      actor: { role: 'chair' },
      command: { type: 'floor.grant' },
      events: [{ type: 'floor.granted', turn: { holder: { delegation: 'HTI' }, request: { id: 'r6' } } }],
    })
    given(outcome.history, ['14:01:00', server, draws]).shows('room', {
      list: { windowUntil: null, requests: [{ drawn: 1 }, { drawn: 2 }, { drawn: 3 }, { drawn: 4 }] },
    })
  })
})

describe('They are drawn by lot', () => {
  test('by the server, as the window ends', () => {
    expect(due(raced.meeting)).toEqual({ at: hour('14:01:00'), command: draws })
    const drawn = given(raced)
      .when('14:01:00', server, draws)
      .records(
        { type: 'list.drawn', draw: { at: hour('14:01:00'), order: drawnAgain('seed-9', askers) } },
        { type: 'list.arranged' },
      )
    expect(due(drawn.meeting)).toBeNull()
  })

  test('not before: the server’s clock is the meeting’s', () => {
    given(raced).when('14:00:59.999', server, draws).leavesAsItIs()
  })

  test.each(['14:00:20', '14:00:45', '14:01:00'])(
    'anybody draws it again from the seed, which is published with it (%s)',
    time => {
      const drawn = given(raced, [time, chair, draws])
      const { draw } = drawn.view('public').list
      expect(draw).toEqual({ seed: 'seed-9', at: hour(time), order: drawnAgain('seed-9', askers) })
      expect(delegationsWaiting(drawn)).toEqual(draw?.order)
    },
  )

  test('another seed gives another order: it is not the order of request', () => {
    const orders = ['seed-9', 'seed-10', 'seed-11'].map(seed => drawnAgain(seed, askers).join())
    expect(new Set([...orders, askers.join()]).size).toBe(4)
  })

  test('each request says its place in the lot', () => {
    given(raced, ['14:01:00', server, draws]).shows('room', {
      list: {
        windowUntil: null,
        requests: drawnAgain('seed-9', askers).map((delegation, index) => ({ delegation, drawn: index + 1 })),
      },
    })
  })

  test('by the chair before, or by the secretariat; once', () => {
    given(raced)
      .when('14:00:40', secretariat, draws)
      .records({ type: 'list.drawn' }, { type: 'list.arranged' })
      .when('14:00:41', chair, draws)
      .refuses('not-in-the-window')
    given(raced).when('14:00:40', delegateOf('BRA'), draws).refuses('not-allowed')
  })

  test('a lot is not taken back, or the chair could draw until it pleases', () => {
    const drawn = given(raced, ['14:01:00', chair, draws])
    expect(drawn.view('podium').undo?.type).not.toBe('list.draw')
    const undone = drawn.and(
      ['14:01:10', chair, { type: 'list.close' }],
      ['14:01:11', chair, { type: 'undo' }],
    )
    expect(delegationsWaiting(undone)).toEqual(drawnAgain('seed-9', askers))
  })

  test('the first drawn speaks first', () => {
    given(raced, ['14:01:00', server, draws])
      .when('14:01:10', chair, next)
      .records({
        type: 'floor.granted',
        turn: { holder: { delegation: drawnAgain('seed-9', askers).at(0) ?? '' } },
      })
  })

  test('replies and points of order are no part of it; who has withdrawn neither', () => {
    const withdrawn = given(
      raced,
      ['14:00:20', delegateOf('MEX'), raisesPointOfOrder],
      ['14:00:25', delegateOf('URY'), asksToReply],
      // Brazil waits in both lists; its reply is not drawn.
      ['14:00:26', delegateOf('BRA'), asksToReply],
      ['14:00:30', delegateOf('CHL'), { type: 'floor.withdraw', request: 'r5' }],
      ['14:01:00', server, draws],
    )
    const entrants = drawnAgain(
      'seed-13',
      askers.filter(code => code !== 'CHL'),
    )
    expect(withdrawn.view('public').list.draw?.order).toEqual(entrants)
    expect(delegationsWaiting(withdrawn)).toEqual(['MEX', ...entrants, 'URY', 'BRA'])
    expect(withdrawn.view('room').list.requests.at(-1)).not.toHaveProperty('drawn')
  })

  test('a window in which nobody asked ends without a lot', () => {
    given(opened(60), ['14:01:00', server, draws]).shows('public', {
      list: { windowUntil: null, draw: { order: [] } },
    })
  })
})

describe('After it, in order of request', () => {
  const after = goneOn(
    raced,
    ['14:01:00', server, draws],
    ['14:01:05', delegateOf('ARG'), asks],
    ['14:01:06', delegateOf('URY'), asks],
  )

  test('who asks later stands behind all who were drawn', () => {
    expect(delegationsWaiting(given(after))).toEqual([...drawnAgain('seed-9', askers), 'ARG', 'URY'])
  })

  test('and is called without another lot', () => {
    given(opened(60, ['14:01:00', server, draws], ['14:01:30', delegateOf('ARG'), asks]))
      .when('14:02:00', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'ARG' } } })
  })

  test('a list that is closed and reopened has no second window', () => {
    given(after, ['14:20:00', chair, { type: 'list.close' }])
      .when('14:30:00', chair, { type: 'list.open' })
      .records({ type: 'list.opened' })
      .shows('public', { list: { windowUntil: null } })
  })

  test('the keys of the order come before the lot', () => {
    const alphabetical = given(raced, ['14:00:30', chair, settles({ order: ['alphabetical'] })]).and([
      '14:01:00',
      server,
      draws,
    ])
    expect(delegationsWaiting(alphabetical)).toEqual(['BRA', 'CHL', 'HTI', 'JAM', 'PER'])
  })
})
