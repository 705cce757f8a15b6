import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { MessageKey, Say } from '../languages/say.ts'
import { preparedWaiting } from '../ui/coming-up.ts'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import type { Act, ActId } from './acts.ts'
import { isOfPanel, nextPart } from './agenda.ts'
import { partName } from './labels.ts'
import { motionToDecide, speechesOn } from './motions.ts'
import { useHands, useSituation } from './situation.tsx'
import { giveWords } from './step-words.ts'

const shapes: Partial<Record<ActId, ShapeName>> = {
  start: 'play',
  pause: 'pause',
  resume: 'play',
  longer: 'plus',
  shorter: 'minus',
  minute: 'plus',
  undo: 'undo',
}

/** Where the words in sight need the sign beside them, the whole of it for those who hear them. */
const labels: Partial<Record<ActId, MessageKey>> = {
  longer: 'podium.act.longer.label',
  shorter: 'podium.act.shorter.label',
  minute: 'podium.act.minute.label',
}

const actWords = (id: ActId, view: View, say: Say): string => {
  const part = id === 'next-part' ? nextPart(view) : null
  if (part && isOfPanel(part)) return partName(part, say)
  const speaker = id === 'skip-introduction' ? preparedWaiting(view)[0] : undefined
  if (speaker) return giveWords({ speaker }, view, say)
  const motion = motionToDecide(view)
  if (motion && (id === 'motion-for' || id === 'motion-against')) {
    const side = id === 'motion-for' ? 'for' : 'against'
    return say(`podium.motions.${side}`, {
      count: motion[side].length,
      limit: speechesOn(view, motion, side),
    })
  }
  return say(`podium.act.${id}`)
}

/** A secondary action, with its sign. */
export const ActButton = ({ act, className = 'act' }: { act: Act; className?: string }) => {
  const { view } = useSituation()
  const hands = useHands()
  const say = useSay()
  const shape = shapes[act.id]
  const label = labels[act.id]
  return (
    <button
      type="button"
      className={className}
      onClick={() => act.act(hands)}
      aria-label={label && say(label)}
      aria-keyshortcuts={act.keys[0]}
    >
      {shape && <Shape name={shape} />}
      <span>{actWords(act.id, view, say)}</span>
    </button>
  )
}
