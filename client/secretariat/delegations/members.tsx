import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { takesPart } from './choose.ts'

type Props = {
  memberStates: Delegation[]
  chosen: readonly Delegation[]
  onToggle: (delegation: Delegation) => void
}

/** The member states by their nameplates; beneath, the name in the page's language where it is another. */
export const Members = ({ memberStates, chosen, onToggle }: Props) => {
  const say = useSay()
  const { language } = useLanguage()
  if (memberStates.length === 0)
    return <p className="members-none">{say('secretariat.delegations.no-match')}</p>
  return (
    <ul className="members">
      {memberStates.map(delegation => {
        const { code, flag, names } = delegation
        const plate = names[delegation.language]
        return (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={takesPart(chosen, code)}
                onChange={() => onToggle(delegation)}
              />
              <Flag code={flag} />
              <span>
                <b lang={delegation.language}>{plate}</b>
                {names[language] !== plate && <small>{names[language]}</small>}
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
