import { useEffect, useRef, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { useLive } from '../../live/react.ts'
import { Act } from '../../ui/buttons.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/head.tsx'
import { standings } from '../people/standing.ts'
import { usePeople } from '../people/use-people.ts'
import '../parts/pick.css'
import { Camera, hasCamera } from './camera.tsx'
import { DeskField } from './desk-field.tsx'
import { type Found, findAtDesk } from './find.ts'
import { quorumOf } from './present.ts'
import { AttendanceRow } from './rows.tsx'
import { Said } from './said.tsx'
import { Unlisted } from './unlisted.tsx'
import { useDesk } from './use-desk.ts'
import { useEveryKey } from './use-every-key.ts'
import './attendance.css'

/** The registration desk: who comes is checked in by two letters, or by the badge, and counted live. */
export default function AttendancePage() {
  const say = useSay()
  const { language } = useLanguage()
  const view = useLive(state => state.view)
  const known = usePeople()
  const desk = useDesk(view, known)
  const field = useRef<HTMLInputElement>(null)
  const [isLooking, setLooking] = useState(false)
  const isAsking = desk.unlisted !== null
  useEveryKey(field)
  // Whoever was registered, or was not, gives the field back.
  useEffect(() => {
    if (!isAsking) field.current?.focus()
  }, [isAsking])
  if (view === null || known.people === null) return <PageHead title={say('secretariat.nav.attendance')} />
  const { people } = known
  const { present, members, membersPresent } = view.attendance
  const delegations = inAlphabet(language, view.delegations)
  const all = standings(delegations, people, present)
  const here = all.filter(({ delegation }) => delegation.code in present)
  const away = all.filter(({ delegation }) => !(delegation.code in present))
  const quorum = quorumOf(view.attendance)
  const accredited = all.reduce((sum, standing) => sum + standing.accredited.length, 0)
  const come = all.reduce((sum, standing) => sum + standing.here.length, 0)
  const beside = ({ person, delegation }: Found): string => {
    if (person === null) {
      const hasPeople = people.some(other => other.delegation === delegation.code)
      return say(hasPeople ? 'secretariat.desk.somebody' : 'secretariat.desk.whole')
    }
    const plate = delegation.names[delegation.language]
    const as = person.function === '' ? plate : `${plate}, ${person.function}`
    if (present[delegation.code]?.includes(person.id)) return `${as} · ${say('secretariat.attendance.here')}`
    return person.status === 'accredited' ? as : `${as} · ${say('secretariat.desk.not')}`
  }
  return (
    <>
      <PageHead title={say('secretariat.nav.attendance')}>
        {say('secretariat.attendance.bodies', { count: here.length })}
      </PageHead>
      <div className={`attendance-count quorum-${quorum.is}`} role="status">
        <b>{say('secretariat.attendance.members', { present: membersPresent, members })}</b>
        {accredited > 0 && <b>{say('secretariat.desk.people', { here: come, accredited })}</b>}
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
      <DeskField
        field={field}
        find={typed => findAtDesk(people, delegations, typed)}
        beside={beside}
        onPick={found => void desk.enter(found)}
        onNobody={desk.nobody}
        answer={
          desk.unlisted ? (
            <Unlisted
              key={desk.unlisted.code}
              delegation={desk.unlisted}
              onRegister={name => desk.unlisted && void desk.register(desk.unlisted, name)}
              onLeave={desk.leaveUnlisted}
            />
          ) : (
            <Said desk={desk} people={people} view={view} onActed={() => field.current?.focus()} />
          )
        }
      >
        {hasCamera() && !isLooking && (
          <Act className="desk-look" onPress={() => setLooking(true)}>
            {say('secretariat.desk.camera')}
          </Act>
        )}
      </DeskField>
      <Failure code={desk.failure} />
      {isLooking && <Camera onRead={text => void desk.scanned(text)} onClose={() => setLooking(false)} />}
      <div className="attendance">
        <section aria-labelledby="here-title">
          <h2 id="here-title">{say('secretariat.attendance.is-here', { count: here.length })}</h2>
          <ul>
            {here.map(standing => (
              <AttendanceRow
                key={standing.delegation.code}
                standing={standing}
                view={view}
                act="out"
                onAct={delegation => void desk.checkOut({ person: null, delegation })}
                onUnlisted={(...somebody) => void desk.checkOutUnlisted(standing.delegation, ...somebody)}
              />
            ))}
          </ul>
        </section>
        <section aria-labelledby="away-title">
          <h2 id="away-title">{say('secretariat.attendance.is-away', { count: away.length })}</h2>
          <ul>
            {away.map(standing => (
              <AttendanceRow
                key={standing.delegation.code}
                standing={standing}
                view={view}
                act="in"
                onAct={delegation => void desk.checkIn({ person: null, delegation })}
                onUnlisted={(...somebody) => void desk.checkOutUnlisted(standing.delegation, ...somebody)}
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
