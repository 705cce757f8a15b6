import { expect, it } from 'vitest'
import { messages } from '../../client/languages/en/index.ts'
import { sayIn } from '../../client/languages/say.ts'
import { refusalWords } from '../../client/podium/refusal-words.ts'
import { refusalCodes } from '../../shared/meeting/refusals.ts'

/** What no button of the podium brings about. */
const notOfTheFloor = [
  'not-in-room',
  'session-not-open',
  'session-not-suspended',
  'unknown-session',
  'unknown-item',
  'unknown-delegation',
  'unknown-speaker',
  'in-use',
  'malformed',
  'unknown-meeting',
  'internal',
]

it('whatever the rules refuse is said in words of its own', () => {
  const say = sayIn('en', messages)
  const unsaid = say('podium.refused', { why: say('podium.why-not.other') })
  const mute = refusalCodes.filter(code => refusalWords(code, say) === unsaid)
  expect(mute.filter(code => !notOfTheFloor.includes(code))).toEqual([])
})
