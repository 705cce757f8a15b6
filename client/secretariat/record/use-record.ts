import { useEffect, useState } from 'react'
import { useLive } from '../../live/react.ts'
import type { TheRecord } from '../rest.ts'
import { useOffice } from '../shell/office.tsx'

type Known = { record: TheRecord; of: string }

/** The record, fetched again whenever one has begun, ended or been undone. */
export const useRecord = (): TheRecord | null => {
  const { meeting, rest } = useOffice()
  const moment = useLive(
    ({ view }) => `${view?.floor?.turn ?? 'free'} ${view?.undo?.seq ?? 0} ${view?.floor?.calls.length ?? 0}`,
  )
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
