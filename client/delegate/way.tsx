import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { hourAt } from '../../shared/meeting/calendar.ts'
import { type Clock, shownOn } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useSeconds } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn, nameplateOf } from '../ui/names.ts'
import { currentSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { type ShownStop, type Stop, shownStops } from './line.ts'

/** How many rows of the list's own height there is room for; whole rows only. */
const useRows = (): [RefObject<HTMLElement | null>, number] => {
  const box = useRef<HTMLElement>(null)
  const [rows, setRows] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row'))
      setRows(Math.floor(element.clientHeight / row))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  return [box, rows]
}

const Left = ({ clock }: { clock: Clock }) => {
  const say = useSay()
  const shown = useSeconds(clock)
  const time = figures(shown)
  return shown.over ? time : say('delegate.left', { time })
}

/** Nobody knows yet when it goes on. */
const isSuspended = (view: View): boolean => currentSession(view)?.status === 'suspended'

const When = ({ stop, view }: { stop: Stop; view: View }) => {
  const say = useSay()
  if (stop.status === 'waiting')
    return isSuspended(view) ? null : hourAt(view.meeting.timezone, stop.byTheHour)
  if (stop.status === 'in-lot') return say('why.mark.drawn')
  if (stop.status === 'deciding') return say(`delegate.awaits.${stop.awaits}`)
  if (stop.status === 'speaking') return <Left clock={stop.clock} />
  return say('delegate.left.kept', { time: figures(shownOn(stop.clock, view.at)) })
}

/** What somebody speaks for is told where it is not the rule. */
const told: readonly Stop['kind'][] = ['point-of-order', 'right-of-reply', 'motion', 'response', 'moderator']

type RowProps = { stop: Stop; view: View; own: string }

const Row = ({ stop, view, own }: RowProps) => {
  const say = useSay()
  const code = 'delegation' in stop.who ? stop.who.delegation : null
  const delegation = view.delegations.find(each => each.code === code)
  const isOwn = code === own
  const name = 'speaker' in stop.who ? calledIn(view, stop.who, say) : nameplateOf(view, stop.who.delegation)
  return (
    <li className={`stop stop-${stop.status}${isOwn ? ' you' : ''}`}>
      <i />
      <Flag code={delegation?.flag} />
      <span className="name">
        {isOwn ? say('delegate.you') : name}
        {told.includes(stop.kind) && (
          <small className="kind">
            {stop.kind === 'point-of-order' && <Shape name="diamond" />}
            {say(`kind.${stop.kind}`)}
          </small>
        )}
      </span>
      <span className="when">
        <When stop={stop} view={view} />
      </span>
    </li>
  )
}

const More = ({ count }: { count: number }) => {
  const say = useSay()
  return (
    <li className="stop stop-more">
      <i />
      <span />
      <span className="name">{say('delegate.more', { count })}</span>
    </li>
  )
}

const keyOf = (stop: ShownStop): string => (stop.status === 'more' ? 'more' : stop.id)

type Props = {
  stops: Stop[]
  view: View
  own: string
  /** What stays when there is no room for all. */
  keep: 'first' | 'last'
  /** Beside the matter, and only where there is room beside it. */
  isAside: boolean
}

/** The list as a railway line: a solid stop for who speaks, rings for who waits, a large one for oneself. */
export const Way = ({ stops, view, own, keep, isAside }: Props) => {
  const say = useSay()
  const [box, rows] = useRows()
  const shown = rows === 0 ? [] : shownStops(stops, rows, keep)
  return (
    <section className={isAside ? 'way aside' : 'way'} ref={box} aria-label={say('delegate.line')}>
      <ol>
        {shown.map(stop =>
          stop.status === 'more' ? (
            <More key="more" count={stop.count} />
          ) : (
            <Row key={keyOf(stop)} stop={stop} view={view} own={own} />
          ),
        )}
      </ol>
    </section>
  )
}
