import { personIdIn } from '../../../shared/badge.ts'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import { instant } from '../../../shared/meeting/clock.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import type { Say } from '../../languages/say.ts'
import { Flag } from '../../ui/flag.tsx'
import { isHere, type Standing } from '../people/standing.ts'

type Props = {
  standing: Standing
  view: View
  act: 'in' | 'out'
  onAct: (delegation: Delegation) => void
  onUnlisted: (representative: string, name: string) => void
}

type Here = { representative: string; name: string; since: string; isListed: boolean }

/** Who is here, each since when; somebody whose name was erased is a representative still. */
const hereOf = ({ people, delegation }: Standing, { attendance, meeting }: View, say: Say): Here[] =>
  (attendance.present[delegation.code] ?? []).map(representative => {
    const person = people.find(({ id }) => id === representative)
    const name = person?.name ?? (personIdIn(representative) ? say('secretariat.desk.one') : representative)
    const since = person?.checkedInAt
    return {
      representative,
      name,
      since: since === undefined ? '' : hourAt(meeting.timezone, instant(since)),
      isListed: person !== undefined,
    }
  })

/** A delegation, who of it has come and who has not. */
export const AttendanceRow = ({ standing, view, act, onAct, onUnlisted }: Props) => {
  const say = useSay()
  const { delegation, accredited, here } = standing
  const plate = delegation.names[delegation.language]
  const missing = accredited.filter(person => !isHere(view.attendance.present, person))
  const names = missing.map(({ name }) => name).join(', ')
  return (
    <li>
      <Flag code={delegation.flag} />
      <p>
        <b lang={delegation.language}>{plate}</b>
        {hereOf(standing, view, say).map(({ representative, name, since, isListed }) => (
          <span key={representative} className="attendance-here">
            {`${name} ${since}`}
            {!isListed && (
              <button type="button" className="word-act" onClick={() => onUnlisted(representative, name)}>
                {say('secretariat.attendance.out')}
                <span className="spoken">
                  {' '}
                  {name}, {plate}
                </span>
              </button>
            )}
          </span>
        ))}
        {names !== '' && (
          <span className="attendance-missing">
            {act === 'out' ? say('secretariat.desk.not-yet', { names }) : names}
          </span>
        )}
      </p>
      <div className="attendance-end">
        {accredited.length > 0 && (
          <span className="attendance-of">
            {say('secretariat.desk.of', { here: here.length, accredited: accredited.length })}
          </span>
        )}
        <button type="button" className="word-act" onClick={() => onAct(delegation)}>
          {say(`secretariat.attendance.${act}`)}
          <span className="spoken"> {plate}</span>
        </button>
      </div>
    </li>
  )
}
