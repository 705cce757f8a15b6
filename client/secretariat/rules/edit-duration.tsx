import { useId, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import { durationWords, readDuration } from './duration.ts'
import type { Limits } from './table.ts'

type Props = { name: string; seconds: number; limits: Limits; onChange: (seconds: number) => void }

/** Holds as soon as one leaves it or presses Enter; what cannot be read is said, and the old value stays. */
export const DurationField = ({ name, seconds, limits, onChange }: Props) => {
  const say = useSay()
  const hint = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const keep = () => {
    if (typed === null) return
    const read = readDuration(typed, limits)
    setRefused(read === null)
    setTyped(null)
    if (read !== null && read !== seconds) onChange(read)
  }
  return (
    <span className="seconds-field">
      <input
        aria-label={name}
        aria-describedby={isRefused ? hint : undefined}
        inputMode="text"
        value={typed ?? durationWords(seconds)}
        onChange={event => setTyped(event.target.value)}
        onFocus={event => event.target.select()}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      {isRefused && (
        <small id={hint} role="alert">
          {say('secretariat.rules.refused', {
            least: durationWords(limits.least),
            most: durationWords(limits.most),
          })}
        </small>
      )}
    </span>
  )
}
