import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape.tsx'
import './buttons.css'

type ActProps = {
  onPress: () => void
  children: ReactNode
  shape?: ShapeName
  className?: string
  label?: string
}

/** A secondary action. What cannot be done now is left out, never greyed. */
export const Act = ({ onPress, children, shape, className, label }: ActProps) => (
  <button
    type="button"
    className={className ? `act ${className}` : 'act'}
    onClick={onPress}
    aria-label={label}
  >
    {shape && <Shape name={shape} />}
    {children}
  </button>
)

type DecideProps = {
  onPress: () => void
  /** What happens, in the words of the room. */
  children: ReactNode
  /** What it brings about on the way. */
  consequence?: ReactNode
  before?: ReactNode
  shape?: ShapeName
  shortcut?: string
  className?: string
}

/** The one next action: full width, the same place always, saying its consequence. */
export const Decide = ({
  onPress,
  children,
  consequence,
  before,
  shape,
  shortcut,
  className,
}: DecideProps) => (
  <button type="button" className={className ? `decide ${className}` : 'decide'} onClick={onPress}>
    {before}
    <span className="decide-words">
      {consequence && <small>{consequence}</small>}
      <strong>{children}</strong>
    </span>
    {shortcut && <kbd>{shortcut}</kbd>}
    {shape && <Shape name={shape} />}
  </button>
)
