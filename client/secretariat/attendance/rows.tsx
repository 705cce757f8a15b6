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
}

/** Who is here, each since when; somebody whose name was erased is a representative still. */
const hereWords = ({ people, delegation }: Standing, { attendance, meeting }: View, say: Say): string[] =>
  (attendance.present[delegation.code] ?? []).map(representative => {
    const person = people.find(({ id }) => id === representative)
    const name = person?.name ?? (personIdIn(representative) ? say('secretariat.desk.one') : representative)
    const since = person?.checkedInAt
    return since === undefined ? name : `${name} ${hourAt(meeting.timezone, instant(since))}`
  })

/** A delegation, who of it has come and who has not. */
export const AttendanceRow = ({ standing, view, act, onAct }: Props) => {
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
        {hereWords(standing, view, say).map(words => (
          <span key={words} className="attendance-here">
            {words}
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
