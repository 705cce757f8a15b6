import { describe, expect, test } from 'vitest'
import { acts } from '../../client/podium/acts.ts'
import { helpLines, meaningOf } from '../../client/podium/keys.ts'
import type { You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  inDialogue,
  inPanel,
  next,
  planned,
  raisesPointOfOrder,
  type Step,
} from '../support/history.ts'
import { inEveryLanguage } from './say.ts'

const theChair: You = { role: 'chair' }
const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false }
const pressed = (key: string, history: History, you = theChair, how = {}) => {
  const meaning = meaningOf({ ...plain, key, ...how }, given(history).view('podium'), you)
  return meaning?.means === 'act' ? meaning.act.id : (meaning?.means ?? null)
}

const speaking = inDialogue(['15:31:00', delegateOf('BRA'), asks], ['15:32:00', chair, next])
const paused = goneOn(speaking, ['15:32:30', chair, { type: 'clock.pause' }])

describe('keys on the podium', () => {
  test('Space is the big action', () => {
    expect(pressed(' ', speaking)).toBe('next-step')
  })

  test('P pauses a clock that runs and lets a paused one go on', () => {
    expect(pressed('p', speaking)).toBe('pause')
    expect(pressed('p', paused)).toBe('resume')
  })

  test('L is for closing an open list, and opens a closed one', () => {
    expect(pressed('l', speaking)).toBe('close-list')
    expect(pressed('l', goneOn(speaking, ['15:33:00', chair, { type: 'list.close' }]))).toBe('open-list')
  })

  test('capital letters mean the same, and + is found with and without Shift', () => {
    expect(pressed('P', speaking)).toBe('pause')
    expect(pressed('+', speaking)).toBe('longer')
    expect(pressed('=', speaking)).toBe('longer')
  })

  test('what is not possible now has no key', () => {
    expect(pressed('p', inDialogue())).toBeNull()
    expect(pressed('e', planned())).toBeNull()
  })

  test('while a point of order is heard S and O rule on it, the clock has no keys and nobody else gets the floor', () => {
    const hearing = goneOn(
      speaking,
      ['15:32:40', delegateOf('MEX'), raisesPointOfOrder],
      ['15:32:45', chair, next],
    )
    expect(pressed('p', hearing)).toBeNull()
    expect(pressed('+', hearing)).toBeNull()
    expect(pressed('g', hearing)).toBeNull()
    expect(pressed('s', hearing)).toBe('sustain')
    expect(pressed('o', hearing)).toBe('overrule')
    expect(pressed('s', hearing, { role: 'secretariat' })).toBeNull()
  })

  test('a key held down means nothing more', () => {
    expect(pressed('+', speaking, theChair, { repeat: true })).toBeNull()
    expect(pressed(' ', speaking, theChair, { repeat: true })).toBeNull()
  })

  test('Ctrl+Z undoes, other chords are the browser’s', () => {
    expect(pressed('z', speaking, theChair, { ctrlKey: true })).toBe('undo')
    expect(pressed('p', speaking, theChair, { ctrlKey: true })).toBeNull()
  })

  test('a moderator has no keys in somebody else’s session', () => {
    const moderator: You = { role: 'moderator', session: 'first' }
    expect(pressed('p', speaking, moderator)).toBeNull()
    expect(pressed('l', speaking, moderator)).toBeNull()
    expect(pressed('u', speaking, moderator)).toBeNull()
    expect(pressed('p', speaking, { role: 'moderator', session: 'second' })).toBe('pause')
  })

  test('what the screens show is for the chair and the secretariat', () => {
    expect(pressed('v', speaking)).toBe('screens')
    expect(pressed('v', speaking, { role: 'secretariat' })).toBe('screens')
    expect(pressed('v', speaking, { role: 'moderator', session: 'second' })).toBeNull()
  })

  const hearing = [
    ['15:32:40', delegateOf('MEX'), raisesPointOfOrder],
    ['15:32:45', chair, next],
    ['15:33:00', chair, { type: 'order.rule', decision: 'overruled' }],
    ['15:33:10', delegateOf('CHL'), { type: 'order.appeal' }],
  ] satisfies Step[]
  const ofOrder = hearing.map((_, index) => goneOn(speaking, ...hearing.slice(0, index + 1)))

  const closing = goneOn(speaking, ['15:33:00', chair, { type: 'list.close', inSeconds: 300 }])
  const ofTheList = [closing, goneOn(closing, ['15:34:00', chair, { type: 'list.close', consent: true }])]

  test('no two acts that are possible at once have the same key', () => {
    for (const history of [planned(), inDialogue(), inPanel(), speaking, paused, ...ofOrder, ...ofTheList]) {
      const view = given(history).view('podium')
      const keys = acts.filter(act => act.isPossible(view, theChair)).flatMap(act => act.keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('the help', () => {
  test.each(Object.entries(inEveryLanguage))('names every act beside its key, in %s', (_, say) => {
    const said = helpLines().flatMap(line => line.said.map(key => say(key)))
    expect(said.every(words => words.length > 0)).toBe(true)
    expect(helpLines().filter(({ keys, shown }) => keys === '' && !shown)).toEqual([])
    for (const { keys } of acts)
      expect(helpLines().some(line => line.keys === keys[0]?.toUpperCase())).toBe(true)
  })
})
