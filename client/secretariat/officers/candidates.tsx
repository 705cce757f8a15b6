import { useState } from 'react'
import type { Office } from '../../../shared/meeting/commands.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Press } from '../../live/press.ts'
import { Act } from '../../ui/buttons.tsx'
import { Flag } from '../../ui/flag.tsx'
import { nameplateOf } from '../../ui/names.ts'
import { PickDelegation } from '../parts/pick.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { isTied, mostVoted } from './say-officers.ts'

type Props = {
  view: View
  office: Office
  press: Press
  run: (answered: ReturnType<Press['elect']>) => void
}

/** Who stands for an office; elected by acclamation, or with the count as it is announced. */
export const Candidates = ({ view, office, press, run }: Props) => {
  const say = useSay()
  const [votes, setVotes] = useState<Readonly<Record<string, number>>>({})
  const [isCounted, setCounted] = useState(false)
  const [picked, setPicked] = useState<Delegation | null>(null)
  const [name, setName] = useState('')
  const candidates = view.officers.candidates.filter(candidate => candidate.office === office)
  const leading = mostVoted(candidates, votes)
  const elect = (delegation: string, person: string, withCount: boolean) => {
    run(
      press.elect({
        office,
        delegation,
        name: person,
        ...(withCount
          ? {
              votes: candidates.map(each => ({
                delegation: each.delegation,
                votes: votes[each.delegation] ?? 0,
              })),
            }
          : {}),
      }),
    )
    setVotes({})
    setCounted(false)
  }
  const nominate = () => {
    if (picked === null || name.trim() === '') return
    run(press.nominate({ office, delegation: picked.code, name: name.trim() }))
    setPicked(null)
    setName('')
  }
  return (
    <section className="candidates" aria-labelledby={`candidates-${office}`}>
      <h2 id={`candidates-${office}`}>
        {say('secretariat.officers.candidates', { office: say(`office.${office}`) })}
      </h2>
      <ul>
        {candidates.map(({ delegation, name: person }) => (
          <li key={delegation}>
            <Flag code={view.delegations.find(({ code }) => code === delegation)?.flag} />
            <p>
              <b>{person}</b>
              <span>{nameplateOf(view, delegation)}</span>
            </p>
            {isCounted ? (
              <label className="candidate-votes">
                <span className="spoken">{say('secretariat.officers.votes-for', { name: person })}</span>
                <input
                  type="number"
                  min="0"
                  max="400"
                  inputMode="numeric"
                  value={votes[delegation] ?? ''}
                  onChange={event => setVotes({ ...votes, [delegation]: Number(event.target.value) })}
                />
              </label>
            ) : (
              <>
                <TwicePress
                  about={person}
                  confirm={say('secretariat.officers.elect-sure')}
                  onPress={() => elect(delegation, person, false)}
                >
                  {say('secretariat.officers.acclaim')}
                </TwicePress>
                <button
                  type="button"
                  className="word-act"
                  onClick={() => run(press.withdrawNomination({ office, delegation }))}
                >
                  {say('secretariat.officers.withdraw')}
                  <span className="spoken"> {person}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {candidates.length > 1 && (
        <p className="candidates-acts">
          {isCounted && isTied(candidates, votes) && <span>{say('secretariat.officers.tied')}</span>}
          {isCounted && leading && (
            <Act className="act-sure" onPress={() => elect(leading.delegation, leading.name, true)}>
              {say('secretariat.officers.elect', { name: leading.name })}
            </Act>
          )}
          <button type="button" className="word-act" onClick={() => setCounted(!isCounted)}>
            {say(isCounted ? 'secretariat.cancel' : 'secretariat.officers.count')}
          </button>
        </p>
      )}
      {picked === null ? (
        <PickDelegation
          label={say('secretariat.officers.nominate')}
          delegations={view.delegations}
          onPick={setPicked}
        />
      ) : (
        <form
          className="pick-line"
          onSubmit={event => {
            event.preventDefault()
            nominate()
          }}
        >
          <label className="field-line">
            <span>{say('secretariat.officers.name', { delegation: picked.names[picked.language] })}</span>
            <input
              ref={field => {
                if (name === '') field?.focus()
              }}
              value={name}
              maxLength={120}
              onChange={event => setName(event.target.value)}
              onKeyDown={event => event.key === 'Escape' && setPicked(null)}
            />
          </label>
          <button type="submit" className="act">
            {say('secretariat.officers.enter')}
          </button>
        </form>
      )}
    </section>
  )
}
