import { useEffect, useMemo } from 'react'
import type { ListedPerson } from '../../../shared/people.ts'
import { createPeopleRest, type PeopleRest } from '../../live/people-rest.ts'
import { useLive } from '../../live/react.ts'
import { useFetched } from '../../ui/fetched.ts'
import { useOffice } from '../shell/office.tsx'

/** Names are not in the meeting's view; another desk's are asked for while somebody looks. */
const everyMs = 5000

export type People = {
  /** Null until they have been fetched once. */
  people: readonly ListedPerson[] | null
  rest: PeopleRest
  refresh: () => Promise<void>
}

/** Who represents the delegations, fetched again whenever somebody has come or gone. */
export const usePeople = (): People => {
  const { meeting } = useOffice()
  const access = useLive(({ you }) => you?.access)
  const attendance = useLive(({ view }) => view?.attendance)
  const rest = useMemo(() => createPeopleRest(meeting, access), [meeting, access])
  const { value: people, refresh } = useFetched(rest.list, everyMs)
  useEffect(() => {
    if (attendance) void refresh()
  }, [refresh, attendance])
  return { people, rest, refresh }
}
