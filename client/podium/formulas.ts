import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { MotionKind } from '../../shared/meeting/rules/rules.ts'
import type { View, WireRequest, WireTurn } from '../../shared/protocol.ts'
import * as en from '../languages/en/formulas.ts'
import * as es from '../languages/es/formulas.ts'
import * as fr from '../languages/fr/formulas.ts'
import * as pt from '../languages/pt/formulas.ts'
import { locales } from '../languages/say.ts'
import type { Candidate } from '../ui/coming-up.ts'
import { currentSession, type Part } from './agenda.ts'
import { motionToDecide } from './motions.ts'
import type { NextStep } from './next-step.ts'
import { isCarried, isCounted, type Tally } from './tally.ts'

type FormulaKey = keyof typeof en.formulas

/** What is said aloud with an act; `of` is a delegation's code. */
export type Formula = {
  key: FormulaKey
  of?: string | undefined
  name?: string
  item?: string
  group?: string
  motion?: MotionKind
}

/** All four at hand at once: the chair may say it in any. */
const catalogues = { en, es, pt, fr }

/** How “of” is said before a name that takes no article. */
const plainly: Record<Language, (name: string) => string> = {
  en: name => `of ${name}`,
  es: name => `de ${name}`,
  pt: name => `de ${name}`,
  fr: name => (/^[aeiouyhéè]/i.test(name) ? `d’${name}` : `de ${name}`),
}

/** “de la República Dominicana”: a delegation as a language speaks of it. */
export const ofDelegation = (view: View, code: string, language: Language): string => {
  const name = view.delegations.find(each => each.code === code)?.names[language] ?? code
  return catalogues[language].ofDelegation[code] ?? plainly[language](name)
}

/** A formula as it is said in a language, with the names of that language. */
export const sayFormula = (
  { key, of, motion, ...values }: Formula,
  view: View,
  language: Language,
): string => {
  const said = new IntlMessageFormat(catalogues[language].formulas[key], locales[language]).format({
    ...values,
    of: of === undefined ? '' : ofDelegation(view, of, language),
    motion: motion === undefined ? '' : catalogues[language].motions[motion],
  })
  return String(said)
}

const thanks = (turn: WireTurn | null): Formula[] => {
  if (!turn) return []
  if (turn.delegation !== undefined) return [{ key: 'thank', of: turn.delegation }]
  return turn.name === null ? [] : [{ key: 'thank-person', name: turn.name }]
}

const ofRequest = {
  intervention: 'floor',
  'right-of-reply': 'reply',
  'point-of-order': 'order',
} as const satisfies Record<Exclude<WireRequest['kind'], 'motion'>, FormulaKey>

/** Who speaks in the name of a group is called on in its name too. */
const givesRequest = ({ kind, delegation: of, group, motion }: WireRequest): Formula => {
  if (kind === 'motion') return { key: `motion-${motion?.side ?? 'for'}`, of }
  return kind === 'intervention' && group !== undefined
    ? { key: 'floor-group', of, group }
    : { key: ofRequest[kind], of }
}

const gives = (to: Candidate): Formula => {
  if ('request' in to) return givesRequest(to.request)
  if ('report' in to) return { key: 'report', of: to.report }
  return to.speaker.name === null ? { key: 'floor-next' } : { key: 'floor-person', name: to.speaker.name }
}

const opensPart = ({ kind, number, title }: Part, moderator: string): Formula => {
  if (kind === 'introduction') return { key: 'moderator', name: moderator }
  if (kind === 'closing') return { key: 'closing', name: moderator }
  if (kind === 'item' || kind === 'sub-item')
    return { key: 'item', item: number === undefined ? (title ?? '') : `${number}. ${title}` }
  return { key: kind }
}

/** What is said with the next act; of a ruling, what is said with either decision. */
export const formulasOf = (step: NextStep, view: View, tally: Tally): Formula[] => {
  switch (step.does) {
    case 'open-session':
      return [{ key: 'open' }]
    case 'resume-session':
      return [{ key: 'resume' }]
    case 'open-part':
      return [...thanks(step.ends), opensPart(step.part, currentSession(view)?.moderator?.name ?? '')]
    case 'hear-order':
      return [{ key: 'order', of: step.request.delegation }]
    case 'rule':
      return [
        { key: 'sustained', of: step.point.delegation },
        { key: 'overruled', of: step.point.delegation },
      ]
    case 'decide-motion':
      if (!isCounted(tally))
        return [{ key: 'motion-put', of: step.motion.delegation, motion: step.motion.motion }]
      return [{ key: isCarried(tally) ? 'motion-adopted' : 'motion-rejected' }]
    case 'vote':
      if (!isCounted(tally)) return [{ key: 'appeal', of: step.point.decision?.appealBy }]
      return [{ key: isCarried(tally) ? 'overturned' : 'stands' }]
    case 'give-floor':
      return [...thanks(step.ends), gives(step.to)]
    case 'draw-lot':
      return [{ key: 'draw-lot' }]
    case 'accept-chair':
      return [{ key: 'accept-chair' }]
    case 'hand-over':
      return step.to === 'vice-chair' ? [{ key: 'hand-over' }] : []
    case 'start-clock':
      return [{ key: 'start' }]
    case 'end-turn':
      return thanks(step.turn)
    case 'suspend':
      return [{ key: 'suspend-adopted' }]
    case 'end-debate':
      return [
        { key: step.adopted.motion === 'adjournment-of-debate' ? 'debate-adjourned' : 'debate-closed' },
        step.part ? opensPart(step.part, currentSession(view)?.moderator?.name ?? '') : { key: 'close' },
      ]
    case 'close-list':
      return [{ key: 'close-list' }]
    case 'close-session':
      return [...thanks(step.ends), { key: step.adopted ? 'close-adopted' : 'close' }]
  }
}

/** What may be said at any moment of a turn, and of the list. */
export const atHand = (view: View): Formula[] => [
  ...(motionToDecide(view) ? [{ key: 'motion-consent' } as const] : []),
  ...(view.floor && !view.floor.decision
    ? ([
        { key: 'warning' },
        { key: 'conclude' },
        { key: 'call-time' },
        { key: 'call-subject' },
        { key: 'call-conduct' },
        { key: 'withdraw' },
        { key: 'extension' },
      ] as const)
    : []),
  { key: 'announce-list' },
  { key: 'close-list' },
  { key: 'suspend' },
  { key: 'hand-over' },
]
