import { describe, expect, it } from 'vitest'
import { durationWords, readDuration } from '../../client/secretariat/rules/duration.ts'
import { sourceOf } from '../../client/secretariat/rules/in-force.ts'
import { standingOf } from '../../client/secretariat/shell/standing.ts'
import { view } from '../../shared/meeting/view.ts'
import { goneOn, type History, planned, type Step, secretariat } from '../support/history.ts'

const seen = (...steps: Step[]) => {
  const { meeting, seq, at }: History = goneOn(planned(), ...steps)
  return view(meeting, 'podium', seq, at)
}
const open = (session: string, time = '10:00:00'): Step => [
  time,
  secretariat,
  { type: 'session.open', session },
]
const item = (id: string): Step => ['10:00:10', secretariat, { type: 'item.open', item: id }]

describe('by what a rule holds', () => {
  it('the meeting’s, while no session differs', () => {
    expect(sourceOf('speakingLimitSeconds', seen(open('first')))).toEqual({ from: 'meeting' })
  })

  it('a session’s own, while that session goes on and no longer', () => {
    const own: Step = [
      '09:00:00',
      secretariat,
      { type: 'rules.change', session: 'first', speakingLimitSeconds: 60 },
    ]
    const during = seen(own, open('first'))
    expect(during.rules.speakingLimitSeconds).toBe(60)
    expect(sourceOf('speakingLimitSeconds', during)).toEqual({
      from: 'session',
      session: 'The first session',
    })
    expect(sourceOf('warnAtSeconds', during)).toEqual({ from: 'meeting' })
    expect(sourceOf('speakingLimitSeconds', seen(own, open('second')))).toEqual({ from: 'meeting' })
  })

  it('an item’s limit before the session’s; a sub-item without one has that of its item', () => {
    const own: Step = [
      '09:00:00',
      secretariat,
      { type: 'rules.change', session: 'business', speakingLimitSeconds: 60 },
    ]
    const host = seen(own, open('business'), item('item-1a'))
    expect(host.rules.speakingLimitSeconds).toBe(300)
    expect(sourceOf('speakingLimitSeconds', host)).toEqual({ from: 'item', item: 'Host country' })
    const members = seen(own, open('business'), item('item-1b'))
    expect(members.rules.speakingLimitSeconds).toBe(180)
    expect(sourceOf('speakingLimitSeconds', members)).toEqual({
      from: 'item',
      item: 'Remarks by heads of delegation',
    })
    expect(sourceOf('speakingLimitSeconds', seen(own, open('business'), item('item-2'))).from).toBe('session')
  })
})

describe('a limit as it is typed', () => {
  const limits = { least: 10, most: 3600 }
  it.each([
    ['2:30', 150],
    ['2', 120],
    ['30', 1800],
    ['45:00', 2700],
    [' 10:00 ', 600],
    ['0:45', 45],
    ['1.05', 65],
  ])('“%s” is %i seconds', (typed, seconds) => {
    expect(readDuration(typed, limits)).toBe(seconds)
  })

  it.each(['', 'two', '2:5', '2:60', '-1', '0:05', '61:00', '1:00:00', '31', '90'])(
    '“%s” is not taken',
    typed => {
      expect(readDuration(typed, limits)).toBeNull()
    },
  )

  it('reads back as it is shown', () => {
    for (const seconds of [10, 59, 60, 125, 3600])
      expect(readDuration(durationWords(seconds), limits)).toBe(seconds)
  })
})

describe('where the meeting stands', () => {
  it('before anything: the first session that is not registration', () => {
    const standing = standingOf(seen())
    expect(standing).toMatchObject({ is: 'first', session: { id: 'inauguration' } })
  })

  it('the session that is open, also when it is suspended', () => {
    expect(standingOf(seen(open('business')))).toMatchObject({ is: 'open', session: { id: 'business' } })
    const suspended = seen(open('business'), [
      '10:05:00',
      secretariat,
      { type: 'session.suspend', session: 'business' },
    ])
    expect(standingOf(suspended)).toMatchObject({ is: 'suspended', session: { id: 'business' } })
  })

  it('between sessions: the next one after the last that was closed, breaks and those left out aside', () => {
    const closed = seen(open('business'), [
      '11:00:00',
      secretariat,
      { type: 'session.close', session: 'business' },
    ])
    expect(standingOf(closed)).toMatchObject({ is: 'between', session: { id: 'first' } })
  })

  it('after the last session, nothing further is planned', () => {
    const over = seen(open('second', '15:30:00'), [
      '17:00:00',
      secretariat,
      { type: 'session.close', session: 'second' },
    ])
    expect(standingOf(over).is).toBe('ended')
  })
})
