import type { Language } from '../../../shared/meeting/delegations.ts'
import { languageNames } from '../../languages/choose.ts'
import { useLanguage } from '../../languages/react.tsx'
import './language-choice.css'

/** Every page speaks the four languages; the choice stays on the device. */
export const LanguageChoice = () => {
  const { language, choose, say } = useLanguage()
  return (
    <select
      className="language-choice"
      aria-label={say('secretariat.language')}
      value={language}
      onChange={event => choose(event.target.value as Language)}
    >
      {Object.entries(languageNames).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
