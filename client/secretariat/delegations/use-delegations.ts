import { useEffect, useRef, useState } from 'react'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useConnection, useLive } from '../../live/react.ts'
import { useOffice } from '../shell/office.tsx'

type Change = (chosen: readonly Delegation[]) => Delegation[]

/**
 * The delegations as they are shown and changed here. Each change is sent at once and begins with the one before
 * it, so that quick presses do not undo each other; a refusal returns to what the server has.
 */
export const useDelegations = () => {
  const { meeting, rest } = useOffice()
  const { device } = useConnection()
  const stored = useLive(({ view }) => view?.delegations) ?? []
  const seq = useLive(state => state.seq)
  const [draft, setDraft] = useState<{ delegations: Delegation[]; seq: number | null } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const latest = useRef<readonly Delegation[]>(stored)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)
  if (draft === null) latest.current = stored

  useEffect(() => {
    if (draft !== null && draft.seq !== null && seq >= draft.seq) setDraft(null)
  }, [draft, seq])

  const send = async (delegations: Delegation[]) => {
    const answer = await rest.replaceDelegations(meeting, delegations, device.uniqueId())
    waiting.current -= 1
    if (!answer.ok) {
      setFailure(answer.code)
      setDraft(null)
    } else if (waiting.current === 0) setDraft({ delegations, seq: answer.value.seq })
  }
  const change = (make: Change) => {
    const delegations = make(latest.current)
    latest.current = delegations
    setFailure(null)
    setDraft({ delegations, seq: null })
    waiting.current += 1
    queue.current = queue.current.then(() => send(delegations))
  }
  return { chosen: draft?.delegations ?? stored, change, failure }
}
