import { describe, expect, test } from 'vitest'
import type { CommandType } from '../../shared/meeting/commands.ts'
import { refusalCodes } from '../../shared/meeting/refusals.ts'
import { type Actor, type Audience, audienceOf, mayCommand, roles } from '../../shared/meeting/roles.ts'
import { given } from '../support/given.ts'
import type { History, Wanted } from '../support/history.ts'
import {
  commandsIn,
  outcomeOf,
  type Person,
  people,
  speaking,
  states,
  types,
  variants,
} from '../support/who-may.ts'

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

type Cell = { type: CommandType; state: string; person: string; actor: Actor; outcome: string }

const matrix: Cell[] = Object.entries(states).flatMap(([state, history]) =>
  people.flatMap(([person, actorIn]) =>
    types.map((type): Cell => {
      const actor = actorIn(history.meeting.session ?? 'second')
      return { type, state, person, actor, outcome: outcomeOf(history, actor, commandsIn(history)[type]) }
    }),
  ),
)
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
        // Between sessions nothing is a moderator's but to open and close the own one.
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
      new Set(['before the meeting', 'after the session', 'after the meeting']),
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

  test('a virtual participant only withdraws what the own delegation has asked for or moved', () => {
    const does = matrix.filter(
      ({ person, outcome }) => person === 'a virtual participant' && outcome === 'does',
    )
    expect([...new Set(does.map(({ type }) => type))].toSorted()).toEqual([
      'floor.withdraw',
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
