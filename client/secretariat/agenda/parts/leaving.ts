import { type RefObject, useEffect, useRef } from 'react'

/**
 * Calls `leave` when a press or the focus has gone elsewhere. A press outside is waited for until it has done
 * what it was for: to close on its way would move what is pressed from under the finger.
 */
export const useLeaving = (block: RefObject<HTMLElement | null>, leave: () => void): void => {
  const leaveNow = useRef(leave)
  leaveNow.current = leave
  useEffect(() => {
    const openedAt = performance.now()
    let isPressing = false
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Node && target.isConnected && block.current?.contains(target) === false
    const press = () => {
      isPressing = true
    }
    const release = () => {
      isPressing = false
    }
    const clicked = (event: Event) => {
      // The press that has opened the block comes by here as well.
      if (event.timeStamp > openedAt && isOutside(event.target)) leaveNow.current()
    }
    const blurred = ({ relatedTarget }: FocusEvent) => {
      if (!isPressing && isOutside(relatedTarget)) leaveNow.current()
    }
    const element = block.current
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('pointerup', release, true)
    document.addEventListener('pointercancel', release, true)
    document.addEventListener('click', clicked)
    element?.addEventListener('focusout', blurred)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('pointerup', release, true)
      document.removeEventListener('pointercancel', release, true)
      document.removeEventListener('click', clicked)
      element?.removeEventListener('focusout', blurred)
    }
  }, [block])
}
