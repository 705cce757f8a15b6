import { describe, expect, test } from 'vitest'
import type { Press } from '../../client/live/press.ts'
import { possibleActs } from '../../client/podium/acts.ts'
import { motionToCarryOut } from '../../client/podium/adopted-motions.ts'
import { formulasOf } from '../../client/podium/formulas.ts'
import { motionBefore, speakersOn } from '../../client/podium/motions.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import { stepWords } from '../../client/podium/step-words.ts'
import { takeStep } from '../../client/podium/take-step.ts'
import { noVotes } from '../../client/podium/tally.ts'
import type { View, You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  type History,
  inDialogue,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  settles,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'
import { inEnglish, inEveryLanguage } from './say.ts'

const theChair: You = { role: 'chair' }
const seen = (history: History): View => given(history).view('podium')
const stepOf = (history: History) => nextStep(seen(history), theChair)

type Kind = Extract<Wanted, { type: 'motion.raise' }>['motion']
const allMotions = settles({
  kindsAdmitted: ['intervention', 'point-of-order', 'right-of-reply', 'motion'],
  motions: [
    { motion: 'suspension-of-meeting', for: 0, against: 0 },
    { motion: 'adjournment-of-meeting', for: 0, against: 0 },
    { motion: 'adjournment-of-debate', for: 2, against: 2 },
    { motion: 'closure-of-debate', for: 0, against: 2 },
  ],
})
/** Brazil waits in the list, Mexico has moved it. */
const moved = (motion: Kind, ...before: Parameters<typeof inDialogue>): History =>
  inDialogue(['14:00:10', chair, allMotions], ['14:01:00', delegateOf('BRA'), asks], ...before, [
    '14:05:00',
    delegateOf('MEX'),
    { type: 'motion.raise', motion },
  ])
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

const grantsFirst = (history: History, kind: string): Wanted => ({
  type: 'floor.grant',
  request: seen(history).list.requests.find(request => request.kind === kind)?.id ?? '',
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
  test('is carried out: suspended, closed, or the debate ended', () => {
    expect(stepOf(adopted('suspension-of-meeting'))).toMatchObject({ does: 'suspend' })
    expect(stepOf(adopted('adjournment-of-meeting'))).toMatchObject({ does: 'close-session' })
    expect(stepOf(adopted('closure-of-debate'))).toMatchObject({ does: 'end-debate' })
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
      ['14:08:00', chair, { type: 'list.open' }],
      ['14:08:10', delegateOf('HTI'), asks],
    )
    expect(stepOf(history)).toMatchObject({ does: 'give-floor' })
  })
})

describe('a debate that was closed or adjourned', () => {
  const onItem = (motion: Kind, ...steps: Step[]): History => {
    const opened = goneOn(
      planned(),
      ['09:00:00', chair, allMotions],
      ['10:00:00', chair, opens('business')],
      ['10:00:10', chair, { type: 'item.open', item: 'item-1' }],
      ['10:01:00', delegateOf('BRA'), asks],
      ...steps,
      ['10:05:00', delegateOf('MEX'), { type: 'motion.raise', motion }],
    )
    return goneOn(opened, ['10:06:00', chair, adopts(opened)])
  }
  const over = onItem('closure-of-debate')
  const said = (history: History, say = inEnglish) => {
    const view = seen(history)
    const step = nextStep(view, theChair)
    if (!step) throw new Error('there is nothing to do')
    const { consequence, action } = stepWords(step, view, say)
    const aloud = formulasOf(step, view, noVotes).map(({ key }) => key)
    return { words: `${consequence} / ${action}`, aloud }
  }

  test('goes on to the next item, not to those who waited', () => {
    expect(said(over)).toEqual({
      words: 'The debate is closed / Open a. Host country',
      aloud: ['debate-closed', 'item'],
    })
    expect(said(onItem('adjournment-of-debate'))).toEqual({
      words: 'The debate is adjourned / Open a. Host country',
      aloud: ['debate-adjourned', 'item'],
    })
  })

  test('also where the list was closed already', () => {
    const closed = onItem('closure-of-debate', ['10:02:00', chair, { type: 'list.close' }])
    expect(stepOf(closed)).toMatchObject({ does: 'end-debate', part: { id: 'item-1a' } })
  })

  test('ends the session where nothing is left to open', () => {
    expect(said(adopted('closure-of-debate')).words).toMatch(/^The debate is closed \/ /)
    const last = goneOn(adopted('closure-of-debate'), [
      '14:06:30',
      chair,
      { type: 'item.open', item: 'second:dialogue' },
    ])
    expect(stepOf(last)).toMatchObject({ does: 'close-session' })
  })

  test('replies to it are heard before the next item', () => {
    const replying = goneOn(over, ['10:06:30', delegateOf('HTI'), asksToReply])
    expect(stepOf(replying)).toMatchObject({
      does: 'give-floor',
      to: { request: { kind: 'right-of-reply' } },
    })
    const heard = goneOn(replying, ['10:07:00', chair, grantsFirst(replying, 'right-of-reply')])
    expect(stepOf(heard)).toMatchObject({ does: 'end-turn' })
  })

  test('nobody who waited is offered as next, nor as absent', () => {
    expect(possibleActs(seen(over), theChair).map(({ id }) => id)).not.toContain('absent')
  })

  test('is over with the item on which it was held', () => {
    const next = goneOn(over, ['10:07:00', chair, { type: 'item.open', item: 'item-1a' }])
    expect(motionToCarryOut(seen(next))).toBeNull()
    const back = goneOn(next, ['10:08:00', chair, { type: 'item.open', item: 'item-1' }])
    expect(stepOf(back)).toMatchObject({ does: 'end-debate' })
  })

  test('the chair opens the list again, and it goes on', () => {
    const reopened = goneOn(
      over,
      ['10:08:00', chair, { type: 'list.open' }],
      ['10:09:00', delegateOf('PER'), asks],
    )
    expect(stepOf(reopened)).toMatchObject({ does: 'give-floor' })
  })

  test('the big action goes on to the next item, which undo takes back', async () => {
    const step = stepOf(over)
    const pressed: unknown[] = []
    const press = {
      openItem: (item: string) => {
        pressed.push(item)
        return Promise.resolve({ ok: true })
      },
    } as unknown as Press
    if (step) await takeStep(step, press, noVotes)
    expect(pressed).toEqual(['item-1a'])
    const undone = goneOn(
      over,
      ['10:07:00', chair, { type: 'item.open', item: 'item-1a' }],
      ['10:07:05', chair, undo],
    )
    expect(stepOf(undone)).toMatchObject({ does: 'end-debate' })
  })

  test.each(Object.entries(inEveryLanguage))('is said in %s', (_, say) => {
    expect(said(over, say).words).toContain('a. Host country')
  })
})
