import { useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { PageHead } from '../parts/head.tsx'
import { usePeople } from '../people/use-people.ts'
import { Badge } from './badge.tsx'
import './badges.css'

const toAPage = 8

/** A badge for everybody who is accredited: eight to an A4 page, by delegation. */
export default function BadgesPage() {
  const say = useSay()
  const { language } = useLanguage()
  const view = useLive(state => state.view)
  const { people } = usePeople()
  const [of, setOf] = useState('')
  if (view === null || people === null) return <PageHead title={say('secretariat.badges.title')} />
  const accredited = people.filter(({ status }) => status === 'accredited')
  const delegations = inAlphabet(language, view.delegations)
  const badges = delegations
    .filter(({ code }) => of === '' || code === of)
    .flatMap(delegation =>
      accredited
        .filter(person => person.delegation === delegation.code)
        .map(person => ({ person, delegation })),
    )
  return (
    <>
      <div className="on-screen">
        <PageHead title={say('secretariat.badges.title')}>
          {say('secretariat.badges.summary', {
            count: badges.length,
            pages: Math.ceil(badges.length / toAPage),
          })}
        </PageHead>
        <div className="badges-acts">
          <label className="field-line">
            <span>{say('secretariat.badges.of')}</span>
            <select value={of} onChange={event => setOf(event.target.value)}>
              <option value="">{say('secretariat.badges.all')}</option>
              {delegations
                .filter(({ code }) => accredited.some(({ delegation }) => delegation === code))
                .map(({ code, names }) => (
                  <option key={code} value={code}>
                    {names[language]}
                  </option>
                ))}
            </select>
          </label>
          {badges.length > 0 && (
            <Act className="act-sure" onPress={() => window.print()}>
              {say('secretariat.badges.print')}
            </Act>
          )}
        </div>
      </div>
      <ol className="badges">
        {badges.map(({ person, delegation }) => (
          <Badge key={person.id} person={person} delegation={delegation} meeting={view.meeting.title} />
        ))}
      </ol>
    </>
  )
}
