import type { Agenda } from '../../shared/meeting/agenda.ts'
import {
  boothSignals,
  type CommandType,
  offices,
  requestKinds,
  screenLayouts,
} from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import { rulePacks } from '../../shared/meeting/rules/packs.ts'
import { callActs, motionKinds, orderKeys, type Rules } from '../../shared/meeting/rules/rules.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import {
  agenda,
  chair,
  delegateOf,
  delegations,
  goneOn,
  type History,
  inDialogue,
  inPanel,
  planned,
  secretariat,
  type Wanted,
} from './history.ts'

/**
 * What somebody wants of a meeting at random. A gesture says what it is about by two numbers, up to `mostPicked`,
 * which pick among what there is in the meeting just then, so that most presses are about something.
 */
export type Gesture = { who: Actor; what: CommandType; pick: number; other: number }

export const mostPicked = 11
/** The delegations that do something. */
export const few = delegations.slice(0, 12).map(({ code }) => code)

export const delegatesWant: CommandType[] = [
  'floor.request',
  'floor.request',
  'floor.request',
  'floor.withdraw',
  'floor.amend',
  'floor.yield',
  'list.swap',
  'order.appeal',
  'motion.raise',
  'motion.speak',
  'motion.withdraw',
  'round.pass',
  'round.rejoin',
]
export const podiumWants: CommandType[] = [
  'session.open',
  'session.suspend',
  'session.resume',
  'session.close',
  'item.open',
  'list.open',
  'list.close',
  'list.move',
  'list.remove',
  'floor.request',
  'floor.withdraw',
  'floor.grant',
  'floor.grant',
  'floor.next',
  'floor.next',
  'floor.next',
  'floor.yield',
  'clock.start',
  'clock.pause',
  'clock.resume',
  'clock.reset',
  'clock.adjust',
  'session.resume',
  'session.resume',
  'clock.resume',
  'clock.resume',
  'order.vote',
  'attendance.check-out',
  'attendance.check-out',
  'pack.remove',
  'pack.remove',
  'session.advance',
  'list.announce',
  'list.except',
  'list.shorten',
  'list.draw',
  'list.swap',
  'list.absent',
  'list.admit',
  'floor.amend',
  'speaker.call',
  'speaker.name',
  'speaker.allow',
  'order.rule',
  'order.rule',
  'order.appeal',
  'order.vote',
  'motion.raise',
  'motion.speak',
  'motion.decide',
  'motion.withdraw',
  'round.begin',
  'round.pass',
  'round.rejoin',
  'round.absent',
  'round.end',
  'officer.nominate',
  'officer.withdraw',
  'officer.elect',
  'chair.hand-over',
  'chair.accept',
  'precedence.draw',
  'attendance.check-in',
  'attendance.check-out',
  'rules.adopt',
  'pack.save',
  'pack.remove',
  'interpreter.clear',
  'screen.show',
  'rules.change',
  'undo',
  'undo',
  'agenda.replace',
  'delegations.replace',
]

const sessions = ['first', 'second', 'business', 'lunch', 'nowhere']
const items = ['item-1', 'item-1a', 'item-2', 'first:dialogue', 'second:dialogue', 'nowhere']
const speakers = ['speaker-1', 'speaker-2', 'speaker-3', 'nobody']

/** Without the speakers of some sessions, or without some sessions. */
const agendas: Agenda[] = [0, 1, 2, 3].map(left => ({
  ...agenda,
  days: agenda.days.map(day => ({
    ...day,
    sessions: day.sessions
      .slice(left)
      .map(session => ({ ...session, speakers: session.speakers.slice(left) })),
  })),
}))

