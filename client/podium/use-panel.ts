import { useRef, useState } from 'react'
import { isSamePanel, type Panel } from './panels.ts'

type Shown = { panel: Panel | null; show: (next: Panel | null) => void }

/**
 * What stands in the place of the list. What brought it up puts it away again, and whoever came by keyboard is
 * back where they were then.
 */
export const usePanel = (): Shown => {
  const [panel, setPanel] = useState<Panel | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const show = (wanted: Panel | null) => {
    const next = isSamePanel(panel, wanted) ? null : wanted
    if (panel === null) cameFrom.current = document.activeElement
    setPanel(next)
    if (next !== null) return
    const origin = cameFrom.current
    if (origin instanceof HTMLElement && origin !== document.body && origin.isConnected) origin.focus()
  }
  return { panel, show }
}
