import type { KeyboardEvent } from 'react'

type Common = {
  name: string
  label: string
  isRequired?: boolean
  width?: 'narrow' | 'half' | 'most' | 'whole'
}

/** What can be written into a row that is open. A value is text as it stands in the field. */
export type Field = Common &
  (
    | { type: 'line' | 'text'; most: number }
    | { type: 'time' | 'date' | 'minutes' }
    | { type: 'choice'; options: { value: string; label: string }[] }
    | { type: 'yes'; why?: string }
  )

/** By the fields' names; a field of the type `yes` is `yes` or empty. */
export type Values = Record<string, string>

type Props = {
  id: string
  field: Field
  value: string
  /** What somebody else has written here since it was opened. */
  meanwhile?: string | undefined
  onValue: (value: string) => void
  /** Enter in a field, which is of one paragraph at most. */
  onEnter: () => void
}

const Control = ({ id, field, value, onValue, onEnter }: Props) => {
  const common = {
    id,
    'data-field': field.name,
    value,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      event.preventDefault()
      onEnter()
    },
  }
  const onChange = ({ target }: { target: { value: string } }) => onValue(target.value)
  switch (field.type) {
    case 'line':
      return <input {...common} type="text" maxLength={field.most} autoComplete="off" onChange={onChange} />
    case 'text':
      return (
        <textarea
          {...common}
          maxLength={field.most}
          rows={Math.min(8, 1 + Math.floor(value.length / 70))}
          onChange={onChange}
        />
      )
    case 'minutes':
      return <input {...common} type="number" min="0" step="0.5" inputMode="decimal" onChange={onChange} />
    case 'choice':
      return (
        <select {...common} onChange={onChange}>
          {field.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    default:
      return <input {...common} type={field.type} onChange={onChange} />
  }
}

export const FieldRow = (props: Props) => {
  const { id, field, value, meanwhile, onValue } = props
  if (field.type === 'yes')
    return (
      <div className="agenda-field agenda-field-yes">
        <input
          id={id}
          data-field={field.name}
          type="checkbox"
          checked={value === 'yes'}
          disabled={field.why !== undefined}
          onChange={event => onValue(event.target.checked ? 'yes' : '')}
        />
        <label htmlFor={id}>
          {field.label}
          {field.why && <small>{field.why}</small>}
        </label>
      </div>
    )
  return (
    <div className={`agenda-field agenda-field-${field.width ?? 'whole'}`}>
      <label htmlFor={id}>{field.label}</label>
      <Control {...props} />
      {meanwhile && <p role="status">{meanwhile}</p>}
    </div>
  )
}
