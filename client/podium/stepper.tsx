import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'

type Props = { label: string; value: number; shortcut?: string; onStep: (by: number) => void }

/** A number that is counted up and down, or typed. */
export const Stepper = ({ label, value, shortcut, onStep }: Props) => {
  const say = useSay()
  return (
    <div className="stepper">
      <p>
        {label}
        {shortcut !== undefined && (
          <span aria-hidden="true" className="key">
            <kbd>{shortcut}</kbd>
          </span>
        )}
      </p>
      <div>
        <button
          type="button"
          aria-label={say('podium.vote.fewer', { side: label })}
          onClick={() => onStep(-1)}
        >
          <Shape name="minus" />
        </button>
        <input
          aria-label={label}
          inputMode="numeric"
          value={value}
          onFocus={event => event.target.select()}
          onChange={event => onStep((Number.parseInt(event.target.value, 10) || 0) - value)}
        />
        <button
          type="button"
          aria-label={say('podium.vote.more', { side: label })}
          aria-keyshortcuts={shortcut}
          onClick={() => onStep(1)}
        >
          <Shape name="plus" />
        </button>
      </div>
    </div>
  )
}
