import { type RefObject, useLayoutEffect, useRef } from 'react'

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-key]')]

/** In milliseconds, as the tokens say it: nothing for those who want no motion. */
const motionMs = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--motion-moved')) || 0

/** Rows that have changed their places go there; whatever else changes in a row stays where it is. */
export const useMovedRows = (ids: readonly string[]): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null)
  const seen = useRef({ order: '', tops: new Map<string, number>() })
  const order = ids.join(' ')
  useLayoutEffect(() => {
    if (!list.current) return
    const { order: orderBefore, tops: topsBefore } = seen.current
    const rows = rowsIn(list.current)
    const tops = new Map(rows.map(row => [row.dataset.key ?? '', row.offsetTop]))
    seen.current = { order, tops }
    if (order === orderBefore) return
    const duration = motionMs()
    for (const row of rows) {
      const key = row.dataset.key ?? ''
      const from = (topsBefore.get(key) ?? row.offsetTop) - row.offsetTop
      if (from !== 0 && duration > 0)
        row.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
          duration,
          easing: 'cubic-bezier(0.2, 0, 0, 1)',
        })
    }
  })
  return list
}
