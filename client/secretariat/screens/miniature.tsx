import { shownOn } from '../../../shared/meeting/clock.ts'
import type { ScreenLayout } from '../../../shared/meeting/commands.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useClockInstant } from '../../live/react.ts'
import { ClockFigures } from '../../ui/clock-figures.tsx'
import { calledIn } from '../../ui/names.ts'
import { sessionsOf } from '../shell/standing.ts'

type Shown = { layout: ScreenLayout; message?: string | undefined }

const plateOf = ({ delegations }: View, code: string): string => {
  const delegation = delegations.find(other => other.code === code)
  return delegation ? delegation.names[delegation.language] : code
}

const Speaker = ({ view }: { view: View }) => {
  const say = useSay()
  const { floor } = view
  const now = useClockInstant(floor?.clock ?? null)
  if (floor === null) return <b>{say('floor.free')}</b>
  return (
    <>
      <b>{calledIn(view, floor, say)}</b>
      <span className="miniature-clock">
        <ClockFigures shown={shownOn(floor.clock, now)} />
      </span>
    </>
  )
}

const List = ({ view }: { view: View }) => (
  <ol>
    {view.list.requests.slice(0, 5).map(({ id, delegation }, place) => (
      <li key={id}>
        {place + 1} {plateOf(view, delegation)}
      </li>
    ))}
  </ol>
)

const AgendaLines = ({ view }: { view: View }) => {
  const sessions = sessionsOf(view)
  const here = Math.max(
    0,
    sessions.findIndex(({ id }) => id === view.session),
  )
  return (
    <ol>
      {sessions.slice(here, here + 5).map(({ id, plannedStart, title }) => (
        <li key={id}>
          {plannedStart} {title}
        </li>
      ))}
    </ol>
  )
}

/** What stands on a screen, drawn small: enough to see that it is the right thing, not a picture of it. */
export const Miniature = ({ show, view }: { show: Shown; view: View }) => (
  <div className="miniature" data-tone="dark" aria-hidden="true">
    {(show.layout === 'auto' || show.layout === 'speaker') && <Speaker view={view} />}
    {show.layout === 'list' && <List view={view} />}
    {show.layout === 'agenda' && <AgendaLines view={view} />}
    {show.layout === 'message' && <b>{show.message}</b>}
  </div>
)
