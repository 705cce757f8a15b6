import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import { type Given, given } from '../support/given.ts'
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
import { drawnAgain } from '../support/lots.ts'

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

describe('A nomination ends', () => {
  const withdraws: Wanted = { type: 'officer.withdraw', office: 'chair', delegation: 'BRA' }
  const candidatesOf = (...steps: Step[]) =>
    given(planned(), ...steps)
      .view('public')
      .officers.candidates.map(({ delegation }) => delegation)
  const others: Wanted = { type: 'officer.nominate', office: 'chair', delegation: 'PER', name: 'Rosa Vidal' }
  const nominated: Step[] = [
    ['09:10:00', secretariat, nominates(chairwoman)],
    ['09:11:00', secretariat, others],
  ]

  test('when it is withdrawn, which can be undone', () => {
    given(planned(), ...nominated)
      .when('09:12:00', chair, withdraws)
      .records({ type: 'officer.withdrawn', office: 'chair', delegation: 'BRA' })
      .shows('public', { officers: { candidates: [{ delegation: 'PER' }] } })
      .when('09:12:10', chair, { type: 'undo' })
      .records({ type: 'undone' })
      .shows('public', { officers: { candidates: [{ delegation: 'BRA' }, { delegation: 'PER' }] } })
  })

  test('for one who stands for that office, by the chair or the secretariat', () => {
    given(planned()).when('09:12:00', chair, withdraws).refuses('unknown-candidate')
    given(planned(), ...nominated)
      .when('09:12:00', chair, { ...withdraws, office: 'vice-chair' })
      .refuses('unknown-candidate')
    given(planned(), ...nominated)
      .when('09:12:00', delegateOf('BRA'), withdraws)
      .refuses('not-allowed')
  })

  test('with the session in which it was made, or the first after it', () => {
    const opens: Step = ['10:00:00', chair, { type: 'session.open', session: 'business' }]
    const during: Step = ['10:05:00', secretariat, nominates(chairwoman)]
    const closes: Step = ['12:00:00', chair, { type: 'session.close', session: 'business' }]
    expect(candidatesOf(opens, during)).toEqual(['BRA'])
    expect(candidatesOf(opens, during, closes)).toEqual([])
    expect(candidatesOf(...nominated, opens, closes)).toEqual([])
    const suspends: Step = ['11:00:00', chair, { type: 'session.suspend', session: 'business' }]
    const lunch: Step[] = [
      ['12:00:00', chair, { type: 'session.open', session: 'lunch' }],
      ['13:00:00', chair, { type: 'session.close', session: 'lunch' }],
    ]
    expect(candidatesOf(opens, during, suspends, ...lunch)).toEqual(['BRA'])
  })

  test('a session closed by mistake has its candidates again', () => {
    given(
      planned(),
      ['10:00:00', chair, { type: 'session.open', session: 'business' }],
      ['10:05:00', secretariat, nominates(chairwoman)],
      ['10:06:00', chair, { type: 'session.close', session: 'business' }],
      ['10:06:05', chair, { type: 'undo' }],
    ).shows('public', { officers: { candidates: [{ delegation: 'BRA' }] } })
  })

  test('with the election, of who held the office before too', () => {
    expect(
      candidatesOf(['09:00:00', secretariat, elects(chairwoman)], ...nominated, [
        '09:20:00',
        secretariat,
        elects(chairwoman),
      ]),
    ).toEqual([])
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

  test.each([
    [
      'another has more',
      [
        { delegation: 'BRA', votes: 3 },
        { delegation: 'PER', votes: 20 },
      ],
    ],
    [
      'it is a tie',
      [
        { delegation: 'BRA', votes: 9 },
        { delegation: 'PER', votes: 9 },
      ],
    ],
    ['nobody has voted', [{ delegation: 'BRA', votes: 0 }]],
    ['nothing was counted for whoever is elected', [{ delegation: 'PER', votes: 2 }]],
  ])('not against its own count: %s', (_, votes) => {
    given(planned()).when('09:20:00', secretariat, elects(chairwoman, votes)).refuses('not-the-most-votes')
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

  const comingNext = (from: Given) =>
    from.view('room').coming.next.map(({ delegation, presides }) => [delegation, presides ?? false])

  test('the next press passes over a request that keeps its place; wherever who comes next is shown, it comes last', () => {
    const passedOver = given(presided, ...refused)
    expect(comingNext(passedOver)).toEqual([
      ['PER', false],
      ['BRA', true],
    ])
    // Peru begins at once, and Brazil after it.
    passedOver.shows('room', {
      list: {
        requests: [
          { delegation: 'BRA', presides: true, expectedAt: hour('14:03:20') },
          { delegation: 'PER', expectedAt: hour('14:01:10') },
        ],
      },
    })
    const spoken = passedOver
      .when('14:02:00', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'PER' } } })
      .shows('room', { list: { requests: [{ delegation: 'BRA' }] } })
      .and(['14:03:00', chair, { type: 'floor.yield' }])
    spoken.when('14:03:10', chair, next).refuses('presiding-officer')
    spoken
      .and(['14:03:10', chair, handsOver('vice-chair')])
      .when('14:03:20', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'BRA' } } })
    expect(comingNext(spoken.and(['14:03:10', chair, handsOver('vice-chair')]))).toEqual([['BRA', false]])
  })

  test('the public is sent the first ten who are called, not who presides before them', () => {
    const eleven = delegations.filter(({ code }) => code !== 'BRA').slice(0, 11)
    const crowded = given(presided, ...refused.slice(0, 1)).and(
      ...eleven.map(({ code }): Step => ['14:01:10', delegateOf(code), asks]),
    )
    const { list, coming } = crowded.view('public')
    const ten = eleven.slice(0, 10).map(({ code }) => code)
    expect(coming.next.map(({ delegation }) => delegation)).toEqual(ten)
    expect(list.requests.map(({ delegation }) => delegation)).toEqual(ten)
  })

  test('a round passes over it too, and comes back when it does not preside any more', () => {
    const round = given(
      presided,
      ['14:01:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
      ['14:01:10', chair, next],
      ['14:01:20', chair, next],
    )
    // Argentina and Belize have reported; Brazil, which presides, would be the third.
    round
      .shows('public', { round: { next: 'CAN' } })
      .when('14:01:30', chair, next)
      .records(
        { type: 'turn.ended' },
        { type: 'floor.granted', turn: { kind: 'report', holder: { delegation: 'CAN' } } },
      )
      .and(['14:01:40', chair, handsOver('vice-chair')])
      .shows('public', { round: { next: 'BRA' } })
  })

  test('nor on motions or rulings, which are its own to put to the meeting', () => {
    const raises = (delegation: string): Step => [
      '14:01:00',
      delegateOf(delegation),
      { type: 'motion.raise', motion: 'adjournment-of-debate' },
    ]
    const [, , moves] = raises('BRA')
    given(presided).when('14:01:00', delegateOf('BRA'), moves).refuses('presiding-officer')
    given(presided, raises('PER'))
      .when('14:01:10', delegateOf('BRA'), { type: 'motion.speak', motion: 'm5', side: 'for' })
      .refuses('presiding-officer')
    given(
      presided,
      ['14:01:00', delegateOf('PER'), raisesPointOfOrder],
      ['14:01:10', chair, next],
      ['14:01:20', chair, { type: 'order.rule', decision: 'overruled' }],
    )
      .when('14:01:30', chair, { type: 'order.appeal', delegation: 'BRA' })
      .refuses('presiding-officer')
  })

  test('not by the chair’s own choice either; asking is no offence', () => {
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

describe('The chair handed over is accepted by saying so, and by nothing else', () => {
  const handed = given(
    presided,
    ['14:01:00', delegateOf('PER'), asks],
    ['14:02:00', chair, handsOver('vice-chair')],
  )
  const awaited = { officers: { handOver: { acceptedAt: null } } }

  test('not by the floor given, nor by a session suspended, whoever does it', () => {
    handed
      .when('14:02:30', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'PER' } } })
      .shows('public', awaited)
    handed
      .when('14:02:30', moderatorOf('second'), next)
      .records({ type: 'floor.granted' })
      .shows('public', awaited)
    handed
      .when('14:02:50', secretariat, { type: 'session.suspend', session: 'second' })
      .records({ type: 'session.suspended' })
      .shows('public', awaited)
  })

  test('nor by a ruling', () => {
    handed
      .and(
        ['14:02:10', delegateOf('MEX'), raisesPointOfOrder],
        ['14:02:20', moderatorOf('second'), next],
        ['14:02:40', moderatorOf('second'), next],
      )
      .when('14:02:50', chair, { type: 'order.rule', decision: 'sustained' })
      .records({ type: 'order.ruled' })
      .shows('public', awaited)
  })

  test('at the podium, or by the secretariat for whoever takes the chair; no moderator or delegate does', () => {
    handed.when('14:02:10', chair, accepts).records({ type: 'chair.accepted' })
    handed.when('14:02:10', secretariat, accepts).records({ type: 'chair.accepted' })
    handed.when('14:02:10', moderatorOf('second'), accepts).refuses('not-allowed')
    handed.when('14:02:10', delegateOf('CHL'), accepts).refuses('not-allowed')
  })

  test('which can be undone', () => {
    handed.and(['14:02:10', chair, accepts], ['14:02:20', chair, { type: 'undo' }]).shows('public', awaited)
  })
})

