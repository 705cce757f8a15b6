import { useState } from 'react'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection, useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { nameplateOf } from '../../ui/names.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { useRecord } from '../record/use-record.ts'
import { Candidates } from './candidates.tsx'
import { Precedence } from './precedence.tsx'
import { presidingWords } from './say-officers.ts'
import './officers.css'

/** Who presides, who stands for what, who was elected; and the precedence. */
export default function OfficersPage() {
  const say = useSay()
  const { press } = useConnection()
  const view = useLive(state => state.view)
  const record = useRecord()
  const [failure, setFailure] = useState<string | null>(null)
  if (view === null) return <PageHead title={say('secretariat.nav.officers')} />
  const { officers, meeting } = view
  const run = async (answered: ReturnType<typeof press.handOver>) => {
    const answer = await answered
    setFailure(answer.ok ? null : answer.error.code)
  }
  const does = (answered: ReturnType<typeof press.handOver>) => void run(answered)
  const { presiding, chair, viceChair, handOver } = officers
  const elections = record?.elections ?? []
  return (
    <>
      <PageHead title={say('secretariat.nav.officers')} />
      <div className="presiding">
        <p>
          <b>{presidingWords(view, say)}</b>
          {handOver && (
            <span>
              {handOver.acceptedAt === null
                ? say('secretariat.officers.handed', { time: hourAt(meeting.timezone, handOver.at) })
                : say('secretariat.officers.accepted', {
                    time: hourAt(meeting.timezone, handOver.acceptedAt),
                  })}
            </span>
          )}
        </p>
        <p className="presiding-acts">
          {handOver?.acceptedAt === null && (
            <Act shape="check" onPress={() => does(press.acceptChair())}>
              {say('secretariat.officers.accept')}
            </Act>
          )}
          {presiding !== null && presiding !== 'chair' && chair && (
            <Act onPress={() => does(press.handOver('chair'))}>
              {say('secretariat.officers.to', { name: chair.name })}
            </Act>
          )}
          {presiding !== 'vice-chair' && viceChair && (
            <Act onPress={() => does(press.handOver('vice-chair'))}>
              {say('secretariat.officers.to', { name: viceChair.name })}
            </Act>
          )}
          {view.precedence && presiding !== 'precedence' && (
            <Act onPress={() => does(press.handOver('next-in-precedence'))}>
              {say('secretariat.officers.to-precedence')}
            </Act>
          )}
        </p>
      </div>
      <Failure code={failure} />
      <div className="officers">
        <div>
          {(['chair', 'vice-chair'] as const).map(office => (
            <Candidates key={office} view={view} office={office} press={press} run={does} />
          ))}
          <section className="elections" aria-labelledby="elections-title">
            <h2 id="elections-title">{say('secretariat.officers.elections')}</h2>
            {elections.length === 0 && <p>{say('secretariat.officers.no-election')}</p>}
            <ul>
              {elections.map(({ at, office, delegation, name, votes }) => (
                <li key={at}>
                  <span>{hourAt(meeting.timezone, at)}</span>
                  <p>
                    <b>{name}</b>, {nameplateOf(view, delegation)}: {say(`office.${office}`)},{' '}
                    {votes === null
                      ? say('secretariat.officers.by-acclamation')
                      : votes.map(vote => `${nameplateOf(view, vote.delegation)} ${vote.votes}`).join(', ')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <Precedence view={view} press={press} run={does} />
      </div>
    </>
  )
}
