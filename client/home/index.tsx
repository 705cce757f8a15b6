import type { Mine, View } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useLanguage } from '../languages/react.tsx'
import { type Demo, DemoLinks } from './demo.tsx'
import { SignInForm } from './form.tsx'
import { HeldAccesses } from './held.tsx'
import { HouseSignIn } from './house.tsx'
import { type ListedMeeting, MeetingList } from './meetings.tsx'
import { useRest } from './use-rest.ts'
import './home.css'

/** Where everybody begins: a code to sign in with, the meetings to follow, the demo to try out. */
export default function Home() {
  const { say, language, choose } = useLanguage()
  const meetings = useRest<ListedMeeting[]>('/api/meetings')
  const demo = useRest<Demo>('/api/demo')
  const held = useRest<Mine[]>('/api/mine')
  const offered: View['meeting']['languages'] = ['en', 'es', 'pt', 'fr']
  return (
    <main className="home">
      <header className="home-head">
        <h1>Palabra</h1>
        <nav aria-label={say('home.language')}>
          {offered.map(name => (
            <button
              type="button"
              key={name}
              lang={name}
              aria-pressed={name === language}
              onClick={() => choose(name)}
            >
              {languageNames[name]}
            </button>
          ))}
        </nav>
      </header>
      {held && held.length > 0 && (
        <section className="home-part">
          <h2>{say('home.held')}</h2>
          <HeldAccesses held={held} />
        </section>
      )}
      <div className="home-columns">
        <section className="home-part">
          <h2>{say('home.sign-in')}</h2>
          <p className="home-lead">{say('home.sign-in.lead')}</p>
          <SignInForm />
          <HouseSignIn />
        </section>
        <section className="home-part">
          <h2>{say('home.follow')}</h2>
          {meetings && <MeetingList meetings={meetings} />}
        </section>
      </div>
      {demo && <DemoLinks demo={demo} />}
      <footer className="home-foot">
        <a href="/screen">{say('home.screen')}</a>
      </footer>
    </main>
  )
}
