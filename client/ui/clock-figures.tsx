import type { ShownSeconds } from '../../shared/meeting/clock.ts'

/** `1:24`; `+0:17` in overtime. */
export const figures = ({ seconds, over }: ShownSeconds): string =>
  `${over ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/**
 * The clock's figures, flush right by whoever places them. Silent for screen readers, who are told milestones
 * instead. Hollow figures are not confirmed.
 */
export const ClockFigures = ({ shown, hollow = false }: { shown: ShownSeconds; hollow?: boolean }) => {
  const [minutes, seconds] = figures(shown).split(':')
  return (
    <span className={hollow ? 'clock hollow' : 'clock'} role="timer" aria-live="off">
      {minutes}
      <span className="colon">:</span>
      {seconds}
    </span>
  )
}
