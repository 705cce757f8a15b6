import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import { useSay } from '../../languages/react.tsx'
import { useFit } from '../../ui/fit.ts'
import { Flag } from '../../ui/flag.tsx'
import { Qr } from '../access/qr.tsx'

type Props = { person: ListedPerson; delegation: Delegation; meeting: string }

/** How many sizes the style sheet has for a name. */
const sizes = 5

/** `BCDFG HJKLN`: what a person reads out where nothing can be scanned. */
const grouped = (id: string): string => `${id.slice(0, 5)} ${id.slice(5)}`

/** Whose it is, for whom; and for the desk the person's id, which means nothing to anybody else. */
export const Badge = ({ person, delegation, meeting }: Props) => {
  const say = useSay()
  const fit = useFit<HTMLDivElement>(sizes, 'height')
  const { id, name } = person
  const { flag, names, language } = delegation
  return (
    <li className="badge" lang={language}>
      <p className="badge-meeting">{meeting}</p>
      <div className="badge-who" key={`${name} ${person.function}`} ref={fit}>
        <p className="badge-name">{name}</p>
        {person.function !== '' && <p className="badge-function">{person.function}</p>}
      </div>
      <div className="badge-foot">
        <p className="badge-of">
          {flag && <Flag code={flag} />}
          <b>{names[language]}</b>
        </p>
        <div className="badge-code">
          <Qr text={id} label={say('secretariat.badges.qr', { name })} />
          <span>{grouped(id)}</span>
        </div>
      </div>
    </li>
  )
}
