import { describe, expect, test } from 'vitest'
import { type CommandType, commandSchema } from '../../shared/meeting/commands.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import { refusalCodes } from '../../shared/meeting/refusals.ts'
import { type Actor, type Audience, audienceOf, mayCommand, roles } from '../../shared/meeting/roles.ts'
import { given } from '../support/given.ts'
import {
  agenda,
  asks,
  boothOf,
  brazilSpeaks,
  carryOut,
  chair,
  delegateOf,
  delegations,
  follower,
  goneOn,
  type History,
  hour,
  inDialogue,
  inPanel,
  interpreter,
  moderatorOf,
  next,
  planned,
  raisesPointOfOrder,
  remoteOf,
  screen,
  secretariat,
  twoAsked,
  type Wanted,
  yields,
} from '../support/history.ts'

/** The table of commands of the protocol, and who may give them; the last three are the secretariat's own. */
const podium = 'secretariat chair moderator'
const table: Record<CommandType, string> = {
  'session.open': podium,
  'session.suspend': podium,
  'session.resume': podium,
  'session.close': podium,
  'session.advance': podium,
  'item.open': podium,
  'list.open': podium,
  'list.close': podium,
  'list.announce': podium,
  'list.except': podium,
  'list.shorten': podium,
  'list.draw': podium,
  'list.move': podium,
  'list.remove': podium,
  'list.swap': `${podium} delegate`,
  'list.absent': podium,
  'list.admit': podium,
  'floor.amend': `${podium} delegate`,
  'floor.request': `${podium} delegate`,
  'floor.withdraw': `${podium} delegate`,
  'floor.grant': podium,
  'floor.next': podium,
  'floor.yield': `${podium} delegate`,
  'clock.start': podium,
  'clock.pause': podium,
  'clock.resume': podium,
  'clock.reset': podium,
  'clock.adjust': podium,
  'speaker.call': podium,
  'speaker.name': podium,
  'speaker.allow': 'secretariat chair',
  'order.rule': 'chair moderator',
  'order.appeal': `${podium} delegate`,
  'order.vote': podium,
  'motion.raise': `${podium} delegate`,
  'motion.speak': `${podium} delegate`,
  'motion.decide': podium,
  'motion.withdraw': `${podium} delegate`,
  'round.begin': podium,
  'round.pass': `${podium} delegate`,
  'round.rejoin': `${podium} delegate`,
  'round.absent': podium,
  'round.end': podium,
  'officer.nominate': 'secretariat chair',
  'officer.withdraw': 'secretariat chair',
  'officer.elect': 'secretariat chair',
  'chair.hand-over': 'secretariat chair',
  'chair.accept': 'secretariat chair',
  'precedence.draw': 'secretariat chair',
  'attendance.check-in': 'secretariat delegate',
  'attendance.check-out': 'secretariat delegate',
  'screen.show': 'secretariat chair',
  'interpreter.signal': 'interpreter',
  'interpreter.clear': 'secretariat',
  'rules.change': 'secretariat chair',
  'rules.adopt': 'secretariat chair',
  'pack.save': 'secretariat',
  'pack.remove': 'secretariat',
  undo: podium,
  'meeting.create': 'secretariat',
  'agenda.replace': 'secretariat',
  'delegations.replace': 'secretariat',
}

const observer: Delegation = {
  code: 'OBS',
  names: { en: 'Observers', es: 'Observadores', pt: 'Observadores', fr: 'Observateurs' },
  language: 'en',
  category: 'observer',
}
const brazil = delegateOf('BRA')
const speaking = goneOn(brazilSpeaks, ['14:03:30', brazil, asks])

const pointHeard = goneOn(
  speaking,
  ['14:04:00', delegateOf('MEX'), raisesPointOfOrder],
  ['14:04:05', chair, next],
  ['14:04:30', delegateOf('MEX'), yields],
)
const ruledOn = goneOn(pointHeard, ['14:04:40', chair, { type: 'order.rule', decision: 'overruled' }])
const electing = goneOn(
  twoAsked,
  ['14:03:00', chair, { type: 'officer.elect', office: 'chair', delegation: 'CAN', name: 'Jo Roy' }],
  ['14:03:10', chair, { type: 'officer.elect', office: 'vice-chair', delegation: 'PER', name: 'Ana Ruiz' }],
)

