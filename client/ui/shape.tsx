/** Every sign of the language, drawn in a box of 100. A sign never stands without its word. */
const paths = {
  circle: 'M50 0a50 50 0 1 1 0 100A50 50 0 0 1 50 0z',
  ring: 'M50 0a50 50 0 1 1 0 100A50 50 0 0 1 50 0zm0 17a33 33 0 1 0 0 66 33 33 0 0 0 0-66z',
  'ring-closed': 'M50 0a50 50 0 1 1 0 100A50 50 0 0 1 50 0zM18 40v20h64V40z',
  triangle: 'M50 4 100 96H0z',
  square: 'M0 0h100v100H0z',
  diamond: 'M50 0 100 50 50 100 0 50z',
  pause: 'M8 0h28v100H8zM64 0h28v100H64z',
  play: 'M14 0 94 50 14 100z',
  arrow: 'M54 6 98 50 54 94 42 82l24-24H2V42h64L42 18z',
  back: 'M46 6 2 50l44 44 12-12-24-24h64V42H34l24-24z',
  up: 'M6 54 50 10l44 44-12 12-24-24v54H42V42L18 66z',
  down: 'M94 46 50 90 6 46l12-12 24 24V4h16v54l24-24z',
  check: 'M37 90 2 55l13-13 22 22L85 14l13 13z',
  cross: 'M16 4 50 38 84 4l12 12-34 34 34 34-12 12-34-34-34 34L4 84l34-34L4 16z',
  plus: 'M42 4h16v38h38v16H58v38H42V58H4V42h38z',
  minus: 'M4 42h92v16H4z',
  undo: 'M40 6 8 36l32 30V48h22a15 15 0 0 1 0 30H24v16h38a31 31 0 0 0 0-62H40z',
  menu: 'M4 16h92v13H4zM4 44h92v13H4zM4 72h60v13H4z',
  /** A loudspeaker that is not heard. */
  muted: 'M0 32h20L50 6v88L20 68H0zM64 31l14 14 14-14 5 5-14 14 14 14-5 5-14-14-14 14-5-5 14-14-14-14z',
  bars: 'M0 6h12v88H0zM20 6h12v88H20zM46 6h12v88H46zM88 6h12v88H88z',
} as const

export type ShapeName = keyof typeof paths | 'ring-broken'

/** As large as the text it stands in; its colour is the text's. */
export const Shape = ({ name, className }: { name: ShapeName; className?: string }) => (
  <svg className={className ? `shape ${className}` : 'shape'} viewBox="0 0 100 100" aria-hidden="true">
    {name === 'ring-broken' ? (
      <circle
        cx="50"
        cy="50"
        r="41"
        fill="none"
        stroke="currentColor"
        strokeWidth="18"
        strokeDasharray="32.2 32.2"
      />
    ) : (
      <path fillRule="evenodd" d={paths[name]} />
    )}
  </svg>
)
