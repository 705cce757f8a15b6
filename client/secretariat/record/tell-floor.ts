import { assertNever } from '../../../shared/assert-never.ts'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import { secondsMs } from '../../../shared/meeting/clock.ts'
import type { ListChange, Spoken } from '../../../shared/meeting/proceedings.ts'
import { calledIn, nameplateOf } from '../../ui/names.ts'
import { type Minute, names, sentence, type Telling, type Told, yes } from './minute.ts'
import { itemTitle } from './titles.ts'
import { durationOf } from './words.ts'

/** What is told of the floor: sessions, turns, rulings, calls, the list, reports. */

const sessions: Telling = ({ record, view, say }) =>
  record.sessions.map(changed => ({
    ...sentence(
      'session',
      changed,
      changed.change === 'item'
        ? say('secretariat.minutes.item', { title: itemTitle(view, changed.item, say) })
        : say(`secretariat.minutes.${changed.change}`),
    ),
    ...(changed.change === 'closed' ? { isLast: true as const } : {}),
  }))

const turns: Telling = ({ record }) =>
  record.turns.map(turn => ({
    at: turn.grantedAt,
    session: turn.session.id,
    kind: 'floor',
    told: { as: 'turn', turn },
  }))

const rulings: Telling = ({ record, view, say }) =>
  record.rulings.flatMap(({ at, session, delegation, decision, appeal }) => {
    const point = delegation === null ? '' : nameplateOf(view, delegation)
    const ruled = sentence(
      'order',
      { at, session },
      say('secretariat.minutes.ruled', { name: point, decision }),
    )
    if (!appeal) return [ruled]
    const name = nameplateOf(view, appeal.delegation)
    const appealed = sentence(
      'order',
      { at: appeal.at, session },
      say('secretariat.minutes.appealed', { name }),
    )
    const { vote } = appeal
    if (!vote) return [ruled, appealed]
    const voted = say('secretariat.minutes.voted', {
      name,
      count: say('secretariat.procedure.vote', {
        for: vote.for,
        against: vote.against,
        abstaining: vote.abstaining,
      }),
      outcome: vote.overturned ? 'overturned' : 'upheld',
    })
    return [ruled, appealed, sentence('order', { at: vote.at, session }, voted)]
  })

const speakerOf = ({ view, say }: Told, { name, speaker }: Spoken): string =>
  calledIn(view, { name, speaker }, say)

const calls: Telling = told =>
  told.record.calls.map(call =>
    sentence(
      'call',
      call,
      told.say(`secretariat.minutes.call.${call.act}`, {
        name: speakerOf(told, call),
        reason: call.reason ?? 'none',
        by: call.automatic ? 'rules' : 'chair',
      }),
    ),
  )

const extensions: Telling = told =>
  told.record.extensions.map(given =>
    sentence(
      'call',
      given,
      told.say(given.byMs < 0 ? 'secretariat.minutes.less-time' : 'secretariat.minutes.more-time', {
        name: speakerOf(told, given),
        time: durationOf(given.byMs),
        consent: yes(given.noObjection),
      }),
    ),
  )

const changeWords = ({ view, say }: Told, changed: ListChange): string => {
  switch (changed.change) {
    case 'opened':
    case 'announced':
      return say(`secretariat.minutes.list-${changed.change}`)
    case 'closed':
      return say('secretariat.minutes.list-closed', { consent: yes(changed.consent) })
    case 'closing':
      return say('secretariat.minutes.list-closing', {
        time: hourAt(view.meeting.timezone, changed.closingAt),
        consent: yes(changed.consent),
      })
    case 'exception':
      return say('secretariat.minutes.excepted', {
        name: nameplateOf(view, changed.delegation),
        admitted: yes(changed.admitted),
      })
    case 'shortened':
      return say('secretariat.minutes.shortened', { limit: durationOf(secondsMs(changed.limitSeconds)) })
    default:
      return assertNever(changed)
  }
}

const lists: Telling = told =>
  told.record.lists.map(changed => sentence('list', changed, changeWords(told, changed)))

const absences: Telling = ({ record, view, say }) =>
  record.absences.map(absence =>
    sentence(
      absence.of,
      absence,
      say('secretariat.minutes.absent', {
        name: nameplateOf(view, absence.delegation),
        twice: yes(absence.calledTwice),
      }),
    ),
  )

const rounds: Telling = told =>
  told.record.rounds.flatMap(({ beganAt, endedAt, session, item, by, entries }) => {
    const { say, view } = told
    const began = say('secretariat.minutes.round-began', { by, title: itemTitle(view, item, say) })
    const of = (status: (typeof entries)[number]['status']) =>
      entries.filter(entry => entry.status === status).map(({ delegation }) => delegation)
    const ended = [
      say('secretariat.minutes.round-ended', { count: of('done').length }),
      ...(['passed', 'absent', 'waiting'] as const).flatMap(status =>
        of(status).length === 0
          ? []
          : [say(`secretariat.minutes.round.${status}`, { names: names(told, of(status)) })],
      ),
    ].join(' ')
    const minutes: Minute[] = [sentence('round', { at: beganAt, session }, began)]
    return endedAt === null ? minutes : [...minutes, sentence('round', { at: endedAt, session }, ended)]
  })

export const ofTheFloor: readonly Telling[] = [
  sessions,
  lists,
  turns,
  calls,
  extensions,
  rulings,
  rounds,
  absences,
]
