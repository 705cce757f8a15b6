import { shownOn } from '../../../shared/meeting/clock.ts'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useClockInstant, useLive } from '../../live/react.ts'
import { ClockFigures } from '../../ui/clock-figures.tsx'
import { Flag } from '../../ui/flag.tsx'
import { calledIn } from '../../ui/names.ts'
import { Shape } from '../../ui/shape.tsx'
import { TimeRule } from '../../ui/time-rule.tsx'
import { timeShape, timeState } from '../../ui/time-state.ts'
import './floor.css'

/** Who has the floor and the time left, as on the podium, only smaller. */
export const FloorNow = ({ view }: { view: View }) => {
  const say = useSay()
  const { floor, rules, delegations } = view
  const isLive = useLive(({ contact }) => contact.status === 'live')
  const now = useClockInstant(floor?.clock ?? null)
  if (floor === null)
    return (
      <section className="floor-now">
        <h2>{say('floor.free')}</h2>
      </section>
    )
  const state = timeState(floor.clock, rules, now)
  const flag = delegations.find(({ code }) => code === floor.delegation)?.flag
  return (
    <section className={isLive ? `floor-now floor-${state}` : 'floor-now'}>
      <div className="floor-who">
        <h2>
          {flag && <Flag code={flag} />}
          {calledIn(view, floor, say)}
        </h2>
        <p className="floor-said">
          <Shape name={isLive ? timeShape[state] : 'ring-broken'} />
          {isLive ? `${say(`kind.${floor.kind}`)}. ${say(`time.${state}`)}` : say('contact.not-confirmed')}
        </p>
      </div>
      <ClockFigures shown={shownOn(floor.clock, now)} hollow={!isLive} />
      <TimeRule clock={floor.clock} rules={rules} now={now} />
    </section>
  )
}
