import { describe, expect, test } from 'vitest'
import { enterable, kindsToEnter } from '../../client/ui/enterable.ts'
import { given } from '../support/given.ts'
import { chair, delegateOf, type History, inDialogue, type Step, settles } from '../support/history.ts'

const seen = (history: History) => given(history).view('podium')
const podiumAfter = (...steps: Step[]) => seen(inDialogue(...steps))
const codes = (view: ReturnType<typeof seen>) => enterable(view, 'intervention').map(({ code }) => code)

const closes: Step = ['14:01:00', chair, { type: 'list.close' }]
const excepts: Step = ['14:02:00', chair, { type: 'list.except', delegation: 'BRA', admitted: true }]

describe('a hand raised in the room', () => {
  test('is entered for whoever asks, as long as the list is open', () => {
    expect(codes(podiumAfter())).toHaveLength(14)
    expect(kindsToEnter(podiumAfter())).toEqual(['intervention', 'right-of-reply', 'point-of-order'])
  })

  test('for what the rules admit', () => {
    const without = settles({ kindsAdmitted: ['intervention', 'point-of-order'] })
    expect(kindsToEnter(podiumAfter(['14:00:10', chair, without]))).toEqual([
      'intervention',
      'point-of-order',
    ])
  })

  test('on a closed list for what the rules admit there', () => {
    expect(kindsToEnter(podiumAfter(closes))).toEqual(['right-of-reply', 'point-of-order'])
    const more = settles({ closedListAdmits: ['intervention', 'point-of-order'] })
    expect(kindsToEnter(podiumAfter(closes, ['14:01:10', chair, more]))).toEqual([
      'intervention',
      'point-of-order',
    ])
  })

  test('and for who was excepted from its closure, once', () => {
    expect(codes(podiumAfter(closes, excepts))).toEqual(['BRA'])
    expect(kindsToEnter(podiumAfter(closes, excepts))).toContain('intervention')
    const asked: Step = ['14:03:00', delegateOf('BRA'), { type: 'floor.request', kind: 'intervention' }]
    expect(codes(podiumAfter(closes, excepts, asked))).toEqual([])
  })
})
