import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { Flag } from '../ui/flag.tsx'
import { Shape } from '../ui/shape.tsx'
import { Fit } from './fit.tsx'
import { useLostWords } from './lost-words.ts'
import type { NextStep } from './next-step.ts'
import { useSituation } from './situation.tsx'
import { stepWords } from './step-words.ts'

type Props = { step: NextStep; isReady: boolean; onPress: () => void }

/** The one next action. Its arrow says that it can be pressed: until then, and without contact, a press does nothing. */
export const BigAction = ({ step, isReady, onPress }: Props) => {
  const { view, isLost, tally } = useSituation()
  const say = useSay()
  const lost = useLostWords()
  const left = useCountdown(step.does === 'draw-lot' ? step.until : null)
  const { consequence, action, flag } = stepWords(step, view, say, tally, left)
  return (
    <button
      type="button"
      className="decide"
      data-armed={isReady && !isLost}
      data-lost={isLost}
      aria-keyshortcuts={isLost ? undefined : 'Space'}
      onClick={onPress}
    >
      {flag && <Flag code={flag} />}
      <span className="decide-words">
        <small>{lost ?? consequence}</small>
        <Fit className="action">{action}</Fit>
      </span>
      <span aria-hidden="true" className="key">
        <kbd>{say('podium.key.space')}</kbd>
      </span>
      <Shape name={step.does === 'hear-order' ? 'diamond' : 'arrow'} />
    </button>
  )
}
