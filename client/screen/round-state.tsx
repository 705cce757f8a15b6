import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { Figure } from '../ui/figure.tsx'
import { roundEndsAt } from '../ui/round-end.ts'
import { Shape } from '../ui/shape.tsx'
import { tallyOf } from './rounds.ts'

/** How far a round of reports is, and about when it ends. */
export const RoundState = ({ view }: { view: View }) => {
  const say = useSay()
  const now = useServerNow('minute')
  const { done, all } = tallyOf(view)
  const ends = say('screen.round.ends', { time: hourAt(view.meeting.timezone, roundEndsAt(view, now)) })
  return (
    <div className="listed">
      <p>
        <Shape name="check" />
        <Figure text={say('screen.round.done', { done, all })} />
      </p>
      <p>
        <span>{ends}</span>
      </p>
    </div>
  )
}
