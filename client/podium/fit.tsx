import { useEffect, useLayoutEffect, useRef } from 'react'

/** How many steps the style sheet knows: as designed, narrow, narrowest, smaller, on several lines. */
const lastStep = 4

const squeeze = (element: HTMLElement | null): void => {
  if (!element) return
  for (let step = 0; step <= lastStep; step += 1) {
    element.dataset.fit = String(step)
    if (element.scrollWidth <= element.clientWidth) return
  }
}

type Props = { children: string; className: string; lang?: string | undefined }

/**
 * Words on one line: narrower before smaller, smaller before broken, never cut off. `data-fit` says which step
 * the style sheet is to take.
 */
export const Fit = ({ children, className, lang }: Props) => {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => squeeze(place.current))
  useEffect(() => {
    const again = () => squeeze(place.current)
    void document.fonts.ready.then(again)
    const resized = new ResizeObserver(again)
    resized.observe(document.body)
    return () => resized.disconnect()
  }, [])
  return (
    <b ref={place} className={className} lang={lang}>
      {children}
    </b>
  )
}
