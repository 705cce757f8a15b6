type Props<Value extends string> = {
  legend: string
  /** For screen readers only, where the words stand beside it already. */
  isLegendSpoken?: boolean
  name: string
  /** Null while none of them holds. */
  chosen: Value | null
  options: readonly { value: Value; words: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string>({
  legend,
  isLegendSpoken,
  name,
  chosen,
  options,
  onChoose,
}: Props<Value>) => (
  <fieldset className="choice">
    <legend className={isLegendSpoken ? 'spoken' : undefined}>{legend}</legend>
    {options.map(({ value, words }) => (
      <label key={value}>
        <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
        {words}
      </label>
    ))}
  </fieldset>
)
