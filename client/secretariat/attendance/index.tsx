import { useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { Flag } from '../../ui/flag.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { PickDelegation } from '../parts/pick.tsx'
import { byPresence, quorumOf } from './present.ts'
import './attendance.css'

/** Who is here: checked in by two letters and Enter, counted live; below the quorum a warning and no more. */
export default function AttendancePage() {
  const say = useSay()
  const { press } = useConnection()
  const view = useLive(state => state.view)
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  if (view === null) return <PageHead title={say('secretariat.nav.attendance')} />
  const { here, away } = byPresence(view)
  const { members, membersPresent } = view.attendance
  const quorum = quorumOf(view.attendance)
  const run = async (answered: ReturnType<typeof press.checkIn>) => {
    const answer = await answered
    setFailure(answer.ok ? null : answer.error.code)
  }
  const who = (representative: string) => (representative === '' ? {} : { representative })
  return (
    <>
      <PageHead title={say('secretariat.nav.attendance')}>
        {say('secretariat.attendance.bodies', { count: here.length })}
      </PageHead>
      <div className={`attendance-count quorum-${quorum.is}`} role="status">
        <b>{say('secretariat.attendance.members', { present: membersPresent, members })}</b>
        {quorum.is !== 'none' && (
          <p>
            <Shape name={quorum.is === 'met' ? 'check' : 'triangle'} />
            {say(`secretariat.attendance.quorum-${quorum.is}`, {
              needed: quorum.needed,
              missing: quorum.missing,
            })}
          </p>
        )}
      </div>
      <PickDelegation
        label={say('secretariat.attendance.field')}
        delegations={view.delegations}
        beside={({ code }) => view.attendance.present[code] && say('secretariat.attendance.here')}
        onPick={({ code }) => {
          setName('')
          void run(press.checkIn({ delegation: code, ...who(name.trim()) }))
        }}
      >
        <label className="field-line">
          <span>{say('secretariat.attendance.representative')}</span>
          <input
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        </label>
      </PickDelegation>
      <Failure code={failure} />
      <div className="attendance">
        <section aria-labelledby="here-title">
          <h2 id="here-title">{say('secretariat.attendance.is-here', { count: here.length })}</h2>
          <ul>
            {here.map(({ delegation, representatives }) => {
              const plate = delegation.names[delegation.language]
              return (
                <li key={delegation.code}>
                  <Flag code={delegation.flag} />
                  <p>
                    <b lang={delegation.language}>{plate}</b>
                    {representatives.map(person => (
                      <span key={person} className="attendance-person">
                        {person}
                        <button
                          type="button"
                          className="word-act"
                          onClick={() =>
                            void run(press.checkOut({ delegation: delegation.code, representative: person }))
                          }
                        >
                          {say('secretariat.attendance.leaves')}
                          <span className="spoken"> {person}</span>
                        </button>
                      </span>
                    ))}
                  </p>
                  <button
                    type="button"
                    className="word-act"
                    onClick={() => void run(press.checkOut({ delegation: delegation.code }))}
                  >
                    {say('secretariat.attendance.out')}
                    <span className="spoken"> {plate}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
        <section aria-labelledby="away-title">
          <h2 id="away-title">{say('secretariat.attendance.is-away', { count: away.length })}</h2>
          <ul>
            {away.map(({ code, flag, names, language }) => (
              <li key={code}>
                <Flag code={flag} />
                <p lang={language}>{names[language]}</p>
                <button
                  type="button"
                  className="word-act"
                  onClick={() => void run(press.checkIn({ delegation: code }))}
                >
                  {say('secretariat.attendance.in')}
                  <span className="spoken"> {names[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
