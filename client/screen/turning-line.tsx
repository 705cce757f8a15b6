import { type RefCallback, useCallback, useState } from 'react'
import type { Instant } from '../../shared/meeting/clock.ts'
import { useServerNow } from '../live/react.ts'

/** Time enough to read a line. By the server's clock, so that all screens turn together. */
const lineMs = 6_000

/** Which of so many lines is shown at an instant. */
const lineAt = (count: number, now: Instant): number => Math.floor(now / lineMs) % count

/** One line for texts that may be longer than a line: their lines take turns, and nothing is cut. */
export const TurningLine = ({ texts }: { texts: string[] }) => {
  const now = useServerNow('second')
  const [count, box] = useLineCount<HTMLDivElement>()
  const shown = lineAt(count, now)
  return (
    <div className="turning">
      <div key={texts.join()} ref={box} style={{ transform: `translateY(${-shown}lh)` }}>
        {texts.map(text => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  )
}

/** How many lines a box of text has, and the ref of the box. */
const useLineCount = <Box extends HTMLElement>(): [number, RefCallback<Box>] => {
  const [count, setCount] = useState(1)
  const ref = useCallback((box: Box) => {
    const measure = () => {
      const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight)
      setCount(Math.max(1, Math.round(box.offsetHeight / lineHeight)))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(box)
    return () => sizes.disconnect()
  }, [])
  return [count, ref]
}
