import { useState } from 'react'
import type { Rules } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { isFormal, sessionsOf } from '../shell/standing.ts'
import { RuleField } from './field.tsx'
import { InForce } from './now.tsx'
import { ruleLines } from './table.ts'
import './rules.css'

/** The rules of the meeting, and where a session differs. What is changed holds for the turns that begin then. */
export default function RulesPage() {
  const say = useSay()
  const { press } = useConnection()
  const view = useLive(state => state.view)
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const book = view?.ruleBook
  if (!view || !book) return <PageHead title={say('secretariat.nav.rules')} />

  const sessions = sessionsOf(view).filter(session => isFormal(session) && session.status !== 'closed')
  const session =
    sessions.find(({ id }) => id === (chosen ?? view.session)) ??
    sessions.find(({ kind }) => kind === 'plenary') ??
    sessions[0]
  const own = session ? (book.sessions[session.id] ?? {}) : {}
  const change = async (rules: Partial<Rules>, of: string | null) => {
    const answer = await press.changeRules(of === null ? rules : { ...rules, session: of })
    setFailure(answer.ok ? null : answer.error.code)
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.rules')}>{say('secretariat.rules.holds')}</PageHead>
      <InForce view={view} />
      <Failure code={failure} />
      <div className="rules">
        <div className="rules-line rules-head">
          <h2>{say('secretariat.rules.meeting')}</h2>
          {session && (
            <label>
              <span>{say('secretariat.rules.session')}</span>
              <select value={session.id} onChange={event => setChosen(event.target.value)}>
                {sessions.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {ruleLines.map(line => {
          const differs = own[line.rule] !== undefined && own[line.rule] !== book.meeting[line.rule]
          return (
            <div key={line.rule} className="rules-line">
              <p className="rules-name">{say(`secretariat.rules.${line.rule}`)}</p>
              <RuleField
                line={line}
                of={say('secretariat.rules.meeting')}
                rules={book.meeting}
                onChange={rules => void change(rules, null)}
              />
              {session && (
                <div className="rules-session">
                  <RuleField
                    key={session.id}
                    line={line}
                    of={session.title}
                    rules={Object.assign({}, book.meeting, own)}
                    onChange={rules => void change(rules, session.id)}
                  />
                  {differs && <small>{say('secretariat.rules.own')}</small>}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </>
  )
}
