import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import type { Motion } from './adopted-motions.ts'
import { type MotionSide, motionSides, speakersOn, speechesOn } from './motions.ts'
import { nameplateOf } from './names.ts'

/** How a motion was decided: with the count, where there was one. */
export const resultWords = (result: NonNullable<Motion['result']>, say: Say): string => {
  if (result.by === 'no-objection') return say('podium.motions.by-consent')
  const { for: inFavour, against, abstaining } = result
  return say(result.adopted ? 'podium.motions.result.adopted' : 'podium.motions.result.rejected', {
    for: inFavour,
    against,
    abstaining,
  })
}

/** The motion that waits while somebody speaks, in a sentence; `*` around what matters most. */
export const motionLine = (motion: Motion, view: View, say: Say): string => {
  const what = { motion: say(`motion.${motion.motion}`), name: nameplateOf(view, motion.delegation) }
  if (motion.result)
    return say('podium.motion.line-decided', { ...what, result: resultWords(motion.result, say) })
  const limits = motionSides.map(side => speechesOn(view, motion, side))
  const isSpokenOn = limits.some(limit => limit > 0)
  return [say('podium.motion.line', what), isSpokenOn && say('podium.motion.heard', heardOn(motion, view))]
    .filter(Boolean)
    .join(' ')
}

/** How many were heard on each side, of those that may be: “1/2”. */
const heardOn = (motion: Motion, view: View): Record<MotionSide, string> => {
  const heard = (side: MotionSide) =>
    `${speakersOn(view, motion, side).filter(({ has }) => has === 'spoken').length}/${speechesOn(view, motion, side)}`
  return { for: heard('for'), against: heard('against') }
}
