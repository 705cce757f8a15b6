import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  delegations,
  goneOn,
  hour,
  inDialogue,
  moderatorOf,
  next,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  type Wanted,
} from '../support/history.ts'

/** The chair is elected during the meeting; from then on that person presides. */
const chairwoman = { office: 'chair', delegation: 'BRA', name: 'Ana Lima' } as const
const viceChairman = { office: 'vice-chair', delegation: 'CHL', name: 'Luis Rojas' } as const
const nominates = (who: typeof chairwoman | typeof viceChairman): Wanted => ({
  type: 'officer.nominate',
  ...who,
})
const elects = (
  who: typeof chairwoman | typeof viceChairman,
  votes?: { delegation: string; votes: number }[],
): Wanted => ({ type: 'officer.elect', ...who, ...(votes === undefined ? {} : { votes }) })
const handsOver = (to: 'chair' | 'vice-chair' | 'next-in-precedence'): Wanted => ({
  type: 'chair.hand-over',
  to,
})
const accepts: Wanted = { type: 'chair.accept' }
const draws = (by: 'lot' | 'letter', language: 'en' | 'es' = 'en'): Wanted => ({
  type: 'precedence.draw',
  by,
  language,
})
const elected: Step[] = [
  ['14:00:10', secretariat, elects(chairwoman)],
  ['14:00:20', secretariat, elects(viceChairman)],
]
const presided = inDialogue(...elected)

/** As anybody draws it again: `printf %s seed:BRA | sha256sum`, the lowest first. */
const drawnAgain = (seed: string, codes: string[]) =>
  codes
    .map(code => [createHash('sha256').update(`${seed}:${code}`).digest('hex'), code] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, code]) => code)
const codes = delegations.map(({ code }) => code)

describe('Candidates are nominated', () => {
  test('and shown, each once', () => {
    given(planned())
      .when('09:10:00', secretariat, nominates(chairwoman))
      .records({
        type: 'officer.nominated',
        office: 'chair',
        officer: { delegation: 'BRA', name: 'Ana Lima' },
      })
      .shows('public', {
        officers: { chair: null, presiding: null, candidates: [{ office: 'chair', delegation: 'BRA' }] },
      })
      .when('09:10:05', chair, nominates(chairwoman))
      .leavesAsItIs()
      .when('09:11:00', chair, nominates(viceChairman))
      .records({ type: 'officer.nominated', office: 'vice-chair' })
  })

  test('from the delegations that take part, by the chair or the secretariat', () => {
    given(planned())
      .when('09:10:00', chair, { type: 'officer.nominate', office: 'chair', delegation: 'ATL', name: 'Nemo' })
      .refuses('unknown-delegation')
    for (const actor of [moderatorOf('first'), delegateOf('BRA')])
      given(planned()).when('09:10:00', actor, nominates(chairwoman)).refuses('not-allowed')
  })
})

describe('An officer is elected', () => {
  test('by acclamation: there is no count', () => {
    given(planned(), ['09:10:00', secretariat, nominates(chairwoman)])
      .when('09:20:00', secretariat, elects(chairwoman))
      .records({
        type: 'officer.elected',
        election: { ...chairwoman, at: hour('09:20:00'), votes: null },
      })
      .shows('public', {
        officers: {
          chair: { delegation: 'BRA', name: 'Ana Lima' },
          presiding: 'chair',
          candidates: [],
          election: { office: 'chair', delegation: 'BRA', votes: null },
        },
      })
  })

  test('or by a count, which is entered as it was announced', () => {
    const votes = [
      { delegation: 'BRA', votes: 9 },
      { delegation: 'PER', votes: 4 },
    ]
    given(planned())
      .when('09:20:00', secretariat, elects(chairwoman, votes))
      .records({ type: 'officer.elected', election: { votes } })
      .shows('public', { officers: { election: { votes } } })
    given(planned())
      .when('09:20:00', secretariat, elects(chairwoman, [{ delegation: 'ATL', votes: 1 }]))
      .refuses('unknown-delegation')
  })

  test('the candidates for the other office stay', () => {
    given(
      planned(),
      ['09:10:00', secretariat, nominates(chairwoman)],
      ['09:11:00', secretariat, nominates(viceChairman)],
      ['09:20:00', secretariat, elects(chairwoman)],
    ).shows('public', { officers: { candidates: [{ office: 'vice-chair', delegation: 'CHL' }] } })
  })

  test('a vice chair is elected without presiding', () => {
    given(planned(), ['09:20:00', secretariat, elects(viceChairman)]).shows('public', {
      officers: { viceChair: { delegation: 'CHL', name: 'Luis Rojas' }, presiding: null },
    })
  })

  test('a new chair presides at once, and nothing waits to be accepted any more', () => {
    given(presided, ['14:10:00', chair, handsOver('vice-chair')])
      .and([
        '14:20:00',
        secretariat,
        { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'Rosa Vidal' },
      ])
      .shows('public', { officers: { chair: { delegation: 'PER' }, presiding: 'chair', handOver: null } })
      .when('14:20:10', chair, accepts)
      .refuses('no-such-officer')
  })
})

