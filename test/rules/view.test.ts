import { describe, expect, test } from 'vitest'
import { view } from '../../shared/meeting/view.ts'
import { viewSchema } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  next,
  planned,
  raisesPointOfOrder,
  type Step,
  yields,
} from '../support/history.ts'

const audiences = ['public', 'room', 'podium'] as const
const all = delegations.map(({ code }, index): Step => {
  const time = `14:01:${String(index).padStart(2, '0')}`
  return [time, delegateOf(code), asks]
})
const full = inDialogue(...all)

describe('The view of a meeting', () => {
  test.each(audiences)('the %s view has the shape of the wire, and nothing besides', audience => {
    for (const history of [
      planned(),
      full,
      goneOn(full, ['14:03:00', chair, next]),
      inPanel(
        ['14:01:00', chair, next],
        ['14:02:00', delegateOf('MEX'), raisesPointOfOrder],
        ['14:02:05', chair, next],
      ),
      goneOn(full, ['15:00:00', chair, { type: 'session.close', session: 'second' }]),
    ]) {
      const shown = given(history).view(audience)
      expect(viewSchema.parse(shown)).toEqual(shown)
    }
  })

  test('the public sees how many wait and the first ten, the room all of them', () => {
    given(full).shows('public', { list: { waiting: all.length } })
    expect(given(full).view('public').list.requests).toEqual(
      given(full).view('room').list.requests.slice(0, 10),
    )
    expect(given(full).view('room').list.requests).toHaveLength(all.length)
  })

  test('it says which entry of the record it is of, and its hour', () => {
    expect(given(full).view('public')).toMatchObject({ seq: all.length + 2, at: hour('14:01:13') })
  })

  test('it is the same for the same entry: nothing in it runs with the time', () => {
    const { meeting, seq, at } = goneOn(full, ['14:03:00', chair, next])
    expect(view(meeting, 'room', seq, at)).toEqual(view(meeting, 'room', seq, at))
  })

  test('whoever has not made an intervention today is marked first', () => {
    const meeting = given(
      inDialogue(
        ['14:01:00', delegateOf('BRA'), asks],
        ['14:02:00', delegateOf('CHL'), raisesPointOfOrder],
        ['14:02:05', chair, next],
        ['14:02:20', chair, { type: 'order.rule', decision: 'overruled' }],
        ['14:02:30', chair, next],
        ['14:04:00', chair, yields],
        ['14:05:00', delegateOf('BRA'), asks],
        ['14:06:00', delegateOf('CHL'), asks],
      ),
    )
    expect(meeting.view('room').list.requests.map(({ delegation, first }) => [delegation, first])).toEqual([
      ['BRA', false],
      ['CHL', true],
    ])
  })

  test('who is interrupted has been heard', () => {
    given(
      inPanel(
        ['14:01:00', chair, next],
        ['14:02:00', delegateOf('MEX'), raisesPointOfOrder],
        ['14:02:05', chair, next],
      ),
    ).shows('public', { heard: ['speaker-1'] })
  })
})

describe('When each is expected to speak', () => {
  const expected = (history = full): number[] =>
    given(history)
      .view('room')
      .list.requests.map(({ expectedAt }) => (expectedAt ?? 0) - hour('14:00:00'))

  test('on a free floor the first at once, each next one after two minutes and ten seconds', () => {
    const at = 60_000 + (all.length - 1) * 1000
    expect(expected()).toEqual(all.map((_, index) => at + index * 130_000))
  })

  test('after whoever speaks has used the time that is left', () => {
    expect(expected(goneOn(full, ['14:03:00', chair, next])).slice(0, 2)).toEqual([310_000, 440_000])
    expect(
      expected(
        goneOn(full, ['14:03:00', chair, next], ['14:04:00', chair, { type: 'clock.adjust', seconds: 30 }]),
      ).slice(0, 1),
    ).toEqual([340_000])
  })

  test('a turn in overtime is taken to end now', () => {
    const over = goneOn(full, ['14:03:00', chair, next], ['14:08:00', delegateOf('ARG'), asks])
    expect(expected(over).slice(0, 1)).toEqual([490_000])
  })

  test('the prepared speakers who have not been heard come first, a point of order before them', () => {
    const panel = inPanel(
      ['14:00:10', delegateOf('BRA'), asks],
      ['14:00:20', delegateOf('MEX'), raisesPointOfOrder],
    )
    // A point of order of one minute, then three prepared speakers of ten, with ten seconds between.
    expect(expected(panel)).toEqual([20_000, 20_000 + 70_000 + 3 * 610_000])
  })

  test('who was interrupted uses the rest of the time first', () => {
    const interrupted = inDialogue(
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:01:30', delegateOf('CHL'), asks],
      ['14:02:00', chair, next],
      ['14:02:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:03:00', chair, next],
    )
    // One minute of the point of order, one that is left of the interrupted turn, ten seconds between.
    expect(expected(interrupted)).toEqual([180_000 + 60_000 + 60_000 + 10_000])
  })
})
