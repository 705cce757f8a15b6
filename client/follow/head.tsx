import type { Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useLanguage } from '../languages/react.tsx'
import { currentSession } from '../ui/sessions.ts'

/** Which meeting and session, and in which language one reads. */
export const Head = ({ view }: { view: View }) => {
  const { say, language, choose } = useLanguage()
  return (
    <header className="follow-head">
      <p>
        <b>{currentSession(view)?.title ?? say(`follow.status.${view.meeting.status}`)}</b>
        <small>{view.meeting.title}</small>
      </p>
      <select
        aria-label={say('follow.language')}
        value={language}
        onChange={event => choose(event.target.value as Language)}
      >
        {Object.entries(languageNames).map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
    </header>
  )
}