const at = <T>(among: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const found = among[index % among.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** What a gesture wants in the meeting as it finds it. */
export const wantedBy = ({ who, what, pick, other }: Gesture, meeting: Meeting): Wanted => {
  const states = Object.values(meeting.sessions)
  const listed = states.flatMap(state => (state.status === 'closed' ? [] : state.list.requests))
  const request = at([...listed.map(({ id }) => id), 'r0'], pick)
  const before = at([...listed.map(({ id }) => id), 'r0', null], other)
  const turn = meeting.floor.status === 'taken' ? meeting.floor.turn.id : null
  const seen = at([{ turn }, { turn }, {}, { turn: 't0' }, { turn: null }], other)
  const session = at([meeting.session ?? 'first', ...sessions], pick)
  const delegation = at(few, pick)
  const named = who.role === 'delegate' ? {} : { delegation }
  const motion = at([...meeting.motions.map(({ id }) => id), 'm0'], pick)
  const place = at([{}, { session }, { item: at(items, other) }], other)
  const count = { for: pick, against: other, abstaining: 1 }
  switch (what) {
    case 'session.open':
    case 'session.suspend':
    case 'session.resume':
    case 'session.close':
      return { type: what, session }
    case 'item.open':
      return { type: what, item: at(items, pick) }
    case 'list.move':
      return { type: what, request, before }
    case 'list.remove':
    case 'list.absent':
    case 'list.admit':
    case 'floor.withdraw':
      return { type: what, request }
    case 'floor.amend':
      return { type: what, request, ...at([{ topic: 'Borders' }, { group: 'CARICOM' }, {}], other) }
    case 'list.swap': {
      const offering = listed.find(({ swapWith }) => swapWith !== undefined)
      if (offering && other % 2 === 0) return { type: what, request: offering.id, with: null }
      return { type: what, request, with: before ?? 'r0' }
    }
    case 'list.close':
      return { type: what, ...at([{}, { consent: true }, { inSeconds: 60 }], other) }
    case 'list.except':
      return { type: what, delegation, admitted: other % 3 > 0 }
    case 'list.shorten':
      return { type: what, toSeconds: at([60, 90, 600], other) }
    case 'speaker.call':
      return { type: what, act: at(callActs, pick), ...seen }
    case 'speaker.name':
      return { type: what, speaker: at(speakers, pick), name: at(['Rosa Vidal', 'Ivo Prado'], other) }
    case 'speaker.allow':
      return {
        type: what,
        extraSeconds: at([0, 60], other),
        ...at([{ delegation }, { speaker: 'speaker-1' }], pick),
      }
    case 'order.rule':
      return { type: what, decision: at(['sustained', 'overruled'] as const, pick) }
    case 'order.appeal':
    case 'round.pass':
    case 'round.rejoin':
      return { type: what, ...named }
    case 'order.vote':
      return { type: what, ...count }
    case 'motion.raise':
      return { type: what, motion: at(motionKinds, pick), ...named }
    case 'motion.speak':
      return { type: what, motion, side: at(['for', 'against'] as const, other), ...named }
    case 'motion.decide':
      return {
        type: what,
        motion,
        outcome: at([{ by: 'no-objection' as const }, { by: 'vote' as const, ...count }], other),
      }
    case 'motion.withdraw':
      return { type: what, motion }
    case 'round.begin':
      return {
        type: what,
        by: at(['alphabetical', 'precedence'] as const, pick),
        ...at([{}, { item: at(items, pick) }], other),
      }
    case 'round.absent':
      return { type: what, delegation }
    case 'officer.nominate':
    case 'officer.elect':
      return { type: what, office: at(offices, other), delegation, name: 'Ana Ruiz' }
    case 'officer.withdraw':
      return { type: what, office: at(offices, other), delegation }
    case 'chair.hand-over':
      return { type: what, to: at(['vice-chair', 'chair', 'next-in-precedence'] as const, pick) }
    case 'precedence.draw':
      return {
        type: what,
        by: at(['lot', 'letter'] as const, pick),
        language: at(['en', 'es'] as const, other),
      }
    case 'attendance.check-in':
    case 'attendance.check-out':
      return { type: what, delegation, ...at([{}, {}, { representative: 'Ana Ruiz' }], other) }
    case 'rules.adopt':
      return { type: what, pack: at([...rulePacks.map(({ id }) => id), 'ours', 'nowhere'], pick), ...place }
    case 'pack.save':
      return {
        type: what,
        pack: {
          id: at(['ours', 'model-un'], pick),
          title: 'Ours',
          rules: { order: [at(orderKeys, other)] },
          sources: {},
        },
      }
    case 'pack.remove':
      return { type: what, pack: at(['ours', 'nowhere'], pick) }
    case 'floor.request': {
      const kind = at([...requestKinds, 'intervention', 'intervention'] as const, other)
      return who.role === 'delegate' ? { type: what, kind } : { type: what, kind, delegation }
    }
    case 'floor.grant':
      return {
        type: what,
        ...at([{ request }, { request }, { delegation }, { speaker: at(speakers, pick) }], other),
        ...seen,
        ...(pick === 0 ? { limitSeconds: 30 } : {}),
      }
    case 'floor.next':
    case 'floor.yield':
      return { type: what, ...seen }
    case 'clock.adjust':
      return { type: what, seconds: at([30, -30, 60, -90, 0, 600], pick) }
    case 'screen.show': {
      const layout = at(screenLayouts, pick)
      return { type: what, layout, ...(layout === 'message' ? { message: 'Coffee' } : {}) }
    }
    case 'interpreter.signal':
      return { type: what, signal: at(boothSignals, pick), on: other < 8 }
    case 'interpreter.clear':
      return { type: what, access: at(['booth-Français', 'booth-Português'], pick) }
    case 'rules.change':
      return {
        type: what,
        ...at(
          [
            { speakingLimitSeconds: 60 },
            { clockStarts: 'by-chair' },
            { floorFrom: 'anywhere' },
            { order: ['not-yet-spoken', 'alphabetical'] },
            { order: ['precedence'] },
            { openingWindowSeconds: 60 },
            { observersNeedConsent: true },
            { timeIsTransferable: true },
            { speakingLimitSeconds: null },
          ] satisfies object[] as Partial<Rules>[],
          pick,
        ),
        ...(other < 4 ? { session } : {}),
      }
    case 'agenda.replace':
      return { type: what, agenda: at(agendas, pick) }
    case 'delegations.replace':
      return { type: what, delegations: delegations.slice(pick % 4) }
    case 'meeting.create':
      return {
        type: what,
        title: 'Another',
        timezone: 'UTC',
        languages: ['en'],
        delegations,
        agenda,
        rules: {},
      }
    default:
      return { type: what }
  }
}

/** Under other rules: an opening window, one reply, a clock that the chair starts; officers, and a motion. */
const strict = goneOn(
  planned({
    rules: {
      openingWindowSeconds: 300,
      replyLimitsSeconds: [60],
      clockStarts: 'by-chair',
      order: ['not-yet-spoken', 'category'],
    },
  }),
  ['14:00:00', chair, { type: 'session.open', session: 'second' }],
  ['14:00:01', chair, { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Ana Ruiz' }],
  ['14:00:02', chair, { type: 'officer.elect', office: 'vice-chair', delegation: 'CHL', name: 'Jo Roy' }],
  ['14:00:03', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
  ['14:00:04', delegateOf('ARG'), { type: 'floor.request', kind: 'right-of-reply' }],
  ['14:00:05', chair, { type: 'floor.grant', request: 'r6' }],
  [
    '14:00:06',
    secretariat,
    { type: 'pack.save', pack: { id: 'ours', title: 'Ours', rules: {}, sources: {} } },
  ],
  ['14:00:07', secretariat, { type: 'attendance.check-in', delegation: 'BLZ' }],
)
/** An appeal is before the meeting; whoever was interrupted waits. */
const appealed = goneOn(
  inDialogue(),
  ['14:00:30', chair, { type: 'floor.grant', delegation: 'PER' }],
  ['14:00:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['14:00:45', chair, { type: 'floor.next' }],
  ['14:00:50', chair, { type: 'order.rule', decision: 'overruled' }],
  ['14:00:55', delegateOf('COL'), { type: 'order.appeal' }],
)
/** Where a meeting at random may begin. */
export const beginnings: readonly [History, ...History[]] = [
  planned(),
  inPanel(),
  inDialogue(),
  strict,
  appealed,
]
