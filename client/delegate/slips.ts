import { type MouseEvent, useRef } from 'react'

/** A thumb that bounces comes back within this, to about the same place. */
const bounceMs = 400
const bouncePx = 48

type Tap = { at: number; x: number; y: number }

/**
 * Stops the second click of a double one: by then another action may have come under the thumb, and the press of
 * “Ask for the floor” must not go on to withdraw. Browsers count clicks of a mouse, and not all of them those of a
 * finger.
 */
export const useSteadyHand = () => {
  const last = useRef<Tap | null>(null)
  return (event: MouseEvent) => {
    const tap = { at: event.timeStamp, x: event.clientX, y: event.clientY }
    const bounces = isTouch(event) && last.current !== null && isBounce(last.current, tap)
    last.current = tap
    if (event.detail > 1 || bounces) event.stopPropagation()
  }
}

const isTouch = ({ nativeEvent }: MouseEvent): boolean =>
  'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch'

const isBounce = (before: Tap, tap: Tap): boolean =>
  tap.at - before.at < bounceMs && Math.hypot(tap.x - before.x, tap.y - before.y) < bouncePx
