import { useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { PageLink } from '../shell/page-link.tsx'
import { ByFile } from './by-file.tsx'
import { Delegations } from './delegations.tsx'
import { OfDelegation, ToDecide } from './of-delegation.tsx'
import { standings } from './standing.ts'
import { useAccreditation } from './use-accreditation.ts'
import { usePeople } from './use-people.ts'
import './people.css'

/** Whoever the delegations have sent in: accredited, declined, corrected; one delegation in sight at a time. */
export default function AccreditationPage() {
  const say = useSay()
  const { language } = useLanguage()
  const view = useLive(state => state.view)
  const known = usePeople()
  const acts = useAccreditation(known)
  const [chosen, setChosen] = useState<string | null>(null)
  if (view === null || known.people === null) return <PageHead title={say('secretariat.nav.people')} />
  const delegations = inAlphabet(language, view.delegations)
  const all = standings(delegations, known.people, view.attendance.present)
  const sent = known.people.filter(({ status }) => status === 'sent').length
  const accredited = known.people.filter(({ status }) => status === 'accredited').length
  const shown = all.find(({ delegation }) => delegation.code === chosen)
  return (
    <>
      <PageHead title={say('secretariat.nav.people')}>
        {say('secretariat.people.summary', { sent, accredited })}
      </PageHead>
      <div className="people-acts">
        <ByFile rest={known.rest} onTaken={() => void known.refresh()} />
        {accredited > 0 && (
          <PageLink to="/badges" className="act">
            {say('secretariat.badges.title')}
          </PageLink>
        )}
      </div>
      <Failure code={acts.failure} />
      <div className="people">
        <Delegations standings={all} chosen={shown?.delegation.code ?? null} onChoose={setChosen} />
        {shown ? (
          <OfDelegation key={shown.delegation.code} standing={shown} acts={acts} />
        ) : (
          <ToDecide standings={all.filter(one => one.sent.length > 0)} acts={acts} />
        )}
      </div>
      <p className="people-held">{say('secretariat.people.held')}</p>
    </>
  )
}
