import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { ActButton } from './act-button.tsx'
import { acts } from './acts.ts'
import { BigAction } from './big-action.tsx'
import { Field } from './field.tsx'
import { outlookOf } from './forecast.ts'
import { forecastWords } from './forecast-words.ts'
import { FormulaLine } from './formula.tsx'
import type { NextStep } from './next-step.ts'
import { Rich } from './rich.tsx'
import { rowActs } from './row-acts.ts'
import { Rulings } from './rulings.tsx'
import { useSituation } from './situation.tsx'

type Props = { step: NextStep | null; isReady: boolean; onStep: () => void }

/** Who has the floor, how long it will take, what one can do, and the one thing to do next. */
export const Stage = ({ step, isReady, onStep }: Props) => {
  const { view, you } = useSituation()
  const more = acts.filter(({ id }) => id === 'more')
  return (
    <main className="stage">
      <Field />
      <Forecast />
      <div className="acts">
        <div className="row">
          {[...rowActs(view, you, step), ...more].map(act => (
            <ActButton key={act.id} act={act} />
          ))}
        </div>
        {step?.does === 'rule' ? (
          <Rulings step={step} isReady={isReady} />
        ) : (
          step && <BigAction step={step} isReady={isReady} onPress={onStep} />
        )}
        <FormulaLine />
      </div>
    </main>
  )
}

const Forecast = () => {
  const { view } = useSituation()
  const say = useSay()
  const outlook = outlookOf(view, useServerNow('minute'))
  return (
    <p className="forecast">
      <span>{outlook && <Rich text={forecastWords(outlook, view, say)} />}</span>
    </p>
  )
}
