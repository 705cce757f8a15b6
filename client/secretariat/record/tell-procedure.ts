import type { DrawOnRecord, HandOver, RulesChange } from '../../../shared/meeting/proceedings.ts'
import type { Rules } from '../../../shared/meeting/rules/rules.ts'
import { languageNames } from '../../languages/choose.ts'
import { nameplateOf } from '../../ui/names.ts'
import { recomputing } from '../officers/say-officers.ts'
import { ruleLines } from '../rules/table.ts'
import { packTitle, valueLines } from '../rules/words.ts'
import { type Minute, names, sentence, type Telling, type Told } from './minute.ts'
import { itemTitle, sessionTitle } from './titles.ts'

/** What is told of procedure: motions, officers, lots, rules, who was there. */

const motions: Telling = told =>
  told.record.motions.flatMap(({ id, motion, delegation, session, raisedAt, result, withdrawnAt, fell }) => {
    const { say, view, record } = told
    const about = { name: nameplateOf(view, delegation), motion: say(`motion.${motion}`) }
    const heard = (side: 'for' | 'against'): string[] => {
      const spoke = record.turns.filter(turn => turn.motion?.id === id && turn.motion.side === side)
      const codes = spoke.flatMap(turn => turn.delegation ?? [])
      return codes.length === 0 ? [] : [say('secretariat.minutes.spoke', { side, names: names(told, codes) })]
    }
    const minutes: Minute[] = [
      sentence('motion', { at: raisedAt, session }, say('secretariat.minutes.moved', about)),
    ]
    if (result !== null) {
      const count =
        result.by === 'vote'
          ? say('secretariat.procedure.vote', {
              for: result.for,
              against: result.against,
              abstaining: result.abstaining,
            })
          : say('secretariat.minutes.no-objection')
      const decided = say('secretariat.minutes.decided', {
        ...about,
        result: result.adopted ? 'adopted' : 'rejected',
        count,
      })
      const text = [decided, ...heard('for'), ...heard('against')].join(' ')
      minutes.push(sentence('motion', { at: result.at, session }, text))
    }
    if (withdrawnAt !== null)
      minutes.push(
        sentence(
          'motion',
          { at: withdrawnAt, session },
          say(fell ? 'secretariat.minutes.motion-fell' : 'secretariat.minutes.motion-withdrawn', about),
        ),
      )
    return minutes
  })

const elections: Telling = ({ record, view, say }) => [
  ...record.nominations.map(nominated =>
    sentence(
      'officer',
      nominated,
      say(`secretariat.minutes.${nominated.change}`, {
        office: say(`office.${nominated.office}`),
        person: nominated.name,
        name: nameplateOf(view, nominated.delegation),
      }),
    ),
  ),
  ...record.elections.map(elected => {
    const { office, name: person, delegation, votes } = elected
    const about = { office: say(`office.${office}`), person, name: nameplateOf(view, delegation) }
    return sentence(
      'officer',
      elected,
      votes === null
        ? say('secretariat.minutes.acclaimed', about)
        : say('secretariat.minutes.elected', {
            ...about,
            count: votes.map(vote => `${nameplateOf(view, vote.delegation)} ${vote.votes}`).join(', '),
          }),
    )
  }),
]

const whoPresides = ({ view }: Told, { to, officer }: HandOver): string => {
  if (typeof to === 'object') return nameplateOf(view, to.delegation)
  return officer === null ? '–' : `${officer.name} (${nameplateOf(view, officer.delegation)})`
}

const handOvers: Telling = told =>
  told.record.handOvers.flatMap(handed => {
    const { say } = told
    const to = typeof handed.to === 'object' ? 'precedence' : handed.to
    const about = { name: whoPresides(told, handed) }
    return [
      sentence('officer', handed, say(`secretariat.minutes.handed.${to}`, about)),
      ...(handed.acceptedAt === null
        ? []
        : [
            sentence(
              'officer',
              { at: handed.acceptedAt, session: handed.session },
              [
                say(`secretariat.minutes.took.${to}`, about),
                ...(handed.throughSecretariat ? [say('secretariat.minutes.took-through')] : []),
              ].join(' '),
            ),
          ]),
    ]
  })

const drawWords = (told: Told, draw: DrawOnRecord): string => {
  const order = names(told, draw.order)
  if (draw.of === 'list') return told.say('secretariat.minutes.lot.list', { order })
  return told.say(`secretariat.minutes.lot.${draw.method}`, {
    order,
    language: languageNames[draw.language],
  })
}

/** With what anyone needs to draw it again; an opening window in which nobody asked had nothing to draw. */
const lots: Telling = told =>
  told.record.draws.flatMap(draw => {
    const [first] = draw.order
    if (first === undefined) return []
    const words = `${drawWords(told, draw)} ${told.say('secretariat.officers.again')}`
    return [sentence('lot', draw, words, recomputing(draw.seed, first))]
  })

const ruleWords = ({ say }: Told, rules: Partial<Rules>, dropped: readonly string[]): string =>
  ruleLines
    .flatMap(line => {
      const rule = say(`secretariat.rules.${line.rule}`)
      const value = rules[line.rule]
      if (value !== undefined)
        return [say('secretariat.minutes.rule', { rule, value: valueLines(line, value, say).join(', ') })]
      return dropped.includes(line.rule) ? [say('secretariat.minutes.dropped', { rule })] : []
    })
    .join('; ')

const rulesChange = (told: Told, changed: RulesChange): string => {
  const { say, view } = told
  const pack = 'pack' in changed ? packTitle({ id: changed.pack, title: changed.title }, say) : ''
  if (changed.change === 'pack-saved' || changed.change === 'pack-removed')
    return say(`secretariat.minutes.${changed.change}`, { pack })
  const { session, item } = changed.holdsFor
  const title =
    item !== null ? itemTitle(view, item, say) : session === null ? '' : sessionTitle(view, session)
  const level = title === '' ? 'meeting' : 'other'
  return changed.change === 'adopted'
    ? say('secretariat.minutes.adopted', { level, title, pack })
    : say('secretariat.minutes.changed', {
        level,
        title,
        rules: ruleWords(told, changed.rules, changed.dropped),
      })
}

const rules: Telling = told =>
  told.record.rules.map(changed => sentence('rules', changed, rulesChange(told, changed)))

const attendance: Telling = ({ record, view }) =>
  record.attendance.map(({ at, session, delegation, representative, is }) => {
    const name = nameplateOf(view, delegation)
    return {
      at,
      session,
      kind: 'attendance',
      told: {
        as: 'people',
        is,
        names: [representative === undefined ? name : `${name} (${representative})`],
      },
    }
  })

export const ofProcedure: readonly Telling[] = [motions, elections, handOvers, lots, rules, attendance]
