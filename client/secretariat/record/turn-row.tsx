import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { calledIn, flagFor } from '../../ui/names.ts'
import { Shape } from '../../ui/shape.tsx'
import { kindOf, notesOf } from './notes.ts'
import { differenceMs } from './totals-of.ts'
import { durationOf, extensionOf } from './words.ts'

/** A turn that has ended: who spoke, as what, how long. */
export const TurnRow = ({ turn, view }: { turn: TurnOnRecord; view: View }) => {
  const say = useSay()
  const { timezone } = view.meeting
  const isOver = turn.overtimeMs > 0
  return (
    <tr className="minute-turn">
      <td>
        {hourAt(timezone, turn.grantedAt)}–{hourAt(timezone, turn.endedAt)}
      </td>
      <th scope="row">
        <span className="record-who">
          {turn.delegation !== undefined && <Flag code={flagFor(view, turn.delegation)} />}
          <span>
            {calledIn(view, turn, say)}
            {turn.role && <small>{turn.role}</small>}
            {notesOf(turn, say).map(note => (
              <small key={note}>{note}</small>
            ))}
          </span>
        </span>
      </th>
      <td>{kindOf(turn, say)}</td>
      <td>
        {durationOf(turn.limitMs)}
        {turn.extensionsMs !== 0 && <small> {extensionOf(turn.extensionsMs)}</small>}
      </td>
      <td>{durationOf(turn.spentMs)}</td>
      <td>
        <span className={isOver ? 'record-over' : 'record-under'}>
          {isOver && <Shape name="square" />}
          {say(isOver ? 'secretariat.record.over' : 'secretariat.record.under', {
            time: durationOf(isOver ? turn.overtimeMs : differenceMs(turn)),
          })}
        </span>
      </td>
    </tr>
  )
}