describe('Who presides does not speak for a delegation at the same time (un.org)', () => {
  const refused: Step[] = [
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:01:10', delegateOf('PER'), asks],
  ]

  test('neither by the next press nor by the chair’s own choice; asking is no offence', () => {
    given(presided, ...refused)
      .when('14:02:00', chair, next)
      .refuses('presiding-officer')
    given(presided, ...refused)
      .when('14:02:00', chair, { type: 'floor.grant', request: 'r5' })
      .refuses('presiding-officer')
    given(presided)
      .when('14:02:00', chair, { type: 'floor.grant', delegation: 'BRA' })
      .refuses('presiding-officer')
    given(presided).when('14:01:00', delegateOf('BRA'), raisesPointOfOrder).refuses('presiding-officer')
  })

  test('the others speak, the vice chair’s delegation too', () => {
    given(presided, ...refused)
      .when('14:02:00', chair, { type: 'floor.grant', request: 'r6' })
      .records({ type: 'floor.granted' })
    given(presided)
      .when('14:02:00', chair, { type: 'floor.grant', delegation: 'CHL' })
      .records({ type: 'floor.granted' })
  })

  test('before anybody is elected, every delegation does', () => {
    given(inDialogue(...refused))
      .when('14:02:00', chair, next)
      .records({ type: 'floor.granted' })
  })

  test('handed over, the chair takes the floor for the own country, and the vice chair does not', () => {
    const handed = given(presided, ...refused)
      .when('14:02:00', chair, handsOver('vice-chair'))
      .records({ type: 'chair.handed-over', to: 'vice-chair' })
      .shows('public', {
        officers: { presiding: 'vice-chair', handOver: { at: hour('14:02:00'), acceptedAt: null } },
      })
      .when('14:02:10', chair, accepts)
      .records({ type: 'chair.accepted' })
      .shows('public', { officers: { handOver: { acceptedAt: hour('14:02:10') } } })
    handed
      .when('14:02:20', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'BRA' } } })
    handed.when('14:02:20', chair, { type: 'floor.grant', delegation: 'CHL' }).refuses('presiding-officer')
  })

  test('and handed back', () => {
    given(presided, ['14:02:00', chair, handsOver('vice-chair')], ['14:02:10', chair, accepts])
      .when('14:05:00', chair, handsOver('chair'))
      .records({ type: 'chair.handed-over', to: 'chair' })
      .shows('public', {
        officers: { presiding: 'chair', handOver: { at: hour('14:05:00'), acceptedAt: null } },
      })
      .when('14:05:10', chair, { type: 'floor.grant', delegation: 'BRA' })
      .refuses('presiding-officer')
  })

  test('only to an officer who was elected; who presides already keeps the chair', () => {
    given(inDialogue(elected[0] ?? ['14:00:10', secretariat, elects(chairwoman)]))
      .when('14:02:00', chair, handsOver('vice-chair'))
      .refuses('no-such-officer')
    given(presided).when('14:02:00', chair, handsOver('chair')).leavesAsItIs()
  })

  test('it is accepted once, and only what was handed over', () => {
    given(presided).when('14:02:00', chair, accepts).refuses('no-such-officer')
    given(presided, ['14:02:00', chair, handsOver('vice-chair')], ['14:02:10', chair, accepts])
      .when('14:02:11', secretariat, accepts)
      .leavesAsItIs()
    given(presided).when('14:02:00', moderatorOf('second'), handsOver('vice-chair')).refuses('not-allowed')
  })
})

