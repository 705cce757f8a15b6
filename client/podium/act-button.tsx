import { useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import type { Act, ActId } from './acts.ts'
import { nextPart } from './agenda.ts'
import { useSituation } from './situation.tsx'

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

/** A secondary action, with its sign. */
export const ActButton = ({ act, className = 'act' }: { act: Act; className?: string }) => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const shape = shapes[act.id]
  const label = labels[act.id]
  const isDialogue = act.id === 'next-part' && nextPart(view)?.kind === 'dialogue'
  return (
    <button
      type="button"
      className={className}
      onClick={() => act.act({ press, view, show })}
      aria-label={label && say(label)}
      aria-keyshortcuts={act.keys[0]}
    >
      {shape && <Shape name={shape} />}
      <span>{say(isDialogue ? 'podium.step.begin-dialogue' : `podium.act.${act.id}`)}</span>
    </button>
  )
}
