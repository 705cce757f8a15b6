import { describe, expect, it } from 'vitest'
import { saidOfTime } from '../../client/screen/call.ts'
import { given } from '../support/given.ts'
import { asks, chair, delegateOf, hour, inDialogue, next, type Step } from '../support/history.ts'

const called = (time: string, act: 'warning' | 'conclude' | 'call-to-order'): Step => [
  time,
  chair,
  { type: 'speaker.call', act },
]

/** Two minutes from 14:00:20 on, the warning at 14:01:50. */
const said = (time: string, ...calls: Step[]) => {
  const spoken = inDialogue(['14:00:10', delegateOf('BRA'), asks], ['14:00:20', chair, next], ...calls)
  const { floor, rules } = given(spoken).view('room')
  if (floor === null) throw new Error('Brasil has the floor')
  const { words, field } = saidOfTime(floor, rules, hour(time))
  return [words, field]
}

describe('what the chair has called', () => {
  it.each(['warning', 'conclude', 'call-to-order'] as const)(
    'is said for twenty seconds, and then how the time stands again: %s',
    act => {
      const [words] = said('14:00:45', called('14:00:30', act))
      expect(words).toBe(act === 'conclude' ? 'screen.time.warning' : `screen.call.${act}`)
      expect(said('14:00:51', called('14:00:30', act))).toEqual(['screen.time.ample', 'ample'])
    },
  )

  it('gives way at once to the warning of the time, and to its end', () => {
    expect(said('14:01:55', called('14:01:49', 'call-to-order'))).toEqual(['screen.time.warning', 'warning'])
    expect(said('14:02:25', called('14:02:10', 'conclude'))).toEqual(['screen.time.over', 'over'])
  })

  it('is said in the field of the time when it is called in it', () => {
    expect(said('14:02:05', called('14:02:00', 'call-to-order'))).toEqual([
      'screen.call.call-to-order',
      'warning',
    ])
    expect(said('14:02:35', called('14:02:30', 'conclude'))).toEqual(['screen.time.warning', 'over'])
  })
})
