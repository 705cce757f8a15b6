import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { ActButton } from './act-button.tsx'
import { acts } from './acts.ts'
import { motionToCarryOut } from './adopted-motions.ts'
import { openSession } from './agenda.ts'
import { BigAction } from './big-action.tsx'
import { controlOf, runsFloor } from './control.ts'
import { Field } from './field.tsx'
import { outlookOf } from './forecast.ts'
import { forecastWords } from './forecast-words.ts'
import { FormulaLine } from './formula.tsx'
import { limitFigures } from './labels.ts'
import { motionLine } from './motion-words.ts'
import { motionBefore } from './motions.ts'
import type { NextStep } from './next-step.ts'
import { Rich } from './rich.tsx'
import { rowActs } from './row-acts.ts'
import { Rulings } from './rulings.tsx'
import { useSituation } from './situation.tsx'
import { laterWords, type WaysOut, waysOut } from './ways-out.ts'
import { WhyNot } from './why-not.tsx'

type Props = { step: NextStep | null; isReady: boolean; onStep: () => void }

/** Who has the floor, how long it will take, what one can do, and the one thing to do next. */
export const Stage = ({ step, isReady, onStep }: Props) => {
  const { view, you } = useSituation()
  const more = acts.filter(({ id }) => id === (controlOf(view, you).may ? 'more' : 'help'))
  return (
    <main className="stage">
      <Field />
      <Outlook />
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
        <WhyNot />
        <FormulaLine />
      </div>
    </main>
  )
}

/** While somebody speaks, the motion that waits is said where the forecast stands. */
const Outlook = () => {
  const { view, show } = useSituation()
  const say = useSay()
  const motion = view.floor?.decision ? null : (motionBefore(view) ?? motionToCarryOut(view))
  if (!view.floor || !motion) return <Forecast />
  return (
    <button type="button" className="forecast" onClick={() => show({ shows: 'motions' })}>
      <span>
        <Rich text={motionLine(motion, view, say)} />
      </span>
    </button>
  )
}

const Forecast = () => {
  const { view, you } = useSituation()
  const say = useSay()
  const now = useServerNow('minute')
  const outlook = outlookOf(view, now)
  const ways = runsFloor(view, you) && openSession(view) ? waysOut(view, now) : null
  if (ways) return <Ways ways={ways} />
  return (
    <p className="forecast">
      <span>{outlook && <Rich text={forecastWords(outlook, view, say)} />}</span>
    </p>
  )
}

const minutes = (ms: number): number => Math.ceil(ms / 60_000)

/** What waits does not fit: the lawful ways out, none of which touches the turn that runs. */
const Ways = ({ ways: { waiting, neededMs, leftMs, shortenToSeconds } }: { ways: WaysOut }) => {
  const { view, press } = useSituation()
  const say = useSay()
  const { session } = view
  const later = laterWords(view, say)
  const limit = shortenToSeconds === null ? '' : limitFigures(shortenToSeconds)
  return (
    <div className="forecast ways">
      <p>
        {[say('podium.ways', { waiting, needed: minutes(neededMs), left: minutes(leftMs) }), later]
          .filter(Boolean)
          .join(' ')}
      </p>
      {view.list.status === 'open' && (
        <button type="button" className="act" onClick={() => void press.closeList()}>
          {say('podium.step.close-list')}
        </button>
      )}
      {shortenToSeconds !== null && (
        <button
          type="button"
          className="act"
          aria-label={say('podium.ways.shorten.label', { limit })}
          onClick={() => void press.shorten(shortenToSeconds)}
        >
          {say('podium.ways.shorten', { limit })}
        </button>
      )}
      {later === null && session !== null && (
        <button type="button" className="act" onClick={() => void press.suspendSession(session)}>
          {say('podium.act.later')}
        </button>
      )}
    </div>
  )
}
