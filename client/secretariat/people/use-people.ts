import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ListedPerson } from '../../../shared/people.ts'
import { createPeopleRest, type PeopleRest } from '../../live/people-rest.ts'
import { useLive } from '../../live/react.ts'
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
  const [people, setPeople] = useState<readonly ListedPerson[] | null>(null)
  const refresh = useCallback(async () => {
    const answer = await rest.list()
    if (answer.ok) setPeople(answer.value)
  }, [rest])
  useEffect(() => {
    if (attendance) void refresh()
  }, [refresh, attendance])
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [refresh])
  return { people, rest, refresh }
}
