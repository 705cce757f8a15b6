import { useCallback } from 'react'
import type { Status } from '../../../shared/status.ts'
import { useFetched } from '../../ui/fetched.ts'
import { useOffice } from '../shell/office.tsx'

const everyMs = 3000

/** How things stand, null until it has been fetched once. */
export const useStatus = (): Status | null => {
  const { meeting, rest } = useOffice()
  const fetch = useCallback(() => rest.status(meeting), [rest, meeting])
  return useFetched(fetch, everyMs).value
}
