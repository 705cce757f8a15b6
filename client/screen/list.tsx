import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { comingUp, type Waiter } from '../ui/coming-up.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { currentSession, matterOf } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { Heading } from './heading.tsx'

const rows = 6
const onePage = 2 * rows
/** Time enough to read twelve names. By the server's clock, so that all screens turn together. */
const pageMs = 15_000

/** The list as content: two columns on shared lines; more than twelve turn their pages by themselves. */
export const List = ({ view }: { view: View }) => {
  const say = useSay()
  const now = useServerNow('second')
  const waiting = comingUp(view)
  const pages = Math.max(1, Math.ceil(waiting.length / onePage))
  const page = Math.floor(now / pageMs) % pages
  const shown = waiting.slice(page * onePage, (page + 1) * onePage)
  const { status } = view.list
  return (
    <main className="room aslist">
      <Heading key={status + waiting.length} title={say('list.title')}>
        <Shape name={status === 'open' ? 'ring' : 'ring-closed'} />
        {say(`screen.list.${status}`, { count: waiting.length })}
      </Heading>
      {waiting.length === 0 ? (
        <p className="nobody">{say('screen.list.nobody')}</p>
      ) : (
        <Columns
          key={shown.map(({ id, name }) => id + name).join()}
          view={view}
          shown={shown}
          from={page * onePage}
        />
      )}
      {waiting.length <= rows && <Beside view={view} />}
    </main>
  )
}

const Columns = ({ view, shown, from }: { view: View; shown: Waiter[]; from: number }) => {
  const box = useFit<HTMLOListElement>(3, 'height')
  const flags = shown.some(({ flag }) => flag)
  return (
    <ol className="columns" ref={box}>
      {shown.map((waiter, index) => (
        <Row key={waiter.id} view={view} waiter={waiter} place={from + index + 1} flags={flags} />
      ))}
    </ol>
  )
}

type RowProps = { view: View; waiter: Waiter; place: number; flags: boolean }

const Row = ({ view, waiter, place, flags }: RowProps) => {
  const say = useSay()
  const { kind, name, role, flag } = waiter
  const isSaid = kind === 'point-of-order' || kind === 'right-of-reply'
  return (
    <li className={place > 9 ? 'wide' : undefined}>
      <span className="n">{place}</span>
      {flags && <Flag code={flag} />}
      <span className="nm">
        {calledIn(view, waiter, say)}
        {name === null && role && <em>{`, ${role}`}</em>}
        {isSaid && <em>{say(`screen.kind.${kind}`)}</em>}
      </span>
    </li>
  )
}

/** Beside a short list there is room to say what it is for. */
const Beside = ({ view }: { view: View }) => {
  const box = useFit<HTMLDivElement>(2, 'height')
  const session = currentSession(view)
  if (!session) return null
  const matter = matterOf(view)
  return (
    <div className="beside" key={session.title + matter} ref={box}>
      <h2>{session.title}</h2>
      {matter && <p>{matter}</p>}
    </div>
  )
}
