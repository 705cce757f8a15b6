import { describe, expect, test } from 'vitest'
import { partsOf, wasOpened } from '../../client/podium/agenda.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  inPanel,
  next,
  opens,
  planned,
  undo,
} from '../support/history.ts'

const opensItem = (item: string) => ({ type: 'item.open', item }) as const
const brazil = delegateOf('BRA')
const inBusiness = goneOn(planned(), ['10:00:00', chair, opens('business')])
const panelHeard = inPanel(
  ['14:01:00', chair, next],
  ['14:10:00', chair, next],
  ['14:20:00', chair, next],
  ['14:28:00', brazil, asks],
  ['14:29:00', delegateOf('CHL'), asks],
)

describe('An item that was skipped was not heard', () => {
  const opened = (meeting: Given) => meeting.view('public').agenda.days[0]?.sessions[2]?.opened

  test('while the session goes on, and once it is closed', () => {
    const skipped = given(
      planned(),
      ['10:00:00', chair, opens('business')],
      ['10:10:00', chair, opensItem('item-1b')],
      ['10:20:00', chair, opensItem('item-2')],
      ['10:30:00', chair, opensItem('item-1b')],
    )
    expect(opened(skipped)).toEqual(['item-1b', 'item-2'])
    const closed = skipped.and(['11:00:00', chair, { type: 'session.close', session: 'business' }])
    expect(opened(closed)).toEqual(['item-1b', 'item-2'])
    expect(opened(skipped.and(['10:30:10', chair, undo], ['10:30:20', chair, undo]))).toEqual(['item-1b'])
    expect(opened(given(planned()))).toBeUndefined()
  })

  test('an item counts with those under it', () => {
    const session = given(
      planned(),
      ['10:00:00', chair, opens('business')],
      ['10:10:00', chair, opensItem('item-1b')],
    ).view('podium').agenda.days[0]?.sessions[2]
    if (!session) throw new Error('there is no such session')
    expect(partsOf(session).map(part => [part.id, wasOpened(session, part)])).toEqual([
      ['item-1', true],
      ['item-1a', false],
      ['item-1b', true],
      ['item-2', false],
    ])
  })
})

describe('Items of a session', () => {
  test('the chair opens an item, or one below it', () => {
    given(inBusiness)
      .when('10:01:00', chair, opensItem('item-1'))
      .records({ type: 'item.opened', item: 'item-1' })
      .shows('public', { item: 'item-1' })
      .when('10:05:00', chair, opensItem('item-1b'))
      .records({ type: 'item.opened', item: 'item-1b' })
      .shows('public', { item: 'item-1b' })
  })

  test('an item that is open already stays open', () => {
    given(inBusiness, ['10:01:00', chair, opensItem('item-2')])
      .when('10:02:00', chair, opensItem('item-2'))
      .leavesAsItIs()
  })

  test('an item of another session, or of none, is not one', () => {
    given(inBusiness).when('10:01:00', chair, opensItem('second:dialogue')).refuses('unknown-item')
    given(inDialogue()).when('14:01:00', chair, opensItem('item-1')).refuses('unknown-item')
    given(inBusiness).when('10:01:00', chair, opensItem('nowhere')).refuses('unknown-item')
  })

  test('no item is opened between sessions', () => {
    given(planned()).when('10:01:00', chair, opensItem('item-1')).refuses('no-session-open')
  })

  test('an item’s own speaking limit holds while it is open; a sub-item without one has that of its item', () => {
    const asked = given(inBusiness, ['10:00:30', brazil, asks])
    asked.shows('public', { rules: { speakingLimitSeconds: 120 } })
    asked
      .and(['10:01:00', chair, opensItem('item-1')])
      .shows('public', { rules: { speakingLimitSeconds: 180 } })
      .and(['10:01:00', chair, opensItem('item-1a')])
      .shows('public', { rules: { speakingLimitSeconds: 300 } })
      .and(['10:01:00', chair, opensItem('item-1b')])
      .shows('public', { rules: { speakingLimitSeconds: 180 } })
      .when('10:02:00', chair, next)
      .records({ type: 'floor.granted', turn: { item: 'item-1b', grantedLimitMs: 180_000 } })
      .and(['10:03:00', chair, opensItem('item-2')])
      .shows('public', { rules: { speakingLimitSeconds: 120 }, floor: { clock: { limitMs: 180_000 } } })
  })

  test('whoever has the floor keeps it when the item changes', () => {
    given(inBusiness, ['10:01:00', brazil, asks], ['10:02:00', chair, next])
      .when('10:03:00', chair, opensItem('item-1'))
      .records({ type: 'item.opened', item: 'item-1' })
      .shows('public', { floor: { delegation: 'BRA' } })
  })
})

describe('The dialogue among member states', () => {
  test('it begins with the first of them who gets the floor after the prepared speakers, and is where that turn stands', () => {
    given(panelHeard)
      .when('14:30:00', chair, next)
      .records(
        { type: 'turn.ended', endedBy: 'podium' },
        { type: 'item.opened', item: 'first:dialogue' },
        {
          type: 'floor.granted',
          turn: { kind: 'intervention', holder: { delegation: 'BRA' }, item: 'first:dialogue' },
        },
      )
      .shows('public', { item: 'first:dialogue', floor: { delegation: 'BRA' } })
  })

  test('it begins once', () => {
    given(panelHeard, ['14:30:00', chair, next])
      .when('14:32:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { item: 'first:dialogue' } })
  })

  test('the last of the panel speaks on the panel still: the turn that ends is recorded before the dialogue', () => {
    const { meeting } = given(panelHeard, ['14:30:00', chair, next])
    const last = meeting.turns.at(-1)
    if (last?.item !== null) throw new Error(`recorded under ${last?.item}`)
  })

  test('it begins as well when the chair calls on a delegation out of the order', () => {
    given(panelHeard, ['14:29:30', chair, { type: 'floor.yield' }])
      .when('14:30:00', chair, { type: 'floor.grant', delegation: 'CHL' })
      .records(
        { type: 'item.opened', item: 'first:dialogue' },
        { type: 'floor.granted', turn: { holder: { delegation: 'CHL' }, item: 'first:dialogue' } },
      )
  })

  test('a delegation called on in the middle of the panel does not begin it', () => {
    given(inPanel(['14:01:00', chair, next], ['14:09:00', chair, { type: 'floor.yield' }]))
      .when('14:10:00', chair, { type: 'floor.grant', delegation: 'CHL' })
      .records({ type: 'floor.granted', turn: { item: null } })
      .and(['14:12:00', chair, next])
      .shows('public', { floor: { speaker: 'speaker-2' } })
  })

  test('the chair may open it before all prepared speakers were heard; the list is next then', () => {
    given(inPanel(['14:01:00', chair, next], ['14:05:00', brazil, asks]))
      .when('14:10:00', chair, opensItem('first:dialogue'))
      .records({ type: 'item.opened', item: 'first:dialogue' })
      .when('14:11:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { holder: { delegation: 'BRA' } } })
  })

  test('a session without prepared speakers is a dialogue from its beginning: nothing opens by itself', () => {
    given(inDialogue(['14:01:00', brazil, asks]))
      .when('14:02:00', chair, next)
      .records({ type: 'floor.granted', turn: { item: null } })
  })
})
