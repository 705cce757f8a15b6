import { lazy, StrictMode, Suspense, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Redirect, Route, Switch, useParams, useSearchParams } from 'wouter'
import type { Role } from '../shared/meeting/roles.ts'
import { LanguageProvider } from './languages/react.tsx'
import { connect, type Live } from './live/connection.ts'
import { browserDevice } from './live/device.ts'
import { LiveProvider } from './live/react.ts'
import { streamLine, watching } from './live/stream.ts'
import { UnlessBarred } from './ui/barred.tsx'
import { useFittingAccess } from './ui/fitting-access.ts'
import { ShownEntry } from './ui/shown-entry.ts'
import './ui/tokens.css'
import './ui/time.css'
import './ui/buttons.css'

/** The pages of a meeting, by the last part of their address; each is loaded where it is used. */
const pages = {
  booth: lazy(() => import('./booth/index.tsx')),
  screens: lazy(() => import('./secretariat/screens/from-podium.tsx')),
  podium: lazy(() => import('./podium/index.tsx')),
  delegation: lazy(() => import('./delegate/names/index.tsx')),
  delegate: lazy(() => import('./delegate/index.tsx')),
  screen: lazy(() => import('./screen/index.tsx')),
  secretariat: lazy(() => import('./secretariat/index.tsx')),
  follow: lazy(() => import('./follow/index.tsx')),
}
/** Who works on a page; the others are for everybody to look at. */
const whose: Partial<Record<keyof typeof pages, readonly Role[]>> = {
  booth: ['interpreter'],
  screens: ['chair', 'moderator', 'secretariat'],
  podium: ['chair', 'moderator', 'secretariat'],
  delegation: ['delegate'],
  delegate: ['delegate'],
  secretariat: ['secretariat'],
}
const Home = lazy(() => import('./home/index.tsx'))
const Pairing = lazy(() => import('./screen/pairing.tsx'))
const Meetings = lazy(() => import('./secretariat/meetings/index.tsx'))
const SignInReturn = lazy(() => import('./home/return.tsx'))
const SignIn = lazy(() => import('./home/link.tsx'))

const WithFittingAccess = ({ meeting, roles }: { meeting: string; roles: readonly Role[] }) => {
  useFittingAccess(meeting, roles)
  return null
}

/** Who only follows is one of many: the sockets are for the room. */
const follow = (meeting: string): Live => {
  const device = browserDevice()
  return connect({ meeting }, streamLine(device), device, watching)
}

/** One connection for as long as the meeting's pages are open. */
const MeetingPage = ({ page }: { page: keyof typeof pages }) => {
  const { meeting = '' } = useParams()
  const [search] = useSearchParams()
  const as = search.get('as') ?? undefined
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const joined = page === 'follow' ? follow(meeting) : connect({ meeting, as })
    setLive(joined)
    return () => joined.close()
  }, [meeting, as, page])
  const Page = pages[page]
  const roles = whose[page]
  return (
    live && (
      <LiveProvider live={live}>
        {roles && as === undefined && <WithFittingAccess meeting={meeting} roles={roles} />}
        <UnlessBarred>
          <Page />
        </UnlessBarred>
        <ShownEntry />
      </LiveProvider>
    )
  )
}

const App = () => (
  <LanguageProvider>
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/in" component={SignIn} />
        <Route path="/in/openid" component={SignInReturn} />
        <Route path="/screen" component={Pairing} />
        <Route path="/meetings" component={Meetings} />
        <Route path="/m/:meeting/booth">
          <MeetingPage page="booth" />
        </Route>
        <Route path="/m/:meeting/podium">
          <MeetingPage page="podium" />
        </Route>
        <Route path="/m/:meeting/podium/screens">
          <MeetingPage page="screens" />
        </Route>
        <Route path="/m/:meeting/delegate">
          <MeetingPage page="delegate" />
        </Route>
        <Route path="/m/:meeting/delegation">
          <MeetingPage page="delegation" />
        </Route>
        <Route path="/m/:meeting/screen">
          <MeetingPage page="screen" />
        </Route>
        <Route path="/m/:meeting/secretariat" nest>
          <MeetingPage page="secretariat" />
        </Route>
        <Route path="/m/:meeting">
          <MeetingPage page="follow" />
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  </LanguageProvider>
)

const place = document.getElementById('page')
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