/** The meeting in each of the states in which a press may find it. */
const states: Record<string, History> = {
  'before the meeting': planned(),
  'in a panel': inPanel(),
  'with an empty list': inDialogue(),
  'with two in the list': twoAsked,
  'with the list closed': goneOn(twoAsked, ['14:03:00', chair, { type: 'list.close' }]),
  'while Brazil speaks': speaking,
  'with the clock paused': goneOn(speaking, ['14:04:00', chair, { type: 'clock.pause' }]),
  'in overtime': goneOn(speaking, ['14:09:00', chair, { type: 'clock.adjust', seconds: 1 }]),
  'during a point of order': goneOn(
    speaking,
    ['14:04:00', delegateOf('MEX'), raisesPointOfOrder],
    ['14:04:05', chair, next],
  ),
  'while a ruling is awaited': pointHeard,
  'after a ruling': ruledOn,
  'while an appeal is voted on': goneOn(ruledOn, ['14:04:50', delegateOf('CHL'), { type: 'order.appeal' }]),
  'with a motion before the meeting': goneOn(twoAsked, [
    '14:03:00',
    brazil,
    { type: 'motion.raise', motion: 'adjournment-of-debate' },
  ]),
  'in a round': goneOn(twoAsked, [
    '14:03:00',
    chair,
    { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' },
  ]),
  'in a round in which Brazil has passed': goneOn(
    twoAsked,
    ['14:03:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
    ['14:03:10', brazil, { type: 'round.pass' }],
  ),
  'in an opening window': goneOn(
    planned(),
    ['13:59:00', chair, { type: 'rules.change', openingWindowSeconds: 60 }],
    ['14:00:00', chair, { type: 'session.open', session: 'second' }],
    ['14:00:10', brazil, asks],
  ),
  'with an observer who waits for consent': goneOn(
    planned({ delegations: [...delegations, observer] }),
    ['13:59:00', chair, { type: 'rules.change', observersNeedConsent: true }],
    ['14:00:00', chair, { type: 'session.open', session: 'second' }],
    ['14:01:00', delegateOf('OBS'), asks],
  ),
  'with candidates': goneOn(twoAsked, [
    '14:03:00',
    chair,
    { type: 'officer.nominate', office: 'chair', delegation: 'PER', name: 'Rosa Vidal' },
  ]),
  'with officers': electing,
  'after the chair was handed over': goneOn(electing, [
    '14:05:00',
    chair,
    { type: 'chair.hand-over', to: 'vice-chair' },
  ]),
  'with Brazil checked in, and a pack of the meeting’s own': goneOn(
    twoAsked,
    ['14:05:00', brazil, { type: 'attendance.check-in', delegation: 'BRA' }],
    [
      '14:05:10',
      secretariat,
      { type: 'pack.save', pack: { id: 'ours', title: 'Our rules', rules: {}, sources: {} } },
    ],
  ),
  'while a booth signals': goneOn(speaking, [
    '14:04:00',
    boothOf('Português'),
    { type: 'interpreter.signal', signal: 'slower', on: true },
  ]),
  'after the floor was yielded': goneOn(speaking, ['14:04:00', brazil, yields]),
  'while suspended': goneOn(twoAsked, ['14:10:00', chair, { type: 'session.suspend', session: 'second' }]),
  'after the session': goneOn(twoAsked, ['14:10:00', chair, { type: 'session.close', session: 'second' }]),
  'without a list': goneOn(planned(), ['09:00:00', chair, { type: 'session.open', session: 'lunch' }]),
}

/** A command of each type, about what there is in that state where it is about something. */
const commandsIn = ({ meeting }: History): { [Type in CommandType]: Extract<Wanted, { type: Type }> } => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  const requests = state && state.status !== 'closed' ? state.list.requests : []
  const request = requests.find(({ delegation }) => delegation === 'BRA')?.id ?? 'r0'
  const other = requests.find(({ delegation }) => delegation === 'CHL')?.id ?? 'r0'
  const motion = meeting.motions.at(-1)?.id ?? 'm0'
  const session = meeting.session ?? 'second'
  return {
    'session.open': { type: 'session.open', session },
    'session.suspend': { type: 'session.suspend', session },
    'session.resume': { type: 'session.resume', session },
    'session.close': { type: 'session.close', session },
    'session.advance': { type: 'session.advance' },
    'item.open': { type: 'item.open', item: `${session}:dialogue` },
    'list.open': { type: 'list.open' },
    'list.close': { type: 'list.close' },
    'list.announce': { type: 'list.announce' },
    'list.except': { type: 'list.except', delegation: 'PER', admitted: true },
    'list.shorten': { type: 'list.shorten', toSeconds: 60 },
    'list.draw': { type: 'list.draw' },
    'list.swap': { type: 'list.swap', request, with: other },
    'list.absent': { type: 'list.absent', request },
    'list.admit': {
      type: 'list.admit',
      request: requests.find(({ delegation }) => delegation === 'OBS')?.id ?? 'r0',
    },
    'list.move': { type: 'list.move', request, before: null },
    'list.remove': { type: 'list.remove', request },
    'floor.request': { type: 'floor.request', kind: 'right-of-reply', delegation: 'BRA' },
    'floor.amend': { type: 'floor.amend', request, topic: 'Borders' },
    'floor.withdraw': { type: 'floor.withdraw', request },
    'floor.grant': { type: 'floor.grant', delegation: 'BRA' },
    'floor.next': { type: 'floor.next' },
    'floor.yield': { type: 'floor.yield' },
    'clock.start': { type: 'clock.start' },
    'clock.pause': { type: 'clock.pause' },
    'clock.resume': { type: 'clock.resume' },
    'clock.reset': { type: 'clock.reset' },
    'clock.adjust': { type: 'clock.adjust', seconds: 30 },
    'speaker.call': { type: 'speaker.call', act: 'conclude' },
    'speaker.name': { type: 'speaker.name', speaker: 'speaker-3', name: 'Rosa Vidal' },
    'speaker.allow': { type: 'speaker.allow', delegation: 'BRA', extraSeconds: 60 },
    'order.rule': { type: 'order.rule', decision: 'sustained' },
    'order.appeal': { type: 'order.appeal', delegation: 'BRA' },
    'order.vote': { type: 'order.vote', for: 3, against: 2, abstaining: 1 },
    'motion.raise': { type: 'motion.raise', motion: 'suspension-of-meeting', delegation: 'BRA' },
    'motion.speak': { type: 'motion.speak', motion, side: 'for', delegation: 'BRA' },
    'motion.decide': { type: 'motion.decide', motion, outcome: { by: 'no-objection' } },
    'motion.withdraw': { type: 'motion.withdraw', motion },
    'round.begin': { type: 'round.begin', item: `${session}:dialogue`, by: 'alphabetical' },
    'round.pass': { type: 'round.pass', delegation: 'BRA' },
    'round.rejoin': { type: 'round.rejoin', delegation: 'BRA' },
    'round.absent': { type: 'round.absent', delegation: 'BRA' },
    'round.end': { type: 'round.end' },
    'officer.nominate': { type: 'officer.nominate', office: 'chair', delegation: 'PER', name: 'Ana Ruiz' },
    'officer.withdraw': { type: 'officer.withdraw', office: 'chair', delegation: 'PER' },
    'officer.elect': { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'Ana Ruiz' },
    'chair.hand-over': { type: 'chair.hand-over', to: 'vice-chair' },
    'chair.accept': { type: 'chair.accept' },
    'precedence.draw': { type: 'precedence.draw', by: 'letter', language: 'es' },
    'attendance.check-in': { type: 'attendance.check-in', delegation: 'BRA' },
    'attendance.check-out': { type: 'attendance.check-out', delegation: 'BRA' },
    'screen.show': { type: 'screen.show', layout: 'list' },
    'interpreter.signal': { type: 'interpreter.signal', signal: 'slower', on: true },
    'interpreter.clear': { type: 'interpreter.clear', access: 'booth-Português' },
    'rules.change': { type: 'rules.change', speakingLimitSeconds: 90 },
    'rules.adopt': { type: 'rules.adopt', pack: 'model-un' },
    'pack.save': { type: 'pack.save', pack: { id: 'ours', title: 'Ours', rules: {}, sources: {} } },
    'pack.remove': { type: 'pack.remove', pack: 'ours' },
    undo: { type: 'undo' },
    'meeting.create': {
      type: 'meeting.create',
      title: 'Another',
      timezone: 'UTC',
      languages: ['en'],
      delegations: [],
      agenda,
      rules: meeting.rules,
    },
    'agenda.replace': { type: 'agenda.replace', agenda },
    'delegations.replace': { type: 'delegations.replace', delegations: delegations.toReversed() },
  }
}

type Person = [name: string, actor: (session: string) => Actor]
const people: Person[] = [
  ['the secretariat', () => secretariat],
  ['the chair', () => chair],
  ['the moderator of the session', moderatorOf],
  ['a moderator of another session', () => moderatorOf('business')],
  ['the delegate who has asked', () => brazil],
  ['another delegate', () => delegateOf('LCA')],
  ['a virtual participant', () => remoteOf('BRA')],
  ['a delegate who takes no part', () => delegateOf('FRA')],
  ['an interpreter', () => interpreter],
  ['a screen', () => screen],
  ['a follower', () => follower],
]

type Cell = { type: CommandType; state: string; person: string; actor: Actor; outcome: string }
const types = commandSchema.options.map(option => option.shape.type.value)

const outcomeOf = (history: History, actor: Actor, wanted: Wanted): string => {
  const outcome = carryOut(history, hour('14:20:00'), actor, wanted)
  if (!outcome.ok) return outcome.refusal.code
  return outcome.events.length > 0 ? 'does' : 'leaves it'
}

const matrix: Cell[] = Object.entries(states).flatMap(([state, history]) =>
  people.flatMap(([person, actorIn]) =>
    types.map((type): Cell => {
      const actor = actorIn(history.meeting.session ?? 'second')
      return { type, state, person, actor, outcome: outcomeOf(history, actor, commandsIn(history)[type]) }
    }),
  ),
)
/** What else one type of command may be about, in a cell of its own. */
const variants: Record<string, (history: History) => Wanted> = {
  'floor.grant to a request': history => ({
    type: 'floor.grant',
    request: commandsIn(history)['floor.withdraw'].request,
  }),
}

/** By outcome the states in which it is that; the most frequent one is “otherwise”. */
const outcomesOf = (person: Person, wantedIn: (history: History) => Wanted): string[] => {
  const byOutcome = new Map<string, string[]>()
  for (const [state, history] of Object.entries(states)) {
    const outcome = outcomeOf(history, person[1](history.meeting.session ?? 'second'), wantedIn(history))
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), state])
  }
  const [most, ...others] = [...byOutcome].sort(
    ([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1),
  )
  return [
    ...others.map(([outcome, found]) => `${outcome}: ${found.join('; ')}`).toSorted(),
    `${others.length > 0 ? 'otherwise ' : ''}${most?.[0]}`,
  ]
}

