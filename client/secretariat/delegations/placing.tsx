import { useState } from 'react'
import type { Delegation, DelegationCategory } from '../../../shared/meeting/delegations.ts'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'
import { PickDelegation } from '../parts/pick.tsx'
import { categories, categoryWord, placedAs, withChanged } from './choose.ts'

type Props = {
  chosen: readonly Delegation[]
  onChange: (make: (now: readonly Delegation[]) => Delegation[]) => void
}

/** What a delegation is, and its group: found by two letters, changed in a line. */
export const Placing = ({ chosen, onChange }: Props) => {
  const say = useSay()
  const [code, setCode] = useState<string | null>(null)
  const delegation = chosen.find(each => each.code === code)
  const [group, setGroup] = useState('')
  const place = (category: DelegationCategory, of: string) => {
    if (delegation) onChange(now => withChanged(now, placedAs(delegation, category, of)))
  }
  return (
    <section className="placing" aria-labelledby="placing-title">
      <h2 id="placing-title">{say('secretariat.delegations.as')}</h2>
      <PickDelegation
        label={say('secretariat.hands.field')}
        delegations={chosen}
        beside={each =>
          [say(`secretariat.delegations.category.${categoryWord(each)}`), each.group]
            .filter(Boolean)
            .join(', ')
        }
        onPick={each => {
          setCode(each.code)
          setGroup(each.group ?? '')
        }}
      />
      {delegation && (
        <div className="placing-line">
          <b lang={delegation.language}>{delegation.names[delegation.language]}</b>
          <Choice<DelegationCategory>
            legend={say('secretariat.delegations.category')}
            name="placing"
            chosen={categoryWord(delegation)}
            options={categories.map(value => ({
              value,
              words: say(`secretariat.delegations.category.${value}`),
            }))}
            onChoose={category => place(category, group)}
          />
          <label className="field-line">
            <span>{say('secretariat.delegations.group')}</span>
            <input
              value={group}
              maxLength={60}
              onChange={event => setGroup(event.target.value)}
              onBlur={() =>
                group.trim() !== (delegation.group ?? '') && place(categoryWord(delegation), group)
              }
              onKeyDown={event => event.key === 'Enter' && place(categoryWord(delegation), group)}
            />
          </label>
        </div>
      )}
    </section>
  )
}
