import type { Language } from '../../../shared/meeting/delegations.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { useSay } from '../../languages/react.tsx'
import { Choice } from '../parts/choice.tsx'

/** What a request says besides its kind, as it is typed. */
export type Matter = { representative: string; group: string; topic: string; language: Language | null }
export const noMatter: Matter = { representative: '', group: '', topic: '', language: null }

type Said = { representative?: string; group?: string; topic?: string; language?: Language }

/** What was left empty is not said. */
export const said = ({ representative, group, topic, language }: Matter): Said => ({
  ...(representative.trim() === '' ? {} : { representative: representative.trim() }),
  ...(group.trim() === '' ? {} : { group: group.trim() }),
  ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
  ...(language === null ? {} : { language }),
})

const most = { representative: 120, group: 120, topic: 2000 } as const

type Props = { matter: Matter; groups: readonly string[]; onChange: (matter: Matter) => void }

/** Folded away: most hands say nothing of it. It is written before the delegation is entered. */
export const MatterLines = ({ matter, groups, onChange }: Props) => {
  const say = useSay()
  return (
    <details className="hands-matter">
      <summary>{say('secretariat.hands.more')}</summary>
      <div>
        {(['representative', 'group', 'topic'] as const).map(field => (
          <label key={field} className="field-line">
            <span>{say(`secretariat.hands.${field}`)}</span>
            <input
              value={matter[field]}
              maxLength={most[field]}
              list={field === 'group' ? 'hands-groups' : undefined}
              autoComplete="off"
              onChange={event => onChange({ ...matter, [field]: event.target.value })}
            />
          </label>
        ))}
        <datalist id="hands-groups">
          {groups.map(group => (
            <option key={group} value={group} />
          ))}
        </datalist>
        <Choice<Language>
          legend={say('secretariat.hands.language')}
          name="hand-language"
          chosen={matter.language}
          options={Object.keys(languageNames)
            .filter(isLanguage)
            .map(value => ({ value, words: languageNames[value] }))}
          onChoose={language => onChange({ ...matter, language })}
        />
      </div>
    </details>
  )
}
