type Props<Value extends string> = {
  legend: string
  name: string
  /** Null while none of them holds. */
  chosen: Value | null
  options: readonly { value: Value; words: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string>({ legend, name, chosen, options, onChoose }: Props<Value>) => (
  <fieldset className="choice">
    <legend>{legend}</legend>
    {options.map(({ value, words }) => (
      <label key={value}>
        <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
        {words}
      </label>
    ))}
  </fieldset>
)
