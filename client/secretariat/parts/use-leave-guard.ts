import { useEffect } from 'react'

/** While something would be lost, the browser asks before the page is reloaded or closed. */
export const useLeaveGuard = (wouldLose: boolean): void => {
  useEffect(() => {
    if (!wouldLose) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
