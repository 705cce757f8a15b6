import { describe, expect, test } from 'vitest'
import { motionBefore, motionToCarryOut, speakersOn } from '../../client/podium/motions.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import type { View, You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  inDialogue,
  next,
  raisesPointOfOrder,
  settles,
  type Wanted,
  yields,
} from '../support/history.ts'

const theChair: You = { role: 'chair' }
const seen = (history: History): View => given(history).view('podium')
const stepOf = (history: History) => nextStep(seen(history), theChair)

type Kind = Extract<Wanted, { type: 'motion.raise' }>['motion']
/** Brazil waits in the list, Mexico has moved it. */
const moved = (motion: Kind, ...before: Parameters<typeof inDialogue>): History =>
  inDialogue(
    [
      '14:00:10',
      chair,
      settles({
        kindsAdmitted: ['intervention', 'point-of-order', 'right-of-reply', 'motion'],
        motions: [
          { motion: 'suspension-of-meeting', for: 0, against: 0 },
          { motion: 'adjournment-of-meeting', for: 0, against: 0 },
          { motion: 'adjournment-of-debate', for: 2, against: 2 },
          { motion: 'closure-of-debate', for: 0, against: 2 },
        ],
      }),
    ],
    ['14:01:00', delegateOf('BRA'), asks],
    ...before,
    ['14:05:00', delegateOf('MEX'), { type: 'motion.raise', motion }],
  )
const idOf = (history: History): string => seen(history).motions[0]?.id ?? ''
const adopts = (history: History): Wanted => ({
  type: 'motion.decide',
  motion: idOf(history),
  outcome: { by: 'no-objection' },
})
const adopted = (motion: Kind): History => {
  const history = moved(motion)
  return goneOn(history, ['14:06:00', chair, adopts(history)])
}
const speaksOn = (history: History, side: 'for' | 'against'): Wanted => ({
  type: 'motion.speak',
  motion: idOf(history),
  side,
})

describe('a motion before the room', () => {
  test('is decided before the list goes on', () => {
    expect(stepOf(moved('suspension-of-meeting'))).toMatchObject({
      does: 'decide-motion',
      motion: { motion: 'suspension-of-meeting', delegation: 'MEX' },
    })
  })

  test('waits until whoever speaks on the matter has ended, and is decided then', () => {
    const history = moved('suspension-of-meeting', ['14:02:00', chair, next])
    expect(stepOf(history)).toMatchObject({
      does: 'end-turn',
      turn: { delegation: 'BRA' },
      before: { motion: 'suspension-of-meeting' },
    })
  })

  test('those who speak for and against it are heard first, each told as waiting, speaking and heard', () => {
    const before = moved('adjournment-of-debate')
    const waiting = goneOn(
      before,
      ['14:05:10', delegateOf('CHL'), speaksOn(before, 'for')],
      ['14:05:20', delegateOf('HTI'), speaksOn(before, 'against')],
    )
    expect(stepOf(waiting)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'CHL' } } })
    const speaking = goneOn(waiting, ['14:06:00', chair, next])
    const motion = motionBefore(seen(speaking))
    expect(motion).not.toBeNull()
    if (!motion) return
    expect(speakersOn(seen(speaking), motion, 'for')).toEqual([{ delegation: 'CHL', has: 'floor' }])
    expect(speakersOn(seen(speaking), motion, 'against')).toEqual([{ delegation: 'HTI', has: 'waiting' }])
    expect(stepOf(speaking)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'HTI' } } })
    const heard = goneOn(speaking, ['14:07:00', chair, next], ['14:08:00', chair, yields])
    expect(speakersOn(seen(heard), motion, 'against')).toEqual([{ delegation: 'HTI', has: 'spoken' }])
    expect(stepOf(heard)).toMatchObject({ does: 'decide-motion' })
  })

  test('a point of order is heard before it', () => {
    const history = goneOn(moved('suspension-of-meeting'), [
      '14:06:00',
      delegateOf('CHL'),
      raisesPointOfOrder,
    ])
    expect(stepOf(history)).toMatchObject({ does: 'hear-order' })
  })

  test('the list goes on once it is rejected or withdrawn', () => {
    const history = moved('suspension-of-meeting')
    const givesFloor = { does: 'give-floor', to: { request: { delegation: 'BRA' } } }
    const rejects: Wanted = {
      type: 'motion.decide',
      motion: idOf(history),
      outcome: { by: 'vote', for: 3, against: 9, abstaining: 1 },
    }
    expect(stepOf(goneOn(history, ['14:06:00', chair, rejects]))).toMatchObject(givesFloor)
    const withdraws: Wanted = { type: 'motion.withdraw', motion: idOf(history) }
    expect(stepOf(goneOn(history, ['14:06:00', chair, withdraws]))).toMatchObject(givesFloor)
  })
})

describe('a motion moved before an adopted one was carried out', () => {
  const before = adopted('closure-of-debate')
  const history = goneOn(before, [
    '14:07:00',
    delegateOf('CHL'),
    { type: 'motion.raise', motion: 'adjournment-of-debate' },
  ])

  test('is decided first', () => {
    expect(stepOf(history)).toMatchObject({
      does: 'decide-motion',
      motion: { motion: 'adjournment-of-debate', delegation: 'CHL' },
    })
  })

  test('and those who speak on it are heard first', () => {
    const motion = seen(history).motions.find(({ result }) => result === null)
    const heard = goneOn(history, [
      '14:07:10',
      delegateOf('PER'),
      { type: 'motion.speak', motion: motion?.id ?? '', side: 'for' },
    ])
    expect(stepOf(heard)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'PER' } } })
    const speaking = goneOn(heard, ['14:07:20', chair, next])
    expect(stepOf(speaking)).toMatchObject({ does: 'end-turn', before: { delegation: 'CHL' } })
  })
})

describe('an adopted motion', () => {
  test('is carried out: suspended, closed, or the list closed', () => {
    expect(stepOf(adopted('suspension-of-meeting'))).toMatchObject({ does: 'suspend' })
    expect(stepOf(adopted('adjournment-of-meeting'))).toMatchObject({ does: 'close-session' })
    expect(stepOf(adopted('closure-of-debate'))).toMatchObject({ does: 'close-list' })
  })

  test('is still to be carried out after the podium has done something else', () => {
    const history = goneOn(adopted('suspension-of-meeting'), [
      '14:06:30',
      chair,
      { type: 'screen.show', layout: 'list' },
    ])
    expect(stepOf(history)).toMatchObject({ does: 'suspend' })
  })

  test('is done with once it was carried out, also after the session is resumed', () => {
    const suspended = goneOn(adopted('suspension-of-meeting'), [
      '14:07:00',
      chair,
      { type: 'session.suspend', session: 'second' },
    ])
    expect(stepOf(suspended)).toMatchObject({ does: 'resume-session' })
    const resumed = goneOn(suspended, ['14:30:00', chair, { type: 'session.resume', session: 'second' }])
    expect(motionToCarryOut(seen(resumed))).toBeNull()
    expect(stepOf(resumed)).toMatchObject({ does: 'give-floor' })
  })

  test('a list that was reopened after it was closed by a motion stays open', () => {
    const history = goneOn(
      adopted('closure-of-debate'),
      ['14:07:00', chair, { type: 'list.close' }],
      ['14:08:00', chair, { type: 'list.open' }],
    )
    expect(stepOf(history)).toMatchObject({ does: 'give-floor' })
  })
})
