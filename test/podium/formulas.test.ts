import { describe, expect, test } from 'vitest'
import { formulas as en } from '../../client/languages/en/formulas.ts'
import { formulas as es } from '../../client/languages/es/formulas.ts'
import { formulas as fr } from '../../client/languages/fr/formulas.ts'
import { formulas as pt } from '../../client/languages/pt/formulas.ts'
import { formulasOf, ofDelegation, sayFormula } from '../../client/podium/formulas.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import { noVotes } from '../../client/podium/tally.ts'
import { memberStates } from '../../server/meetings/delegations.ts'
import { type Language, languages } from '../../shared/meeting/delegations.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  inPanel,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  secretariat,
} from '../support/history.ts'

const realNames = planned({ delegations: [...memberStates] })
const speaking = goneOn(
  realNames,
  ['14:00:00', chair, opens('second')],
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:10', delegateOf('DOM'), asks],
  ['14:02:00', chair, next],
)
const said = (history: History, language: Language) => {
  const view = given(history).view('podium')
  const step = nextStep(view, { role: 'chair' })
  return step ? formulasOf(step, view, noVotes).map(formula => sayFormula(formula, view, language)) : []
}

test.each([
  ['en', 'I take the Chair. We continue.'],
  ['es', 'Asumo la Presidencia. Continuamos.'],
  ['pt', 'Assumo a Presidência. Continuamos.'],
  ['fr', 'J’assume la présidence. Nous poursuivons.'],
] as const)(
  'whoever takes the chair says so aloud, and anew as it is handed back (%s)',
  (language, words) => {
    const elects = (office: 'chair' | 'vice-chair', delegation: string) =>
      ['14:02:10', secretariat, { type: 'officer.elect', office, delegation, name: 'Ana Lima' }] as const
    const handed = goneOn(speaking, elects('chair', 'MEX'), elects('vice-chair', 'CHL'), [
      '14:03:00',
      chair,
      { type: 'chair.hand-over', to: 'vice-chair' },
    ])
    expect(said(handed, language)).toEqual([words])
    const back = goneOn(
      handed,
      ['14:03:10', chair, { type: 'chair.accept' }],
      ['14:05:00', chair, { type: 'chair.hand-over', to: 'chair' }],
    )
    expect(said(back, language)).toEqual([words])
  },
)

describe('who speaks for a group', () => {
  const grouped = goneOn(
    realNames,
    ['14:00:00', chair, opens('second')],
    ['14:01:00', delegateOf('DOM'), { type: 'floor.request', kind: 'intervention', group: 'SICA' }],
  )

  test.each([
    [
      'en',
      'I now give the floor to the distinguished delegation of the Dominican Republic, on behalf of SICA.',
    ],
    ['es', 'Tiene la palabra la distinguida delegación de la República Dominicana, en nombre de SICA.'],
    ['pt', 'Tem a palavra a distinta delegação da República Dominicana, em nome de SICA.'],
    ['fr', 'La parole est à la distinguée délégation de la République dominicaine, au nom de SICA.'],
  ] as const)('is called on in its name too: %s', (language, words) => {
    const view = given(grouped).view('podium')
    const [request] = view.list.requests
    const formulas = request
      ? formulasOf(
          { does: 'give-floor', to: { request }, ends: null, beginsDialogue: false },
          view,
          noVotes,
        ).map(formula => sayFormula(formula, view, language))
      : []
    expect(formulas).toEqual([words])
  })
})

describe('what is said with the next act', () => {
  test.each([
    [
      'en',
      'I thank the distinguished delegation of Brazil.',
      'I now give the floor to the distinguished delegation of the Dominican Republic.',
    ],
    [
      'es',
      'Agradezco a la distinguida delegación del Brasil.',
      'Tiene la palabra la distinguida delegación de la República Dominicana.',
    ],
    [
      'pt',
      'Agradeço à distinta delegação do Brasil.',
      'Tem a palavra a distinta delegação da República Dominicana.',
    ],
    [
      'fr',
      'Je remercie la distinguée délégation du Brésil.',
      'La parole est à la distinguée délégation de la République dominicaine.',
    ],
  ] as const)(
    'thanks and gives the floor, with the names of the language, in %s',
    (language, thanks, gives) => {
      expect(said(speaking, language)).toEqual([thanks, gives])
    },
  )

  test('both rulings stand side by side, neither before the other was heard', () => {
    const heard = goneOn(
      speaking,
      ['14:02:30', delegateOf('USA'), raisesPointOfOrder],
      ['14:02:35', chair, next],
    )
    expect(said(heard, 'es')).toEqual([
      'La Presidencia resuelve que procede la cuestión de orden planteada por la distinguida delegación de los Estados Unidos.',
      'La Presidencia ha escuchado a la distinguida delegación de los Estados Unidos y resuelve que no procede la cuestión de orden.',
    ])
  })

  test('a person is named, and who has no name yet is the next speaker', () => {
    expect(said(inPanel(), 'pt')).toEqual([
      'É um prazer dar a palavra a Ana Ortiz, que apresentará o painel.',
    ])
    const unnamed = inPanel(['14:01:00', chair, next], ['14:11:00', chair, next])
    expect(said(unnamed, 'fr')).toEqual([
      'Je remercie Luis Prado.',
      'La parole est à l’oratrice ou à l’orateur suivant.',
    ])
  })
})

describe('the formulas of four languages', () => {
  const catalogues = { en, es, pt, fr }

  test.each(languages)('in %s leave the same names open', language => {
    const open = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
    const differing = Object.entries(en).filter(
      ([key, words]) =>
        open(words).join() !== open(catalogues[language][key as keyof typeof en] ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test.each(languages)('in %s speak of each member state by its own name', language => {
    const view = given(realNames).view('podium')
    for (const { code, names } of memberStates) {
      const bare = names[language].replace(/^The /, '')
      expect(ofDelegation(view, code, language)).toContain(bare)
    }
  })

  test('elide where the language elides', () => {
    const view = given(realNames).view('podium')
    expect(ofDelegation(view, 'HTI', 'fr')).toBe('d’Haïti')
    expect(ofDelegation(view, 'USA', 'pt')).toBe('dos Estados Unidos')
    expect(ofDelegation(view, 'CUB', 'fr')).toBe('de Cuba')
  })
})
