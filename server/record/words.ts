import { wallTime } from '../../shared/meeting/calendar.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { ListChange, Proceedings, RulesChange } from '../../shared/meeting/proceedings.ts'
import { findSession } from '../../shared/meeting/queries.ts'
import type { MotionKind, RuleName } from '../../shared/meeting/rules/rules.ts'
import type { Meeting, Presiding, SpeakerCall } from '../../shared/meeting/state.ts'
import { itemTitle, recordName, type TurnOnRecord } from '../../shared/meeting/turns.ts'
import type { RecordWords } from './languages/en.ts'
import { ruleChanged } from './rule-values.ts'

/** How the record is told: in which words, and what each representative is called. */
export type Printing = { words: RecordWords; called: (representative: string) => string }

/** `Right of reply, 2`, `For closure of the debate`. */
export const kindWords = ({ kind, reply, motion }: TurnOnRecord, words: RecordWords): string => {
  if (motion) return `${words.sides[motion.side]} ${motionWords(motion.motion, words)}`
  return reply === undefined ? words.kinds[kind] : `${words.kinds[kind]}, ${reply}`
}

const motionWords = (motion: MotionKind | null, words: RecordWords): string =>
  motion === null ? words.aMotion : words.motions[motion]
const time = ({ timezone }: Meeting, at: Instant): string => wallTime(timezone, at).time
const stamp = ({ timezone }: Meeting, at: Instant): string => {
  const wall = wallTime(timezone, at)
  return `${wall.date} ${wall.time}`
}
const sentence = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ')

/** What is said of a turn below the speaker: who spoke and how, and what the chair did. */
export const noteWords = (meeting: Meeting, turn: TurnOnRecord, { words, called }: Printing): string[] => {
  const { representative, group, language, ruling } = turn
  const who = sentence(
    representative !== undefined && called(representative),
    group !== undefined && words.onBehalf(group),
    language !== undefined && words.languages[language],
  )
  return [
    who,
    ...turn.calls.map(({ at, ...call }) => `${time(meeting, at)} ${sentence(...callWords(call, words))}`),
    ...turn.extensions
      .filter(({ noObjection }) => noObjection)
      .map(({ at, ...given }) => `${time(meeting, at)} ${sentence(...extensionWords(given, words))}`),
    ...(ruling ? [`${time(meeting, ruling.at)} ${words.decisions[ruling.decision]}`] : []),
  ].filter(note => note !== '')
}

/** A part of the record, its lines each with an hour. */
export type Chapter = { title: string; lines: { at: string; text: string }[] }

