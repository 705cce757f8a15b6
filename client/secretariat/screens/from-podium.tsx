import { Link, useSearch } from 'wouter'
import { mayCommand } from '../../../shared/meeting/roles.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Shape } from '../../ui/shape.tsx'
import { NoEntry } from '../shell/no-entry.tsx'
import { OfficeProvider } from '../shell/office.tsx'
import { Top } from '../shell/top.tsx'
import ScreensPage from './index.tsx'
import '../shell/office.css'

/** `/m/:meeting/podium/screens`: the screens of the room for whoever presides, and the way back to the floor. */
export default function ScreensFromPodium() {
  const say = useSay()
  const search = useSearch()
  const view = useLive(state => state.view)
  const you = useLive(state => state.you)
  const refusedFor = useLive(({ contact }) => (contact.status === 'refused' ? contact.code : null))
  if (refusedFor !== null) return <NoEntry page="screens" code={refusedFor} />
  if (view === null || you === null) return null
  if (!mayCommand['screen.show'].includes(you.role)) return <NoEntry page="screens" code="role" />
  const podium = `/m/${view.meeting.id}/podium${search === '' ? '' : `?${search}`}`
  return (
    <OfficeProvider view={view} you={you}>
      <div className="office office-alone">
        <Top view={view} />
        <main className="office-page">
          <Link href={podium} className="word-act screens-back">
            <Shape name="back" />
            {say('secretariat.screens.to-podium')}
          </Link>
          <ScreensPage />
        </main>
      </div>
    </OfficeProvider>
  )
}
