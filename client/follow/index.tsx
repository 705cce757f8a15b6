import { useLive } from '../live/react.ts'
import { currentSession } from '../ui/sessions.ts'
import { Days } from './day.tsx'
import { Elections } from './elections.tsx'
import { Head } from './head.tsx'
import { Next } from './next.tsx'
import { Lost, NoMeeting } from './notice.tsx'
import { Now } from './now.tsx'
import { Draws, Motions, Presiding, Round } from './procedure.tsx'
import './follow.css'

/** What anybody may watch: who has the floor, who comes next, the agenda of the day. Nothing here can be pressed. */
export default function Follow() {
  const view = useLive(state => state.view)
  const contact = useLive(state => state.contact)
  if (view === null) return <NoMeeting refused={contact.status === 'refused'} />
  const lost = contact.status === 'lost'
  return (
    <div className={lost ? 'follow follow-lost' : 'follow'}>
      <Head view={view} />
      <main className="follow-main">
        <Now view={view} lost={lost} />
        <Presiding view={view} />
        {lost && <Lost view={view} since={contact.since} />}
        <div className="follow-rest">
          {currentSession(view) && <Next view={view} />}
          <Round view={view} />
          <Motions view={view} />
          <Elections view={view} />
          <Days view={view} />
          <Draws view={view} />
        </div>
      </main>
    </div>
  )
}
