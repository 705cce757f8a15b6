import type { View, WireRequest } from '../../shared/protocol.ts'
import type { Candidate } from '../ui/coming-up.ts'
import type { Motion } from './adopted-motions.ts'
import { openSession } from './agenda.ts'
import { nextToSpeak } from './next-to-speak.ts'

/** What the podium asks of the procedural motions in its view. */

export type MotionSide = 'for' | 'against'
export const motionSides = ['for', 'against'] as const satisfies MotionSide[]

/** The motion that is before the room, of several the one that precedes; null when none is. */
export const motionBefore = (view: View): Motion | null =>
  openSession(view) === null ? null : (view.motions.find(({ result }) => result === null) ?? null)

/** True for somebody who waits to speak for or against this motion. */
export const isOnMotion = (to: Candidate | null, { id }: Motion): boolean =>
  to !== null && 'request' in to && to.request.motion?.id === id

/** The motion whose result is entered now: nobody speaks, and nobody waits to speak on it. */
export const motionToDecide = (view: View): Motion | null => {
  const motion = motionBefore(view)
  if (!motion || view.floor) return null
  const to = nextToSpeak(view)
  const isOrder = to !== null && 'request' in to && to.request.kind === 'point-of-order'
  return isOrder || isOnMotion(to, motion) ? null : motion
}

/** How many may speak on a side of a motion, by the rules. */
export const speechesOn = ({ rules }: View, { motion }: Motion, side: MotionSide): number =>
  rules.motions.find(rule => rule.motion === motion)?.[side] ?? 0

export const maySpeakOn = (view: View, motion: Motion, side: MotionSide): boolean =>
  motion[side].length < speechesOn(view, motion, side)

/** Who speaks on a side of a motion, in order. */
export type MotionSpeaker = { delegation: string; has: 'waiting' | 'floor' | 'spoken' }

export const speakersOn = (view: View, motion: Motion, side: MotionSide): MotionSpeaker[] => {
  const isOnIt = (speech: WireRequest['motion']) => speech?.id === motion.id
  const waits = (code: string) =>
    view.list.requests.some(request => request.delegation === code && isOnIt(request.motion))
  const speaks = (code: string) =>
    [view.floor, view.floor?.interrupted].some(turn => turn?.delegation === code && isOnIt(turn.motion))
  return motion[side].map(delegation => ({
    delegation,
    has: waits(delegation) ? 'waiting' : speaks(delegation) ? 'floor' : 'spoken',
  }))
}
