import { wallTime } from '../../shared/meeting/calendar.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { ListChange, Proceedings, RulesChange } from '../../shared/meeting/proceedings.ts'
import { findSession } from '../../shared/meeting/queries.ts'
import type { CallAct, MotionKind } from '../../shared/meeting/rules/rules.ts'
import type { Meeting, Presiding, SpeakerCall, TurnKind, Vote } from '../../shared/meeting/state.ts'
import { itemTitle, recordName, type TurnOnRecord } from '../../shared/meeting/turns.ts'

/** The record in words, English as the files are. */

const kinds: Record<TurnKind, string> = {
  intervention: 'Intervention',
  'point-of-order': 'Point of order',
  'right-of-reply': 'Right of reply',
  motion: 'On a motion',
  prepared: 'Prepared speaker',
  moderator: 'Moderator',
  response: 'Response',
  report: 'Report',
}
const motions: Record<MotionKind, string> = {
  'suspension-of-meeting': 'suspension of the meeting',
  'adjournment-of-meeting': 'adjournment of the meeting',
  'adjournment-of-debate': 'adjournment of the debate',
  'closure-of-debate': 'closure of the debate',
}
const acts: Record<CallAct, string> = {
  warning: 'warned',
  conclude: 'asked to conclude',
  'call-to-order': 'called to order',
  withdraw: 'floor withdrawn',
}
const reasons = { time: 'for the time', subject: 'for the subject', conduct: 'for conduct' } as const
const languages = { en: 'English', es: 'Spanish', pt: 'Portuguese', fr: 'French' } as const

/** `Right of reply, 2`, `For closure of the debate`. */
export const kindWords = ({ kind, reply, motion }: TurnOnRecord): string => {
  if (motion) return `${motion.side === 'for' ? 'For' : 'Against'} ${motionWords(motion.motion)}`
  return reply === undefined ? kinds[kind] : `${kinds[kind]}, ${reply}`
}

const motionWords = (motion: MotionKind | null): string => (motion === null ? 'a motion' : motions[motion])
const time = ({ timezone }: Meeting, at: Instant): string => wallTime(timezone, at).time
const stamp = ({ timezone }: Meeting, at: Instant): string => {
  const wall = wallTime(timezone, at)
  return `${wall.date} ${wall.time}`
}
const voteWords = (vote: Vote): string =>
  `${vote.for} for, ${vote.against} against, ${vote.abstaining} abstaining`
const sentence = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ')

/** What is said of a turn below the speaker: who spoke and how, and what the chair did. */
export const noteWords = (meeting: Meeting, turn: TurnOnRecord): string[] => {
  const { representative, group, language, ruling } = turn
  const who = sentence(
    representative,
    group !== undefined && `on behalf of ${group}`,
    language !== undefined && `in ${languages[language]}`,
  )
  return [
    who,
    ...turn.calls.map(({ at, ...call }) => `${time(meeting, at)} ${sentence(...callWords(call))}`),
    ...turn.extensions
      .filter(({ noObjection }) => noObjection)
      .map(({ at, ...given }) => `${time(meeting, at)} ${sentence(...extensionWords(given))}`),
    ...(ruling ? [`${time(meeting, ruling.at)} ${ruling.decision}`] : []),
  ].filter(note => note !== '')
}

/** A part of the record, its lines each with an hour. */
export type Chapter = { title: string; lines: { at: string; text: string }[] }

