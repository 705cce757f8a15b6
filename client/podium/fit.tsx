import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** How many steps the style sheet knows: as designed, narrow, narrowest, smaller, on several lines. */
const lastStep = 4

/**
 * Words on one line: narrower before smaller, smaller before broken, never cut off. `data-fit` says which step
 * the style sheet is to take.
 */
export const Fit = ({
  children,
  className,
  lang,
}: {
  children: ReactNode
  className: string
  lang?: string | undefined
}) => {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const squeeze = () => {
      for (let step = 0; step <= lastStep; step += 1) {
        element.dataset.fit = String(step)
        if (element.scrollWidth <= element.clientWidth) return
      }
    }
    squeeze()
    void document.fonts.ready.then(squeeze)
    const resized = new ResizeObserver(squeeze)
    resized.observe(document.body)
    return () => resized.disconnect()
  })
  return (
    <b ref={place} className={className} lang={lang}>
      {children}
    </b>
  )
}
