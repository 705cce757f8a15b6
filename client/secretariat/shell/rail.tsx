import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'
import { useLive } from '../../live/react.ts'
import { Shape } from '../../ui/shape.tsx'
import { PageLink } from './page-link.tsx'

const pages: { to: string; name: MessageKey }[] = [
  { to: '/', name: 'secretariat.nav.now' },
  { to: '/agenda', name: 'secretariat.nav.agenda' },
  { to: '/delegations', name: 'secretariat.nav.delegations' },
  { to: '/people', name: 'secretariat.nav.people' },
  { to: '/attendance', name: 'secretariat.nav.attendance' },
  { to: '/officers', name: 'secretariat.nav.officers' },
  { to: '/access', name: 'secretariat.nav.access' },
  { to: '/rules', name: 'secretariat.nav.rules' },
  { to: '/screens', name: 'secretariat.nav.screens' },
  { to: '/record', name: 'secretariat.nav.record' },
  { to: '/audit', name: 'secretariat.nav.audit' },
  { to: '/status', name: 'secretariat.nav.status' },
]

const rooms: { part: string; name: MessageKey }[] = [
  { part: 'podium', name: 'secretariat.nav.podium' },
  { part: 'screen', name: 'secretariat.nav.screen' },
]

/** Everywhere that the secretariat may go. On a phone it folds away under one press. */
export const Rail = () => {
  const say = useSay()
  const search = useSearch()
  const [place] = useLocation()
  const meeting = useLive(({ view }) => view?.meeting.id) ?? ''
  const isHouse = useLive(({ you }) => you !== null && you.meeting === undefined)
  const [unfoldedAt, setUnfoldedAt] = useState<string | null>(null)
  // Going to another page folds it again.
  const isUnfolded = unfoldedAt === place
  const suffix = search === '' ? '' : `?${search}`
  return (
    <nav className="rail" aria-label={say('secretariat.pages')}>
      <button
        type="button"
        className="rail-fold"
        aria-expanded={isUnfolded}
        onClick={() => setUnfoldedAt(isUnfolded ? null : place)}
      >
        <Shape name={isUnfolded ? 'cross' : 'menu'} />
        {say('secretariat.pages')}
      </button>
      <div className={isUnfolded ? 'rail-places rail-unfolded' : 'rail-places'}>
        <ul>
          {pages.map(({ to, name }) => (
            <li key={to}>
              <PageLink to={to}>{say(name)}</PageLink>
            </li>
          ))}
        </ul>
        <ul className="rail-away">
          {rooms.map(({ part, name }) => (
            <li key={part}>
              <a href={`/m/${meeting}/${part}${suffix}`} target="_blank" rel="noreferrer">
                {say(name)}
                <span className="spoken">, {say('secretariat.nav.new-tab')}</span>
                <Shape name="arrow" />
              </a>
            </li>
          ))}
          {isHouse && (
            <li>
              <a href={`/meetings${suffix}`}>{say('secretariat.nav.meetings')}</a>
            </li>
          )}
        </ul>
      </div>
    </nav>
  )
}
