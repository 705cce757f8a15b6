import type { Language } from '../../shared/meeting/delegations.ts'
import { languageNames } from '../languages/choose.ts'
import { useLanguage } from '../languages/react.tsx'
import './language-choice.css'

/**
 * In which language one reads; each by its own name. The device keeps the choice.
 *
 * @param isShort shows the code of the language only (“ES”), where there is little room
 */
export const LanguageChoice = ({ isShort = false }: { isShort?: boolean }) => {
  const { say, language, choose } = useLanguage()
  return (
    <span className={isShort ? 'language-choice language-short' : 'language-choice'}>
      {isShort && <span aria-hidden="true">{language.toUpperCase()}</span>}
      <select
        aria-label={say('language.choose')}
        value={language}
        onChange={event => choose(event.target.value as Language)}
      >
        {Object.entries(languageNames).map(([name, shown]) => (
          <option key={name} value={name} lang={name}>
            {shown}
          </option>
        ))}
      </select>
    </span>
  )
}
