import { describe, expect, test } from 'vitest'
import { lateMs, outlookOf, wholeMinutes } from '../../client/podium/forecast.ts'
import { forecastWords, limitNowWords } from '../../client/podium/forecast-words.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  inPanel,
  next,
  opens,
  planned,
  settles,
} from '../support/history.ts'
import { inEnglish, inEveryLanguage } from './say.ts'

const podium = (history: History) => given(history).view('podium')
const lateMinutes = (history: History, now: Instant): number | null => {
  const late = lateMs(podium(history), now)
  return late === null ? null : wholeMinutes(late)
}
const forecastOf = (history: History, now: Instant, say = inEnglish): string => {
  const view = podium(history)
  const outlook = outlookOf(view, now)
  if (!outlook) throw new Error('no session goes on')
  return forecastWords(outlook, view, say)
}

const limitOf = (history: History) => limitNowWords(podium(history), inEnglish)

const threeWait = inDialogue(
  ['15:31:00', delegateOf('BRA'), asks],
  ['15:31:10', delegateOf('HTI'), asks],
  ['15:31:20', delegateOf('PER'), asks],
  ['15:31:30', delegateOf('URY'), asks],
  ['15:32:00', chair, next],
)

describe('how late a session runs', () => {
  test('a session whose list fits is not late', () => {
    expect(lateMinutes(threeWait, hour('15:32:00'))).toBeLessThan(0)
  })

  test('a list that does not fit says by how much, from one minute on', () => {
    // Three turns of two minutes, each after ten seconds: 6:30.
    expect(lateMinutes(threeWait, hour('16:55:00'))).toBe(1)
  })

  test('between sessions it is what has passed since the next one should have begun', () => {
    expect(lateMinutes(planned(), hour('09:12:30'))).toBe(12)
    expect(lateMinutes(planned(), hour('08:50:00'))).toBe(-10)
  })

  test('on another day than the planned one nobody is late', () => {
    const nextDay = (hour('14:00:00') + 86_400_000) as Instant
    expect(lateMinutes(planned(), nextDay)).toBeNull()
  })
})

describe('the forecast', () => {
  test('says when the list comes to its end, how many wait and how long each may speak', () => {
    expect(forecastOf(threeWait, hour('15:32:00'))).toBe(
      '*The list fits:* ends about 15:40, planned 17:00. Three speakers at two minutes each.',
    )
  })

  test('says that the list does not fit', () => {
    const late = goneOn(
      planned(),
      ['16:58:00', chair, opens('second')],
      ['16:58:10', delegateOf('BRA'), asks],
    )
    expect(forecastOf(late, hour('16:59:00'))).toBe(
      '*Ends about 17:01*, planned 17:00. One speaker at two minutes.',
    )
  })

  test('counts prepared speakers apart, with their own limit', () => {
    expect(forecastOf(inPanel(['14:01:00', delegateOf('BRA'), asks]), hour('14:01:00'))).toBe(
      '*The list fits:* ends about 14:33, planned 15:30. Three prepared speakers at ten minutes. One speaker at two minutes.',
    )
  })

  test('says the limit to which all who wait were shortened, and from which', () => {
    const shortened = goneOn(threeWait, ['15:32:00', chair, { type: 'list.shorten', toSeconds: 40 }])
    expect(forecastOf(shortened, hour('15:32:00'))).toBe(
      '*The list fits:* ends about 15:36, planned 17:00. Three speakers at 0:40 each. Shortened from two minutes.',
    )
  })

  test('says how long a reply is, not how long an intervention would be', () => {
    const reply = inDialogue(
      ['14:00:10', chair, settles({ replyLimitsSeconds: [600, 300] })],
      ['15:31:00', delegateOf('BRA'), asksToReply],
    )
    expect(forecastOf(reply, hour('15:32:00'))).toContain('One speaker at ten minutes.')
    const both = goneOn(reply, ['15:31:10', delegateOf('HTI'), asks])
    expect(forecastOf(both, hour('15:32:00'))).toContain(
      'One speaker at two minutes. One speaker at ten minutes.',
    )
  })

  test('says until when nobody is missed', () => {
    expect(forecastOf(inDialogue(), hour('15:40:00'))).toBe(
      '*Nobody waits.* The session is planned until 17:00.',
    )
  })

  test('says when the last speaker will be done, though nobody waits', () => {
    const last = inDialogue(['15:31:00', delegateOf('BRA'), asks], ['15:32:00', chair, next])
    expect(forecastOf(last, hour('15:32:00'))).toBe('*Nobody waits.* *Ends about 15:34*, planned 17:00.')
    const nextDay = (hour('15:32:00') + 86_400_000) as Instant
    expect(forecastOf(last, nextDay)).toMatch(/^\*Nobody waits\.\* \*Ends about \d\d:\d\d\*\.$/)
  })

  test('leaves out the plan on another day', () => {
    const nextDay = (hour('15:32:00') + 86_400_000) as Instant
    expect(forecastOf(inDialogue(), nextDay)).toBe('*Nobody waits.*')
  })

  test.each(Object.entries(inEveryLanguage))('stands in %s', (_, say) => {
    expect(forecastOf(threeWait, hour('15:32:00'), say)).toMatch(/15:40.*17:00/)
  })
})

describe('how long each may speak, while nobody does', () => {
  test('is what the rules say, unless it was shortened', () => {
    const free = inDialogue(['15:31:00', delegateOf('BRA'), asks])
    expect(limitOf(free)).toBe('Each speaker has two minutes.')
    expect(limitOf(goneOn(free, ['15:32:00', chair, { type: 'list.shorten', toSeconds: 40 }]))).toBe(
      'Each speaker has 0:40. Shortened from two minutes.',
    )
    expect(limitOf(goneOn(free, ['15:32:00', chair, { type: 'list.shorten', toSeconds: 300 }]))).toBe(
      'Each speaker has two minutes.',
    )
  })

  test('is the limit of those who come next: of the panel, or of replies', () => {
    expect(limitOf(inPanel(['14:01:00', delegateOf('BRA'), asks]))).toBe('Each speaker has ten minutes.')
    const reply = inDialogue(
      ['14:00:10', chair, settles({ replyLimitsSeconds: [600, 300] })],
      ['15:31:00', delegateOf('BRA'), asksToReply],
    )
    expect(limitOf(reply)).toBe('Each speaker has ten minutes.')
  })
})