describe('Absent both, the first by precedence presides (OAS General Assembly Art. 24)', () => {
  const byPrecedence = goneOn(presided, ['14:00:30', chair, draws('lot')])
  const order = drawnAgain('seed-5', codes)
  const others = order.filter(code => code !== 'BRA' && code !== 'CHL')
  const [first = '', second = '', third = ''] = others
  const checksIn = (delegation: string): Step => [
    '14:01:00',
    secretariat,
    { type: 'attendance.check-in', delegation },
  ]

  test('the first who is not one of the officers', () => {
    given(byPrecedence)
      .when('14:02:00', secretariat, handsOver('next-in-precedence'))
      .records({ type: 'chair.handed-over', to: { delegation: first } })
      .shows('public', { officers: { presiding: 'precedence', acting: first } })
  })

  test('and who is present, where presence is known', () => {
    given(byPrecedence, checksIn(third), checksIn(second), checksIn('BRA'))
      .when('14:02:00', secretariat, handsOver('next-in-precedence'))
      .records({ type: 'chair.handed-over', to: { delegation: second } })
    given(byPrecedence, checksIn('BRA'), checksIn('CHL'))
      .when('14:02:00', secretariat, handsOver('next-in-precedence'))
      .refuses('no-such-officer')
  })

  test('an observer does not preside, nor one that has left the meeting', () => {
    const observers = delegations.map(
      (delegation): Delegation =>
        delegation.code === first ? { ...delegation, category: 'observer' } : delegation,
    )
    given(byPrecedence, [
      '14:01:00',
      secretariat,
      {
        type: 'delegations.replace',
        delegations: observers.filter(({ code }) => code !== second),
      },
    ])
      .when('14:02:00', secretariat, handsOver('next-in-precedence'))
      .records({ type: 'chair.handed-over', to: { delegation: third } })
  })

  test('it does not speak for its delegation meanwhile; the officers’ delegations do', () => {
    const acting = given(byPrecedence, ['14:02:00', secretariat, handsOver('next-in-precedence')])
    acting.when('14:03:00', chair, { type: 'floor.grant', delegation: first }).refuses('presiding-officer')
    acting
      .when('14:03:00', chair, { type: 'floor.grant', delegation: 'BRA' })
      .records({ type: 'floor.granted' })
    acting.when('14:03:00', secretariat, handsOver('next-in-precedence')).leavesAsItIs()
  })

  test('there is no precedence before it is drawn', () => {
    given(presided).when('14:02:00', secretariat, handsOver('next-in-precedence')).refuses('no-precedence')
  })
})

describe('Precedence is established by lot (OAS CP/RES. 76 Art. 5)', () => {
  test('all of it: anybody draws it again from the seed', () => {
    given(planned())
      .when('09:30:00', chair, draws('lot'))
      .records({ type: 'precedence.drawn' })
      .shows('public', {
        precedence: {
          by: 'lot',
          seed: 'seed-2',
          at: hour('09:30:00'),
          order: drawnAgain('seed-2', codes),
        },
      })
  })

  test.each([
    [
      'en',
      ['ARG', 'BLZ', 'BRA', 'CAN', 'CHL', 'COL', 'DOM', 'HTI', 'JAM', 'MEX', 'PER', 'LCA', 'USA', 'URY'],
    ],
    [
      'es',
      ['ARG', 'BLZ', 'BRA', 'CAN', 'CHL', 'COL', 'USA', 'HTI', 'JAM', 'MEX', 'PER', 'DOM', 'LCA', 'URY'],
    ],
  ] as const)('or one name, from which the alphabet goes on (%s)', (language, alphabet) => {
    const inTwoLanguages = delegations.map((delegation): Delegation => {
      if (delegation.code === 'DOM')
        return { ...delegation, names: { ...delegation.names, en: 'Dominican Republic' } }
      if (delegation.code === 'USA')
        return { ...delegation, names: { ...delegation.names, es: 'Estados Unidos' } }
      return delegation
    })
    const drawn = given(planned({ delegations: inTwoLanguages }), [
      '09:30:00',
      chair,
      draws('letter', language),
    ])
    const [first = ''] = drawnAgain('seed-2', codes)
    const index = alphabet.map(String).indexOf(first)
    expect(index).toBeGreaterThan(0)
    expect(drawn.view('public').precedence).toEqual({
      by: 'letter',
      language,
      seed: 'seed-2',
      at: hour('09:30:00'),
      order: [...alphabet.slice(index), ...alphabet.slice(0, index)],
    })
  })

  test('it is not taken back: who could would draw until it pleases', () => {
    given(planned(), ['09:30:00', chair, draws('lot')])
      .when('09:30:10', chair, { type: 'undo' })
      .refuses('nothing-to-undo')
  })

  test('by the chair or the secretariat', () => {
    given(planned()).when('09:30:00', secretariat, draws('lot')).records({ type: 'precedence.drawn' })
    given(inDialogue()).when('14:01:00', moderatorOf('second'), draws('lot')).refuses('not-allowed')
    given(planned({ delegations: [] }))
      .when('09:30:00', chair, draws('lot'))
      .refuses('unknown-delegation')
  })
})
