import {
  type CSSProperties,
  type DragEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react'
import type { Drop } from './list-rows.ts'

/** A request under a finger or a pen, and where it would be put down. */
export type TouchDrag = { id: string; drop: Drop | null }

/**
 * The component library takes the grip out of the pointer's way, so that the mouse finds the row behind it; a finger
 * has to find the grip itself.
 */
export const gripStyle = (): CSSProperties =>
  matchMedia('(any-pointer: coarse)').matches ? { pointerEvents: 'auto' } : {}

/** So near the upper or the lower edge, in pixels, the list scrolls by as many. */
const edge = 36

/**
 * Dragging by a finger or a pen, from the grip of a row. The browser's own drag is the mouse's: on touch it waits for
 * a long press, where there is one at all.
 */
export const useTouchDrag = (
  list: RefObject<HTMLElement | null>,
  isAllowed: boolean,
  onDrop: (id: string, drop: Drop) => void,
) => {
  const [drag, setDrag] = useState<TouchDrag | null>(null)
  const pointer = useRef<number | null>(null)

  const isOurs = (event: PointerEvent) => drag !== null && event.pointerId === pointer.current

  const onPointerDownCapture = (event: PointerEvent<HTMLElement>) => {
    const id = event.pointerType === 'mouse' || !isAllowed ? null : rowOfGrip(event.target)
    if (id === null || pointer.current !== null) return
    event.stopPropagation()
    pointer.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ id, drop: null })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isOurs(event) || !drag || !list.current) return
    scrollAtEdge(list.current, event.clientY)
    const drop = dropAt(rowsIn(list.current), event.clientY)
    if (drop?.id !== drag.drop?.id || drop?.position !== drag.drop?.position) setDrag({ ...drag, drop })
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!isOurs(event) || !drag) return
    pointer.current = null
    setDrag(null)
    if (event.type === 'pointerup' && drag.drop) onDrop(drag.id, drag.drop)
  }
  // A finger that rests would let the browser begin a drag of its own, and end ours.
  const onDragStartCapture = (event: DragEvent<HTMLElement>) => {
    if (drag === null) return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    drag,
    handlers: {
      onDragStartCapture,
      onPointerDownCapture,
      onPointerMove,
      onPointerUp: end,
      onPointerCancel: end,
    },
  }
}

const rowOfGrip = (target: EventTarget): string | null => {
  const grip = target instanceof Element ? target.closest('.grip') : null
  return grip?.closest<HTMLElement>('[data-key]')?.dataset.key ?? null
}

const rowsIn = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>('[data-key]')].map(row => {
    const { top, height } = row.getBoundingClientRect()
    return { id: row.dataset.key ?? '', middle: top + height / 2 }
  })

const dropAt = (rows: { id: string; middle: number }[], y: number): Drop | null => {
  const below = rows.find(({ middle }) => y < middle)
  if (below) return { id: below.id, position: 'before' }
  const last = rows.at(-1)
  return last ? { id: last.id, position: 'after' } : null
}

const scrollAtEdge = (list: HTMLElement, y: number): void => {
  const { top, bottom } = list.getBoundingClientRect()
  if (y < top + edge) list.scrollBy({ top: -edge })
  else if (y > bottom - edge) list.scrollBy({ top: edge })
}
