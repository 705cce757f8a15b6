import { useEffect, useRef } from 'react'
import type { Situation } from './situation.ts'

/** In milliseconds: on, off, on. Devices that cannot vibrate do not. */
const patterns: Partial<Record<Situation['is'], number[]>> = {
  next: [200],
  'has-floor': [200, 120, 200],
}

/** The device is felt when its delegation becomes next, and when it gets the floor; never on opening the page. */
export const useBuzz = (is: Situation['is']): void => {
  const before = useRef<Situation['is']>('connecting')
  useEffect(() => {
    const pattern = patterns[is]
    const isNews = before.current !== 'connecting' && before.current !== is
    before.current = is
    // Before anybody has touched the page browsers forbid it.
    const mayBuzz = 'vibrate' in navigator && navigator.userActivation?.hasBeenActive !== false
    if (pattern && isNews && mayBuzz) navigator.vibrate(pattern)
  }, [is])
}
