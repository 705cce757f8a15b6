import type { Instant } from '../../../shared/meeting/clock.ts'
import type { HouseStatus, ServerStatus } from '../../../shared/status.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { entriesBehind } from './judge.ts'
import { OwnClock } from './own-clock.tsx'

const shapes: Record<ServerStatus['state'], ShapeName> = {
  here: 'circle',
  there: 'circle',
  gone: 'ring-broken',
}

type Props = Pick<HouseStatus, 'servers'> & { moment: (at: Instant) => string }

/** The servers that share the meetings: one of them answers this page. */
export const ServersStatus = ({ servers, moment }: Props) => {
  const say = useSay()
  const readBy = (server: ServerStatus) => {
    const behind = entriesBehind(server, servers)
    return behind === 0
      ? say('secretariat.status.entries', { count: server.entries })
      : say('secretariat.status.entries-behind', { count: behind })
  }
  return (
    <section className="status-part" aria-labelledby="status-servers">
      <h2 id="status-servers">{say('secretariat.status.servers')}</h2>
      <table className="status-table">
        <ColumnHeads columns={['server', 'since', 'record', 'clock']} />
        <tbody>
          {servers.map(server => (
            <tr key={server.name} className={`status-${server.state}`}>
              <th scope="row">
                <span className="status-named">
                  <Shape name={shapes[server.state]} />
                  <span>
                    {server.name}
                    <small>
                      {say(`secretariat.status.server.${server.state}`, { version: server.version })}
                    </small>
                  </span>
                </span>
              </th>
              {server.state === 'gone' ? (
                <td colSpan={3}>{say('secretariat.status.server-gone', { time: moment(server.heardAt) })}</td>
              ) : (
                <>
                  <td data-column={say('secretariat.status.column.since')}>{moment(server.startedAt)}</td>
                  <td data-column={say('secretariat.status.column.record')}>{readBy(server)}</td>
                  <td data-column={say('secretariat.status.column.clock')}>
                    <OwnClock offMs={server.clockOffMs} withinMs={null} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