/** What came of every cell, for people to read: those to whom the same happens stand together. */
const readable = (): string => {
  const wanted = [
    ...types.map(type => [type, (history: History): Wanted => commandsIn(history)[type]] as const),
    ...Object.entries(variants),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return wanted
    .map(([name, wantedIn]) => {
      const who = new Map<string, string[]>()
      for (const person of people) {
        const outcomes = outcomesOf(person, wantedIn).join('\n    ')
        who.set(outcomes, [...(who.get(outcomes) ?? []), person[0]])
      }
      return [name, ...[...who].map(([outcomes, names]) => `  ${names.join(', ')}\n    ${outcomes}`)].join(
        '\n',
      )
    })
    .join('\n\n')
    .concat('\n')
}

const isIn = ({ type, actor }: Cell): boolean => table[type].split(' ').includes(actor.role)
const told = ({ person, type, state, outcome }: Cell): string => `${person}: ${type} ${state}: ${outcome}`

describe('Who may do what', () => {
  test('the table has every command, and every role is tried', () => {
    expect(Object.keys(table).toSorted()).toEqual([...types].toSorted())
    expect(new Set(matrix.map(({ actor }) => actor.role))).toEqual(new Set(roles))
  })

  test('every cell does, leaves the meeting as it is, or refuses with a code from the list', () => {
    const known: string[] = ['does', 'leaves it', ...refusalCodes]
    expect(matrix.filter(({ outcome }) => !known.includes(outcome)).map(told)).toEqual([])
    expect(matrix).toHaveLength(types.length * people.length * Object.keys(states).length)
  })

  test('every cell is as it was agreed; what has changed on purpose is stored with `vitest -u`', async () => {
    await expect(readable()).toMatchFileSnapshot('who-may.table.txt')
  })

  test('who is not in the table for a command is told so, whatever the state', () => {
    const others = matrix.filter(cell => !isIn(cell))
    expect(others.filter(({ outcome }) => outcome !== 'not-allowed').map(told)).toEqual([])
  })

  test('the podium is never told that it may not, but for what only others may undo', () => {
    const cells = matrix.filter(cell => isIn(cell) && cell.actor.role !== 'delegate' && cell.type !== 'undo')
    expect(cells.filter(({ outcome }) => outcome === 'not-allowed').map(told)).toEqual([])
  })

  test.each(types.filter(type => type !== 'meeting.create'))(
    '%s is carried out for each role that may, in a state at least',
    type => {
      const done = matrix.filter(cell => cell.type === type && cell.outcome === 'does')
      expect([...new Set(done.map(({ actor }) => actor.role))].toSorted()).toEqual(
        table[type].split(' ').toSorted(),
      )
    },
  )

  test('a meeting is made once', () => {
    const made = matrix.filter(cell => cell.type === 'meeting.create' && isIn(cell))
    expect(new Set(made.map(({ outcome }) => outcome))).toEqual(new Set(['malformed']))
  })

  test('a moderator of another session runs nothing in this one', () => {
    const cells = matrix.filter(
      ({ person, ...cell }) => person === 'a moderator of another session' && isIn({ person, ...cell }),
    )
    expect(cells.filter(({ outcome }) => outcome !== 'not-your-session').map(told)).toEqual([])
  })

  test('the moderator does in the own session what the chair does there', () => {
    const of = (who: string) =>
      new Map(matrix.filter(({ person }) => person === who).map(cell => [`${cell.type} ${cell.state}`, cell]))
    const chairs = of('the chair')
    const different = [...of('the moderator of the session')].filter(
      ([key, cell]) =>
        isIn(cell) &&
        cell.outcome !== chairs.get(key)?.outcome &&
        // What the chair alone may do, the chair alone takes back.
        !(cell.type === 'undo' && cell.outcome === 'not-allowed') &&
        // Between sessions nothing is a moderator's but to open and close the own one, and to take that back.
        cell.outcome !== 'not-your-session',
    )
    expect(different.map(([, cell]) => told(cell))).toEqual([])
    // The prepared speaker who is named belongs to the panel, which another moderator has.
    const ownSession = matrix.filter(
      ({ person, outcome, type }) =>
        person === 'the moderator of the session' &&
        outcome === 'not-your-session' &&
        type !== 'speaker.name',
    )
    expect(new Set(ownSession.map(({ state }) => state))).toEqual(
      new Set(['before the meeting', 'after the session']),
    )
  })

  test('a delegate who takes no part in the meeting does nothing in it', () => {
    const cells = matrix.filter(({ person }) => person === 'a delegate who takes no part')
    expect(new Set(cells.map(({ outcome }) => outcome))).toEqual(
      new Set(['not-allowed', 'unknown-delegation']),
    )
  })

  test('a delegate asks, withdraws and yields for the own delegation only', () => {
    const cells = matrix.filter(
      ({ person, type }) =>
        person === 'another delegate' && /^(floor|list|order|motion|round|attendance)\./.test(type),
    )
    expect(cells.filter(({ outcome }) => outcome === 'does').map(told)).toEqual([])
  })

  test('a virtual participant cannot take the floor, but can give it back', () => {
    const does = matrix.filter(
      ({ person, outcome }) => person === 'a virtual participant' && outcome === 'does',
    )
    expect([...new Set(does.map(({ type }) => type))].toSorted()).toEqual([
      'floor.amend',
      'floor.withdraw',
      'floor.yield',
      'list.swap',
      'motion.withdraw',
    ])
  })
})

describe('What each audience is sent', () => {
  test.each([
    ['secretariat', 'podium'],
    ['chair', 'podium'],
    ['moderator', 'podium'],
    ['delegate', 'room'],
    ['interpreter', 'room'],
    ['screen', 'room'],
    ['follower', 'public'],
  ] as const)('%s: as the %s', (role, audience) => {
    expect(audienceOf(role)).toBe(audience)
  })

  test('as the podium exactly those who run the floor, and see what they may undo', () => {
    const runs = roles.filter(role => mayCommand['floor.next'].includes(role))
    expect(roles.filter(role => audienceOf(role) === 'podium')).toEqual(runs)
    expect(mayCommand.undo).toEqual(runs)
  })

  test('a part of the view is the public’s, or of those who may do something about it', () => {
    const sections = (audience: Audience) => Object.keys(given(speaking).view(audience))
    const beyond = (audience: Audience, other: Audience) =>
      sections(audience).filter(section => !sections(other).includes(section))
    expect(beyond('room', 'public')).toEqual(['signals'])
    expect(beyond('podium', 'room')).toEqual(['ruleBook', 'allowances', 'undo'])
    expect(beyond('public', 'podium')).toEqual([])
  })
})
