import type { View } from '../../shared/protocol.ts'
import type { Situation } from './situation.ts'

/** What the whole room has to know beside the page’s own sentence; the first of them is told. */
export type News =
  | { is: 'awaits-ruling'; delegation: string }
  | { is: 'awaits-vote'; by: string }
  | {
      is: 'ruling'
      delegation: string
      decision: 'sustained' | 'overruled'
      isOwn: boolean
      mayAppeal: boolean
    }
  | { is: 'motion'; motion: View['motions'][number] }
  | { is: 'presides' }
  /** The floor was withdrawn from the own delegation, and nobody has spoken since. */
  | { is: 'withdrawn' }
  /** `mayRejoin`: nobody behind it has been called yet. */
  | { is: 'passed'; mayRejoin: boolean }

/** Where the own sentence says so already. */
const saysDecision: readonly Situation['is'][] = ['order-heard', 'interrupted']

/** The delegation whose member presides; undefined while nobody was elected. */
export const presiding = ({ officers }: View): string | undefined => {
  if (officers.presiding === 'precedence') return officers.acting
  const officer = officers.presiding === 'chair' ? officers.chair : officers.viceChair
  return officers.presiding === null ? undefined : officer?.delegation
}

const decisionNews = (view: View, { is }: Situation): News | null => {
  const { floor } = view
  if (!floor?.decision || saysDecision.includes(is)) return null
  const { awaits, appealBy } = floor.decision
  return awaits === 'vote'
    ? { is: 'awaits-vote', by: appealBy ?? '' }
    : { is: 'awaits-ruling', delegation: floor.delegation ?? '' }
}

/** A ruling is news as long as it may be appealed against; to whom it concerns until somebody else has spoken. */
const rulingNews = ({ ruling }: View, own: string): News | null => {
  if (ruling === null) return null
  const isOwn = ruling.delegation === own
  return isOwn || ruling.mayAppeal ? { is: 'ruling', ...ruling, isOwn } : null
}

/** A pass is taken back as long as the round has not gone past it. */
const passedNews = ({ round }: View, own: string, isAway: boolean): News | null => {
  const entries = round?.entries ?? []
  const index = entries.findIndex(({ delegation }) => delegation === own)
  if (entries[index]?.status !== 'passed') return null
  const isPast = entries.slice(index + 1).some(({ status }) => status === 'done' || status === 'absent')
  return { is: 'passed', mayRejoin: !isAway && !isPast }
}

export const newsOf = (view: View, own: string, situation: Situation, isAway: boolean): News | null => {
  const motion = view.motions.find(({ result }) => result === null)
  const ruling = rulingNews(view, own)
  const decided = decisionNews(view, situation)
  if (decided) return decided
  if (ruling?.is === 'ruling') return isAway ? { ...ruling, mayAppeal: false } : ruling
  if (view.withdrawn?.delegation === own) return { is: 'withdrawn' }
  if (motion) return { is: 'motion', motion }
  if (presiding(view) === own) return { is: 'presides' }
  return passedNews(view, own, isAway)
}
