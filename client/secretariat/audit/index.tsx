import { useState } from 'react'
import { mostActsKept } from '../../../shared/audit.ts'
import type { AuditPage } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { useMoment } from '../access/moment.ts'
import { Choice } from '../parts/choice.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { usePeople } from '../people/use-people.ts'
import { AuditRow } from './row.tsx'
import { useAudit, type Wanted } from './use-audit.ts'
import { personName } from './words.ts'
import './audit.css'

const outcomes = ['all', 'done', 'refused'] as const

/** Who did what, from which device, also what was refused: the newest first. */
export default function AuditView() {
  const say = useSay()
  const view = useLive(state => state.view)
  const [wanted, setWanted] = useState<Wanted>({ who: null, outcome: null })
  const { page, failure, older, begin } = useAudit(wanted)
  const { people } = usePeople()
  const moment = useMoment({ timezone: view?.meeting.timezone ?? 'UTC' }, true)
  if (view === null || page === null) return <PageHead title={say('secretariat.nav.audit')} />
  const choose = (change: Partial<Wanted>) => {
    begin()
    setWanted({ ...wanted, ...change })
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.audit')}>
        {say('secretariat.audit.summary', { done: page.done, refused: page.refused })}
      </PageHead>
      <p className="audit-lead">{say('secretariat.audit.lead', { most: mostActsKept })}</p>
      <Failure code={failure} />
      <div className="audit-filter">
        <Who page={page} who={wanted.who} onChoose={who => choose({ who })} />
        <Choice<(typeof outcomes)[number]>
          legend={say('secretariat.audit.outcome')}
          isLegendSpoken
          name="outcome"
          chosen={wanted.outcome ?? 'all'}
          options={outcomes.map(value => ({ value, words: say(`secretariat.audit.${value}`) }))}
          onChoose={outcome => choose({ outcome: outcome === 'all' ? null : outcome })}
        />
      </div>
      {page.entries.length === 0 ? (
        <p>{say('secretariat.audit.nothing')}</p>
      ) : (
        <table className="audit">
          <thead>
            <tr>
              {(['time', 'who', 'what', 'outcome'] as const).map(column => (
                <th key={column} scope="col">
                  {say(`secretariat.audit.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.entries.map(entry => (
              <AuditRow key={entry.id} entry={entry} view={view} people={people ?? []} moment={moment} />
            ))}
          </tbody>
        </table>
      )}
      {page.more && (
        <button type="button" className="word-act audit-older" onClick={() => void older()}>
          {say('secretariat.audit.older')}
        </button>
      )}
    </>
  )
}

type WhoProps = { page: AuditPage; who: string | null; onChoose: (who: string | null) => void }

/** Everybody who has done anything, by name. */
const Who = ({ page, who, onChoose }: WhoProps) => {
  const say = useSay()
  const view = useLive(state => state.view)
  if (view === null) return null
  const named = page.people
    .map(person => {
      const { name, detail } = personName(person, view, say)
      return { access: person.access, words: detail === null ? name : `${name}, ${detail}` }
    })
    .sort((a, b) => a.words.localeCompare(b.words))
  return (
    <select
      aria-label={say('secretariat.audit.who')}
      value={who ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{say('secretariat.audit.everybody')}</option>
      <option value="signed-in">{say('secretariat.audit.signed-in')}</option>
      {named.map(({ access, words }) => (
        <option key={access} value={access}>
          {words}
        </option>
      ))}
      <option value="strangers">{say('secretariat.audit.strangers')}</option>
    </select>
  )
}
