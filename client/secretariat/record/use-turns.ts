import { useEffect, useState } from 'react'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import { useLive } from '../../live/react.ts'
import { useOffice } from '../shell/office.tsx'

type Known = { turns: TurnOnRecord[]; of: string }

/** The turns on record, fetched again whenever one has begun, ended or been undone. */
export const useTurns = (): TurnOnRecord[] | null => {
  const { meeting, rest } = useOffice()
  const moment = useLive(({ view }) => `${view?.floor?.turn ?? 'free'} ${view?.undo?.seq ?? 0}`)
  const [known, setKnown] = useState<Known | null>(null)
  const isStale = known?.of !== moment
  useEffect(() => {
    if (!isStale) return
    let isCurrent = true
    void rest.turns(meeting).then(answer => {
      if (isCurrent && answer.ok) setKnown({ turns: answer.value.turns, of: moment })
    })
    return () => {
      isCurrent = false
    }
  }, [meeting, rest, moment, isStale])
  return known?.turns ?? null
}
