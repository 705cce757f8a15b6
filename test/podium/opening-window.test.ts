import { describe, expect, test } from 'vitest'
import { possibleActs } from '../../client/podium/acts.ts'
import { formulasOf } from '../../client/podium/formulas.ts'
import { listRows } from '../../client/podium/list-rows.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import { placeWords } from '../../client/podium/place-words.ts'
import { type RowHands, rowButtons } from '../../client/podium/row-buttons.ts'
import { stepWords } from '../../client/podium/step-words.ts'
import { noVotes } from '../../client/podium/tally.ts'
import type { View, You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  opens,
  planned,
  raisesPointOfOrder,
  server,
  settles,
} from '../support/history.ts'
import { inEnglish, inEveryLanguage } from './say.ts'

const theChair: You = { role: 'chair' }
const seen = (history: History): View => given(history).view('podium')
const stepOf = (history: History) => nextStep(seen(history), theChair)

/** The list opens with a window of a minute, in which Brazil and Haiti ask. */
const raced = goneOn(
  planned(),
  ['13:00:00', chair, settles({ openingWindowSeconds: 60 })],
  ['14:00:00', chair, opens('second')],
  ['14:00:10', delegateOf('BRA'), asks],
  ['14:00:20', delegateOf('HTI'), asks],
)
const drawn = goneOn(raced, ['14:01:00', server, { type: 'list.draw' }])

describe('while requests count as simultaneous', () => {
  test('the next step is to draw the lot, until it is drawn by itself', () => {
    expect(stepOf(raced)).toEqual({ does: 'draw-lot', until: hour('14:01:00') })
    expect(stepOf(drawn)).toMatchObject({ does: 'give-floor' })
  })

  test('also while somebody speaks whom the chair has called on', () => {
    const called = goneOn(raced, ['14:00:30', chair, { type: 'floor.grant', delegation: 'PER' }])
    expect(stepOf(called)).toMatchObject({ does: 'draw-lot' })
  })

  test('a point of order is heard before', () => {
    const raised = goneOn(raced, ['14:00:30', delegateOf('MEX'), raisesPointOfOrder])
    expect(stepOf(raised)).toMatchObject({ does: 'hear-order' })
  })

  test('nobody is next, and so nobody is absent', () => {
    const isAbsentOffered = (history: History) =>
      possibleActs(seen(history), theChair).some(({ id }) => id === 'absent')
    expect(isAbsentOffered(raced)).toBe(false)
    expect(isAbsentOffered(drawn)).toBe(true)
  })

  test('nobody has a place, an hour or a waiting time in the list', () => {
    for (const row of listRows(seen(raced), hour('14:00:50')))
      expect(row).toMatchObject({ place: null, expected: null, waitedMinutes: null })
    for (const row of listRows(seen(drawn), hour('14:02:50')))
      expect(row).toMatchObject({ expected: expect.any(String), waitedMinutes: 2 })
  })

  test('a row says that its place is drawn', () => {
    const [request] = seen(raced).list.requests
    expect(request && placeWords(request, null, seen(raced), inEnglish)).toBe(
      'Asked in the opening window: the place is drawn by lot.',
    )
  })

  test('the chair may call on one of them all the same, and calls nobody absent', () => {
    const [row] = listRows(seen(raced), hour('14:00:50'))
    const hands = { mayGrant: true, swapping: null } as RowHands
    const offered = rowButtons.filter(({ isPossible }) => row && isPossible(row, hands)).map(({ id }) => id)
    expect(offered).toContain('grant')
    expect(offered).not.toContain('absent')
  })

  test.each(Object.entries(inEveryLanguage))(
    'the button and what is said with it speak of the lot, in %s',
    (_, say) => {
      const step = stepOf(raced)
      if (!step) throw new Error('there is nothing to do')
      const { consequence, action } = stepWords(step, seen(raced), say, noVotes, '0:23')
      expect(consequence).toContain('0:23')
      expect(action).not.toMatch(/Brasil|Haïti/)
      expect(formulasOf(step, seen(raced), noVotes)).toEqual([{ key: 'draw-lot' }])
    },
  )

  test('it says so', () => {
    const step = stepOf(raced)
    if (!step) throw new Error('there is nothing to do')
    expect(stepWords(step, seen(raced), inEnglish, noVotes, '0:23')).toEqual({
      consequence: 'Drawn by itself in 0:23',
      action: 'Draw the lot now',
    })
  })
})
