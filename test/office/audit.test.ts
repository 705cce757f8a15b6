import { expect, test } from 'vitest'
import { loadSay } from '../../client/languages/say.ts'
import { actWords } from '../../client/secretariat/audit/words.ts'
import { instant } from '../../shared/meeting/clock.ts'
import { languages } from '../../shared/meeting/delegations.ts'
import { type AuditEntry, auditActs } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import { planned } from '../support/history.ts'

const view = given(planned()).view('podium')
const did = (what: AuditEntry['what'], about: AuditEntry['about']): AuditEntry => ({
  id: 1,
  at: instant(0),
  role: 'secretariat',
  browser: null,
  system: null,
  address: '127.0.0.1',
  what,
  count: 1,
  ...(about ? { about } : {}),
})
const rosa = { id: 'BCDFGHJKLN', name: 'Rosa Díaz' }

test('the audit names a representative as long as the name is held; after that, of which delegation it was', async () => {
  const accredited = did('person-accredited', { delegation: 'PER', person: rosa.id })
  expect(actWords(accredited, view, await loadSay('en'), [rosa])).toBe('Accredit Rosa Díaz, Perú')
  expect(actWords(accredited, view, await loadSay('en'), [])).toBe('Accredit a representative of Perú')
  expect(actWords(did('person-erased', undefined), view, await loadSay('en'), [])).toBe('Erase somebody')
})

test('the audit names a screen as it was called, and what it is called now', async () => {
  const say = await loadSay('en')
  const words = (what: AuditEntry['what'], about: AuditEntry['about']) =>
    actWords(did(what, about), view, say)
  expect(words('screen-renamed', { name: 'Podium', to: 'Foyer' })).toBe(
    'Rename the screen “Podium” to “Foyer”',
  )
  expect(words('screen-moved', { name: 'Foyer', to: 'Next door' })).toBe(
    'Point the screen “Foyer” to the meeting “Next door”',
  )
})

test.each(languages)('every act has its words in %s, also where nothing is known of it', async language => {
  const say = await loadSay(language)
  for (const what of auditActs) expect(actWords(did(what, undefined), view, say)).toMatch(/^\p{Lu}/u)
})
