import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useLive } from '../live/react.ts'
import Now from './now/index.tsx'
import { NoEntry } from './shell/no-entry.tsx'
import { OfficeProvider } from './shell/office.tsx'
import { Rail } from './shell/rail.tsx'
import { Top } from './shell/top.tsx'
import './shell/office.css'

/** By the last part of the address; each is loaded where it is used. */
const pages = {
  '/access': lazy(() => import('./access/index.tsx')),
  '/attendance': lazy(() => import('./attendance/index.tsx')),
  '/people': lazy(() => import('./people/index.tsx')),
  '/badges': lazy(() => import('./badges/index.tsx')),
  '/officers': lazy(() => import('./officers/index.tsx')),
  '/delegations': lazy(() => import('./delegations/index.tsx')),
  '/rules': lazy(() => import('./rules/index.tsx')),
  '/screens': lazy(() => import('./screens/index.tsx')),
  '/audit': lazy(() => import('./audit/index.tsx')),
  '/status': lazy(() => import('./status/index.tsx')),
  '/record': lazy(() => import('./record/index.tsx')),
  '/agenda': lazy(() => import('./agenda/index.tsx')),
  '/import': lazy(() => import('./import/index.tsx')),
}

/** The secretariat's view: the same frame around each of its pages. */
export default function Secretariat() {
  const view = useLive(state => state.view)
  const you = useLive(state => state.you)
  const refusedFor = useLive(({ contact }) => (contact.status === 'refused' ? contact.code : null))
  if (refusedFor !== null) return <NoEntry code={refusedFor} />
  if (view === null || you === null) return null
  if (you.role !== 'secretariat') return <NoEntry code={you.role === 'follower' ? 'follower' : 'role'} />
  return (
    <OfficeProvider view={view} you={you}>
      <div className="office">
        <Top view={view} />
        <Rail />
        <main className="office-page">
          <Suspense fallback={null}>
            <Switch>
              <Route path="/" component={Now} />
              {Object.entries(pages).map(([path, component]) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </Suspense>
        </main>
      </div>
    </OfficeProvider>
  )
}
