import { useState } from 'react'
import type { ScreenLayout } from '../../../shared/meeting/commands.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { labelOf } from '../access/label.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { useOffice } from '../shell/office.tsx'
import { PageLink } from '../shell/page-link.tsx'
import { ScreenControl } from './control.tsx'
import './screens.css'

/** What the screens of the room show: all of them, and any that differs. */
export default function ScreensPage() {
  const say = useSay()
  const { press } = useConnection()
  const view = useLive(state => state.view)
  const { accesses } = useOffice()
  const [failure, setFailure] = useState<string | null>(null)
  if (view === null) return null
  const screens = (accesses ?? []).filter(({ role }) => role === 'screen')
  const { screens: single, ...all } = view.screen
  const show = async (layout: ScreenLayout, message: string | undefined, screen?: string) => {
    const answer = await press.show({
      layout,
      ...(message === undefined ? {} : { message }),
      ...(screen === undefined ? {} : { screen }),
    })
    setFailure(answer.ok ? null : answer.error.code)
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.screens')}>
        {say('secretariat.screens.summary', {
          count: screens.length,
          own: screens.filter(({ id }) => single[id]).length,
        })}
      </PageHead>
      <Failure code={failure} />
      <ScreenControl
        name={say('secretariat.screens.all')}
        show={all}
        follows={false}
        view={view}
        onShow={(layout, message) => void show(layout, message)}
      />
      {screens.map(screen => (
        <ScreenControl
          key={screen.id}
          name={labelOf(screen, view, say).name}
          show={single[screen.id] ?? all}
          follows={single[screen.id] === undefined}
          view={view}
          onShow={(layout, message) => void show(layout, message, screen.id)}
        />
      ))}
      {accesses && screens.length === 0 && (
        <p className="screens-none">
          {say('secretariat.screens.none')} <PageLink to="/access">{say('secretariat.ready.make')}</PageLink>
        </p>
      )}
    </>
  )
}
