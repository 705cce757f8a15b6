import { useId, useState } from 'react'
import type { Rules } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'
import { durationWords, readDuration } from './duration.ts'
import { type RuleLine, type SecondsRule, valueKey } from './table.ts'

type Props = {
  line: RuleLine
  /** The meeting, or the session that it is changed for. */
  of: string
  rules: Rules
  onChange: (rules: Partial<Rules>) => void
}

/** One rule, changed in place. */
export const RuleField = ({ line, of, rules, onChange }: Props) => {
  const say = useSay()
  const id = useId()
  const name = `${say(`secretariat.rules.${line.rule}`)}, ${of}`
  if ('limits' in line)
    return (
      <SecondsField
        name={name}
        seconds={rules[line.rule]}
        limits={line.limits}
        onChange={seconds => onChange(one(line.rule, seconds))}
      />
    )
  return (
    <Choice<string>
      legend={name}
      isLegendSpoken
      name={id}
      chosen={rules[line.rule]}
      options={line.options.map(value => ({ value, words: say(valueKey(value)) }))}
      onChoose={value => onChange({ [line.rule]: value })}
    />
  )
}

const one = (rule: SecondsRule, seconds: number): Partial<Rules> => ({ [rule]: seconds })

type SecondsProps = {
  name: string
  seconds: number
  limits: { least: number; most: number }
  onChange: (seconds: number) => void
}

/** Holds as soon as one leaves it or presses Enter; what cannot be read is said, and the old value stays. */
const SecondsField = ({ name, seconds, limits, onChange }: SecondsProps) => {
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
