import type { Language } from '../../shared/meeting/delegations.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import type { MessageKey } from '../languages/say.ts'
import { atHand, type Formula, formulasOf, sayFormula } from './formulas.ts'
import { nextStep } from './next-step.ts'
import { useSituation } from './situation.tsx'

const languages: readonly Language[] = ['en', 'es', 'pt', 'fr']

const useFormulas = () => {
  const { view, you, tally } = useSituation()
  const step = nextStep(view, you)
  return step ? formulasOf(step, view, tally) : []
}

/** What is said with which of two decisions. */
const decisions: Partial<Record<Formula['key'], MessageKey>> = {
  sustained: 'podium.act.sustain',
  overruled: 'podium.act.overrule',
}

/**
 * What the chair says with the next act, in the chair's language; pressed, in the other three as well. It names a
 * delegation as that language does; the button above has the nameplate, as it stands on the table.
 */
export const FormulaLine = () => {
  const { view, show } = useSituation()
  const { language } = useLanguage()
  const say = useSay()
  const formulas = useFormulas()
  if (formulas.length === 0) return <p className="formula" />
  const areTwo = formulas.some(({ key }) => decisions[key] !== undefined)
  const said = formulas.map(formula => sayFormula(formula, view, language))
  return (
    <button
      type="button"
      className={areTwo ? 'formula two' : 'formula'}
      aria-label={say('podium.formula.label')}
      aria-keyshortcuts="6"
      onClick={() => show({ shows: 'formulas' })}
    >
      {areTwo ? (
        formulas.map((formula, index) => (
          <span key={formula.key} className="each">
            <Decision of={formula} />
            <q>{said[index]}</q>
          </span>
        ))
      ) : (
        <q>{said.join(' ')}</q>
      )}
    </button>
  )
}

const Decision = ({ of: { key } }: { of: Formula }) => {
  const say = useSay()
  const words = decisions[key]
  return words === undefined ? null : <b>{say(words)}</b>
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
                <Decision of={formula} /> <q>{sayFormula(formula, view, each)}</q>
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
