import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'

/** Between which distances from the line the wires turn. */
const nearest = 16
const farthest = 66

type Ends = { line: DOMRect; warning: DOMRect }

const middle = ({ top, height }: DOMRect): number => top + height / 2

/** Of wires that go down the upper one turns last, of those that go up the lower one: so they never cross. */
const inLanes = (ends: Ends[], around: DOMRect): string[] => {
  const step = (farthest - nearest) / Math.max(1, ends.length - 1)
  return ends.map(({ line, warning }, at) => {
    const isDown = middle(warning) > middle(line)
    const lane = isDown ? farthest - at * step : nearest + at * step
    const to = middle(warning) - around.top
    const from = middle(line) - around.top
    // A step of a few pixels reads as a mistake.
    const y = Math.abs(to - from) < 12 ? to : from
    const x = line.right - around.left
    return `M${x} ${y}H${x + lane}V${to}H${warning.left - around.left}`
  })
}

const measured = (around: HTMLElement): string[] => {
  const frame = around.getBoundingClientRect()
  const lines = new Map(
    [...around.querySelectorAll<HTMLElement>('[data-line-of]')].map(line => [line.dataset.lineOf, line]),
  )
  return [...around.querySelectorAll<HTMLElement>('.band')].flatMap(band => {
    const ends = [...band.querySelectorAll<HTMLElement>('[data-warning]')].flatMap(element => {
      const line = lines.get(element.dataset.warning)?.getBoundingClientRect()
      const warning = element.getBoundingClientRect()
      return line && line.right < warning.left ? [{ line, warning }] : []
    })
    return inLanes(ends, frame)
  })
}

/**
 * From each line to what was found there. Drawn inside of what scrolls, and measured again whenever anything in
 * it takes another size; where the two sides stand one above the other there are none, and the links remain.
 */
export const Wires = ({ around }: { around: RefObject<HTMLElement | null> }) => {
  const [paths, setPaths] = useState<string[]>([])
  const measure = useCallback(() => {
    const now = around.current ? measured(around.current) : []
    setPaths(before => (before.join() === now.join() ? before : now))
  }, [around])
  // After each rendering: what is drawn must never point beside what is there.
  useLayoutEffect(measure)
  useEffect(() => {
    const observer = new ResizeObserver(measure)
    const element = around.current
    if (element) {
      observer.observe(element)
      for (const part of element.children) observer.observe(part)
    }
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [around, measure])
  return (
    <svg className="wires" aria-hidden="true">
      {paths.map(path => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
