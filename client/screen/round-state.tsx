import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { Figure } from '../ui/figure.tsx'
import { Shape } from '../ui/shape.tsx'
import { roundEndsAt, tallyOf } from './rounds.ts'

type Props = { view: View; round: NonNullable<View['round']> }

/** How far a round of reports is, who was passed over, and about when it ends. */
export const RoundState = ({ view, round }: Props) => {
  const say = useSay()
  const now = useServerNow('minute')
  const { done, all, absent, passed } = tallyOf(round)
  const others = [
    ...(absent.length > 0 ? [say('screen.round.absent', { count: absent.length })] : []),
    ...(passed.length > 0 ? [say('screen.round.passed', { count: passed.length })] : []),
  ]
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
      {others.length > 0 && <p className="third">{others.join(', ')}</p>}
    </div>
  )
}
