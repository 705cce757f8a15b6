import { useEffect, useRef, useState } from 'react'
import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { MessageKey, Say } from '../languages/say.ts'
import type { Press } from '../live/press.ts'
import { useServerNow } from '../live/react.ts'
import { Flag } from '../ui/flag.tsx'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import { givesFloor, runsFloor } from './control.ts'
import { handOvers } from './hand-overs.ts'
import { languageOf } from './names.ts'
import {
  countsOf,
  type EntryAct,
  entryActs,
  type RoundRow,
  type RoundStatus,
  type RoundTime,
  roundRows,
  roundTime,
} from './round.ts'
import { useSituation } from './situation.tsx'

/** A round of reports: how far it is and when it ends, and everybody in it, in the order in which they are called. */
export const RoundList = () => {
  const { view } = useSituation()
  const now = useServerNow('minute')
  if (!view.round) return null
  return (
    <section className="round-part">
      <RoundHead time={roundTime(view, now)} />
      <Rows rows={roundRows(view, now)} />
    </section>
  )
}

const RoundHead = ({ time }: { time: RoundTime | null }) => {
  const { view, show } = useSituation()
  const say = useSay()
  const isLate = time !== null && time.plannedEnd !== null && time.endsAt > time.plannedEnd
  return (
    <header className="round-head">
      <h3>
        <button type="button" onClick={() => show({ shows: 'round' })}>
          {say('podium.round.title')}
          <Shape name="menu" />
        </button>
      </h3>
      <p>{say('podium.round.counts', countsOf(view) ?? {})}</p>
      {time && (
        <p className="round-ends">
          {isLate && <Shape name="triangle" />}
          {endWords(time, view, say)}
        </p>
      )}
    </header>
  )
}

const endWords = ({ endsAt, neededMs, plannedEnd }: RoundTime, { meeting }: View, say: Say): string => {
  const time = hourAt(meeting.timezone, endsAt)
  const minutes = Math.ceil(neededMs / 60_000)
  return plannedEnd === null
    ? say('podium.round.ends', { time, minutes })
    : say('podium.round.ends-planned', { time, minutes, planned: hourAt(meeting.timezone, plannedEnd) })
}

const Rows = ({ rows }: { rows: RoundRow[] }) => {
  const say = useSay()
  const [opened, open] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const now = rows.find(({ status }) => status === 'speaking') ?? rows.find(({ status }) => status === 'next')
  const shown = now?.delegation
  // Who has the floor, or is next, stays in sight; a row or two of those who are done stand above.
  useEffect(() => {
    const row = shown === undefined ? null : list.current?.querySelector(`[data-delegation="${shown}"]`)
    if (!list.current || !(row instanceof HTMLElement)) return
    list.current.scrollTop = row.offsetTop - list.current.offsetTop - row.offsetHeight
  }, [shown])
  return (
    <ol className="round" ref={list} aria-label={say('podium.round.title')}>
      {rows.map(row => (
        <Entry
          key={row.delegation}
          row={row}
          isOpen={opened === row.delegation}
          onPress={() => open(opened === row.delegation ? null : row.delegation)}
        />
      ))}
    </ol>
  )
}

const signs: Partial<Record<RoundStatus, ShapeName>> = {
  done: 'check',
  speaking: 'circle',
  next: 'arrow',
  passed: 'minus',
  again: 'undo',
  absent: 'cross',
}

type EntryProps = { row: RoundRow; isOpen: boolean; onPress: () => void }

const Entry = ({ row, isOpen, onPress }: EntryProps) => {
  const { view, you } = useSituation()
  const { status } = row
  const isCallable = status !== 'done' && status !== 'speaking' && runsFloor(view, you)
  return (
    <li data-delegation={row.delegation} data-status={status}>
      {isCallable ? (
        <button type="button" className="entry" aria-expanded={isOpen} onClick={onPress}>
          <Said row={row} />
        </button>
      ) : (
        <p className="entry">
          <Said row={row} />
        </p>
      )}
      {isOpen && isCallable && <EntryActs row={row} />}
    </li>
  )
}

const Said = ({ row: { delegation, name, flag, status, presides, expected } }: { row: RoundRow }) => {
  const { view } = useSituation()
  const say = useSay()
  const sign = signs[status]
  const words = [
    presides && say('podium.round.presides'),
    status !== 'waiting' && say(`podium.round.${status}`),
  ].filter(Boolean)
  return (
    <>
      <span className="sign">{sign && <Shape name={sign} />}</span>
      <Flag code={flag} />
      <span className="nm">
        <span lang={languageOf(view, delegation)}>{name}</span>
        {words.length > 0 && <small>{words.join(', ')}</small>}
      </span>
      <span className="tm">{expected}</span>
    </>
  )
}

const words: Record<Exclude<EntryAct, 'hand-over'>, MessageKey> = {
  grant: 'podium.list.grant',
  'call-again': 'podium.round.call-again',
  absent: 'podium.list.absent',
  pass: 'podium.round.passes',
  rejoin: 'podium.round.rejoin',
}

const does: Record<Exclude<EntryAct, 'hand-over'>, (press: Press, delegation: string) => void> = {
  grant: (press, delegation) => void press.grant({ delegation }),
  'call-again': (press, delegation) => void press.grant({ delegation }),
  absent: (press, delegation) => void press.absentInRound(delegation),
  pass: (press, delegation) => void press.passInRound(delegation),
  rejoin: (press, delegation) => void press.rejoinRound(delegation),
}

const EntryActs = ({ row }: { row: RoundRow }) => {
  const { view, you, press } = useSituation()
  const say = useSay()
  return (
    <div className="opened">
      {entryActs(row, givesFloor(view, you)).map(act =>
        act === 'hand-over' ? (
          handOvers(view).map(to => (
            <button key={to} type="button" className="act" onClick={() => void press.handOver(to)}>
              {say(`podium.officers.hand.${to}`)}
            </button>
          ))
        ) : (
          <button key={act} type="button" className="act" onClick={() => does[act](press, row.delegation)}>
            {say(words[act])}
          </button>
        ),
      )}
    </div>
  )
}
