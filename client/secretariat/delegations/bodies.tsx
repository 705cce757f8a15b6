import { useState } from 'react'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { languageNames } from '../../languages/choose.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { BodyForm } from './body-form.tsx'
import { categoryWord } from './choose.ts'

type Props = {
  bodies: Delegation[]
  /** Codes that another delegation has. */
  taken: string[]
  onKeep: (body: Delegation) => void
  onRemove: (body: Delegation) => void
}

/** Observers, organs, other organizations: they have a nameplate and no flag. */
export const Bodies = ({ bodies, taken, onKeep, onRemove }: Props) => {
  const say = useSay()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<string | null>(null)
  const keep = (body: Delegation) => {
    onKeep(body)
    setEditing(null)
  }
  return (
    <section className="bodies" aria-labelledby="bodies-title">
      <h2 id="bodies-title">{say('secretariat.delegations.bodies')}</h2>
      <ul>
        {bodies.map(body => {
          const plate = body.names[body.language]
          if (editing === body.code)
            return (
              <li key={body.code}>
                <BodyForm body={body} taken={[]} onKeep={keep} onCancel={() => setEditing(null)} />
              </li>
            )
          return (
            <li key={body.code} className="body-line">
              <p>
                <b lang={body.language}>{plate}</b>
                {body.names[language] !== plate && <span>{body.names[language]}</span>}
              </p>
              <p className="body-code">
                {body.code}, {languageNames[body.language]},{' '}
                {say(`secretariat.delegations.category.${categoryWord(body)}`)}
                {body.group !== undefined && `, ${body.group}`}
              </p>
              <p className="body-acts">
                <button type="button" className="word-act" onClick={() => setEditing(body.code)}>
                  {say('secretariat.change')}
                  <span className="spoken"> {plate}</span>
                </button>
                <TwicePress
                  about={plate}
                  confirm={say('secretariat.delegations.remove-sure')}
                  onPress={() => onRemove(body)}
                >
                  {say('secretariat.remove')}
                </TwicePress>
              </p>
            </li>
          )
        })}
      </ul>
      {editing === '' ? (
        <BodyForm body={null} taken={taken} onKeep={keep} onCancel={() => setEditing(null)} />
      ) : (
        <button type="button" className="word-act body-add" onClick={() => setEditing('')}>
          {say('secretariat.delegations.add')}
        </button>
      )}
    </section>
  )
}
