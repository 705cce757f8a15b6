import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { useMoment } from '../access/moment.ts'
import { PageHead } from '../parts/head.tsx'
import { hasBegun } from '../shell/standing.ts'
import { troubles } from './judge.ts'
import { KeptStatus } from './kept.tsx'
import { ScreensStatus } from './screens.tsx'
import { ServersStatus } from './servers.tsx'
import { useStatus } from './use-status.ts'
import { Watchers } from './watchers.tsx'
import './status.css'

/** Whether everything that carries the meeting is as it should be: in one sentence, and then thing by thing. */
export default function StatusPage() {
  const say = useSay()
  const timezone = useLive(({ view }) => view?.meeting.timezone) ?? 'UTC'
  const isOld = useLive(({ contact }) => contact.status === 'lost')
  const isBegun = useLive(({ view }) => view !== null && hasBegun(view))
  const moment = useMoment({ timezone }, true)
  const status = useStatus()
  if (status === null) return <PageHead title={say('secretariat.nav.status')} />
  const count = troubles(status, isBegun)
  const time = moment(status.at)
  const { record, house } = status
  // What keeps everybody from pressing is looked at first.
  const kept = <KeptStatus record={record} house={house} timezone={timezone} moment={moment} />
  const verdict = isOld ? 'old' : count === 0 ? 'well' : 'look'
  return (
    <div className={isOld ? 'status-old' : undefined}>
      <PageHead title={say('secretariat.nav.status')}>
        {say(`secretariat.status.${verdict}`, { count, time })}
      </PageHead>
      {record !== null && kept}
      <Watchers clients={status.clients} />
      <ScreensStatus screens={status.screens} at={status.at} moment={moment} />
      {house && <ServersStatus servers={house.servers} moment={moment} />}
      {record === null && kept}
    </div>
  )
}
