import { describe, expect, test } from 'vitest'
import type { Delegation, Language } from '../../shared/meeting/delegations.ts'
import { arranged } from '../../shared/meeting/order.ts'
import { currentList } from '../../shared/meeting/queries.ts'
import type { OrderKey } from '../../shared/meeting/rules/rules.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  settles,
  yields,
} from '../support/history.ts'

/**
 * Speakers are recognised in the order of their requests (Model OAS Art. 12e; UNESCO ICH r. 16.1). A room may agree
 * on keys that come before that; the first that tells two requests apart decides.
 */
type Names = Record<Language, string>
const delegation = (code: string, names: Names, more: Partial<Delegation> = {}): Delegation => ({
  code,
  names,
  language: 'en',
  ...more,
})
const everywhere = (name: string): Names => ({ en: name, es: name, pt: name, fr: name })

const waiting = (meeting: Given) => meeting.view('room').list.requests.map(request => request.delegation)

/** They ask one after the other, a second apart, from 14:01 on. */
const askInTurn = (codes: string[]): Step[] =>
  codes.map((code, second) => [`14:01:${String(second).padStart(2, '0')}`, delegateOf(code), asks])

/** The second plenary of these delegations, with that order. */
const among = (delegations: Delegation[], order: OrderKey[], ...steps: Step[]) =>
  goneOn(
    planned({ delegations }),
    ['13:00:00', chair, settles({ order })],
    ['14:00:00', chair, opens('second')],
    ...steps,
  )

const ordered = (order: OrderKey[], ...steps: Step[]) =>
  inDialogue(...(order.length === 0 ? [] : [['14:00:10', chair, settles({ order })] as const]), ...steps)

describe('In order of request where no key is settled', () => {
  test('as they asked, whoever they are', () => {
    expect(waiting(given(inDialogue(...askInTurn(['URY', 'BRA', 'MEX', 'ARG']))))).toEqual([
      'URY',
      'BRA',
      'MEX',
      'ARG',
    ])
  })

  test('of two at one instant the one that the server received first', () => {
    expect(
      waiting(
        given(inDialogue(['14:01:00', delegateOf('URY'), asks], ['14:01:00', delegateOf('ARG'), asks])),
      ),
    ).toEqual(['URY', 'ARG'])
  })
})

