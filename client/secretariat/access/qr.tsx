import { useMemo } from 'react'
import { encode } from 'uqr'

/** One path for all dark modules; a run of them in a row is one rectangle. */
const pathOf = (modules: boolean[][]): string =>
  modules
    .flatMap((row, y) =>
      [
        ...row
          .map(dark => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')

/**
 * A QR code in ink on white, with the quiet zone that readers need. A quarter of it may be soiled or folded.
 * @param label what it leads to, for those who do not see it
 */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'Q', border: 4 })
    return { size, path: pathOf(data) }
  }, [text])
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
