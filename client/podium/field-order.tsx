import { hourAt } from '../../shared/meeting/calendar.ts'
import { shownOn } from '../../shared/meeting/clock.ts'
import { useSay } from '../languages/react.tsx'
import { figures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { Shape } from '../ui/shape.tsx'
import { Eyebrow, type Floor } from './eyebrow.tsx'
import { Fit } from './fit.tsx'
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
      {held && (
        <p className="held">
          <Shape name="pause" />
          <Flag code={flagOf(view, held.delegation)} />
          <span>
            <Rich
              text={say('podium.held', {
                name: held.name ?? say('podium.now.speaker'),
                // It is paused: what it shows does not depend on the hour.
                time: figures(shownOn(held.clock, floor.grantedAt)),
              })}
            />
          </span>
        </p>
      )}
    </section>
  )
}
