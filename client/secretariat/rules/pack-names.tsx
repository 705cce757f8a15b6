import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'

type Named = Pick<RulePack, 'id' | 'title'>
type Props = {
  named: Named
  onChange: (changed: Partial<Named>) => void
  isFirst?: boolean
  fault?: string | undefined
}

/** How a pack is called: its title, and the short name that stands in its file. */
export const PackNames = ({ named, onChange, isFirst, fault }: Props) => {
  const say = useSay()
  return (
    <>
      <label className="field-line">
        <span>{say('secretariat.rules.title')}</span>
        <input
          ref={field => {
            if (isFirst && field && document.activeElement === document.body) field.focus()
          }}
          aria-invalid={fault === 'title' || undefined}
          value={named.title}
          maxLength={120}
          onChange={event => onChange({ title: event.target.value })}
        />
      </label>
      <label className="field-line">
        <span>{say('secretariat.rules.id')}</span>
        <input
          aria-invalid={fault === 'id' || undefined}
          value={named.id}
          maxLength={41}
          pattern="[a-z0-9][a-z0-9\-]+"
          onChange={event => onChange({ id: event.target.value.toLowerCase() })}
        />
      </label>
    </>
  )
}
