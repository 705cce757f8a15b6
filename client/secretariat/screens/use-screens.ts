import { useCallback } from 'react'
import type { Screen } from '../../../shared/protocol.ts'
import { useFetched } from '../../ui/fetched.ts'
import { useOffice } from '../shell/office.tsx'

/** Whether a screen has contact is not part of the meeting's view; it is asked for while somebody looks at it. */
const everyMs = 3000

/** The screens of the meeting, null until they have been fetched once; `refresh` fetches them again. */
export const useScreens = (): { screens: Screen[] | null; refresh: () => Promise<void> } => {
  const { meeting, rest } = useOffice()
  const fetch = useCallback(() => rest.screens(meeting), [rest, meeting])
  const { value: screens, refresh } = useFetched(fetch, everyMs)
  return { screens, refresh }
}
