import { describe, expect, test } from 'vitest'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  next,
  raisesPointOfOrder,
  type Wanted,
} from '../support/history.ts'

const asked = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:00', delegateOf('ARG'), asks],
  ['14:01:00.001', delegateOf('URY'), asksToReply],
  ['14:02:00', delegateOf('CHL'), asks],
)
const order = (meeting: Given): string[] =>
  meeting
    .view('room')
    .list.requests.map(({ delegation, kind }) =>
      kind === 'intervention' ? delegation : `${delegation} ${kind}`,
    )
const requestOf = (code: string): string => {
  const found = given(asked)
    .view('room')
    .list.requests.find(({ delegation }) => delegation === code)
  return found?.id ?? `${code} has not asked`
}
const moves = (who: string, before: string | null): Wanted => ({
  type: 'list.move',
  request: requestOf(who),
  before: before === null ? null : requestOf(before),
})

describe('Speakers are recognised in the order of their requests (Model OAS Art. 12e; UNESCO ICH r. 16.1)', () => {
  test('as the server received them, even within one millisecond; replies after the list (UNGA r. 73)', () => {
    expect(order(given(asked))).toEqual(['BRA', 'ARG', 'CHL', 'URY right-of-reply'])
  })

  test('each in turn is given the floor, and leaves the list', () => {
    const heard = ['14:03:00', '14:05:00', '14:07:00', '14:09:00'].map((time, index, times) => {
      const steps = times.slice(0, index + 1).map(at => [at, chair, next] as const)
      const floor = given(goneOn(asked, ...steps)).view('public').floor
      return `${time} ${floor?.delegation} ${floor?.kind}`
    })
    expect(heard).toEqual([
      '14:03:00 BRA intervention',
      '14:05:00 ARG intervention',
      '14:07:00 CHL intervention',
      '14:09:00 URY right-of-reply',
    ])
  })

  test('a point of order precedes any other matter; a second one comes after the first (UN 34/401, annex IV)', () => {
    const raised = given(
      asked,
      ['14:02:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:02:31', delegateOf('USA'), raisesPointOfOrder],
    )
    expect(order(raised)).toEqual([
      'MEX point-of-order',
      'USA point-of-order',
      'BRA',
      'ARG',
      'CHL',
      'URY right-of-reply',
    ])
  })
})

describe('The chair moves a request', () => {
  test('before another one', () => {
    const moved = given(asked)
      .when('14:03:00', chair, moves('CHL', 'BRA'))
      .records({
        type: 'request.moved',
        request: requestOf('CHL'),
        before: requestOf('BRA'),
      })
    expect(order(moved)).toEqual(['CHL', 'BRA', 'ARG', 'URY right-of-reply'])
  })

  test('to the end', () => {
    const moved = given(asked).when('14:03:00', chair, moves('BRA', null)).records({ type: 'request.moved' })
    expect(order(moved)).toEqual(['ARG', 'CHL', 'URY right-of-reply', 'BRA'])
  })

  test('to where it is already: nothing happens', () => {
    given(asked).when('14:03:00', chair, moves('BRA', 'ARG')).leavesAsItIs()
    given(asked).when('14:03:00', chair, moves('BRA', 'BRA')).leavesAsItIs()
    given(asked).when('14:03:00', chair, moves('URY', null)).leavesAsItIs()
  })

  test('a request that has left the list is not moved, and none is moved before it', () => {
    const without = goneOn(asked, ['14:02:30', chair, { type: 'list.remove', request: requestOf('ARG') }])
    given(without).when('14:03:00', chair, moves('ARG', 'BRA')).refuses('unknown-request')
    given(without).when('14:03:00', chair, moves('CHL', 'ARG')).refuses('unknown-request')
  })
})

describe('The chair takes a request from the list', () => {
  test('the others keep their order, and that delegation may ask again', () => {
    const removed = given(asked)
      .when('14:03:00', chair, { type: 'list.remove', request: requestOf('ARG') })
      .records({ type: 'request.removed', request: requestOf('ARG') })
    expect(order(removed)).toEqual(['BRA', 'CHL', 'URY right-of-reply'])
    removed.when('14:04:00', delegateOf('ARG'), asks).records({ type: 'request.listed' })
  })

  test('what is not in it cannot be taken from it', () => {
    given(asked).when('14:03:00', chair, { type: 'list.remove', request: 'r999' }).refuses('unknown-request')
  })
})
