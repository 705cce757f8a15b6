import { describe, expect, test } from 'vitest'
import type { PendingPress } from '../../client/live/store.ts'
import { lostWords } from '../../client/podium/lost-words.ts'
import { milestone } from '../../client/podium/milestone.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import { refusalWords } from '../../client/podium/refusal-words.ts'
import { stepWords } from '../../client/podium/step-words.ts'
import type { Tally } from '../../client/podium/tally.ts'
import { whyNot } from '../../client/podium/why-not.tsx'
import { calledIn } from '../../client/ui/names.ts'
import { undoWords } from '../../client/ui/undo-words.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
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
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  type Wanted,
  yields,
} from '../support/history.ts'
import { inEnglish, inEveryLanguage } from './say.ts'

const podium = (history: History) => given(history).view('podium')
const bigAction = (history: History, tally?: Tally) => {
  const view = podium(history)
  const step = nextStep(view, { role: 'chair' })
  if (!step) throw new Error('there is nothing to do')
  const { consequence, action } = stepWords(step, view, inEnglish, tally)
  return `${consequence} / ${action}`
}
const undoOf = (history: History, say = inEnglish) => {
  const view = podium(history)
  return view.undo ? undoWords(view.undo, view, say) : null
}

const pressedAt = instant(Date.parse('2026-03-05T16:43:08Z'))
const sent: PendingPress = {
  id: 'p1',
  command: { id: 'p1', type: 'floor.next', turn: null },
  pressedAt,
  kept: false,
  wasSent: true,
  isTakenBack: false,
  triedUntil: instant(pressedAt + 10_000),
}

describe('without contact', () => {
  const view = {
    ...podium(planned()),
    meeting: { ...podium(planned()).meeting, timezone: 'America/Santiago' },
  }

  test('a press does nothing', () => {
    expect(lostWords([], view, inEnglish)).toBe('No contact: a press does nothing now')
  })

  test('what was pressed before may still happen, and it is said until when', () => {
    expect(lostWords([sent], view, inEnglish)).toBe(
      'Pressed at 13:43:08, not answered yet: it is tried until 13:43:18',
    )
    for (const say of Object.values(inEveryLanguage)) {
      expect(lostWords([sent], view, say)).toContain('13:43:18')
      expect(lostWords([sent], view, say)).not.toBe(lostWords([], view, say))
    }
  })
})

const twoWait = inDialogue(
  ['15:31:00', delegateOf('BRA'), asks],
  ['15:31:10', delegateOf('HTI'), asks],
  ['15:32:00', chair, next],
)

const advance: Wanted = { type: 'session.advance' }
const by =
  (wanted: Wanted) =>
  (time: string): Step => [time, chair, wanted]
const introduced = inPanel(['14:00:30', chair, advance])

describe('the big action says what it brings about, and what it does', () => {
  test('opens a session', () => {
    expect(bigAction(planned())).toBe('Planned 09:00–10:00 / Open: The inauguration session')
  })

  test('gives the floor, ending the turn before', () => {
    expect(bigAction(twoWait)).toBe('Brasil’s turn ends, then / Give the floor to Haïti')
  })

  test('gives the floor to a prepared speaker, also to one who has no name yet', () => {
    expect(bigAction(introduced)).toBe('Ana Ortiz’s turn ends, then / Give the floor to Marie Joseph')
    const third = inPanel(['14:01:00', chair, next], ['14:11:00', chair, next])
    expect(bigAction(third)).toBe('Luis Prado’s turn ends, then / Give the floor to speaker 3')
  })

  test('carries a panel on from its introduction to its closing words', () => {
    expect(bigAction(inPanel())).toBe('The moderator introduces the panel / Give the floor to Ana Ortiz')
    const heard = goneOn(introduced, ...(['14:05:00', '14:15:00', '14:25:00'] as const).map(by(next)))
    const free = goneOn(heard, ['14:35:00', chair, yields])
    expect(bigAction(free)).toBe('Delegations speak in the order of their requests / Begin the dialogue')
    const dialogue = goneOn(free, ['14:35:10', chair, advance])
    expect(bigAction(dialogue)).toBe(
      'Nobody waits; the panel answers what was asked / Responses of the panel',
    )
    const answers = goneOn(dialogue, ...(['14:50:00'] as const).map(by(advance)))
    expect(bigAction(answers)).toBe('Prepared speaker 1 of 3 / Give the floor to Marie Joseph')
    const last = goneOn(answers, ...(['14:51:00', '14:53:00', '14:55:00'] as const).map(by(next)))
    expect(bigAction(last)).toBe('This turn ends, then / Closing words by Ana Ortiz')
    const closing = goneOn(last, ['14:57:00', chair, advance])
    expect(bigAction(closing)).toBe('Ana Ortiz’s turn ends, then / Close the session')
  })

  test('hears a point of order, and proposes no ruling', () => {
    const raised = goneOn(twoWait, ['15:32:50', delegateOf('MEX'), raisesPointOfOrder])
    expect(bigAction(raised)).toBe('Point of order: Brasil pauses, the time is kept / Hear México')
    const heard = goneOn(raised, ['15:32:58', chair, next])
    expect(bigAction(heard)).toBe(' / Ruling on the point of order')
  })

  test('says what the vote on an appeal comes to before it is announced', () => {
    const appealed = goneOn(
      twoWait,
      ['15:32:50', delegateOf('MEX'), raisesPointOfOrder],
      ['15:32:58', chair, next],
      ['15:33:20', chair, { type: 'order.rule', decision: 'overruled' }],
      ['15:33:25', delegateOf('CHL'), { type: 'order.appeal' }],
    )
    expect(bigAction(appealed)).toBe('Appeal by Chile, put to the vote / Enter the votes')
    expect(bigAction(appealed, { for: 8, against: 8, abstaining: 3 })).toBe(
      '8 for, 8 against, 3 abstaining: / The ruling stands',
    )
    expect(bigAction(appealed, { for: 9, against: 8, abstaining: 3 })).toBe(
      '9 for, 8 against, 3 abstaining: / The ruling is overturned',
    )
  })

  test('opens an item with the limit of its own', () => {
    const business = goneOn(planned(), ['10:00:00', chair, opens('business')])
    expect(bigAction(business)).toBe(
      'Next item, three minutes for each speaker / Open 1. Remarks by heads of delegation',
    )
  })
})

