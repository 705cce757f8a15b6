import { useCallback, useEffect, useState } from 'react'
import type { Screen } from '../../../shared/protocol.ts'
import { useOffice } from '../shell/office.tsx'

/** Whether a screen has contact is not part of the meeting's view; it is asked for while somebody looks at it. */
const everyMs = 3000

/** The screens of the meeting, null until they have been fetched once; `refresh` fetches them again. */
export const useScreens = (): { screens: Screen[] | null; refresh: () => Promise<void> } => {
  const { meeting, rest } = useOffice()
  const [screens, setScreens] = useState<Screen[] | null>(null)
  const refresh = useCallback(async () => {
    const answer = await rest.screens(meeting)
    if (answer.ok) setScreens(answer.value)
  }, [rest, meeting])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [refresh])
  return { screens, refresh }
}