describe('One delegation holds one office', () => {
  test('the vice chair who is elected to the chair leaves the vice chair vacant', () => {
    given(presided)
      .when('14:10:00', secretariat, {
        type: 'officer.elect',
        office: 'chair',
        delegation: 'CHL',
        name: 'Luis Rojas',
      })
      .records({ type: 'officer.elected' })
      .shows('public', { officers: { chair: { delegation: 'CHL' }, viceChair: null, presiding: 'chair' } })
  })

  test('who holds the chair is not elected vice chair too', () => {
    given(presided)
      .when('14:10:00', secretariat, {
        type: 'officer.elect',
        office: 'vice-chair',
        delegation: 'BRA',
        name: 'Rui Costa',
      })
      .refuses('holds-the-chair')
  })
})

describe('A delegation that something rests on does not leave the meeting', () => {
  const without = (code: string): Wanted => ({
    type: 'delegations.replace',
    delegations: delegations.filter(delegation => delegation.code !== code),
  })
  const raised: Step[] = [
    ['14:01:00', delegateOf('PER'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
    ['14:01:10', delegateOf('MEX'), { type: 'motion.speak', motion: 'm3', side: 'against' }],
  ]
  const speech: Wanted = { type: 'list.remove', request: 'r4' }

  test.each([
    ['who chairs', 'BRA', presided],
    ['the vice chair', 'CHL', presided],
    ['a candidate', 'BRA', inDialogue(['14:01:00', secretariat, nominates(chairwoman)])],
    ['who is in the precedence drawn', 'URY', inDialogue(['14:01:00', chair, draws('lot')])],
    ['who has moved a motion', 'PER', inDialogue(...raised)],
    ['who has asked to speak on it', 'MEX', inDialogue(...raised)],
    [
      'who is in a round',
      'HTI',
      inDialogue(['14:01:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }]),
    ],
    [
      'whose reply waits for the end of the day',
      'PER',
      inDialogue(
        ['14:01:00', chair, { type: 'rules.change', repliesAt: 'day-end' }],
        ['14:02:00', delegateOf('PER'), { type: 'floor.request', kind: 'right-of-reply' }],
        ['14:03:00', chair, { type: 'session.close', session: 'second' }],
      ),
    ],
  ])('%s', (_, code, history) => {
    given(history).when('14:20:00', secretariat, without(code)).refuses('in-use')
    // The precedence aside, whoever else is free to go goes.
    if (history.meeting.precedence === null && code !== 'HTI')
      given(history).when('14:20:00', secretariat, without('CAN')).records({ type: 'delegations.replaced' })
  })

  test('once the motion is decided, and nobody waits, its delegation may go', () => {
    given(inDialogue(...raised), [
      '14:02:00',
      chair,
      { type: 'motion.decide', motion: 'm3', outcome: { by: 'no-objection' } },
    ])
      .when('14:20:00', secretariat, without('PER'))
      .records({ type: 'delegations.replaced' })
    given(inDialogue(...raised), ['14:02:00', chair, speech])
      .when('14:20:00', secretariat, without('MEX'))
      .records({ type: 'delegations.replaced' })
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

  test('an observer does not preside', () => {
    const observers = delegations.map(
      (delegation): Delegation =>
        delegation.code === first ? { ...delegation, category: 'observer' } : delegation,
    )
    given(byPrecedence, ['14:01:00', secretariat, { type: 'delegations.replace', delegations: observers }])
      .when('14:02:00', secretariat, handsOver('next-in-precedence'))
      .records({ type: 'chair.handed-over', to: { delegation: second } })
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
