import { describe, expect, test } from 'vitest'
import { beforeOf, beforeOnStep, listRows } from '../../client/podium/list-rows.ts'
import { matching } from '../../client/podium/matching.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  delegations,
  hour,
  inDialogue,
  next,
} from '../support/history.ts'

const ids = ['a', 'b', 'c', 'd']

describe('a request that is dropped', () => {
  test('before another one comes to stand before it', () => {
    expect(beforeOf(ids, 'd', { id: 'b', position: 'before' })).toBe('b')
    expect(beforeOf(ids, 'a', { id: 'c', position: 'before' })).toBe('c')
  })

  test('after another one comes to stand before the following one', () => {
    expect(beforeOf(ids, 'a', { id: 'b', position: 'after' })).toBe('c')
    expect(beforeOf(ids, 'd', { id: 'a', position: 'after' })).toBe('b')
  })

  test('after the last one is last', () => {
    expect(beforeOf(ids, 'a', { id: 'd', position: 'after' })).toBeNull()
  })

  test('after the one before it, or beside itself, stays', () => {
    expect(beforeOf(ids, 'b', { id: 'a', position: 'after' })).toBe('c')
    expect(beforeOf(ids, 'b', { id: 'b', position: 'after' })).toBe('c')
    expect(beforeOf(ids, 'd', { id: 'c', position: 'after' })).toBeNull()
  })
})

describe('a request that moves by one place', () => {
  test('goes before its neighbour, or after it', () => {
    expect(beforeOnStep(ids, 'c', 'up')).toBe('b')
    expect(beforeOnStep(ids, 'a', 'down')).toBe('c')
    expect(beforeOnStep(ids, 'c', 'down')).toBeNull()
  })

  test('has nowhere to go at the end, nor when it has left the list', () => {
    expect(beforeOnStep(ids, 'a', 'up')).toBeUndefined()
    expect(beforeOnStep(ids, 'd', 'down')).toBeUndefined()
    expect(beforeOnStep(ids, 'gone', 'up')).toBeUndefined()
  })
})

describe('the list as the podium shows it', () => {
  const view = given(
    inDialogue(
      ['15:31:00', delegateOf('BRA'), asks],
      ['15:31:30', delegateOf('HTI'), asks],
      ['15:32:00', chair, next],
      ['15:33:00', delegateOf('BRA'), asksToReply],
    ),
  ).view('podium')

  test('gives each its place, nameplate, expected hour and waiting time', () => {
    expect(listRows(view, hour('15:33:40'))).toMatchObject([
      { place: 1, name: 'Haïti', expected: '15:34', waitedMinutes: 2, request: { first: true } },
      { place: 2, name: 'Brasil', expected: '15:36', waitedMinutes: 0, request: { kind: 'right-of-reply' } },
    ])
  })

  test('waiting time grows while nothing happens', () => {
    expect(listRows(view, hour('15:41:31'))[0]?.waitedMinutes).toBe(10)
  })
})

describe('a delegation found by its first letters', () => {
  const found = (typed: string) => matching(delegations, typed).map(({ names }) => names.en)

  test('with or without accents', () => {
    expect(found('me')).toEqual(['México'])
    expect(found('mé')).toEqual(['México'])
    expect(found('hai')).toEqual(['Haïti'])
  })

  test('by a word within the name, after those that begin so', () => {
    expect(found('s')).toEqual(['Saint Lucia', 'United States'])
    expect(found('do')).toEqual(['República Dominicana'])
  })

  test('by its code', () => {
    expect(found('ury')).toEqual(['Uruguay'])
  })

  test('all of them before anything is typed, none for what fits nobody', () => {
    expect(found('')).toHaveLength(delegations.length)
    expect(found('xx')).toEqual([])
  })
})
