import { useLanguage, useSay } from '../../languages/react.tsx'
import { useLive, useServerNow } from '../../live/react.ts'
import { FloorNow } from '../floor/floor-now.tsx'
import { Hands } from '../floor/hands.tsx'
import { Naming, Procedure } from '../floor/procedure.tsx'
import { Queue } from '../floor/queue.tsx'
import { PageHead } from '../parts/head.tsx'
import { useOffice } from '../shell/office.tsx'
import { standingOf } from '../shell/standing.ts'
import { readiness } from './readiness.ts'
import { ReadyList } from './ready-list.tsx'
import './now.css'

/**
 * What happens now, and what is ready. While a session is open the hands come first: the field has the focus as
 * one comes here.
 */
export default function Now() {
  const say = useSay()
  const { language } = useLanguage()
  const view = useLive(state => state.view)
  const { accesses } = useOffice()
  const now = useServerNow('minute')
  if (view === null) return null
  const standing = standingOf(view)
  const isOpen = standing.is === 'open'
  return (
    <>
      <PageHead title={isOpen ? standing.session.title : say('secretariat.nav.now')}>
        {isOpen && standing.session.theme}
      </PageHead>
      {isOpen && (
        <div className="now-session">
          <div>
            <FloorNow view={view} />
            <Procedure view={view} />
            <Hands view={view} />
            <Naming view={view} />
          </div>
          <Queue view={view} />
        </div>
      )}
      {accesses && <ReadyList lines={readiness(view, accesses, now, language)} isOpen={isOpen} />}
    </>
  )
}
