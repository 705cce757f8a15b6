import { type FormEvent, useState } from 'react'
import type { Delegation, DelegationCategory, Language } from '../../../shared/meeting/delegations.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'
import { categories, placedAs } from './choose.ts'

type Props = {
  /** Null for a new one. */
  body: Delegation | null
  /** Codes that it may not have. */
  taken: string[]
  onKeep: (body: Delegation) => void
  onCancel: () => void
}

const allLanguages = Object.keys(languageNames).filter(isLanguage)
const codePattern = '[A-Z][A-Z0-9\\-]{1,11}'
const focus = (field: HTMLInputElement | null) => field?.focus()

/** A name that was left empty is the nameplate's. */
const namesOf = (given: Record<Language, string>, language: Language): Delegation['names'] => {
  const plate = given[language].trim()
  const name = (one: Language) => given[one].trim() || plate
  return { en: name('en'), es: name('es'), pt: name('pt'), fr: name('fr') }
}

/** A body's code and its names; only the name on its nameplate is needed. */
export const BodyForm = ({ body, taken, onKeep, onCancel }: Props) => {
  const say = useSay()
  const own = useLanguage().language
  const [code, setCode] = useState(body?.code ?? '')
  const [names, setNames] = useState<Record<Language, string>>(
    body?.names ?? { en: '', es: '', pt: '', fr: '' },
  )
  const [language, setLanguage] = useState<Language>(body?.language ?? own)
  const [category, setCategory] = useState<DelegationCategory>(
    body?.category ?? (body ? 'member' : 'observer'),
  )
  const [group, setGroup] = useState(body?.group ?? '')
  const isTaken = taken.includes(code)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (!isTaken)
      onKeep(placedAs({ ...body, code, names: namesOf(names, language), language }, category, group))
  }
  return (
    <form className="body-form" onSubmit={keep}>
      {body === null && (
        <label className="field-line">
          <span>{say('secretariat.delegations.code')}</span>
          <input
            ref={focus}
            className="body-form-code"
            value={code}
            required
            pattern={codePattern}
            title={say('secretariat.delegations.code-hint')}
            onChange={event => setCode(event.target.value.toUpperCase())}
          />
        </label>
      )}
      {isTaken && <p role="alert">{say('secretariat.delegations.code-taken')}</p>}
      <Choice<Language>
        legend={say('secretariat.delegations.plate-language')}
        name="plate"
        chosen={language}
        options={allLanguages.map(value => ({ value, words: languageNames[value] }))}
        onChoose={setLanguage}
      />
      <Choice<DelegationCategory>
        legend={say('secretariat.delegations.category')}
        name="category"
        chosen={category}
        options={categories.map(value => ({
          value,
          words: say(`secretariat.delegations.category.${value}`),
        }))}
        onChoose={setCategory}
      />
      <label className="field-line">
        <span>{say('secretariat.delegations.group')}</span>
        <input value={group} maxLength={60} onChange={event => setGroup(event.target.value)} />
      </label>
      <div className="body-form-names">
        {allLanguages.map(one => (
          <label key={one} className="field-line">
            <span>
              {say('secretariat.delegations.name-in', { language: languageNames[one] })}
              {one === language && `, ${say('secretariat.delegations.on-plate')}`}
            </span>
            <input
              lang={one}
              value={names[one]}
              maxLength={120}
              required={one === language}
              onChange={event => setNames({ ...names, [one]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className="form-acts">
        <button type="submit" className="act act-sure">
          {say(body === null ? 'secretariat.delegations.add-now' : 'secretariat.keep-changes')}
        </button>
        <button type="button" className="word-act" onClick={onCancel}>
          {say('secretariat.cancel')}
        </button>
      </p>
    </form>
  )
}
