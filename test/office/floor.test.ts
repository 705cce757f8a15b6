import { describe, expect, it } from 'vitest'
import { loadSay } from '../../client/languages/say.ts'
import { noMatter, said } from '../../client/secretariat/floor/matter.tsx'
import { procedureLines } from '../../client/secretariat/floor/procedure-lines.ts'
import { view } from '../../shared/meeting/view.ts'
import {
  chair,
  delegateOf,
  goneOn,
  type History,
  inDialogue,
  next,
  raisesPointOfOrder,
  yields,
} from '../support/history.ts'

const say = await loadSay('en')
const seen = ({ meeting, seq, at }: History) => view(meeting, 'podium', seq, at)
const lines = (history: History) => procedureLines(seen(history), say)

describe('a hand raised in the room', () => {
  it('says of the speaker what was written, and nothing of what was left empty', () => {
    expect(said(noMatter)).toEqual({})
    expect(said({ representative: ' Ana Lima ', group: 'MERCOSUR', topic: ' ', language: 'pt' })).toEqual({
      representative: 'Ana Lima',
      group: 'MERCOSUR',
      language: 'pt',
    })
  })
})

describe('what goes on beside the turn', () => {
  const interrupted = inDialogue(
    ['14:01:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
    ['14:01:20', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }],
  )
  const raised = goneOn(
    interrupted,
    ['14:01:30', delegateOf('PER'), raisesPointOfOrder],
    ['14:01:40', chair, next],
  )

  it('is nothing while nothing does', () => {
    expect(lines(inDialogue())).toEqual([])
  })

  it('is a call, then the ruling that is awaited, then how it was ruled, then the appeal', () => {
    expect(lines(interrupted)).toEqual(['14:01 Call to order, for the subject'])
    const heard = goneOn(raised, ['14:02:00', delegateOf('PER'), yields])
    expect(lines(heard)[0]).toBe('The chair rules on the point of order first.')
    const ruled = goneOn(heard, ['14:02:10', chair, { type: 'order.rule', decision: 'overruled' }])
    expect(lines(ruled)[0]).toBe('Point of order of Perú: overruled')
    const appealed = goneOn(ruled, ['14:02:20', delegateOf('PER'), { type: 'order.appeal' }])
    expect(lines(appealed)[0]).toBe('The appeal of Perú is put to the vote.')
  })

  it('is a motion with what was voted, and a round with who is next', () => {
    const moved = inDialogue([
      '14:01:00',
      delegateOf('CHL'),
      { type: 'motion.raise', motion: 'suspension-of-meeting' },
    ])
    const motion = moved.meeting.motions[0]?.id ?? ''
    expect(lines(moved)).toEqual(['Suspension of the meeting, Chile: not decided'])
    const outcome = { by: 'vote' as const, for: 2, against: 8, abstaining: 1 }
    const voted = goneOn(moved, ['14:02:00', chair, { type: 'motion.decide', motion, outcome }])
    expect(lines(voted)).toEqual([
      'Suspension of the meeting, Chile: not adopted, 2 for, 8 against, 1 abstaining',
    ])
    const round = inDialogue(
      ['14:03:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
      ['14:03:10', chair, { type: 'round.absent', delegation: 'ARG' }],
    )
    expect(lines(round)).toEqual(['Reports: 0 of 14 heard, 0 passed, 1 absent. Next: Belize'])
  })
})