/** What was decided, called and drawn; what did not happen has no chapter. */
export const proceedingsWords = (
  meeting: Meeting,
  record: Proceedings,
  { words, called }: Printing,
): Chapter[] => {
  const name = (code: string) => recordName(meeting, code)
  const line = (at: Instant, ...parts: Parameters<typeof sentence>) => ({
    at: stamp(meeting, at),
    text: `${sentence(...parts)}.`,
  })
  const chapters: Chapter[] = [
    {
      title: words.chapters.sessions,
      lines: record.sessions.map(changed =>
        line(
          changed.at,
          findSession(meeting, changed.session)?.title ?? changed.session,
          changed.change === 'item' ? words.taken(changed.title) : words.sessions[changed.change],
        ),
      ),
    },
    {
      title: words.chapters.rulings,
      lines: record.rulings.flatMap(({ at, delegation, decision, appeal }) => [
        line(at, words.pointOf(delegation === null ? null : name(delegation)), words.decisions[decision]),
        ...(appeal
          ? [
              line(
                appeal.at,
                words.appealOf(name(appeal.delegation)),
                appeal.vote &&
                  `${words.vote(appeal.vote)}: ${words.ruling[appeal.vote.overturned ? 'overturned' : 'stands']}`,
              ),
            ]
          : []),
      ]),
    },
    {
      title: words.chapters.motions,
      lines: record.motions.map(({ raisedAt, motion, delegation, result, withdrawnAt, fell }) =>
        line(
          raisedAt,
          words.moved(name(delegation), motionWords(motion, words)),
          withdrawnAt !== null && words[fell ? 'fellAt' : 'withdrawnAt'](time(meeting, withdrawnAt)),
          result && (result.adopted ? words.adopted : words.notAdopted),
          result && (result.by === 'vote' ? words.vote(result) : words.noObjection),
        ),
      ),
    },
    {
      title: words.chapters.calls,
      lines: inTime([
        ...record.calls.map(call => ({ call, at: call.at, name: call.name })),
        ...record.extensions.map(given => ({ given, at: given.at, name: given.name })),
      ]).map(({ at, name: who, ...about }) =>
        line(
          at,
          who ?? words.notNamed,
          ...('call' in about ? callWords(about.call, words) : extensionWords(about.given, words)),
        ),
      ),
    },
    {
      title: words.chapters.candidates,
      lines: record.nominations.map(({ at, change, office, delegation, name: person }) =>
        line(at, `${person} (${name(delegation)})`, words.offices[office], words.candidates[change]),
      ),
    },
    {
      title: words.chapters.elections,
      lines: record.elections.map(({ at, office, delegation, name: person, votes }) =>
        line(
          at,
          words.elected(`${person} (${name(delegation)})`, words.offices[office]),
          votes === null
            ? words.byAcclamation
            : words.byVote(votes.map(vote => `${name(vote.delegation)} ${vote.votes}`).join(', ')),
        ),
      ),
    },
    {
      title: words.chapters.presided,
      lines: record.handOvers.map(({ at, to, acceptedAt, throughSecretariat }) =>
        line(
          at,
          words.handedTo(presidingWords(to, name, words)),
          acceptedAt !== null && words.acceptedAt(time(meeting, acceptedAt)),
          throughSecretariat && words.throughSecretariat,
        ),
      ),
    },
    {
      title: words.chapters.rounds,
      lines: record.rounds.map(({ beganAt, entries, by, item, session }) =>
        line(
          beganAt,
          words.on(itemTitle(findSession(meeting, session), item)),
          words.order[by],
          ...(['done', 'passed', 'absent', 'waiting'] as const).map(status => {
            const count = entries.filter(entry => entry.status === status).length
            return count > 0 && `${count} ${words.round[status]}`
          }),
        ),
      ),
    },
    {
      title: words.chapters.absences,
      lines: record.absences.map(({ at, delegation, of, calledTwice }) =>
        line(at, name(delegation), words.absentIn[of], calledTwice && words.secondTime),
      ),
    },
    {
      title: words.chapters.list,
      lines: record.lists.map(change => line(change.at, changeWords(change, meeting, words))),
    },
    {
      title: words.chapters.lots,
      // An opening window in which nobody asked had nothing to draw.
      lines: record.draws
        .filter(({ order }) => order.length > 0)
        .map(draw =>
          line(
            draw.at,
            draw.of === 'list' ? words.openingWindow : words.precedence,
            words.seed(draw.seed),
            words.drawnOrder(draw.order.join(' ')),
          ),
        ),
    },
    {
      title: words.chapters.rules,
      lines: record.rules.map(changed => line(changed.at, ...ruleWords(changed, meeting, words))),
    },
    {
      title: words.chapters.attendance,
      lines: record.attendance.map(({ at, delegation, representative, is }) =>
        line(at, name(delegation), representative && called(representative), words.attendance[is]),
      ),
    },
  ]
  return chapters.filter(({ lines }) => lines.length > 0)
}

const inTime = <Line extends { at: Instant }>(lines: Line[]): Line[] => lines.toSorted((a, b) => a.at - b.at)

const callWords = ({ act, reason, automatic }: Omit<SpeakerCall, 'at'>, words: RecordWords) => [
  words.acts[act],
  reason && words.reasons[reason],
  automatic && words.byRules,
]

const extensionWords = (
  { byMs, noObjection }: { byMs: DurationMs; noObjection?: true },
  words: RecordWords,
) => [words.seconds(Math.abs(byMs) / 1000, byMs < 0), noObjection && words.noObjection]

const ruleWords = (changed: RulesChange, meeting: Meeting, words: RecordWords): string[] => {
  if (changed.change === 'pack-saved') return [words.packSaved(changed.title)]
  if (changed.change === 'pack-removed') return [words.packRemoved(changed.title)]
  const { session, item } = changed.holdsFor
  const held = session === null ? undefined : findSession(meeting, session)
  const level = item === null ? (held?.title ?? words.theMeeting) : `“${itemTitle(held, item)}”`
  if (changed.change === 'adopted') return [words.packAdopted(changed.title, level)]
  const settled = Object.entries(changed.rules).map(([rule, value]) =>
    ruleChanged(rule as RuleName, value, words),
  )
  const dropped = changed.dropped.map(rule => words.dropped(words.rules.names[rule]))
  return [`${words.rulesChanged(level)}. ${[...settled, ...dropped].join('; ')}`]
}

const presidingWords = (to: Presiding, name: (code: string) => string, words: RecordWords): string =>
  typeof to === 'object' ? words.nextInPrecedence(name(to.delegation)) : words.presiding[to]

const changeWords = (changed: ListChange, meeting: Meeting, words: RecordWords): string => {
  switch (changed.change) {
    case 'opened':
      return words.listOpened
    case 'announced':
      return words.listAnnounced
    case 'closed':
      return sentence(words.listClosed, changed.consent && words.consent)
    case 'closing':
      return sentence(words.closingAt(time(meeting, changed.closingAt)), changed.consent && words.consent)
    case 'exception':
      return words.exception(recordName(meeting, changed.delegation), changed.admitted)
    case 'shortened':
      return words.shortened(changed.limitSeconds)
  }
}
