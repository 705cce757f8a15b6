import { useEffect, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Delegation, Language } from '../../../shared/meeting/delegations.ts'
import { isLanguage, languageNames } from '../../languages/choose.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { matching } from '../floor/match.ts'
import { Choice } from '../parts/choice.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { SearchField } from '../parts/search.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { useOffice } from '../shell/office.tsx'
import { Alphabets } from './alphabets.tsx'
import { Bodies } from './bodies.tsx'
import { ByCsv } from './by-csv.tsx'
import { orderLanguage, otherBodies, takesPart, toggled, withChanged, withMembers } from './choose.ts'
import { Members } from './members.tsx'
import { Placing } from './placing.tsx'
import { useDelegations } from './use-delegations.ts'
import './delegations.css'

const allLanguages = Object.keys(languageNames).filter(isLanguage)

const useMemberStates = (): Delegation[] => {
  const { rest } = useOffice()
  const [memberStates, setMemberStates] = useState<Delegation[]>([])
  useEffect(() => {
    void rest.memberStates().then(answer => {
      if (answer.ok) setMemberStates(answer.value)
    })
  }, [rest])
  return memberStates
}

/** Who takes part. Every change holds at once. */
export default function DelegationsPage() {
  const say = useSay()
  const { language } = useLanguage()
  const memberStates = useMemberStates()
  const { chosen, change, failure } = useDelegations()
  const [typed, setTyped] = useState('')
  const order = orderLanguage(chosen, allLanguages, language)
  const shownOrder = order ?? language
  const sorted = (delegations: Delegation[]) => inAlphabet(shownOrder, delegations)
  const present = memberStates.filter(({ code }) => takesPart(chosen, code)).length
  const bodies = otherBodies(chosen, memberStates)
  if (memberStates.length === 0) return <PageHead title={say('secretariat.nav.delegations')} />
  return (
    <>
      <PageHead title={say('secretariat.nav.delegations')}>
        {say('secretariat.delegations.summary', {
          states: present,
          of: memberStates.length,
          bodies: bodies.length,
        })}
      </PageHead>
      <Failure code={failure} />
      <section aria-labelledby="members-title">
        <div className="members-head">
          <h2 id="members-title">{say('secretariat.delegations.members')}</h2>
          <SearchField typed={typed} onType={setTyped} />
          <p className="members-acts">
            {present < memberStates.length && (
              <button
                type="button"
                className="word-act"
                onClick={() => change(now => sorted(withMembers(now, memberStates, true)))}
              >
                {say('secretariat.delegations.all')}
              </button>
            )}
            {present > 0 && (
              <TwicePress
                about={say('secretariat.delegations.members')}
                confirm={say('secretariat.delegations.none-sure')}
                onPress={() => change(now => withMembers(now, memberStates, false))}
              >
                {say('secretariat.delegations.none')}
              </TwicePress>
            )}
          </p>
        </div>
        <Members
          memberStates={matching(sorted(memberStates), typed)}
          chosen={chosen}
          onToggle={delegation => change(now => sorted(toggled(now, delegation)))}
        />
      </section>
      <Choice<Language>
        legend={say('secretariat.delegations.order')}
        name="order"
        chosen={order}
        options={allLanguages.map(value => ({ value, words: languageNames[value] }))}
        onChoose={wanted => change(now => inAlphabet(wanted, now))}
      />
      <Placing chosen={chosen} onChange={change} />
      <Bodies
        bodies={bodies}
        taken={[...memberStates, ...chosen].map(({ code }) => code)}
        onKeep={body => change(now => sorted(withChanged(now, body)))}
        onRemove={body => change(now => toggled(now, body))}
      />
      <ByCsv chosen={chosen} onApply={delegations => change(() => [...delegations])} />
      <Alphabets chosen={chosen} />
    </>
  )
}
