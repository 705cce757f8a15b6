import { useEffect, useState } from 'react'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import { useLive } from '../../live/react.ts'
import { useOffice } from '../shell/office.tsx'

type Known = { record: RecordJson; of: number }

/** The record, fetched again whenever something has come to it. */
export const useRecord = (): RecordJson | null => {
  const { meeting, rest } = useOffice()
  const moment = useLive(({ seq }) => seq)
  const [known, setKnown] = useState<Known | null>(null)
  const isStale = known?.of !== moment
  useEffect(() => {
    if (!isStale) return
    let isCurrent = true
    void rest.record(meeting).then(answer => {
      if (isCurrent && answer.ok) setKnown({ record: answer.value, of: moment })
    })
    return () => {
      isCurrent = false
    }
  }, [meeting, rest, moment, isStale])
  return known?.record ?? null
}
