import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp, type Waiter } from '../ui/coming-up.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { ListState } from './list-state.tsx'

const shownNext = 3
const steps = 6

/** Who comes next, and the state of the list. The session's name stands below it where there is room. */
export const After = ({ view, session }: { view: View; session?: string | undefined }) => {
  const box = useFit<HTMLElement>(steps, 'width')
  const next = comingUp(view).slice(0, shownNext)
  const content = [view.list.status, view.list.waiting, session, ...next.map(({ id, name }) => id + name)]
  const flags = next.some(({ flag }) => flag)
  return (
    <section className="after" key={content.join()} ref={box}>
      <ol>
        {next.map((waiter, index) => (
          <Row key={waiter.id} view={view} waiter={waiter} place={index + 1} flags={flags} />
        ))}
      </ol>
      <ListState view={view} session={session} />
    </section>
  )
}

type RowProps = { view: View; waiter: Waiter; place: number; flags: boolean }

const Row = ({ view, waiter, place, flags }: RowProps) => {
  const say = useSay()
  const { kind, flag } = waiter
  return (
    <li>
      <span className="n">{place}</span>
      {kind === 'point-of-order' && <Shape name="diamond" />}
      {flags && <Flag code={flag} />}
      <span>
        {calledIn(view, waiter, say)}
        {kind === 'point-of-order' && <em>{say('screen.kind.point-of-order')}</em>}
        {kind === 'right-of-reply' && <em>{say('screen.kind.right-of-reply')}</em>}
      </span>
    </li>
  )
}
