import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { useCountdown } from '../ui/countdown.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn, nameplateOf } from '../ui/names.ts'
import { currentSession, matterOf } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { Foot } from './foot.tsx'
import { Heading } from './heading.tsx'
import { type ListRow, listRows } from './list-rows.ts'
import { useListWords } from './list-state.tsx'
import { orderOfList } from './order-of-list.ts'
import { pageOf } from './pages.ts'
import { useRoomCodeWords } from './room-code.tsx'
import { roundNotes, tallyOf } from './rounds.ts'

/** The list as content: two columns on shared lines; more than there is room for turn their pages by themselves. */
export const List = ({ view }: { view: View }) => {
  const say = useSay()
  const now = useServerNow('second')
  const rows = listRows(view)
  const told = useNotes(view)
  const code = useRoomCodeWords()
  const notes = code === null ? told : [...told.slice(-1), code]
  const { shown, lines } = pageOf(rows, notes.length > 0, now)
  return (
    <main className="room aslist">
      <ListHeading view={view} />
      {rows.length === 0 ? (
        <p className="nobody">{say('screen.list.nobody')}</p>
      ) : (
        <Columns key={shown.map(keyOf).join()} view={view} shown={shown} lines={lines} />
      )}
      {rows.length <= lines && <Beside view={view} isLow={notes.length > 0} />}
      {notes.length > 0 && <Foot lines={notes} />}
    </main>
  )
}

const ListHeading = ({ view }: { view: View }) => {
  const say = useSay()
  const counted = useListWords(view)
  const { list, coming, round } = view
  const { done, all } = tallyOf(view)
  const waiting = coming.remaining > 0 ? `, ${say('list.waiting', { count: coming.remaining })}` : ''
  return (
    <Heading
      key={[list.status, coming.remaining, counted === null, done].join()}
      title={say(round ? 'screen.round' : 'list.title')}
    >
      <Shape name={round ? 'check' : list.status === 'open' ? 'ring' : 'ring-closed'} />
      {round
        ? say('screen.round.done', { done, all })
        : counted === null
          ? say(`screen.list.${list.status}`, { count: coming.remaining })
          : `${counted}${waiting}`}
    </Heading>
  )
}

/** What is to be known of this list besides its names: the window that is open, what was announced, by what it is ordered, who is excepted. */
const useNotes = (view: View): string[] => {
  const say = useSay()
  const { list } = view
  const time = useCountdown(list.windowUntil)
  if (time !== null) return say('screen.window', { time }).split('\n')
  const names = (codes: string[]) => codes.map(code => nameplateOf(view, code)).join(', ')
  const isClosed = list.status === 'closed'
  const order = orderOfList(view, say)
  return [
    ...(list.announcedAt === null ? [] : [say('screen.list.announced')]),
    ...(isClosed && list.consent ? [say('screen.list.consent')] : []),
    ...(order === null ? [] : [order]),
    ...(isClosed && list.exceptions.length > 0
      ? [say('screen.list.exceptions', { names: names(list.exceptions) })]
      : []),
    ...roundNotes(view, say),
  ].slice(-2)
}

const keyOf = (row: ListRow): string =>
  'heading' in row ? row.heading : `${row.waiter.id}${row.waiter.name}${row.place}`

type ColumnsProps = { view: View; shown: ListRow[]; lines: number }

const Columns = ({ view, shown, lines }: ColumnsProps) => {
  const say = useSay()
  const box = useFit<HTMLOListElement>(3, 'height')
  const flags = shown.some(row => 'waiter' in row && row.waiter.flag)
  const numbers = shown.some(row => 'waiter' in row && row.place !== null)
  return (
    <ol className="columns" data-lines={lines} ref={box}>
      {shown.map(row =>
        'heading' in row ? (
          <li key={keyOf(row)} className="part">
            <span className="nm">{say(`screen.list.${row.heading}`)}</span>
          </li>
        ) : (
          <Row key={keyOf(row)} view={view} row={row} flags={flags} numbers={numbers} />
        ),
      )}
    </ol>
  )
}

type RowProps = { view: View; row: Extract<ListRow, { waiter: unknown }>; flags: boolean; numbers: boolean }

const Row = ({ view, row: { waiter, place }, flags, numbers }: RowProps) => {
  const say = useSay()
  const { kind, name, role, flag } = waiter
  const isReply = kind === 'right-of-reply' && view.rules.repliesAt === 'in-order'
  return (
    <li className={place !== null && place > 9 ? 'wide' : undefined}>
      {numbers && <span className="n">{place}</span>}
      {flags && <Flag code={flag} />}
      <span className="nm">
        {calledIn(view, waiter, say)}
        {name === null && role && <em>{`, ${role}`}</em>}
        {kind === 'point-of-order' && <em>{say('screen.kind.point-of-order')}</em>}
        {isReply && <em>{say('screen.kind.right-of-reply')}</em>}
      </span>
    </li>
  )
}

/** Beside a short list there is room to say what it is for. */
const Beside = ({ view, isLow }: { view: View; isLow: boolean }) => {
  const box = useFit<HTMLDivElement>(2, 'height')
  const session = currentSession(view)
  if (!session) return null
  const matter = matterOf(view)
  return (
    <div className={isLow ? 'beside beside-low' : 'beside'} key={session.title + matter} ref={box}>
      <h2>{session.title}</h2>
      {matter && <p>{matter}</p>}
    </div>
  )
}
