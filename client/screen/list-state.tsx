import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { Figure } from '../ui/figure.tsx'
import { nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'

type Props = {
  view: View
  /** What a third line says of, where there is room. */
  matter?: string | undefined
}

/** Whether one can still ask, and until when; how many remain; who may ask still, or in which session. */
export const ListState = ({ view, matter }: Props) => {
  const say = useSay()
  const { exceptions, status } = view.list
  const names = exceptions.map(code => nameplateOf(view, code)).join(', ')
  const third = status === 'closed' && names ? say('screen.list.exceptions', { names }) : matter
  return (
    <div className="listed">
      <p>
        <Shape name={status === 'open' ? 'ring' : 'ring-closed'} />
        <span>{useListWords(view) ?? say(`list.${status}`)}</span>
      </p>
      <p>
        <Figure text={say('screen.remaining', { count: view.coming.remaining })} />
      </p>
      {third && <p className="in-session">{third}</p>}
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
