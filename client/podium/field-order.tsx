import { hourAt } from '../../shared/meeting/calendar.ts'
import { type Instant, shownOn } from '../../shared/meeting/clock.ts'
import type { WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { Eyebrow, type Floor } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
import { limitFigures, standing } from './labels.ts'
import { flagOf, languageOf } from './names.ts'
import { Rich } from './rich.tsx'
import { useSituation } from './situation.tsx'
import { callWords } from './speaker-acts.tsx'

/** A point of order is heard, or was and is to be ruled on: whoever was interrupted keeps the time. */
export const FieldOrder = ({ floor }: { floor: Floor }) => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const held = floor.interrupted
  return (
    <section className="field order" data-time={isLost ? 'lost' : 'order'}>
      <Eyebrow>
        {floor.decision
          ? say('podium.rule.now')
          : say('podium.heard-since', { time: hourAt(view.meeting.timezone, floor.grantedAt) })}
      </Eyebrow>
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
      {!floor.decision && <Limit floor={floor} />}
      {held && <Held turn={held} since={floor.grantedAt} />}
    </section>
  )
}

/** A point of order has a limit of its own, which is short. */
const Limit = ({ floor: { clock, calls } }: { floor: Floor }) => {
  const { view } = useSituation()
  const say = useSay()
  const shown = shownOn(clock, useClockInstant(clock))
  return (
    <p className="limit">
      <ClockFigures shown={shown} /> {say('time.limit', { limit: limitFigures(clock.limitMs / 1000) })}
      {calls.map(call => `, ${callWords(call, view, say)}`)}
    </p>
  )
}

/** Who was interrupted: paused, with all the time kept. A clock that stands shows the same at any hour. */
export const Held = ({ turn, since }: { turn: WireTurn; since: Instant }) => {
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
