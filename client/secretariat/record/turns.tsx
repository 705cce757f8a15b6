import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { calledIn } from '../../ui/names.ts'
import { Shape } from '../../ui/shape.tsx'
import { kindOf, notesOf } from './notes.ts'
import { differenceMs } from './totals-of.ts'
import { durationOf, extensionOf } from './words.ts'

/** Sessions in the order in which they were first spoken in, each with its turns. */
const bySession = (
  turns: readonly TurnOnRecord[],
): { id: string; title: string; turns: TurnOnRecord[] }[] => {
  const sessions = new Map<string, { id: string; title: string; turns: TurnOnRecord[] }>()
  for (const turn of turns) {
    const known = sessions.get(turn.session.id)
    if (known) known.turns.push(turn)
    else sessions.set(turn.session.id, { ...turn.session, turns: [turn] })
  }
  return [...sessions.values()]
}

/** Every turn that has ended, as the record tells it. */
export const Turns = ({ turns, view }: { turns: TurnOnRecord[]; view: View }) => {
  const say = useSay()
  return bySession(turns).map(session => (
    <section key={session.id} className="record-session">
      <h2>{session.title}</h2>
      <div className="record-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('secretariat.record.at')}</th>
              <th scope="col">{say('secretariat.record.who')}</th>
              <th scope="col">{say('secretariat.record.kind')}</th>
              <th scope="col">{say('secretariat.record.limit')}</th>
              <th scope="col">{say('secretariat.record.spoken')}</th>
              <th scope="col">{say('secretariat.record.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {session.turns.map(turn => (
              <TurnRow key={turn.turn} turn={turn} view={view} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ))
}

const TurnRow = ({ turn, view }: { turn: TurnOnRecord; view: View }) => {
  const say = useSay()
  const { timezone } = view.meeting
  const difference = differenceMs(turn)
  const isOver = turn.overtimeMs > 0
  const flag = view.delegations.find(({ code }) => code === turn.delegation)?.flag
  return (
    <tr>
      <td>
        {hourAt(timezone, turn.grantedAt)}–{hourAt(timezone, turn.endedAt)}
      </td>
      <th scope="row">
        <span className="record-who">
          {turn.delegation !== undefined && <Flag code={flag} />}
          <span>
            {calledIn(view, turn, say)}
            {turn.role && <small>{turn.role}</small>}
            {notesOf(view, turn, say).map(note => (
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
            time: durationOf(isOver ? turn.overtimeMs : difference),
          })}
        </span>
      </td>
    </tr>
  )
}
