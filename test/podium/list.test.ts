import { describe, expect, test } from 'vitest'
import { beforeOf, beforeOnStep, listRows } from '../../client/podium/list-rows.ts'
import { matching } from '../../client/podium/matching.ts'
import { placeWords } from '../../client/podium/place-words.ts'
import type { Delegation, Language } from '../../shared/meeting/delegations.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  delegations,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  opens,
  planned,
} from '../support/history.ts'
import { inEnglish } from './say.ts'

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
      { place: 1, name: 'Brasil', expected: '15:36', waitedMinutes: 0, request: { kind: 'right-of-reply' } },
    ])
  })

  test('waiting time grows while nothing happens', () => {
    expect(listRows(view, hour('15:41:31'))[0]?.waitedMinutes).toBe(10)
  })
})

describe('a row explains its place', () => {
  const listed = inDialogue(
    ['15:31:00', delegateOf('BRA'), asks],
    ['15:31:10', delegateOf('HTI'), asks],
    ['15:31:20', delegateOf('PER'), asks],
  )
  const why = (history: History, index: number) => {
    const view = given(history).view('podium')
    const row = listRows(view, hour('15:40:00'))[index]
    return row && placeWords(row.request, row.place, view, inEnglish)
  }
  const idAt = (history: History, index: number) =>
    given(history).view('podium').list.requests[index]?.id ?? ''

  test('by the rules, and in which language’s alphabet', () => {
    expect(why(listed, 1)).toBe('2nd: In order of request.')
    const ordered = goneOn(planned(), [
      '13:00:00',
      chair,
      { type: 'rules.change', order: ['not-yet-spoken', 'alphabetical'], orderLanguage: 'pt' },
    ])
    const here = goneOn(ordered, ['14:00:00', chair, opens('second')], ['14:01:00', delegateOf('BRA'), asks])
    expect(why(here, 0)).toBe(
      '1st: Order: who has not spoken yet, alphabetical in Portuguese, then by request.',
    )
  })

  test('by who moved it, and when', () => {
    const moved = goneOn(listed, [
      '15:32:00',
      chair,
      { type: 'list.move', request: idAt(listed, 2), before: idAt(listed, 0) },
    ])
    expect(why(moved, 0)).toBe('1st: In order of request. Moved by the chair at 15:32.')
  })

  test('by an absence, after which it is called again', () => {
    const absent = goneOn(listed, ['15:33:00', chair, { type: 'list.absent', request: idAt(listed, 0) }])
    expect(why(absent, 2)).toBe('3rd: Absent when called at 15:33: called again at the end.')
  })

  test('replies are counted in a list of their own, after the other one', () => {
    const replying = goneOn(listed, ['15:34:00', delegateOf('BRA'), asksToReply])
    expect(why(replying, 3)).toContain('Replies are heard after the list of this item.')
    const rows = listRows(given(replying).view('podium'), hour('15:40:00'))
    expect(rows.map(({ place, beginsReplies }) => [place, beginsReplies])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [1, true],
    ])
  })
})

describe('what is not of the list of speakers', () => {
  test('has no number, and says why it comes first', () => {
    const ordered = inDialogue(
      ['15:31:00', delegateOf('BRA'), asks],
      ['15:31:20', delegateOf('PER'), { type: 'floor.request', kind: 'point-of-order' }],
    )
    const view = given(ordered).view('podium')
    const rows = listRows(view, hour('15:40:00'))
    expect(rows.map(({ name, place }) => [name, place])).toEqual([
      ['Perú', null],
      ['Brasil', 1],
    ])
    const [first] = rows
    expect(first && placeWords(first.request, first.place, view, inEnglish)).toBe(
      'A point of order comes before everything else.',
    )
  })
})

describe('a delegation found by its first letters', () => {
  const found = (typed: string) => matching(delegations, typed, 'en').map(({ names }) => names.en)

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

  test('in the protocol order of the language on the page: an article is left aside', () => {
    const named = (code: string, en: string, es: string): Delegation => ({
      code,
      names: { en, es, pt: es, fr: es },
      language: 'en',
    })
    const all = [
      named('TTO', 'Trinidad and Tobago', 'Trinidad y Tabago'),
      named('USA', 'United States', 'Estados Unidos'),
      named('BHS', 'The Bahamas', 'Bahamas'),
      named('GTM', 'Guatemala', 'Guatemala'),
    ]
    const codes = (typed: string, language: Language) =>
      matching(all, typed, language).map(({ code }) => code)
    expect(codes('', 'en')).toEqual(['BHS', 'GTM', 'TTO', 'USA'])
    expect(codes('', 'es')).toEqual(['BHS', 'USA', 'GTM', 'TTO'])
    expect(codes('t', 'en')).toEqual(['BHS', 'TTO'])
  })

  test('all of them before anything is typed, none for what fits nobody', () => {
    expect(found('')).toHaveLength(delegations.length)
    expect(found('xx')).toEqual([])
  })
})
