/**
 * Pages that stand still, each in one state, without a server: to look at and to test.
 *
 * To add one: name it in the file of its page (`room.ts`; a new file is listed in `stills.ts`), with a history that
 * brings its state about and the hour at which it is seen. Its address is `/?still=its-name`, with `&lang=es` and
 * `&tone=light` as on the page itself. `npx vite --config test/support/stills/vite.config.ts` serves them; tests get
 * them from `serve.ts`.
 */
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { useSearchParams } from 'wouter'
import { LanguageProvider } from '../../../client/languages/react.tsx'
import { LiveProvider } from '../../../client/live/react.ts'
import '../../../client/ui/tokens.css'
import '../../../client/ui/time.css'
import '../../../client/ui/buttons.css'
import type { StillPage } from './still.ts'
import { stills } from './stills.ts'

const pages: Record<StillPage, ReturnType<typeof lazy>> = {
  booth: lazy(() => import('../../../client/booth/index.tsx')),
  podium: lazy(() => import('../../../client/podium/index.tsx')),
  delegate: lazy(() => import('../../../client/delegate/index.tsx')),
  screen: lazy(() => import('../../../client/screen/index.tsx')),
  follow: lazy(() => import('../../../client/follow/index.tsx')),
  secretariat: lazy(() => import('../../../client/secretariat/index.tsx')),
}

const Index = () => (
  <ul>
    {Object.keys(stills).map(name => (
      <li key={name}>
        <a href={`?still=${name}`}>{name}</a>
      </li>
    ))}
  </ul>
)

const StillShown = () => {
  const [search] = useSearchParams()
  const name = search.get('still') ?? ''
  const shown = stills[name]
  if (!shown) return <Index />
  const Page = pages[shown.page]
  return (
    <LiveProvider key={name} live={shown.live()}>
      <div data-still={name} style={{ display: 'contents' }}>
        <Page />
      </div>
    </LiveProvider>
  )
}

const place = document.getElementById('page')
if (place)
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <Suspense fallback={null}>
          <StillShown />
        </Suspense>
      </LanguageProvider>
    </StrictMode>,
  )
