import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { useSay } from '../../languages/react.tsx'

/** The same delegations in the alphabet of each language: the United States under U and under E. */
export const Alphabets = ({ chosen }: { chosen: readonly Delegation[] }) => {
  const say = useSay()
  return (
    <details className="alphabets">
      <summary>{say('secretariat.delegations.alphabet')}</summary>
      <div>
        {Object.keys(languageNames)
          .filter(isLanguage)
          .map(language => (
            <section key={language} lang={language}>
              <h3>{languageNames[language]}</h3>
              <ol>
                {inAlphabet(language, chosen).map(({ code, names }, place) => (
                  <li key={code}>
                    <span>{place + 1}</span> {names[language]}
                  </li>
                ))}
              </ol>
            </section>
          ))}
      </div>
    </details>
  )
}
