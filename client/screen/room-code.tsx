import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { RoomCode } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection, useLive } from '../live/react.ts'
import { callRest } from '../live/rest.ts'
import type { LiveState } from '../live/store.ts'

/** After a try in vain, and at least between two tries. */
const againMs = 2_000

const RoomCodeContext = createContext<string | null>(null)

/** A screen that the secretariat has signed in and that shows it, where the floor is given in the room. */
const isWanted = ({ view, you }: LiveState): boolean =>
  you?.role === 'screen' &&
  you.showsRoomCode !== false &&
  view?.rules.floorFrom === 'room' &&
  view.meeting.status !== 'adjourned'

/** The code of the room as it turns; it comes to screens alone, and not with the view that others are sent too. */
const useFetchedCode = (): string | null => {
  const { device, clock } = useConnection()
  const wanted = useLive(isWanted)
  const meeting = useLive(({ view }) => view?.meeting.id ?? '')
  const access = useLive(({ you }) => you?.access)
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return setCode(null)
    let isHere = true
    let stop = () => {}
    const ask = async () => {
      const path = `/api/meetings/${encodeURIComponent(meeting)}/room-code`
      const answer = await callRest<RoomCode>('GET', path, undefined, access)
      if (!isHere) return
      setCode(answer.ok ? answer.value.code : null)
      const waitMs = answer.ok ? Math.max(answer.value.until - clock.now(), 0) : againMs
      stop = device.after(waitMs, () => void ask())
    }
    void ask()
    return () => {
      isHere = false
      stop()
    }
  }, [wanted, meeting, access, device, clock])
  return code
}

export const RoomCodeProvider = ({ children }: { children: ReactNode }) => (
  <RoomCodeContext value={useFetchedCode()}>{children}</RoomCodeContext>
)

/** What the foot of the screen says to those who are to enter the code; null where there is none. */
export const useRoomCodeWords = (): string | null => {
  const say = useSay()
  const code = useContext(RoomCodeContext)
  return code === null ? null : say('screen.room-code', { code: `${code.slice(0, 3)}\u00a0${code.slice(3)}` })
}