/** What was decided, called and drawn; what did not happen has no chapter. */
export const proceedingsWords = (meeting: Meeting, record: Proceedings): Chapter[] => {
  const name = (code: string) => recordName(meeting, code)
  const line = (at: Instant, ...parts: Parameters<typeof sentence>) => ({
    at: stamp(meeting, at),
    text: `${sentence(...parts)}.`,
  })
  const chapters: Chapter[] = [
    {
      title: 'Sessions',
      lines: record.sessions.map(changed =>
        line(
          changed.at,
          findSession(meeting, changed.session)?.title ?? changed.session,
          changed.change === 'item' ? `“${changed.title}” taken up` : changed.change,
        ),
      ),
    },
    {
      title: 'Rulings on points of order',
      lines: record.rulings.flatMap(({ at, delegation, decision, appeal }) => [
        line(at, `Point of order of ${delegation === null ? 'the floor' : name(delegation)}`, decision),
        ...(appeal
          ? [
              line(
                appeal.at,
                `Appeal of ${name(appeal.delegation)}`,
                appeal.vote &&
                  `${voteWords(appeal.vote)}: the ruling ${appeal.vote.overturned ? 'is overturned' : 'stands'}`,
              ),
            ]
          : []),
      ]),
    },
    {
      title: 'Procedural motions',
      lines: record.motions.map(({ raisedAt, motion, delegation, result, withdrawnAt }) =>
        line(
          raisedAt,
          `${name(delegation)} moved the ${motionWords(motion)}`,
          withdrawnAt !== null && `withdrawn ${time(meeting, withdrawnAt)}`,
          result && (result.adopted ? 'adopted' : 'not adopted'),
          result && (result.by === 'vote' ? voteWords(result) : 'without objection'),
        ),
      ),
    },
    {
      title: 'Calls, and time given or taken',
      lines: inTime([
        ...record.calls.map(call => ({ call, at: call.at, name: call.name })),
        ...record.extensions.map(given => ({ given, at: given.at, name: given.name })),
      ]).map(({ at, name: who, ...about }) =>
        line(
          at,
          who ?? 'Not named',
          ...('call' in about ? callWords(about.call) : extensionWords(about.given)),
        ),
      ),
    },
    {
      title: 'Candidates',
      lines: record.nominations.map(({ at, change, office, delegation, name: person }) =>
        line(at, `${person} (${name(delegation)}), ${officeWords[office]}`, change),
      ),
    },
    {
      title: 'Elections',
      lines: record.elections.map(({ at, office, delegation, name: person, votes }) =>
        line(
          at,
          `${person} (${name(delegation)}) elected ${officeWords[office]}`,
          votes === null
            ? 'by acclamation'
            : `by vote: ${votes.map(vote => `${name(vote.delegation)} ${vote.votes}`).join(', ')}`,
        ),
      ),
    },
    {
      title: 'Who presided',
      lines: record.handOvers.map(({ at, to, acceptedAt }) =>
        line(
          at,
          `The chair was handed over to ${presidingWords(to, name)}`,
          acceptedAt !== null && `accepted ${time(meeting, acceptedAt)}`,
        ),
      ),
    },
    {
      title: 'Rounds of reports',
      lines: record.rounds.map(({ beganAt, entries, by, item, session }) =>
        line(
          beganAt,
          `On “${itemTitle(findSession(meeting, session), item)}”`,
          by === 'precedence' ? 'by precedence' : 'in alphabetical order',
          ...(['done', 'passed', 'absent', 'waiting'] as const).map(status => {
            const count = entries.filter(entry => entry.status === status).length
            return count > 0 && `${count} ${roundWords[status]}`
          }),
        ),
      ),
    },
    {
      title: 'Absent when called',
      lines: record.absences.map(({ at, delegation, of, calledTwice }) =>
        line(
          at,
          name(delegation),
          of === 'round' ? 'in a round of reports' : 'on the list of speakers',
          calledTwice && 'for the second time',
        ),
      ),
    },
    {
      title: 'The list of speakers',
      lines: record.lists.map(change => line(change.at, changeWords(change, meeting))),
    },
    {
      title: 'Lots',
      // An opening window in which nobody asked had nothing to draw.
      lines: record.draws
        .filter(({ order }) => order.length > 0)
        .map(draw =>
          line(
            draw.at,
            draw.of === 'list' ? 'Requests of the opening window' : 'Precedence',
            `seed ${draw.seed}`,
            `order ${draw.order.join(' ')}`,
          ),
        ),
    },
    {
      title: 'Rules',
      lines: record.rules.map(changed => line(changed.at, ...ruleWords(changed, meeting))),
    },
    {
      title: 'Attendance',
      lines: record.attendance.map(({ at, delegation, representative, is }) =>
        line(at, name(delegation), representative, is === 'in' ? 'checked in' : 'checked out'),
      ),
    },
  ]
  return chapters.filter(({ lines }) => lines.length > 0)
}

const officeWords = { chair: 'chair', 'vice-chair': 'vice chair' } as const

const inTime = <Line extends { at: Instant }>(lines: Line[]): Line[] => lines.toSorted((a, b) => a.at - b.at)

const callWords = ({ act, reason, automatic }: Omit<SpeakerCall, 'at'>) => [
  acts[act],
  reason && reasons[reason],
  automatic && 'as the rules say',
]

const extensionWords = ({ byMs, noObjection }: { byMs: DurationMs; noObjection?: true }) => [
  `${Math.abs(byMs) / 1000} seconds ${byMs < 0 ? 'less' : 'more'}`,
  noObjection && 'without objection',
]

const ruleWords = (changed: RulesChange, meeting: Meeting): string[] => {
  if (changed.change === 'pack-saved') return [`Pack “${changed.title}” saved`]
  if (changed.change === 'pack-removed') return [`Pack “${changed.title}” removed`]
  const { session, item } = changed.holdsFor
  const held = session === null ? undefined : findSession(meeting, session)
  const level = item === null ? (held?.title ?? 'the meeting') : `“${itemTitle(held, item)}”`
  if (changed.change === 'adopted') return [`${changed.title} adopted for ${level}`]
  const settled = Object.entries(changed.rules).map(([rule, value]) => `${rule} ${JSON.stringify(value)}`)
  return [`Rules changed for ${level}`, ...settled, ...changed.dropped.map(rule => `${rule} dropped`)]
}

const roundWords = { done: 'reported', passed: 'passed', absent: 'absent', waiting: 'not called' } as const

const presidingWords = (to: Presiding, name: (code: string) => string): string => {
  if (typeof to === 'object') return `${name(to.delegation)}, next in precedence`
  return to === 'chair' ? 'the chair' : 'the vice chair'
}

const changeWords = (changed: ListChange, meeting: Meeting): string => {
  switch (changed.change) {
    case 'opened':
      return 'Opened'
    case 'announced':
      return 'Announced'
    case 'closed':
      return sentence('Closed', changed.consent && 'with the meeting’s consent')
    case 'closing':
      return sentence(
        `To be closed at ${time(meeting, changed.closingAt)}`,
        changed.consent && 'with the meeting’s consent',
      )
    case 'exception':
      return `${recordName(meeting, changed.delegation)} ${changed.admitted ? 'may still ask' : 'may no longer ask'}`
    case 'shortened':
      return `Limits shortened to ${changed.limitSeconds} seconds for those not yet called`
  }
}
