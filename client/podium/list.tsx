import { type KeyboardEvent, useState } from 'react'
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { useCountdown } from '../ui/countdown.ts'
import { Shape } from '../ui/shape.tsx'
import { listOrderSaid } from '../ui/why.ts'
import { ActButton } from './act-button.tsx'
import { acts } from './acts.ts'
import { givesFloor, runsFloor } from './control.ts'
import { beforeOf, beforeOnStep, type Drop, type ListRow, listRows } from './list-rows.ts'
import { useMovedRows } from './moved-rows.ts'
import { nameplateOf } from './names.ts'
import { RoundList } from './round-list.tsx'
import { Row } from './row.tsx'
import { useSituation } from './situation.tsx'
import { useTouchDrag } from './touch-drag.ts'

/** The list of speakers, in order; what concerns a single request is done there. */
export const List = () => {
  const { view } = useSituation()
  const isRound = view.round !== null
  return (
    <>
      <ListHead />
      {(!isRound || view.list.requests.length > 0) && <Requests />}
      {isRound && <RoundList />}
    </>
  )
}

const ListHead = () => {
  const { view, you, isLost } = useSituation()
  const say = useSay()
  const { show } = useSituation()
  const { status, waiting, closingAt } = view.list
  const closes = useCountdown(closingAt)
  const toggle = acts.find(
    ({ id, isPossible }) => (id === 'open-list' || id === 'close-list') && isPossible(view, you),
  )
  return (
    <header>
      {view.session === null ? (
        <h2>{say('list.title')}</h2>
      ) : (
        <h2>
          <button type="button" className="list-state" onClick={() => show({ shows: 'list' })}>
            <Shape name={isLost ? 'ring-broken' : status === 'open' ? 'ring' : 'ring-closed'} />
            <b>
              {closes === null
                ? say(status === 'open' ? 'list.open' : 'list.closed')
                : say('podium.list.closes-in', { time: closes })}{' '}
              <span>{isLost ? say('contact.not-confirmed') : say('list.waiting', { count: waiting })}</span>
            </b>
            <Shape name="menu" className="more" />
          </button>
        </h2>
      )}
      {toggle && <ActButton act={toggle} />}
    </header>
  )
}

const Exceptions = () => {
  const { view } = useSituation()
  const say = useSay()
  const { status, exceptions } = view.list
  if (status === 'open' || exceptions.length === 0) return null
  const names = exceptions.map(code => nameplateOf(view, code)).join(', ')
  return <p className="hint">{say('screen.list.exceptions', { names })}</p>
}

const Requests = () => {
  const { view, you, press } = useSituation()
  const say = useSay()
  const minute = useServerNow('minute')
  const [opened, setOpened] = useState<string | null>(null)
  const [swapping, swap] = useState<ListRow | null>(null)
  const rows = listRows(view, minute)
  const ids = rows.map(({ id }) => id)
  const place = useMovedRows(ids)
  const mayMove = runsFloor(view, you)
  const mayGrant = givesFloor(view, you)

  const put = (moved: string, drop: Drop) => void press.move(moved, beforeOf(ids, moved, drop))
  const { drag: touch, handlers } = useTouchDrag(place, mayMove, put)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String)
      if (moved === undefined || target.dropPosition === 'on') return
      put(moved, { id: String(target.key), position: target.dropPosition })
    },
    renderDropIndicator: target => <DropIndicator target={target} className="drop" />,
    isDisabled: !mayMove,
  })

  const step = (id: string, direction: 'up' | 'down') => {
    const before = beforeOnStep(ids, id, direction)
    if (before !== undefined) void press.move(id, before)
  }
  const onKey = (event: KeyboardEvent) => {
    const id = focusedRow(event.target)
    if (id === null || !mayMove) return
    if (event.key === 'Delete') void press.remove(id)
    else if (event.altKey && event.key === 'ArrowUp') step(id, 'up')
    else if (event.altKey && event.key === 'ArrowDown') step(id, 'down')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="requests" ref={place} onKeyDownCapture={onKey} {...handlers}>
      <Exceptions />
      {swapping && <p className="hint">{say('podium.list.swap-first')}</p>}
      {rows.length > 0 && (
        <p aria-hidden="true" className="legend">
          <span>{listOrderSaid(say, view)}</span>
          {rows.some(({ waitedMinutes }) => waitedMinutes !== null) && (
            <span className="times">{say('podium.list.legend')}</span>
          )}
        </p>
      )}
      <GridList
        aria-label={say('list.title')}
        items={rows}
        dependencies={[opened, mayMove, mayGrant, swapping, touch, say]}
        dragAndDropHooks={dragAndDropHooks}
        disallowTypeAhead
        onAction={key => setOpened(opened === key ? null : String(key))}
        renderEmptyState={() => (
          <p className="empty">
            {view.session !== null &&
              say(view.list.status === 'open' ? 'podium.list.empty-open' : 'podium.list.empty-closed')}
          </p>
        )}
      >
        {row => (
          <Row
            row={row}
            isOpen={opened === row.id}
            mayAct={mayMove}
            hands={{ press, mayGrant, swapping, swap, step: direction => step(row.id, direction) }}
            touch={touch}
          />
        )}
      </GridList>
    </div>
  )
}

/** The request whose row, and nothing inside it, has the focus. */
const focusedRow = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.getAttribute('role') === 'row' ? (target.dataset.key ?? null) : null
