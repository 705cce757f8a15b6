import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { Flag } from '../../ui/flag.tsx'
import { totalsOf } from './totals-of.ts'
import { durationOf } from './words.ts'

/** What each delegation has used of the floor, the longest first. */
export const Totals = ({ turns, view }: { turns: TurnOnRecord[]; view: View }) => {
  const say = useSay()
  const totals = totalsOf(turns)
  if (totals.length === 0) return null
  return (
    <section className="record-session">
      <h2>{say('secretariat.record.totals')}</h2>
      <div className="record-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('secretariat.role.delegate')}</th>
              <th scope="col">{say('secretariat.record.turns')}</th>
              <th scope="col">{say('secretariat.record.spoken')}</th>
              <th scope="col">{say('time.over')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ delegation, name, turns: count, spentMs, overtimeMs }) => (
              <tr key={delegation}>
                <th scope="row">
                  <span className="record-who">
                    <Flag code={view.delegations.find(({ code }) => code === delegation)?.flag} />
                    {name ?? delegation}
                  </span>
                </th>
                <td>{count}</td>
                <td>{durationOf(spentMs)}</td>
                <td>{overtimeMs > 0 ? durationOf(overtimeMs) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
