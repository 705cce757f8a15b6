import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { You } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { LanguageChoice } from '../../ui/language-choice.tsx'
import { createRest, type ListedMeeting } from '../rest.ts'
import { MeetingLine } from './line.tsx'
import { NewMeetingForm } from './new-meeting.tsx'
import '../parts/parts.css'
import './meetings.css'

/** The meetings of the house, and a new one for whoever may make it. */
export default function Meetings() {
  const say = useSay()
  const [search] = useSearchParams()
  const as = search.get('as') ?? undefined
  const rest = useMemo(() => createRest(as), [as])
  const [meetings, setMeetings] = useState<ListedMeeting[] | null>(null)
  const [you, setYou] = useState<You | null>(null)
  useEffect(() => {
    void Promise.all([rest.meetings(), rest.me()]).then(([all, me]) => {
      setMeetings(all.ok ? all.value : [])
      setYou(me.ok ? me.value : { role: 'follower' })
    })
  }, [rest])
  if (meetings === null || you === null) return null
  const works = you.role === 'secretariat' || you.role === 'chair'
  const isOfHouse = works && you.meeting === undefined
  // A meeting's own secretariat has that one; of the others there is nothing to be done here.
  const shown = meetings.filter(({ id }) => isOfHouse || id === you.meeting)
  return (
    <main className="meetings">
      <header className="meetings-top">
        <a href="/">Palabra</a>
        <LanguageChoice />
      </header>
      <h1>{say('secretariat.meetings.title')}</h1>
      {!works && (
        <p className="meetings-why">
          {say('secretariat.meetings.sign-in')} <a href="/">{say('secretariat.refused.sign-in')}</a>
        </p>
      )}
      {works && shown.length === 0 && <p className="meetings-why">{say('secretariat.meetings.none')}</p>}
      {works && (
        <ul className="meetings-list">
          {shown.toReversed().map(meeting => (
            <MeetingLine
              key={meeting.id}
              meeting={meeting}
              page={you.role === 'chair' ? 'podium' : 'secretariat'}
              as={you.access}
            />
          ))}
        </ul>
      )}
      {isOfHouse && you.role === 'secretariat' && <NewMeetingForm rest={rest} as={you.access} />}
      {you.role === 'secretariat' && !isOfHouse && (
        <p className="meetings-why">{say('secretariat.meetings.house-only')}</p>
      )}
    </main>
  )
}
