import { mayCommand } from '../../shared/meeting/roles.ts'
import { useSay } from '../languages/react.tsx'
import { calledIn } from '../ui/names.ts'
import { type ActId, acts } from './acts.ts'
import { useLostWords } from './lost-words.ts'
import type { NextStep } from './next-step.ts'
import { useHands, useSituation } from './situation.tsx'

type Props = { step: Extract<NextStep, { does: 'rule' }>; isReady: boolean }

const rulings = ['sustain', 'overrule'] as const satisfies ActId[]

/** Two decisions of one size and colour: a ruling is never nudged. */
export const Rulings = ({ step: { point }, isReady }: Props) => {
  const { view, you, isLost } = useSituation()
  const hands = useHands()
  const say = useSay()
  const lost = useLostWords()
  if (!mayCommand['order.rule'].includes(you.role))
    return <p className="decide waits">{say('podium.rule.by-chair')}</p>
  const name = calledIn(view, point, say)
  const held = point.interrupted && calledIn(view, point.interrupted, say)
  const follows = {
    sustain: say('podium.rule.sustain.then', { name }),
    overrule: held
      ? say('podium.rule.overrule.held', { name: held })
      : say('podium.rule.overrule.then', { name }),
  }
  return (
    <fieldset className="rulings" aria-label={say('podium.rule.title')}>
      {rulings.map(id => {
        const act = acts.find(each => each.id === id)
        return (
          act && (
            <button
              key={id}
              type="button"
              className="decide"
              data-armed={isReady && !isLost}
              aria-keyshortcuts={isLost ? undefined : act.keys[0]}
              onClick={() => isReady && act.act(hands)}
            >
              <span className="decide-words">
                <small>{lost ?? follows[id]}</small>
                <b className="action">{say(`podium.act.${id}`)}</b>
              </span>
              <span aria-hidden="true" className="key">
                <kbd>{act.keys[0]?.toUpperCase()}</kbd>
              </span>
            </button>
          )
        )
      })}
    </fieldset>
  )
}
