import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { Figure } from '../ui/figure.tsx'
import { nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'

/** Whether one can still ask, and until when; how many remain; where there is room, who may ask still. */
export const ListState = ({ view }: { view: View }) => {
  const say = useSay()
  const { exceptions, status } = view.list
  const names = exceptions.map(code => nameplateOf(view, code)).join(', ')
  return (
    <div className="listed">
      <p>
        <Shape name={status === 'open' ? 'ring' : 'ring-closed'} />
        <span>{useListWords(view) ?? say(`list.${status}`)}</span>
      </p>
      <p>
        <Figure text={say('screen.remaining', { count: view.coming.remaining })} />
      </p>
      {status === 'closed' && names && <p className="third">{say('screen.list.exceptions', { names })}</p>}
    </div>
  )
}

/** What counts down: until lots are drawn, until the list is closed. Null when nothing does. */
export const useListWords = ({ list }: Pick<View, 'list'>): string | null => {
  const say = useSay()
  const { windowUntil, closingAt } = list
  const time = useCountdown(windowUntil ?? closingAt)
  if (time === null) return null
  return say(windowUntil === null ? 'screen.closes-in' : 'screen.lots-in', { time })
}
