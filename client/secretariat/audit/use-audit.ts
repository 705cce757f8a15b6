import { useCallback, useEffect, useState } from 'react'
import type { AuditPage } from '../../../shared/protocol.ts'
import { useOffice } from '../shell/office.tsx'

/** Whose acts are shown, and with which outcome; null: all. */
export type Wanted = { who: string | null; outcome: 'done' | 'refused' | null }

/** While somebody looks at the newest, they come by themselves. */
const everyMs = 5_000

/** The audit from the newest on, as far back as somebody wanted to read. */
export const useAudit = (wanted: Wanted) => {
  const { meeting, rest } = useOffice()
  const [page, setPage] = useState<AuditPage | null>(null)
  const [isOlder, setOlder] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { who, outcome } = wanted

  const load = useCallback(
    async (before?: number) => {
      const answer = await rest.audit(meeting, { who, outcome, before: before ?? null })
      setFailure(answer.ok ? null : answer.code)
      return answer.ok ? answer.value : null
    },
    [meeting, rest, who, outcome],
  )
  useEffect(() => {
    if (isOlder) return
    let isHere = true
    const again = async () => {
      const newest = await load()
      if (isHere && newest) setPage(newest)
    }
    void again()
    const timer = setInterval(() => document.visibilityState === 'visible' && void again(), everyMs)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [load, isOlder])

  const older = async () => {
    const last = page?.entries.at(-1)
    if (page === null || last === undefined) return
    setOlder(true)
    const next = await load(last.id)
    if (next) setPage({ ...next, entries: [...page.entries, ...next.entries] })
  }
  /** From the newest on again. */
  const begin = () => setOlder(false)
  return { page, failure, older, begin }
}
