import { describe, expect, test } from 'vitest'
import { type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  next,
  raisesPointOfOrder,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

const brazil = delegateOf('BRA')
const adjusts = (seconds: number): Wanted => ({ type: 'clock.adjust', seconds })
const speaking = inDialogue(['14:01:00', brazil, asks], ['14:03:00', chair, next])

const lastTurn = (meeting: Given): TurnOnRecord => {
  const turn = turnsOnRecord(meeting.meeting).at(-1)
  if (!turn) throw new Error('no turn has ended')
  return turn
}

describe('A turn on the record', () => {
  test('who, when, on what, how long', () => {
    expect(lastTurn(given(speaking, ['14:04:40.500', brazil, yields]))).toEqual({
      turn: 't4',
      session: { id: 'second', title: 'The second session' },
      item: null,
      kind: 'intervention',
      delegation: 'BRA',
      name: 'Brasil',
      requestedAt: hour('14:01:00'),
      grantedAt: hour('14:03:00'),
      endedAt: hour('14:04:40.500'),
      endedBy: 'holder',
      limitMs: 120_000,
      extensionsMs: 0,
      extensions: [],
      calls: [],
      givenAgainMs: 0,
      spentMs: 100_500,
      overtimeMs: 0,
      heldMs: 100_500,
    })
  })

  test('a prepared speaker, with the role, and without a request', () => {
    expect(lastTurn(given(inPanel(['14:01:00', chair, next], ['14:11:30', chair, yields])))).toMatchObject({
      kind: 'prepared',
      speaker: 'speaker-1',
      name: 'Marie Joseph',
      role: 'Prosecutor',
      requestedAt: null,
      limitMs: 600_000,
      spentMs: 630_000,
      overtimeMs: 30_000,
    })
  })

  test('a speaker who is named later is named in the record as well', () => {
    const unnamed = given(inPanel(['14:01:00', chair, { type: 'floor.grant', speaker: 'speaker-3' }]), [
      '14:05:00',
      chair,
      yields,
    ])
    expect(lastTurn(unnamed).name).toBeNull()
    const { agenda } = unnamed.meeting
    const named = JSON.parse(JSON.stringify(agenda).replace('"name":null', '"name":"Rosa Lima"'))
    const after = unnamed.and([
      '14:06:00',
      { role: 'secretariat', access: 's' },
      { type: 'agenda.replace', agenda: named },
    ])
    expect(lastTurn(after).name).toBe('Rosa Lima')
  })

  test('the topic that was asked for goes with the turn', () => {
    const asked = inDialogue(
      ['14:01:00', brazil, { type: 'floor.request', kind: 'intervention', topic: 'What has worked' }],
      ['14:03:00', chair, next],
    )
    expect(lastTurn(given(asked, ['14:04:00', chair, yields])).topic).toBe('What has worked')
  })

  test('what was said past the end is overtime', () => {
    expect(lastTurn(given(speaking, ['14:05:17', chair, yields]))).toMatchObject({
      spentMs: 137_000,
      overtimeMs: 17_000,
      extensionsMs: 0,
    })
  })

  test('time given in overtime counts from the limit: what it covers is no overtime any more', () => {
    const longer = goneOn(speaking, ['14:05:10', chair, adjusts(30)])
    expect(lastTurn(given(longer, ['14:05:20', chair, yields]))).toMatchObject({
      limitMs: 120_000,
      extensionsMs: 30_000,
      extensions: [{ at: hour('14:05:10'), byMs: 30_000 }],
      spentMs: 140_000,
      overtimeMs: 0,
    })
    expect(lastTurn(given(longer, ['14:05:45', chair, yields]))).toMatchObject({ overtimeMs: 15_000 })
  })

  test('lengthened and shortened, all of it is told', () => {
    const turn = lastTurn(
      given(
        speaking,
        ['14:03:30', chair, adjusts(60)],
        ['14:03:40', chair, adjusts(-30)],
        ['14:05:00', chair, yields],
      ),
    )
    expect([turn.extensionsMs, turn.extensions.map(({ byMs }) => byMs)]).toEqual([30_000, [60_000, -30_000]])
  })

  test('a pause is held, not spoken', () => {
    const turn = lastTurn(
      given(
        speaking,
        ['14:03:30', chair, { type: 'clock.pause' }],
        ['14:04:30', chair, { type: 'clock.resume' }],
        ['14:05:00', chair, yields],
      ),
    )
    expect(turn).toMatchObject({ spentMs: 60_000, heldMs: 120_000, overtimeMs: 0 })
  })

  test('so is an interruption, which is a turn of its own', () => {
    const meeting = given(
      speaking,
      ['14:03:20', delegateOf('MEX'), raisesPointOfOrder],
      ['14:03:30', chair, next],
      ['14:04:30', chair, { type: 'order.rule', decision: 'sustained' }],
      ['14:05:00', chair, yields],
    )
    expect(turnsOnRecord(meeting.meeting)).toMatchObject([
      { kind: 'intervention', delegation: 'BRA', spentMs: 60_000, heldMs: 120_000 },
      { kind: 'point-of-order', delegation: 'MEX', spentMs: 60_000, heldMs: 60_000 },
    ])
  })

  test('what ran before a reset was spoken too, and was given again', () => {
    const turn = lastTurn(
      given(speaking, ['14:04:00', chair, { type: 'clock.reset' }], ['14:06:30', chair, yields]),
    )
    expect(turn).toMatchObject({
      limitMs: 120_000,
      givenAgainMs: 60_000,
      spentMs: 210_000,
      overtimeMs: 30_000,
    })
  })

  test('a reset gives the limit of the beginning, without the extensions before it', () => {
    const turn = lastTurn(
      given(
        speaking,
        ['14:03:30', chair, adjusts(60)],
        ['14:04:00', chair, { type: 'clock.reset' }],
        ['14:04:10', chair, adjusts(30)],
        ['14:06:00', chair, yields],
      ),
    )
    expect(turn).toMatchObject({
      extensionsMs: 30_000,
      // What was granted before it stays on the record.
      extensions: [{ byMs: 60_000, lapsed: true }, { byMs: 30_000 }],
      givenAgainMs: 60_000,
      spentMs: 180_000,
      overtimeMs: 0,
    })
  })

  test('a turn whose clock was never started was held, and nothing of it spoken', () => {
    const meeting = goneOn(
      inDialogue(),
      ['14:00:10', chair, { type: 'rules.change', clockStarts: 'by-chair' }],
      ['14:01:00', brazil, asks],
      ['14:03:00', chair, next],
    )
    expect(lastTurn(given(meeting, ['14:04:00', chair, yields]))).toMatchObject({
      spentMs: 0,
      heldMs: 60_000,
    })
  })

  test('a turn that was undone is not in it; who speaks now is not yet', () => {
    const meeting = given(speaking, ['14:03:10', chair, yields], ['14:03:12', chair, undo])
    expect(turnsOnRecord(meeting.meeting)).toEqual([])
    meeting.shows('public', { floor: { delegation: 'BRA', clock: { deadline: hour('14:05:00') } } })
  })

  test('the item is named as the agenda names it, the dialogue as itself', () => {
    const dialogue = given(
      inPanel(['14:01:00', brazil, asks], ['14:02:00', chair, { type: 'item.open', item: 'first:dialogue' }]),
      ['14:03:00', chair, next],
      ['14:04:00', chair, yields],
    )
    expect(lastTurn(dialogue).item).toEqual({ id: 'first:dialogue', title: 'Dialogue among member states' })
  })
})
