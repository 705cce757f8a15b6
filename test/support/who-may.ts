import { type CommandType, commandSchema } from '../../shared/meeting/commands.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
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
  opens,
  planned,
  raisesPointOfOrder,
  remoteOf,
  screen,
  secretariat,
  twoAsked,
  type Wanted,
  yields,
} from './history.ts'

/** Everybody, every command and the states in which a press may find the meeting: for the tests of who may do what. */

export const types = commandSchema.options.map(option => option.shape.type.value)

const observer: Delegation = {
  code: 'OBS',
  names: { en: 'Observers', es: 'Observadores', pt: 'Observadores', fr: 'Observateurs' },
  language: 'en',
  category: 'observer',
}
const brazil = delegateOf('BRA')
/** Brazil has the floor, and waits for another turn. */
export const speaking = goneOn(brazilSpeaks, ['14:03:30', brazil, asks])

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
export const states: Record<string, History> = {
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
  'after the meeting': ['inauguration', 'business', 'first', 'second'].reduce(
    (before, session, place) =>
      goneOn(
        before,
        [`14:0${place}:00`, chair, opens(session)],
        [`14:0${place}:30`, chair, { type: 'session.close', session }],
      ),
    planned(),
  ),
  'without a list': goneOn(planned(), ['09:00:00', chair, { type: 'session.open', session: 'lunch' }]),
}

/** A command of each type, about what there is in that state where it is about something. */
export const commandsIn = ({
  meeting,
}: History): { [Type in CommandType]: Extract<Wanted, { type: Type }> } => {
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

/** Somebody of each kind; the session is the one that goes on. */
export type Person = [name: string, actor: (session: string) => Actor]
export const people: Person[] = [
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

/** What else one type of command may be about, in a cell of its own. */
export const variants: Record<string, (history: History) => Wanted> = {
  'floor.grant to a request': history => ({
    type: 'floor.grant',
    request: commandsIn(history)['floor.withdraw'].request,
  }),
}

/** What comes of it at twenty past two: `does`, `leaves it`, or the code of the refusal. */
export const outcomeOf = (history: History, actor: Actor, wanted: Wanted): string => {
  const outcome = carryOut(history, hour('14:20:00'), actor, wanted)
  if (!outcome.ok) return outcome.refusal.code
  return outcome.events.length > 0 ? 'does' : 'leaves it'
}
