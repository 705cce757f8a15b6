import type { Instant } from '../../../shared/meeting/clock.ts'
import type { ScreenStatus, Status } from '../../../shared/status.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { type ScreenState, screenState } from './judge.ts'
import { OwnClock } from './own-clock.tsx'

const shapes: Record<ScreenState, ShapeName> = {
  current: 'circle',
  unsaid: 'ring',
  behind: 'triangle',
  quiet: 'triangle',
  gone: 'ring-broken',
  awaited: 'ring',
}

type Props = Pick<Status, 'screens' | 'at'> & { moment: (at: Instant) => string }

/** Each screen: whether it shows what is, when it was heard of last, and how its clock goes. */
export const ScreensStatus = ({ screens, at, moment }: Props) => {
  const say = useSay()
  return (
    <section className="status-part" aria-labelledby="status-screens">
      <h2 id="status-screens">{say('secretariat.nav.screens')}</h2>
      {screens.length === 0 ? (
        <p>{say('secretariat.status.no-screens')}</p>
      ) : (
        <table className="status-table">
          <ColumnHeads columns={['screen', 'shows', 'heard', 'clock']} />
          <tbody>
            {screens.map(screen => (
              <ScreenRow key={screen.id} screen={screen} at={at} moment={moment} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type RowProps = { screen: ScreenStatus; at: Instant; moment: (at: Instant) => string }

const ScreenRow = ({ screen, at, moment }: RowProps) => {
  const say = useSay()
  const state = screenState(screen, at)
  const { since } = screen
  // What one that is gone has said of itself is no longer so.
  const report = state === 'gone' ? null : screen.report
  return (
    <tr className={`status-${state}`}>
      <th scope="row">
        <span className="status-named">
          <Shape name={shapes[state]} />
          {screen.name ?? say('secretariat.status.unnamed')}
        </span>
      </th>
      <td>
        {say(`secretariat.status.screen.${state}`, { count: report?.behind ?? 0, time: moment(since) })}
      </td>
      <td data-column={say('secretariat.status.column.heard')}>{report && moment(report.at)}</td>
      <td data-column={say('secretariat.status.column.clock')}>
        {report && <OwnClock offMs={report.clockOffMs} withinMs={report.withinMs} />}
      </td>
    </tr>
  )
}
