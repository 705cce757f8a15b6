import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View, You } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { useLive, useServerNow } from '../live/react.ts'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { LostSince } from '../ui/lost-since.tsx'
import { calledIn } from '../ui/names.ts'
import { currentSession, matterOf } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { boothsCalled } from '../ui/signals.ts'
import { useTone } from '../ui/tone.ts'
import { useWakeLock } from '../ui/wake-lock.ts'
import { speechNow } from './coming.ts'
import { Next } from './next.tsx'
import { Now } from './now.tsx'
import { Heard, Signals, Told } from './signals.tsx'

/** The interpreters’ page: who speaks, who comes next, and two signals. Dark and quiet. */
export const Booth = ({ view, you }: { view: View; you: You }) => {
  const say = useSay()
  const contact = useLive(state => state.contact)
  const isLost = contact.status === 'lost'
  const isOpen = currentSession(view)?.status === 'open'
  useTone('dark')
  useWakeLock()
  return (
    <div className="booth" data-contact={isLost ? 'lost' : 'live'}>
      <title>{`${say('booth.title')} – ${view.meeting.title}`}</title>
      <Head view={view} you={you} isLost={isLost} />
      <main>
        <Now view={view} isLost={isLost} />
        <Next view={view} />
      </main>
      {isLost ? (
        <p className="told lost" role="status">
          <Shape name="ring-broken" />
          <LostSince view={view} since={contact.since} />
        </p>
      ) : (
        <Told view={view} />
      )}
      {isOpen ? <Signals view={view} /> : <p className="no-signals">{say('booth.signal.later')}</p>}
      <Heard view={view} />
      <Floor view={view} isLost={isLost} />
    </div>
  )
}

const Head = ({ view, you, isLost }: { view: View; you: You; isLost: boolean }) => {
  const { say, language } = useLanguage()
  const now = useServerNow('minute')
  return (
    <header className="head">
      <h1>{boothsCalled([you.name ?? ''], say, language)}</h1>
      <p>
        <b>{currentSession(view)?.title ?? view.meeting.title}</b> {matterOf(view)}
      </p>
      <LanguageChoice isShort />
      <time className={isLost ? 'hollow' : undefined}>{hourAt(view.meeting.timezone, now)}</time>
    </header>
  )
}

/** Each speaker once, for those who do not see the page. */
const Floor = ({ view, isLost }: { view: View; isLost: boolean }) => {
  const say = useSay()
  const speech = speechNow(view)
  const words = speech && `${calledIn(view, speech, say)} ${say('floor.has')}`
  const spoken = speech?.language ? `, ${languageNames[speech.language]}` : ''
  return (
    <p className="spoken" role="status">
      {words === null || isLost ? '' : `${words}${spoken}`}
    </p>
  )
}
