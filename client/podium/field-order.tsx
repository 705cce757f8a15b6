import { hourAt } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { Eyebrow, type Floor } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { standing } from './labels.ts'
import { flagOf, languageOf } from './names.ts'
import { Rich } from './rich.tsx'
import { useSituation } from './situation.tsx'

/** A point of order is heard: no clock runs, and whoever was interrupted keeps the time. */
export const FieldOrder = ({ floor }: { floor: Floor }) => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const held = floor.interrupted
  return (
    <section className="field order" data-time={isLost ? 'lost' : 'order'}>
      <Eyebrow>{say('podium.heard-since', { time: hourAt(view.meeting.timezone, floor.grantedAt) })}</Eyebrow>
      <p className="who">
        <Flag code={flagOf(view, floor.delegation)} />
        <Fit className={isLost ? 'name hollow' : 'name'} lang={languageOf(view, floor.delegation)}>
          {floor.name ?? ''}
        </Fit>
      </p>
      <p className="big">
        <Shape name="diamond" />
        <Fit className="what">{say('kind.point-of-order')}</Fit>
      </p>
      {held && <Held turn={held} since={floor.grantedAt} />}
    </section>
  )
}

/** Who was interrupted: paused, with all the time kept. A clock that stands shows the same at any hour. */
const Held = ({ turn, since }: { turn: WireTurn; since: Instant }) => {
  const { view } = useSituation()
  const say = useSay()
  const { time, isOver } = standing(turn.clock, since)
  const name = calledIn(view, turn, say)
  return (
    <p className="held">
      <Shape name="pause" />
      {turn.delegation !== undefined && <Flag code={flagOf(view, turn.delegation)} />}
      <span>
        <Rich text={say(isOver ? 'podium.held-over' : 'podium.held', { name, time })} />
      </span>
    </p>
  )
}
