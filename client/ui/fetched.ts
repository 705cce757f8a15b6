import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../live/rest.ts'

/**
 * What the meeting's view does not have, fetched at once, again every `everyMs` while somebody looks, and as the page
 * is shown again. The value is null until it has come; what cannot be fetched leaves what was there.
 * @param fetch the same function as long as the same thing is wanted; null when nothing is
 */
export const useFetched = <Value>(
  fetch: (() => Promise<Answer<Value>>) | null,
  everyMs: number,
): { value: Value | null; refresh: () => Promise<void> } => {
  const [value, setValue] = useState<Value | null>(null)
  const refresh = useCallback(async () => {
    const answer = await fetch?.()
    if (answer?.ok) setValue(answer.value)
  }, [fetch])
  useEffect(() => {
    void refresh()
    const again = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const timer = setInterval(again, everyMs)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [refresh, everyMs])
  return { value, refresh }
}