describe('a moderator with nothing to press', () => {
  const told = (history: History, session: string) =>
    Object.entries(inEveryLanguage).map(([language, say]) =>
      whyNot(podium(history), { role: 'moderator', session }, { say, language: language as Language }).join(
        ' ',
      ),
    )
  const titleOf = (session: string) =>
    podium(planned())
      .agenda.days.flatMap(({ sessions }) => sessions)
      .find(({ id }) => id === session)?.title ?? '-'

  test('is told which session is on and which is the own one, in each language', () => {
    for (const words of told(inPanel(), 'second')) {
      expect(words).toContain(titleOf('first'))
      expect(words).toContain(titleOf('second'))
    }
    expect(new Set(told(inPanel(), 'second')).size).toBe(4)
  })

  test('is told that the own session is closed, in each language', () => {
    const closed = inDialogue(['17:00:00', chair, { type: 'session.close', session: 'second' }])
    for (const words of told(closed, 'second')) expect(words).toContain(titleOf('second'))
  })

  test('is told that the own session has left the agenda, and nothing in the own session', () => {
    for (const words of told(planned(), 'gone')) expect(words).not.toBe('')
    expect(told(inDialogue(), 'second')).toEqual(['', '', '', ''])
  })
})

describe('undo says what it takes back', () => {
  test('names who moderates as well', () => {
    const given = inPanel(['14:01:00', chair, { type: 'floor.grant', moderator: true }])
    expect(undoOf(given)).toBe('Floor given to Ana Ortiz')
  })

  test('a request that was moved', () => {
    const [first, second] = podium(goneOn(twoWait, ['15:32:20', delegateOf('PER'), asks])).list.requests
    const moved = goneOn(
      twoWait,
      ['15:32:20', delegateOf('PER'), asks],
      ['15:32:40', chair, { type: 'list.move', request: second?.id ?? '', before: first?.id ?? null }],
    )
    expect(undoOf(moved)).toBe('Perú moved to 1st')
  })

  test('a request that was moved has the number of its row, whoever speaks on a motion before the list', () => {
    const raised = goneOn(
      twoWait,
      ['15:32:20', delegateOf('PER'), asks],
      ['15:32:30', delegateOf('CHL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
    )
    const motion = podium(raised).motions[0]?.id ?? ''
    const debated = goneOn(raised, [
      '15:32:32',
      delegateOf('MEX'),
      { type: 'motion.speak', motion, side: 'for' },
    ])
    const { requests } = podium(debated).list
    const [haiti, peru] = ['HTI', 'PER'].map(code => requests.find(({ delegation }) => delegation === code))
    const moved = goneOn(debated, [
      '15:32:40',
      chair,
      { type: 'list.move', request: peru?.id ?? '', before: haiti?.id ?? null },
    ])
    expect(undoOf(moved)).toBe('Perú moved to 1st')
  })

  test('a list that counts down is not called closed until it is', () => {
    const closing = goneOn(twoWait, ['15:33:00', chair, { type: 'list.close', inSeconds: 120 }])
    expect(undoOf(closing)).toBe('List closes at 15:35')
    const closed = goneOn(twoWait, ['15:33:00', chair, { type: 'list.close' }])
    expect(undoOf(closed)).toBe('List closed')
  })

  test('a turn given, time given, a session opened', () => {
    expect(undoOf(twoWait)).toBe('Floor given to Brasil')
    expect(undoOf(goneOn(twoWait, ['15:33:00', chair, { type: 'clock.adjust', seconds: -30 }]))).toBe(
      '30 seconds less',
    )
    expect(undoOf(inDialogue())).toBe('The second session opened')
    expect(undoOf(inPanel(['14:01:00', chair, next]))).toBe('Floor given to Marie Joseph')
  })

  test.each([
    ['warning', 'Brasil warned'],
    ['conclude', 'Brasil asked to conclude'],
    ['call-to-order', 'Brasil called to order'],
    ['withdraw', 'Floor withdrawn from Brasil'],
  ] as const)('which of the acts about a speaker: %s', (act, said) => {
    const called = goneOn(twoWait, ['15:33:00', chair, { type: 'speaker.call', act }])
    expect(undoOf(called)).toBe(said)
  })

  test('a speaker who has no name yet has the number', () => {
    const unnamed = inPanel(...(['14:01:00', '14:11:00', '14:21:00'] as const).map(by(next)), [
      '14:22:00',
      chair,
      yields,
    ])
    expect(undoOf(unnamed)).toBe('Speaker 3’s turn ended')
  })

  test.each(Object.entries(inEveryLanguage))('names whom it is about, in %s', (_, say) => {
    expect(undoOf(twoWait, say)).toContain('Brasil')
  })
})

describe('a refusal', () => {
  const unknown: Record<Language, string> = {
    en: 'not known whether this was done',
    es: 'No se sabe si se hizo',
    pt: 'Não se sabe se foi feito',
    fr: 'On ne sait pas si cela a été fait',
  }

  test('is said in the room’s words; a press without contact is not left unexplained', () => {
    expect(refusalWords('stale', inEnglish)).toBe('Not done. Another console was faster. Look again.')
    expect(refusalWords('no-contact', inEnglish)).toBe('Not done. No contact with the server.')
  })

  test.each(Object.entries(inEveryLanguage))(
    'does not claim that nothing was done where nobody knows, in %s',
    (language, say) => {
      const claim = say('podium.refused', { why: '' }).trim()
      expect(refusalWords('no-contact', say)).toContain(claim)
      expect(refusalWords('unanswered', say)).not.toContain(claim)
      expect(refusalWords('unanswered', say)).toContain(unknown[language as Language])
    },
  )

  test('that the podium has no words of its own for still says that nothing was changed', () => {
    expect(refusalWords('internal', inEnglish)).toBe('Not done. It is not possible now. Nothing was changed.')
  })
})

describe('a prepared speaker without a name', () => {
  const third = inPanel(['14:01:00', chair, next], ['14:11:00', chair, next], ['14:21:00', chair, next])
  const unnamed = { name: null, speaker: 'speaker-3' }

  test.each([
    ['en', 'Speaker 3'],
    ['es', 'Orador 3'],
    ['pt', 'Orador 3'],
    ['fr', 'Orateur 3'],
  ] as const)('is called by the number on every page, in %s', (language, called) => {
    const say = inEveryLanguage[language]
    expect(calledIn(podium(third), unnamed, say)).toBe(called)
    expect(milestone(podium(third), 'ample', { status: 'live' }, say)).toContain(called)
  })

  test('who has left the agenda is a prepared speaker still', () => {
    expect(calledIn(podium(third), { name: null, speaker: 'gone' }, inEnglish)).toBe('Prepared speaker')
  })
})

describe('what is announced', () => {
  const live = { status: 'live' } as const

  test('who has the floor, the warning, the end of the time', () => {
    const view = podium(twoWait)
    expect(milestone(view, 'ample', live, inEnglish)).toBe('Brasil has the floor')
    expect(milestone(view, 'warning', live, inEnglish)).toBe('Brasil: please conclude')
    expect(milestone(view, 'over', live, inEnglish)).toBe('Brasil: over time')
    expect(milestone(view, 'paused-over', live, inEnglish)).toBe('Brasil: the clock is paused, over time')
  })

  test('a point of order as it is raised, whatever the clock says', () => {
    const raised = podium(goneOn(twoWait, ['15:32:50', delegateOf('MEX'), raisesPointOfOrder]))
    expect(milestone(raised, 'over', live, inEnglish)).toBe('México raises a point of order')
  })

  test('contact lost before all else', () => {
    const lost = { status: 'lost', since: instant(0) } as const
    expect(milestone(podium(twoWait), 'over', lost, inEnglish)).toBe(
      'Contact lost. What is shown is not confirmed.',
    )
  })

  test('a free floor, and no session', () => {
    const free = goneOn(twoWait, ['15:33:00', secretariat, { type: 'floor.yield' }])
    expect(milestone(podium(free), null, live, inEnglish)).toBe('The floor is free')
    expect(milestone(podium(planned()), null, live, inEnglish)).toBe('No session is open')
  })
})
