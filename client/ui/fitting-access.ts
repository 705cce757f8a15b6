import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import type { Role } from '../../shared/meeting/roles.ts'
import type { Mine } from '../../shared/protocol.ts'
import { useLive } from '../live/react.ts'
import { callRest } from '../live/rest.ts'

/**
 * Of the accesses that a browser holds, an address that names none has the one that signed in last. Where that one has
 * no say on the page and another has, the page goes on with that other one.
 * @param roles those whose page it is, those who work there most first
 */
export const useFittingAccess = (meeting: string, roles: readonly Role[]): void => {
  const role = useLive(({ you }) => you?.role)
  const [, setSearch] = useSearchParams()
  const isOthers = role !== undefined && !roles.includes(role)
  useEffect(() => {
    if (!isOthers) return
    let isHere = true
    void callRest<Mine[]>('GET', '/api/mine').then(answer => {
      const here = (answer.ok ? answer.value : [])
        .map(({ you }) => you)
        .filter(you => you.meeting === undefined || you.meeting === meeting)
      const [fitting] = roles.flatMap(wanted => here.filter(you => you.role === wanted))
      if (isHere && fitting?.access !== undefined) setSearch({ as: fitting.access }, { replace: true })
    })
    return () => {
      isHere = false
    }
  }, [isOthers, meeting, roles, setSearch])
}
