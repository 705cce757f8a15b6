import { type RefCallback, useCallback } from 'react'

/** How far to the right what it holds reaches. */
const rightOf = (element: HTMLElement): number =>
  Math.max(...[...element.children].map(child => child.getBoundingClientRect().right))

/** Where its own padding begins. */
const innerRightOf = (element: HTMLElement): number =>
  element.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(element).paddingRight)

/** Boxes end on fractions of a pixel. */
const grainPx = 1

/**
 * A ref that sets `data-step` to the first of `steps` in which nothing stands out of the element; to the last when
 * all do. What each step means is the style sheet's. `axis`: where to look; boxes of capitals only, which are lower
 * than their letters, can be looked at for their width alone. Give the element a `key` of its content, so that new
 * content begins anew: it is another element then, and fitted as the first one was.
 */
export const useFit = <Box extends HTMLElement>(steps: number, axis: 'width' | 'height'): RefCallback<Box> =>
  useCallback(
    (element: Box) => {
      const fits = () =>
        axis === 'width'
          ? rightOf(element) <= innerRightOf(element) + grainPx
          : element.scrollHeight <= element.clientHeight + grainPx
      const settle = () => {
        for (let step = 0; step < steps; step++) {
          element.dataset.step = String(step)
          if (fits()) return
        }
      }
      settle()
      const sizes = new ResizeObserver(settle)
      sizes.observe(element)
      document.fonts.addEventListener('loadingdone', settle)
      return () => {
        sizes.disconnect()
        document.fonts.removeEventListener('loadingdone', settle)
      }
    },
    [steps, axis],
  )
