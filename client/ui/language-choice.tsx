import type { Language } from '../../shared/meeting/delegations.ts'
import { languageNames } from '../languages/choose.ts'
import { useLanguage } from '../languages/react.tsx'
import './language-choice.css'

/** In which language one reads; each by its own name. The device keeps the choice. */
export const LanguageChoice = () => {
  const { say, language, choose } = useLanguage()
  return (
    <select
      className="language-choice"
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
  )
}
