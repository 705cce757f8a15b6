import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { currentSession } from '../ui/sessions.ts'

/** Which meeting and session, and in which language one reads. */
export const Head = ({ view }: { view: View }) => {
  const say = useSay()
  return (
    <header className="follow-head">
      <p>
        <b>{currentSession(view)?.title ?? say(`follow.status.${view.meeting.status}`)}</b>
        <small>{view.meeting.title}</small>
      </p>
      <LanguageChoice />
    </header>
  )
}
