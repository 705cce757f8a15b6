import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'

type Officers = View['officers']
type Candidate = Officers['candidates'][number]
type Election = NonNullable<Officers['election']>

const offices = ['chair', 'vice-chair'] as const

const Person = ({ view, person }: { view: View; person: Pick<Candidate, 'delegation' | 'name'> }) => (
  <>
    <Flag code={view.delegations.find(({ code }) => code === person.delegation)?.flag} />
    <span className="nm">
      {person.name}
      <small>{nameplateOf(view, person.delegation)}</small>
    </span>
  </>
)

const Candidates = ({ view, office }: { view: View; office: Candidate['office'] }) => {
  const say = useSay()
  const candidates = view.officers.candidates.filter(candidate => candidate.office === office)
  if (candidates.length === 0) return null
  return (
    <section className="follow-part">
      <h2>{say(`follow.candidates.${office}`)}</h2>
      <ol>
        {candidates.map(candidate => (
          <li key={candidate.delegation}>
            <Person view={view} person={candidate} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who was elected last: by acclamation, or with the count of each candidate. */
const Elected = ({ view, election }: { view: View; election: Election }) => {
  const say = useSay()
  const { votes, office, delegation } = election
  const others = votes?.filter(count => count.delegation !== delegation) ?? []
  const own = votes?.find(count => count.delegation === delegation)
  return (
    <section className="follow-part">
      <h2>{say(`follow.elected.${office}`)}</h2>
      <ol>
        <li>
          <Person view={view} person={election} />
          <span className="done">
            {own ? say('follow.votes', { count: own.votes }) : say('follow.acclamation')}{' '}
            <Shape name="check" />
          </span>
        </li>
        {others.map(count => (
          <li key={count.delegation} className="closed">
            <Flag code={view.delegations.find(({ code }) => code === count.delegation)?.flag} />
            <span className="nm">{nameplateOf(view, count.delegation)}</span>
            <span className="done">{say('follow.votes', { count: count.votes })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who stands for an office, and who was elected last. */
export const Elections = ({ view }: { view: View }) => (
  <>
    {offices.map(office => (
      <Candidates key={office} view={view} office={office} />
    ))}
    {view.officers.election && <Elected view={view} election={view.officers.election} />}
  </>
)
