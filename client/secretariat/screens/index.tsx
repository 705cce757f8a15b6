import { useState } from 'react'
import type { NewScreen } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import type { Answer } from '../../live/rest.ts'
import { labelOf } from '../access/label.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { useOffice } from '../shell/office.tsx'
import { type Layout, ScreenControl } from './control.tsx'
import { PairScreen } from './pair.tsx'
import { RoomCodeChoice } from './room-code-choice.tsx'
import { ScreenContact, TendScreen } from './tend.tsx'
import { useScreens } from './use-screens.ts'
import './screens.css'

/** The screens of the room: how one comes to be there, which is which, and what all of them or a single one shows. */
export default function ScreensPage() {
  const say = useSay()
  const { press } = useConnection()
  const view = useLive(state => state.view)
  const mayMove = useLive(({ you }) => you?.role === 'secretariat' && you.meeting === undefined)
  const { meeting, rest } = useOffice()
  const { screens, refresh } = useScreens()
  const [failure, setFailure] = useState<string | null>(null)
  if (view === null || screens === null) return <PageHead title={say('secretariat.nav.screens')} />
  const { screens: single, ...all } = view.screen
  const hasRoomCode = view.rules.floorFrom === 'room'
  const show = async (layout: Layout, message: string | undefined, screen?: string) => {
    const answer = await press.show({
      layout,
      ...(message === undefined ? {} : { message }),
      ...(screen === undefined ? {} : { screen }),
    })
    setFailure(answer.ok ? null : answer.error.code)
  }
  const done = async (calling: Promise<Answer<unknown>>): Promise<boolean> => {
    const answer = await calling
    setFailure(answer.ok ? null : answer.code)
    await refresh()
    return answer.ok
  }
  const pair = async (screen: NewScreen): Promise<string | null> => {
    const answer = await rest.pairScreen(meeting, screen)
    await refresh()
    return answer.ok ? null : answer.code
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.screens')}>
        {say('secretariat.screens.summary', {
          count: screens.length,
          own: screens.filter(({ id }) => single[id]).length,
        })}
      </PageHead>
      <PairScreen taken={screens.map(({ name }) => name)} hasRoomCode={hasRoomCode} onPair={pair} />
      <Failure code={failure} />
      <ScreenControl
        name={say('secretariat.screens.all')}
        show={all}
        isSingle={false}
        follows={false}
        view={view}
        onShow={(layout, message) => void show(layout, message)}
      />
      {screens.map(screen => {
        const { name } = labelOf(screen, view, say)
        return (
          <ScreenControl
            key={screen.id}
            name={name}
            show={single[screen.id] ?? all}
            isSingle
            follows={single[screen.id] === undefined}
            view={view}
            onShow={(layout, message) => void show(layout, message, screen.id)}
            contact={<ScreenContact screen={screen} view={view} />}
          >
            {hasRoomCode && (
              <RoomCodeChoice
                isShown={screen.showsRoomCode}
                onChoose={showsRoomCode =>
                  void done(rest.changeScreen(meeting, screen.id, { showsRoomCode }))
                }
              />
            )}
            <TendScreen
              screen={screen}
              name={name}
              view={view}
              mayMove={mayMove}
              onIdentify={() => done(rest.identifyScreen(meeting, screen.id))}
              onChange={to => void done(rest.changeScreen(meeting, screen.id, to))}
              onRemove={() => void done(rest.removeScreen(meeting, screen.id))}
            />
          </ScreenControl>
        )
      })}
    </>
  )
}
