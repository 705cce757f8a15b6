import type { MotionKind } from '../../shared/meeting/rules/rules.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { currentSession } from '../ui/sessions.ts'
import type { Ask } from './own.ts'
import type { DelegatePage } from './situation.ts'

type Side = 'for' | 'against'
type Motion = View['motions'][number]

export type PendingMotion = {
  motion: Motion
  /** On which sides the delegation may still speak. */
  sides: Side[]
  isOwn: boolean
}
/** What a delegation can do about procedure, and what there is to know of it. */
export type Procedure = {
  pending: PendingMotion[]
  decided: Motion[]
  mayMove: MotionKind[]
  swap: Swap | null
}
/** With whom the own place may be swapped; `offered`: to whom that was offered. */
export type Swap = { own: WireRequest; partners: WireRequest[]; offered: WireRequest | null }

const sides: readonly Side[] = ['for', 'against']

const openSides = ({ rules }: View, motion: Motion, delegation: string): Side[] => {
  const hasSpoken = [...motion.for, ...motion.against].includes(delegation)
  const room = rules.motions.find(rule => rule.motion === motion.motion)
  return hasSpoken ? [] : sides.filter(side => motion[side].length < (room?.[side] ?? 0))
}

const swappable = (ask: Ask | undefined, view: View): Swap | null => {
  if (ask?.status !== 'listed') return null
  const { request: own } = ask
  const isDrawnYet = view.list.windowUntil === null || own.requestedAt > view.list.windowUntil
  if (own.held || !isDrawnYet) return null
  const partners = view.list.requests.filter(
    ({ kind, held, delegation }) => kind === own.kind && !held && delegation !== own.delegation,
  )
  if (partners.length === 0) return null
  return { own, partners, offered: partners.find(({ id }) => id === own.swapWith) ?? null }
}

/** Nothing between sessions, and nothing to press for whoever follows from elsewhere. */
export const procedureOf = ({ asks, isAway }: DelegatePage, view: View, delegation: string): Procedure => {
  const isOpen = currentSession(view)?.status === 'open'
  const mayAct = isOpen && !isAway
  const pending = view.motions.filter(({ result }) => result === null)
  const isPending = (kind: MotionKind) => pending.some(({ motion }) => motion === kind)
  return {
    pending: pending.map(motion => ({
      motion,
      sides: mayAct ? openSides(view, motion, delegation) : [],
      isOwn: mayAct && motion.delegation === delegation,
    })),
    decided: view.motions.filter(({ result }) => result !== null),
    mayMove:
      mayAct && view.rules.kindsAdmitted.includes('motion')
        ? view.rules.motions.map(({ motion }) => motion).filter(kind => !isPending(kind))
        : [],
    swap: mayAct
      ? swappable(
          asks.find(({ kind }) => kind === 'intervention'),
          view,
        )
      : null,
  }
}

/** `from` would swap its place with `own`. */
export type SwapOffer = { from: WireRequest; own: WireRequest }

export const offersTo = (view: View, delegation: string): SwapOffer[] =>
  view.list.requests.flatMap(from => {
    const own = view.list.requests.find(({ id }) => id === from.swapWith)
    return own?.delegation === delegation ? [{ from, own }] : []
  })

/** What a delegation has offered, as long as both stand in the list; `own` is the other's request. */
export const ownOffer = ({ list }: View, delegation: string): SwapOffer | null => {
  const from = list.requests.find(
    request => request.delegation === delegation && request.swapWith !== undefined,
  )
  const own = list.requests.find(({ id }) => id === from?.swapWith)
  return from && own ? { from, own } : null
}
