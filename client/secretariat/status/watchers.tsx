import type { Status } from '../../../shared/status.ts'
import { useSay } from '../../languages/react.tsx'

const audiences = ['podium', 'room', 'public'] as const

/** How many look at the meeting now, by where they look from. */
export const Watchers = ({ clients }: Pick<Status, 'clients'>) => {
  const say = useSay()
  const count = (audience: string) =>
    clients.filter(part => part.audience === audience).reduce((sum, part) => sum + part.count, 0)
  return (
    <section className="status-part" aria-labelledby="status-clients">
      <h2 id="status-clients">{say('secretariat.status.clients')}</h2>
      <dl className="status-counts">
        {audiences.map(audience => (
          <div key={audience}>
            <dt>{say(`secretariat.status.${audience}`)}</dt>
            <dd>{say('secretariat.status.count', { count: count(audience) })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