describe('Who has not spoken yet comes first (Robert’s Rules: no second speech while someone has not spoken)', () => {
  const brazilSpoke: Step[] = [
    ['14:01:00', delegateOf('BRA'), asks],
    ['14:02:00', chair, next],
    ['14:03:00', delegateOf('BRA'), yields],
  ]

  test('a second request waits for all first ones, later ones as well', () => {
    const meeting = given(
      ordered(['not-yet-spoken'], ...brazilSpoke),
      ['14:04:00', delegateOf('BRA'), asks],
      ['14:05:00', delegateOf('CHL'), asks],
      ['14:06:00', delegateOf('HTI'), asks],
    )
    expect(waiting(meeting)).toEqual(['CHL', 'HTI', 'BRA'])
  })

  test('whoever has the floor counts as having spoken', () => {
    const meeting = given(
      ordered(['not-yet-spoken'], ...brazilSpoke.slice(0, 2)),
      ['14:02:10', delegateOf('BRA'), asks],
      ['14:02:20', delegateOf('CHL'), asks],
    )
    expect(waiting(meeting)).toEqual(['CHL', 'BRA'])
  })

  test('a reply or a point of order is no speech in the debate', () => {
    const meeting = given(
      ordered(['not-yet-spoken']),
      ['14:01:00', delegateOf('BRA'), asksToReply],
      ['14:02:00', chair, next],
      ['14:03:00', chair, yields],
      ['14:04:00', delegateOf('BRA'), asks],
      ['14:05:00', delegateOf('CHL'), asks],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL'])
  })

  test('each session begins anew', () => {
    const meeting = given(
      ordered(['not-yet-spoken'], ...brazilSpoke),
      ['14:10:00', chair, { type: 'session.close', session: 'second' }],
      ['14:11:00', chair, opens('first')],
      ['14:12:00', delegateOf('BRA'), asks],
      ['14:13:00', delegateOf('CHL'), asks],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL'])
  })

  test('a turn that is taken back was none: the list is put in order again, on the record', () => {
    const meeting = given(
      ordered(['not-yet-spoken'], ...brazilSpoke.slice(0, 1)),
      ['14:01:10', delegateOf('CHL'), asks],
      ['14:02:00', chair, { type: 'floor.grant', delegation: 'HTI' }],
      ['14:02:05', delegateOf('HTI'), asks],
      ['14:02:10', delegateOf('JAM'), asks],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL', 'JAM', 'HTI'])
    meeting
      .when('14:02:20', chair, { type: 'undo' })
      .records({ type: 'undone' }, { type: 'list.arranged', order: ['r4', 'r5', 'r7', 'r8'] })
  })
})

describe('Alphabetical order depends on the language (a run of ICU)', () => {
  const delegations = [
    delegation('BRA', { en: 'Brazil', es: 'Brasil', pt: 'Brasil', fr: 'Brésil' }),
    delegation('DMA', { en: 'Dominica', es: 'Dominica', pt: 'Dominica', fr: 'Dominique' }),
    delegation('DOM', {
      en: 'Dominican Republic',
      es: 'República Dominicana',
      pt: 'República Dominicana',
      fr: 'République dominicaine',
    }),
    delegation('ECU', { en: 'Ecuador', es: 'Ecuador', pt: 'Equador', fr: 'Équateur' }),
    delegation('SLV', everywhere('El Salvador')),
    delegation('SUR', { en: 'Suriname', es: 'Surinam', pt: 'Suriname', fr: 'Suriname' }),
    delegation('URY', everywhere('Uruguay')),
    delegation('USA', { en: 'United States', es: 'Estados Unidos', pt: 'Estados Unidos', fr: 'États-Unis' }),
  ]
  const askedAnyhow = askInTurn(['USA', 'SUR', 'ECU', 'URY', 'SLV', 'DOM', 'BRA', 'DMA'])
  const inLanguage = (orderLanguage: Language) =>
    given(among(delegations, ['alphabetical'], ...askedAnyhow), [
      '14:05:00',
      chair,
      settles({ orderLanguage, warnAtSeconds: 20 }),
    ])

  test.each([
    ['en', ['BRA', 'DMA', 'DOM', 'ECU', 'SLV', 'SUR', 'USA', 'URY']],
    ['es', ['BRA', 'DMA', 'ECU', 'SLV', 'USA', 'DOM', 'SUR', 'URY']],
    ['pt', ['BRA', 'DMA', 'SLV', 'ECU', 'USA', 'DOM', 'SUR', 'URY']],
    // Équateur and États-Unis under E, not behind Z.
    ['fr', ['BRA', 'DMA', 'SLV', 'ECU', 'USA', 'DOM', 'SUR', 'URY']],
  ] as const)(
    'in “%s”: the Dominican Republic under D or R, the United States under U or E',
    (language, order) => {
      expect(waiting(inLanguage(language))).toEqual(order)
    },
  )

  test('a change of the language puts the list in the other order, on the record', () => {
    given(among(delegations, ['alphabetical'], ...askedAnyhow))
      .when('14:05:00', chair, settles({ orderLanguage: 'es' }))
      .records({ type: 'rules.changed' }, { type: 'list.arranged' })
  })
})

describe('By precedence (OAS CP/RES. 76 Art. 5: established by lot)', () => {
  const askers = ['ARG', 'BRA', 'HTI', 'MEX', 'URY']

  test('as the lot has it, not as they asked', () => {
    const meeting = given(
      ordered(['precedence'], ['14:00:20', chair, { type: 'precedence.draw', by: 'lot', language: 'en' }]),
      ...askInTurn(askers),
    )
    const lot = meeting.view('public').precedence?.order ?? []
    expect(waiting(meeting)).toEqual(lot.filter(code => askers.includes(code)))
    expect(waiting(meeting)).not.toEqual(askers)
  })

  test('until it is drawn, in order of request; then those who wait are put in order', () => {
    const before = given(ordered(['precedence'], ...askInTurn(askers)))
    expect(waiting(before)).toEqual(askers)
    before
      .when('14:05:00', chair, { type: 'precedence.draw', by: 'lot', language: 'en' })
      .records({ type: 'precedence.drawn' }, { type: 'list.arranged' })
  })
})

describe('Members before observers before organs before civil society', () => {
  const delegations = [
    delegation('BRA', everywhere('Brasil')),
    delegation('CHL', everywhere('Chile'), { category: 'member' }),
    delegation('ESP', everywhere('España'), { category: 'observer' }),
    delegation('IACHR', everywhere('Commission'), { category: 'organ' }),
    delegation('FORUM', everywhere('Forum'), { category: 'civil-society' }),
  ]

  test('a delegation of which nothing is said is a member state', () => {
    const meeting = given(
      among(delegations, ['category'], ...askInTurn(['FORUM', 'IACHR', 'CHL', 'ESP', 'BRA'])),
    )
    expect(waiting(meeting)).toEqual(['CHL', 'BRA', 'ESP', 'IACHR', 'FORUM'])
  })
})

describe('Groups alternate', () => {
  const delegations = [
    ...['JAM', 'BLZ', 'LCA'].map(code => delegation(code, everywhere(code), { group: 'CARICOM' })),
    ...['CRI', 'HND'].map(code => delegation(code, everywhere(code), { group: 'SICA' })),
    delegation('BRA', everywhere('Brasil')),
  ]
  const asked = among(delegations, ['alternation'], ...askInTurn(['JAM', 'BLZ', 'LCA', 'CRI', 'HND', 'BRA']))

  test('the first of each group, then the second of each; who belongs to none is a group alone', () => {
    expect(waiting(given(asked))).toEqual(['JAM', 'CRI', 'BRA', 'BLZ', 'HND', 'LCA'])
  })

  test('and they still do once the first has been called: the next is of another group', () => {
    const called = given(asked, ['14:05:00', chair, next])
    expect(waiting(called)).toEqual(['CRI', 'BRA', 'BLZ', 'HND', 'LCA'])
    const later = called.and(['14:07:00', chair, next], ['14:09:00', chair, next], ['14:11:00', chair, next])
    later.shows('public', { floor: { delegation: 'BLZ' } })
    expect(waiting(later)).toEqual(['HND', 'LCA'])
  })
})

describe('Keys together', () => {
  const delegations = [
    delegation('BRA', everywhere('Brasil')),
    delegation('CHL', everywhere('Chile')),
    delegation('ARG', everywhere('Argentina')),
    delegation('DEU', everywhere('Germany'), { category: 'observer' }),
    delegation('ESP', everywhere('España'), { category: 'observer' }),
  ]
  const asked = askInTurn(['DEU', 'CHL', 'ESP', 'BRA', 'ARG'])

  test.each([
    [
      ['category', 'alphabetical'],
      ['ARG', 'BRA', 'CHL', 'ESP', 'DEU'],
    ],
    [['category'], ['CHL', 'BRA', 'ARG', 'DEU', 'ESP']],
    [
      ['alphabetical', 'category'],
      ['ARG', 'BRA', 'CHL', 'ESP', 'DEU'],
    ],
  ] satisfies [OrderKey[], string[]][])('%j', (order, expected) => {
    expect(waiting(given(among(delegations, order, ...asked)))).toEqual(expected)
  })

  test('the first that tells two apart decides: a member that has spoken before an observer that has not', () => {
    const spoke: Step[] = [
      ['14:00:10', chair, { type: 'floor.grant', delegation: 'ARG' }],
      ['14:00:40', chair, yields],
    ]
    const by = (...order: OrderKey[]) => waiting(given(among(delegations, order, ...spoke, ...asked)))
    expect(by('category', 'not-yet-spoken')).toEqual(['CHL', 'BRA', 'ARG', 'DEU', 'ESP'])
    expect(by('not-yet-spoken', 'category')).toEqual(['CHL', 'BRA', 'DEU', 'ESP', 'ARG'])
  })

  test('whatever they are, a point of order precedes any other matter, and replies follow', () => {
    const meeting = given(
      among(delegations, ['alphabetical'], ['14:00:30', delegateOf('ARG'), asksToReply], ...asked),
      ['14:02:00', delegateOf('DEU'), raisesPointOfOrder],
    )
    expect(waiting(meeting)).toEqual(['DEU', 'ARG', 'BRA', 'CHL', 'ESP', 'DEU', 'ARG'])
  })
})

describe('What the chair has moved keeps its place', () => {
  const moved = goneOn(ordered(['alphabetical'], ...askInTurn(['URY', 'BRA', 'MEX'])), [
    '14:02:00',
    chair,
    { type: 'list.move', request: 'r4', before: 'r5' },
  ])

  test('and says since when and by whom', () => {
    expect(waiting(given(moved))).toEqual(['URY', 'BRA', 'MEX'])
    given(moved).shows('room', {
      list: { requests: [{ moved: { at: hour('14:02:00'), by: 'chair' } }, {}, {}] },
    })
    expect(given(moved).view('room').list.requests[1]).not.toHaveProperty('moved')
  })

  test('a later request takes its place by the keys among the others', () => {
    expect(waiting(given(moved, ['14:03:00', delegateOf('ARG'), asks]))).toEqual(['URY', 'ARG', 'BRA', 'MEX'])
    expect(waiting(given(moved, ['14:03:00', delegateOf('DOM'), asks]))).toEqual(['URY', 'BRA', 'MEX', 'DOM'])
  })

  test('while the others are put in another order, on the record', () => {
    const resorted = given(moved)
      .and(['14:03:00', delegateOf('ARG'), asks])
      .when('14:04:00', secretariat, settles({ order: [] }))
      .records({ type: 'rules.changed' }, { type: 'list.arranged', order: ['r4', 'r5', 'r6', 'r8'] })
    expect(waiting(resorted)).toEqual(['URY', 'BRA', 'MEX', 'ARG'])
  })

  test('in the middle too: the others go around it', () => {
    const middle = given(
      inDialogue(...askInTurn(['URY', 'MEX', 'BRA', 'ARG'])),
      ['14:02:00', chair, { type: 'list.move', request: 'r3', before: 'r5' }],
      ['14:03:00', chair, settles({ order: ['alphabetical'] })],
    )
    expect(waiting(middle)).toEqual(['ARG', 'URY', 'BRA', 'MEX'])
  })

  test('a point of order still precedes it', () => {
    expect(waiting(given(moved, ['14:03:00', delegateOf('HTI'), raisesPointOfOrder]))).toEqual([
      'HTI',
      'URY',
      'BRA',
      'MEX',
    ])
  })

  test('so do the speeches on a motion: behind a point of order, before who was moved or has swapped', () => {
    const spokenOn = given(
      inDialogue(...askInTurn(['JAM', 'HTI', 'PER', 'URY'])),
      ['14:02:00', chair, { type: 'list.move', request: 'r6', before: 'r3' }],
      ['14:02:10', chair, { type: 'list.swap', request: 'r3', with: 'r4' }],
      ['14:02:20', delegateOf('COL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['14:02:30', delegateOf('CHL'), { type: 'motion.speak', motion: 'm9', side: 'for' }],
      ['14:02:40', delegateOf('BRA'), { type: 'motion.speak', motion: 'm9', side: 'against' }],
      ['14:02:50', delegateOf('MEX'), raisesPointOfOrder],
    )
    expect(waiting(spokenOn)).toEqual(['MEX', 'CHL', 'BRA', 'URY', 'HTI', 'JAM', 'PER'])
    expect(waiting(spokenOn)).toEqual(spokenOn.view('room').coming.next.map(({ delegation }) => delegation))
  })

  test('and nothing is moved before them', () => {
    const spokenOn = given(
      inDialogue(...askInTurn(['JAM', 'HTI'])),
      ['14:02:00', delegateOf('COL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['14:02:10', delegateOf('CHL'), { type: 'motion.speak', motion: 'm5', side: 'for' }],
    )
    const foremost = spokenOn
      .when('14:03:00', chair, { type: 'list.move', request: 'r4', before: 'r6' })
      .records({ type: 'request.moved', request: 'r4', before: 'r3' })
    expect(waiting(foremost)).toEqual(['CHL', 'HTI', 'JAM'])
    foremost.when('14:03:10', chair, { type: 'list.move', request: 'r4', before: 'r6' }).leavesAsItIs()
    foremost.when('14:03:10', chair, { type: 'list.move', request: 'r6', before: null }).leavesAsItIs()
  })
})

describe('The keys are the list’s alone: what is not of it stands in order of request', () => {
  const keys: OrderKey[] = ['not-yet-spoken', 'category', 'alphabetical']
  /** Uruguay has spoken, and is the last in the alphabet. */
  const spoke: Step[] = [
    ['14:00:20', chair, { type: 'floor.grant', delegation: 'URY' }],
    ['14:00:40', chair, yields],
  ]

  test('the speeches on a motion', () => {
    const spokenOn = ordered(
      keys,
      ...spoke,
      ['14:01:00', delegateOf('COL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['14:01:10', delegateOf('URY'), { type: 'motion.speak', motion: 'm6', side: 'for' }],
      ['14:01:20', delegateOf('CHL'), { type: 'motion.speak', motion: 'm6', side: 'against' }],
      ['14:01:30', delegateOf('ARG'), { type: 'motion.speak', motion: 'm6', side: 'for' }],
    )
    expect(waiting(given(spokenOn))).toEqual(['URY', 'CHL', 'ARG'])
  })

  test('points of order', () => {
    const raised: Step[] = ['URY', 'CHL', 'ARG'].map((code, second) => [
      `14:01:0${second}`,
      delegateOf(code),
      raisesPointOfOrder,
    ])
    expect(waiting(given(ordered(keys, ...spoke, ...raised)))).toEqual(['URY', 'CHL', 'ARG'])
  })

  test('replies, unless they are heard in the list', () => {
    const replying: Step[] = ['URY', 'CHL', 'ARG'].map((code, second) => [
      `14:01:0${second}`,
      delegateOf(code),
      asksToReply,
    ])
    const apart = ordered(keys, ...spoke, ...replying)
    expect(waiting(given(apart))).toEqual(['URY', 'CHL', 'ARG'])
    expect(waiting(given(apart, ['14:02:00', chair, settles({ repliesAt: 'in-order' })]))).toEqual([
      'ARG',
      'CHL',
      'URY',
    ])
  })
})

describe('The order recomputes from the requests’ own facts', () => {
  test.each([
    [[]],
    [['not-yet-spoken']],
    [['alphabetical']],
    [['precedence']],
    [['not-yet-spoken', 'precedence']],
    [['alternation', 'alphabetical']],
  ] satisfies [OrderKey[]][])('%j: however they are shuffled', order => {
    const { meeting } = given(
      ordered(
        order,
        ['14:00:20', chair, { type: 'precedence.draw', by: 'lot', language: 'en' }],
        ['14:00:30', chair, { type: 'floor.grant', delegation: 'MEX' }],
      ),
      ...askInTurn(['URY', 'BRA', 'MEX', 'ARG', 'HTI']),
      ['14:02:00', delegateOf('JAM'), asksToReply],
      ['14:02:10', delegateOf('CAN'), raisesPointOfOrder],
    )
    const requests = currentList(meeting)?.requests ?? []
    expect(requests).toHaveLength(7)
    for (let turn = 0; turn < requests.length; turn += 1) {
      const shuffled = [...requests.slice(turn), ...requests.slice(0, turn)].reverse()
      expect(arranged(meeting, shuffled)).toEqual(requests)
    }
  })
})

describe('Where one would stand is told before one asks', () => {
  test.each([
    [[]],
    [['not-yet-spoken']],
    [['alphabetical']],
    [['precedence']],
    [['alternation', 'alphabetical']],
  ] satisfies [OrderKey[]][])('%j: and there one is listed', order => {
    const meeting = given(
      ordered(
        order,
        ['14:00:20', chair, { type: 'precedence.draw', by: 'lot', language: 'en' }],
        ['14:00:30', chair, { type: 'floor.grant', delegation: 'MEX' }],
      ),
      ...askInTurn(['URY', 'BRA', 'MEX', 'HTI']),
      ['14:02:00', delegateOf('JAM'), asksToReply],
    )
    const { places = {} } = meeting.view('room').list
    for (const code of ['ARG', 'CAN', 'CHL', 'USA']) {
      const { requests } = meeting.and(['14:03:00', delegateOf(code), asks]).view('room').list
      const own = requests.findIndex(({ delegation }) => delegation === code)
      const behind = requests[own + 1]
      // Without a key the end of the list is before the replies, and nothing has to be told.
      if (order.length > 0 || places[code] !== undefined) expect(places[code]).toBe(behind?.id)
      else expect(behind?.kind).toBe('right-of-reply')
    }
    expect(meeting.view('public').list.places).toBeUndefined()
  })
})
