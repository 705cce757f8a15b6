import { useEffect, useState } from 'react'
import { useConnection } from '../live/react.ts'

/** Long enough that a second press of the same intention is over, short enough that nobody waits for it. */
const armingMs = 600

/**
 * Whether a press may be meant for what stands there: false for a moment after `meaning` has become another one.
 * Whoever presses twice, or presses as somebody else changes the floor, does not do what they did not read.
 */
export const useArmed = (meaning: string): boolean => {
  const { device } = useConnection()
  const [read, setRead] = useState<string | null>(null)
  useEffect(() => device.after(armingMs, () => setRead(meaning)), [device, meaning])
  return read === meaning
}
