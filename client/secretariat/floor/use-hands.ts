import { useState } from 'react'
import type { RequestKind } from '../../../shared/meeting/commands.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useConnection } from '../../live/react.ts'
import { type Matter, said } from './matter.tsx'

export type HandAnswer = { delegation: Delegation; code: string | null }

/** Enters requests for hands raised in the room, and tells how the last one went. */
export const useHands = () => {
  const { press } = useConnection()
  const [last, setLast] = useState<HandAnswer | null>(null)
  const raise = async (delegation: Delegation, kind: RequestKind, matter: Matter) => {
    setLast(null)
    const answer = await press.request(kind, said(matter), delegation.code)
    setLast({ delegation, code: answer.ok ? null : answer.error.code })
  }
  return { last, raise }
}
