import { useState } from 'react'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { handOvers } from './hand-overs.ts'
import { nameplateOf } from './names.ts'
import { DrawPrecedence } from './precedence.tsx'
import { presidingName } from './presiding-name.ts'
import { useSituation } from './situation.tsx'
import { Stepper } from './stepper.tsx'

type Office = 'chair' | 'vice-chair'
type Candidate = View['officers']['candidates'][number]

/** Officers: who presides, elections, and the chair handed over and accepted. */
export const OfficersActs = () => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const { officers } = view
  const name = presidingName(view)
  return (
    <>
      <p className="said-of">
        <b>{name === null ? say('podium.officers.nobody') : say('podium.officers.presides', { name })}</b>
        <Holder office="chair" officer={officers.chair} />
        <Holder office="vice-chair" officer={officers.viceChair} />
        {officers.handOver?.acceptedAt === null && (
          <span className="line">{say('podium.officers.handed')}</span>
        )}
      </p>
      <section className="group">
        <div className="grid">
          {officers.handOver?.acceptedAt === null && (
            <button type="button" className="act" onClick={() => void press.acceptChair()}>
              {say('podium.officers.accept')}
            </button>
          )}
          {handOvers(view).map(to => (
            <button key={to} type="button" className="act" onClick={() => void press.handOver(to)}>
              {say(`podium.officers.hand.${to}`)}
            </button>
          ))}
          <button type="button" className="act" onClick={() => show({ shows: 'pick', purpose: 'nominate' })}>
            {say('podium.officers.nominate')}
          </button>
        </div>
      </section>
      <Election office="chair" />
      <Election office="vice-chair" />
      <DrawPrecedence />
    </>
  )
}

const Holder = ({ office, officer }: { office: Office; officer: View['officers']['chair'] }) => {
  const { view } = useSituation()
  const say = useSay()
  return (
    officer && (
      <span className="line">
        {say('podium.officers.holder', {
          office: say(`office.${office}`),
          name: officer.name,
          delegation: nameplateOf(view, officer.delegation),
        })}
      </span>
    )
  )
}

const Election = ({ office }: { office: Office }) => {
  const { view, press } = useSituation()
  const say = useSay()
  const [votes, setVotes] = useState<Record<string, number>>({})
  const candidates = view.officers.candidates.filter(candidate => candidate.office === office)
  if (candidates.length === 0) return null
  const votesOf = ({ delegation }: Candidate) => votes[delegation] ?? 0
  const [first, second] = candidates.toSorted((a, b) => votesOf(b) - votesOf(a))
  const isCounted = first !== undefined && votesOf(first) > 0
  const isTied = isCounted && second !== undefined && votesOf(second) === votesOf(first)
  return (
    <section className="group">
      <h3>{say('podium.officers.candidates', { office: say(`office.${office}`) })}</h3>
      {candidates.map(candidate => (
        <div key={candidate.delegation} className="candidate">
          <button type="button" className="act wide" onClick={() => void press.elect(candidate)}>
            {say('podium.officers.acclaim', {
              name: `${candidate.name} (${nameplateOf(view, candidate.delegation)})`,
            })}
          </button>
          <button
            type="button"
            className="act"
            aria-label={say('podium.officers.withdraw.name', { name: candidate.name })}
            onClick={() => void press.withdrawNomination({ office, delegation: candidate.delegation })}
          >
            {say('podium.officers.withdraw')}
          </button>
        </div>
      ))}
      {candidates.length > 1 && (
        <>
          <div className="steppers two">
            {candidates.map(candidate => (
              <Stepper
                key={candidate.delegation}
                label={candidate.name}
                value={votesOf(candidate)}
                onStep={by =>
                  setVotes({ ...votes, [candidate.delegation]: Math.max(0, votesOf(candidate) + by) })
                }
              />
            ))}
          </div>
          {isTied && <p>{say('podium.officers.tied')}</p>}
          {isCounted && !isTied && (
            <button
              type="button"
              className="act wide strong"
              onClick={() =>
                void press.elect({
                  ...first,
                  votes: candidates.map(each => ({ delegation: each.delegation, votes: votesOf(each) })),
                })
              }
            >
              {say('podium.officers.elect', { name: first.name, votes: votesOf(first) })}
            </button>
          )}
        </>
      )}
    </section>
  )
}

/** The candidate of a delegation: the name, and for which office. */
export const Nominate = ({ delegation }: { delegation: string }) => {
  const { view, press, show } = useSituation()
  const say = useSay()
  const [name, setName] = useState('')
  return (
    <div className="message">
      <label>
        <span>{say('podium.officers.name', { delegation: nameplateOf(view, delegation) })}</span>
        <input value={name} maxLength={200} onChange={event => setName(event.target.value)} />
      </label>
      {name.trim() !== '' &&
        (['chair', 'vice-chair'] as const).map(office => (
          <button
            key={office}
            type="button"
            className="act"
            onClick={() => {
              void press.nominate({ office, delegation, name: name.trim() })
              show({ shows: 'officers' })
            }}
          >
            {say('podium.officers.for', { office: say(`office.${office}`) })}
          </button>
        ))}
    </div>
  )
}
