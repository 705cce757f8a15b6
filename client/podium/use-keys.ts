import { useEffect, useRef } from 'react'
import type { KeyPressed } from './keys.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** A control that was reached by keyboard: Space presses it, as everywhere. */
const isOwnPress = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.closest('button, a') !== null

/**
 * Keys of the whole page. `act` says whether the key meant something. A control that was pressed by finger or
 * mouse does not keep the focus, so that Space means the big action again.
 */
export const useKeys = (act: (pressed: KeyPressed) => boolean): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isField(event.target) || isOwnPress(event) || !latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const letGo = ({ detail, target }: MouseEvent) => {
      const focused = document.activeElement
      if (detail === 0 || !(focused instanceof HTMLElement) || isField(focused)) return
      if (target instanceof Node && focused.contains(target)) focused.blur()
    }
    window.addEventListener('keydown', hear, true)
    window.addEventListener('click', letGo, true)
    return () => {
      window.removeEventListener('keydown', hear, true)
      window.removeEventListener('click', letGo, true)
    }
  }, [])
}
