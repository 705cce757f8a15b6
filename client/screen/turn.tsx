import { shownOn, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { useFit } from '../ui/fit.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { type SaidOfTime, saidOfTime } from './call.ts'
import { hasUnder, Under } from './under.tsx'
import { Who } from './who.tsx'

type Props = { view: View; turn: WireTurn; lost: boolean }

/** Who has the floor and the time left: a line while it is ample, a band at the warning, the field when it is over. */
export const Turn = ({ view, turn, lost }: Props) => {
  const now = useClockInstant(turn.clock)
  const said = saidOfTime(turn, view.rules, now)
  return (
    <section className="present" data-time={lost ? 'lost' : said.field}>
      <Who view={view} turn={turn} lost={lost} />
      {hasUnder(turn) && <Under turn={turn} />}
      <div className="timefield">
        <TimeLine key={said.words + lost} turn={turn} now={now} said={said} lost={lost} />
        <TimeRule clock={turn.clock} rules={view.rules} now={now} />
      </div>
    </section>
  )
}

type TimeLineProps = Omit<Props, 'view'> & { now: ReturnType<typeof useClockInstant>; said: SaidOfTime }

const TimeLine = ({ turn, now, said, lost }: TimeLineProps) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(3, 'width')
  const shown = shownOn(turn.clock, now)
  const { statedLimitMs: stated } = turn
  const counts = said.field === 'ample' || said.field === 'paused'
  return (
    <div className="timeline" data-glyphs={figures(shown).length} ref={box}>
      <div className="said">
        <Shape name={lost ? 'ring-broken' : said.shape} />
        <p>
          {say(lost ? 'screen.not-confirmed' : said.words)}
          {counts && !lost && stated !== undefined && (
            <span>{say('time.of', { limit: figures(shownSeconds(stated)) })}</span>
          )}
        </p>
      </div>
      <ClockFigures shown={shown} hollow={lost} />
    </div>
  )
}
