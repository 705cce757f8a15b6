import { expect, test } from 'vitest'
import { presidingOf } from '../../client/screen/presides.ts'
import { given } from '../support/given.ts'
import { chair, goneOn, inDialogue, secretariat, type Wanted } from '../support/history.ts'

const elects = (office: 'chair' | 'vice-chair', delegation: string, name: string): Wanted => ({
  type: 'officer.elect',
  office,
  delegation,
  name,
})
const elected = inDialogue(
  ['14:01:00', secretariat, elects('chair', 'PER', 'Rosa Vidal')],
  ['14:01:10', secretariat, elects('vice-chair', 'CAN', 'Jo Roy')],
)
const handed = goneOn(elected, ['14:02:00', chair, { type: 'chair.hand-over', to: 'vice-chair' }])
const accepted = goneOn(handed, ['14:02:10', secretariat, { type: 'chair.accept' }])
const told = (history: typeof elected) =>
  presidingOf(given(history).view('room'), (_, values) => String(values?.name))

test('the room is told who presides once the chair is accepted, and nobody meanwhile', () => {
  expect([told(elected), told(handed), told(accepted)]).toEqual([
    'Rosa Vidal (Perú)',
    null,
    'Jo Roy (Canada)',
  ])
})
