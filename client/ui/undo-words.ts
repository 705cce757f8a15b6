import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import type { MessageKey, Say } from '../languages/say.ts'
import { calledIn, nameplateOf } from './names.ts'
import { sessionsOf } from './sessions.ts'

type Undoable = NonNullable<View['undo']>
type Known = Pick<View, 'agenda' | 'delegations' | 'floor' | 'list' | 'meeting'>

const keys: Partial<Record<string, MessageKey>> = {
  'list.move': 'podium.undo.list.move',
  'list.remove': 'podium.undo.list.remove',
  'floor.request': 'podium.undo.floor.request',
  'floor.withdraw': 'podium.undo.floor.withdraw',
  'floor.grant': 'podium.undo.floor.grant',
  'floor.next': 'podium.undo.floor.next',
  'floor.yield': 'podium.undo.floor.yield',
  'clock.start': 'podium.undo.clock.start',
  'clock.pause': 'podium.undo.clock.pause',
  'clock.resume': 'podium.undo.clock.resume',
  'clock.reset': 'podium.undo.clock.reset',
  'session.open': 'podium.undo.session.open',
  'session.suspend': 'podium.undo.session.suspend',
  'session.resume': 'podium.undo.session.resume',
  'session.close': 'podium.undo.session.close',
  'item.open': 'podium.undo.item.open',
  'list.open': 'podium.undo.list.open',
  'list.close': 'podium.undo.list.close',
  'order.rule': 'podium.undo.order.rule',
  'order.appeal': 'podium.undo.order.appeal',
  'order.vote': 'podium.undo.order.vote',
  'session.advance': 'podium.undo.session.advance',
  'list.announce': 'podium.undo.list.announce',
  'list.except': 'podium.undo.list.except',
  'list.shorten': 'podium.undo.list.shorten',
  'list.swap': 'podium.undo.list.swap',
  'list.absent': 'podium.undo.list.absent',
  'list.admit': 'podium.undo.list.admit',
  'speaker.allow': 'podium.undo.speaker.allow',
  'round.begin': 'podium.undo.round.begin',
  'round.pass': 'podium.undo.round.pass',
  'round.rejoin': 'podium.undo.round.rejoin',
  'round.absent': 'podium.undo.round.absent',
  'round.end': 'podium.undo.round.end',
  'officer.nominate': 'podium.undo.officer.nominate',
  'officer.withdraw': 'podium.undo.officer.withdraw',
  'officer.elect': 'podium.undo.officer.elect',
  'chair.hand-over': 'podium.undo.chair.hand-over',
  'chair.accept': 'podium.undo.chair.accept',
  'motion.raise': 'podium.undo.motion.raise',
  'motion.speak': 'podium.undo.motion.speak',
  'motion.decide': 'podium.undo.motion.decide',
  'motion.withdraw': 'podium.undo.motion.withdraw',
  'screen.show': 'podium.undo.screen.show',
  'rules.change': 'podium.undo.rules.change',
  'rules.adopt': 'podium.undo.rules.change',
}

/** What the undo button would take back, the same on every console: “Haïti moved to 8th”. */
export const undoWords = (undo: Undoable, view: Known, say: Say): string => {
  const { type, seconds, place } = undo
  if (seconds !== undefined)
    return say(seconds > 0 ? 'podium.undo.more-time' : 'podium.undo.less-time', {
      seconds: Math.abs(seconds),
    })
  if (type === 'speaker.call') return callWords(undo, view, say)
  if (type === 'list.close' && view.list.closingAt !== null)
    return say('podium.undo.list.closing', { time: hourAt(view.meeting.timezone, view.list.closingAt) })
  return say(keys[type] ?? 'podium.undo.other', {
    name: subjectName(undo, view, say),
    session: sessionsOf(view).find(({ id }) => id === undo.session)?.title ?? '',
    place: place ?? 0,
  })
}

/** Whoever was called still has the floor, or has lost it with the call: nothing else can have followed. */
const callWords = (undo: Undoable, view: Known, say: Say): string => {
  const act = view.floor?.calls.at(-1)?.act
  return view.floor && act
    ? say(`podium.undo.called.${act}`, { name: calledIn(view, view.floor, say) })
    : say('podium.undo.called.withdraw', { name: subjectName(undo, view, say) })
}

const subjectName = ({ delegation, speaker, moderator }: Undoable, view: Known, say: Say): string => {
  if (delegation !== undefined) return nameplateOf(view, delegation)
  const sessions = sessionsOf(view)
  const moderates = sessions.find(({ id }) => id === moderator)?.moderator?.name
  const name = sessions.flatMap(({ speakers }) => speakers).find(({ id }) => id === speaker)?.name
  return calledIn(view, { name: moderates ?? name ?? null, speaker }, say)
}
