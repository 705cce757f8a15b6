import { describe, expect, test } from 'vitest'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  inDialogue,
  next,
  raisesPointOfOrder,
  secretariat,
  undo,
  type Wanted,
} from '../support/history.ts'

/** Chair and secretariat press at once: what the second one saw has changed, it is told so, and nothing happens twice. */
const waiting = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:10', delegateOf('CHL'), asks],
  ['14:01:20', delegateOf('PER'), asks],
)

describe('Two consoles press at the same moment', () => {
  test.each([
    ['the next speaker', { type: 'floor.next', turn: null }],
    ['the floor given', { type: 'floor.grant', request: 'r4', turn: null }],
    ['a move', { type: 'list.move', request: 'r5', before: 'r3', after: 'r4' }],
    ['an absence', { type: 'list.absent', request: 'r3', again: false }],
  ] satisfies [string, Wanted][])('%s: once', (_, wanted) => {
    given(waiting, ['14:02:00', chair, wanted]).when('14:02:00', secretariat, wanted).refuses('stale')
  })

  test('an absence in a round: called once, and again at the end', () => {
    const absent: Wanted = { type: 'round.absent', delegation: 'ARG', again: false }
    given(
      waiting,
      ['14:02:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
      ['14:02:10', chair, absent],
    )
      .when('14:02:10', secretariat, absent)
      .refuses('stale')
  })

  test('the clock of a turn that has ended meanwhile', () => {
    const speaking = given(waiting, ['14:02:00', chair, next])
    const turn = speaking.view('podium').floor?.turn ?? ''
    const later = speaking.and(['14:02:30', chair, next])
    for (const wanted of [
      { type: 'clock.adjust', seconds: 30, turn },
      { type: 'clock.pause', turn },
      { type: 'clock.reset', turn },
      { type: 'speaker.call', act: 'conclude', turn },
    ] satisfies Wanted[])
      later.when('14:02:30', secretariat, wanted).refuses('stale')
  })

  test('a ruling on the point of order before this one', () => {
    const first = given(
      waiting,
      ['14:02:00', delegateOf('MEX'), raisesPointOfOrder],
      ['14:02:05', chair, next],
    )
    const point = first.view('podium').floor?.turn ?? ''
    const ruling: Wanted = { type: 'order.rule', decision: 'overruled', point }
    first
      .and(
        ['14:02:10', chair, ruling],
        ['14:02:20', delegateOf('USA'), raisesPointOfOrder],
        ['14:02:25', chair, next],
      )
      .when('14:02:26', chair, ruling)
      .refuses('stale')
  })

  test('an election, and a lot: the second one changes nothing', () => {
    const elects: Wanted = { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'Ana Ruiz' }
    given(waiting, ['14:02:00', chair, elects]).when('14:02:00', secretariat, elects).leavesAsItIs()
    const draws: Wanted = { type: 'precedence.draw', by: 'lot', language: 'es' }
    given(waiting, ['14:02:00', chair, draws]).when('14:02:00', secretariat, draws).refuses('already-drawn')
  })
})

describe('What delegates say of their requests meanwhile stays when the podium takes something back', () => {
  test('the topic that was changed', () => {
    const undone = given(
      waiting,
      ['14:02:00', chair, { type: 'list.move', request: 'r5', before: 'r3' }],
      ['14:02:05', delegateOf('BRA'), { type: 'floor.amend', request: 'r3', topic: 'Borders' }],
      ['14:02:10', chair, undo],
    )
    expect(undone.view('room').list.requests.map(({ delegation, topic }) => [delegation, topic])).toEqual([
      ['BRA', 'Borders'],
      ['CHL', undefined],
      ['PER', undefined],
    ])
  })

  test('places that two have swapped: then the move is not taken back, and the chair is told', () => {
    given(
      waiting,
      ['14:02:00', chair, { type: 'list.move', request: 'r5', before: 'r3' }],
      ['14:02:05', delegateOf('BRA'), { type: 'list.swap', request: 'r3', with: 'r4' }],
      ['14:02:06', delegateOf('CHL'), { type: 'list.swap', request: 'r4', with: 'r3' }],
    )
      .when('14:02:10', chair, undo)
      .refuses('cannot-undo')
  })
})
