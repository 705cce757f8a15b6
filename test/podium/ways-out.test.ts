import { describe, expect, test } from 'vitest'
import { nextStep } from '../../client/podium/next-step.ts'
import { laterWords, waysOut } from '../../client/podium/ways-out.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  type Step,
  settles,
  yields,
} from '../support/history.ts'
import { inEnglish } from './say.ts'

const view = (history: History) => given(history).view('podium')
const listed = inDialogue(
  ...delegations.slice(0, 10).map(({ code }): Step => ['15:31:00', delegateOf(code), asks]),
  ['15:32:00', chair, next],
)

describe('the ways out when time is wanting', () => {
  test('none while all that waits fits', () => {
    expect(waysOut(view(listed), hour('15:32:00'))).toBeNull()
  })

  test('say how much is needed and left, and to what those not yet called can be shortened', () => {
    // Nine wait: 9 × (2:00 + 0:10) after a turn that has run off; 12 minutes are left, 9 × 1:10 + 9 × 0:10 fit.
    const ways = waysOut(view(listed), hour('16:48:00'))
    expect(ways).toEqual({ waiting: 9, neededMs: 1_170_000, leftMs: 720_000, shortenToSeconds: 70 })
    const shortened = goneOn(listed, ['16:48:00', chair, { type: 'list.shorten', toSeconds: 70 }])
    expect(waysOut(view(shortened), hour('16:48:00'))).toBeNull()
  })

  test('heed the time that the session has for speaking, of which the turn that runs has taken its part', () => {
    // Twelve minutes for all, of which a minute is spent: 1:00 and 9 × 2:00 are needed, 11:00 are left.
    const budgeted = goneOn(listed, ['15:32:00', chair, settles({ sessionBudgetSeconds: 720 })])
    const ways = waysOut(view(budgeted), hour('15:33:00'))
    expect(ways).toEqual({ waiting: 9, neededMs: 1_140_000, leftMs: 660_000, shortenToSeconds: 60 })
  })

  test('never touch the turn that runs', () => {
    const before = view(listed).floor?.clock
    const after = goneOn(listed, ['15:32:30', chair, { type: 'list.shorten', toSeconds: 70 }])
    expect(view(after).floor?.clock).toEqual(before)
  })

  test('leave the session to be continued later until whoever speaks has ended', () => {
    expect(laterWords(view(listed), inEnglish)).toBe('Continue later: once Argentina has ended.')
    const free = goneOn(listed, ['15:33:00', chair, yields])
    expect(laterWords(view(free), inEnglish)).toBeNull()
  })

  test('offer no shortening where not even ten seconds each would fit', () => {
    expect(waysOut(view(listed), hour('16:59:30'))?.shortenToSeconds).toBeNull()
  })
})

describe('a motion that was adopted', () => {
  const raised = goneOn(listed, [
    '15:33:00',
    delegateOf('ARG'),
    { type: 'motion.raise', motion: 'suspension-of-meeting' },
  ])
  const adopted = goneOn(raised, [
    '15:33:30',
    chair,
    { type: 'motion.decide', motion: view(raised).motions[0]?.id ?? '', outcome: { by: 'no-objection' } },
  ])

  test('offers what follows from it, also after a delegation has pressed', () => {
    expect(nextStep(view(adopted), { role: 'chair' })).toMatchObject({ does: 'suspend' })
    const asked = goneOn(adopted, ['15:33:35', delegateOf('URY'), asks])
    expect(nextStep(view(asked), { role: 'chair' })).toMatchObject({ does: 'suspend' })
  })

  test('is not offered twice', () => {
    const suspended = goneOn(adopted, ['15:34:00', chair, { type: 'session.suspend', session: 'second' }])
    const resumed = goneOn(suspended, ['15:50:00', chair, { type: 'session.resume', session: 'second' }])
    expect(nextStep(view(resumed), { role: 'chair' })).toMatchObject({ does: 'give-floor' })
  })
})
