import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { PersonFields } from './person-fields.tsx'
import { PersonLine } from './person-line.tsx'
import type { Standing } from './standing.ts'
import type { Acts } from './use-accreditation.ts'

type Props = { standing: Standing; acts: Acts }

/** One name is accredited in its own line. */
const Head = ({ standing: { delegation, sent }, acts, isDeciding }: Props & { isDeciding: boolean }) => {
  const say = useSay()
  const { flag, names, language } = delegation
  return (
    <header className="people-head">
      <Flag code={flag} />
      <h2 lang={language}>{names[language]}</h2>
      {sent.length > 1 && (
        <button
          type="button"
          className={isDeciding ? 'act act-sure' : 'act'}
          onClick={() => void acts.accredit(sent)}
        >
          {say('secretariat.people.accredit-all', { count: sent.length })}
          <span className="spoken"> {names[language]}</span>
        </button>
      )}
    </header>
  )
}

/** All of one delegation, and a place for another name. */
export const OfDelegation = ({ standing, acts }: Props) => {
  const say = useSay()
  return (
    <section className="people-shown" aria-label={standing.delegation.names[standing.delegation.language]}>
      <Head standing={standing} acts={acts} isDeciding />
      {standing.people.length === 0 && <p className="people-nobody">{say('secretariat.people.none')}</p>}
      <ul>
        {standing.people.map(person => (
          <PersonLine key={person.id} person={person} acts={acts} />
        ))}
      </ul>
      <PersonFields
        act={say('secretariat.people.add')}
        onSay={said => acts.add({ delegation: standing.delegation.code, ...said })}
      />
    </section>
  )
}

/** Whatever waits for a decision, delegation by delegation. */
export const ToDecide = ({ standings, acts }: { standings: readonly Standing[]; acts: Acts }) => {
  const say = useSay()
  return (
    <section className="people-shown" aria-label={say('secretariat.people.to-decide')}>
      {standings.length === 0 && <p className="people-nobody">{say('secretariat.people.nothing')}</p>}
      {standings.map(standing => (
        <div key={standing.delegation.code} className="people-part">
          <Head standing={standing} acts={acts} isDeciding={false} />
          <ul>
            {standing.sent.map(person => (
              <PersonLine key={person.id} person={person} acts={acts} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
