import { useEffect, useState } from 'react'

/** For so long a first press waits for the second. */
const armedMs = 3000

/**
 * What cannot be taken back takes two presses on the same place: the first one asks, and is forgotten after three
 * seconds. No dialogue stands in the way of a thumb.
 */
export const useSecondThought = (act: () => void): { isArmed: boolean; press: () => void } => {
  const [isArmed, setArmed] = useState(false)
  useEffect(() => {
    if (!isArmed) return
    const timer = setTimeout(() => setArmed(false), armedMs)
    return () => clearTimeout(timer)
  }, [isArmed])
  return {
    isArmed,
    press: () => {
      setArmed(!isArmed)
      if (isArmed) act()
    },
  }
}
