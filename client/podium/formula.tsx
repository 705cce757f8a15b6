import type { Language } from '../../shared/meeting/delegations.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { atHand, formulasOf, sayFormula } from './formulas.ts'
import { nextStep } from './next-step.ts'
import { useSituation } from './situation.tsx'

const languages: readonly Language[] = ['en', 'es', 'pt', 'fr']

const useFormulas = () => {
  const { view, you, tally } = useSituation()
  const step = nextStep(view, you)
  return step ? formulasOf(step, view, tally) : []
}

/** What the chair says with the next act, in the chair's language; pressed, in the other three as well. */
export const FormulaLine = () => {
  const { view, show } = useSituation()
  const { language } = useLanguage()
  const say = useSay()
  const formulas = useFormulas()
  if (formulas.length === 0) return <p className="formula" />
  return (
    <button
      type="button"
      className="formula"
      aria-label={say('podium.formula.label')}
      aria-keyshortcuts="6"
      onClick={() => show({ shows: 'formulas' })}
    >
      <q>{formulas.map(formula => sayFormula(formula, view, language)).join(' ')}</q>
    </button>
  )
}

/** The same in the four languages, and what else may have to be said. */
export const Formulas = () => {
  const { view } = useSituation()
  const { language } = useLanguage()
  const say = useSay()
  const now = useFormulas()
  const order = [language, ...languages.filter(other => other !== language)]
  return (
    <div className="formulas">
      {now.length > 0 &&
        order.map(each => (
          <section key={each} lang={each}>
            <h3>{say('podium.formula.in', { language: each })}</h3>
            {now.map(formula => (
              <p key={formula.key}>
                <q>{sayFormula(formula, view, each)}</q>
              </p>
            ))}
          </section>
        ))}
      <section>
        <h3>{say('podium.formula.at-hand')}</h3>
        {atHand(view).map(formula => (
          <p key={formula.key}>
            <q>{sayFormula(formula, view, language)}</q>
          </p>
        ))}
      </section>
    </div>
  )
}
