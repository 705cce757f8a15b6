import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { Flag } from '../ui/flag.tsx'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import { ActButton } from './act-button.tsx'
import { type ActId, possibleActs } from './acts.ts'
import { outlookOf } from './forecast.ts'
import { flagOf, languageOf, nameplateOf } from './names.ts'
import { DrawPrecedence } from './precedence.tsx'
import { useSituation } from './situation.tsx'
import { Twice } from './twice.tsx'

type Round = NonNullable<View['round']>
type Entry = Round['entries'][number]

/** How many have reported, will, have passed or were absent. */
const roundCounts = ({ entries }: Round) => {
  const count = (wanted: (entry: Entry) => boolean) => entries.filter(wanted).length
  return {
    done: count(({ status }) => status === 'done'),
    waiting: count(
      ({ status, calledTwice }) => status === 'waiting' || (status === 'absent' && !calledTwice),
    ),
    passed: count(({ status }) => status === 'passed'),
    absent: count(({ status }) => status === 'absent'),
  }
}

/** A report by each member state: who is next, who has been, and what is done about it. */
export const RoundActs = () => {
  const { view } = useSituation()
  return view.round ? <Goes round={view.round} /> : <Begin />
}

const Begin = () => {
  const { view, press } = useSituation()
  const say = useSay()
  if (view.item === null) return <p className="said-of">{say('podium.round.no-item')}</p>
  return (
    <>
      <section className="group">
        <h3>{say('podium.round.begin')}</h3>
        <div className="grid">
          {view.precedence && (
            <button type="button" className="act" onClick={() => void press.beginRound({ by: 'precedence' })}>
              {say('podium.round.by.precedence')}
            </button>
          )}
          <button type="button" className="act" onClick={() => void press.beginRound({ by: 'alphabetical' })}>
            {say('podium.round.by.alphabetical')}
          </button>
        </div>
      </section>
      <DrawPrecedence />
    </>
  )
}

const ids: readonly ActId[] = ['absent', 'pass']

const Goes = ({ round }: { round: Round }) => {
  const { view, you, press } = useSituation()
  const say = useSay()
  const outlook = outlookOf(view, useServerNow('minute'))
  const possible = possibleActs(view, you)
  const counts = roundCounts(round)
  return (
    <>
      <p className="said-of">
        <b>{say('podium.round.counts', counts)}.</b>{' '}
        {outlook && say('podium.round.ends', { time: hourAt(view.meeting.timezone, outlook.endsAt) })}
      </p>
      <section className="group">
        <div className="grid">
          {ids
            .flatMap(id => possible.filter(act => act.id === id))
            .map(act => (
              <ActButton key={act.id} act={act} />
            ))}
        </div>
      </section>
      <ol className="round">
        {round.entries.map(entry => (
          <li key={entry.delegation} data-next={entry.delegation === round.next}>
            <span>
              <EntrySign entry={entry} isNext={entry.delegation === round.next} />
            </span>
            <Flag code={flagOf(view, entry.delegation)} />
            <span lang={languageOf(view, entry.delegation)}>{nameplateOf(view, entry.delegation)}</span>
            <small>{entryWords(entry, entry.delegation === round.next, say)}</small>
          </li>
        ))}
      </ol>
      <section className="group">
        <Twice
          words={say('podium.round.end')}
          again={say('podium.round.end-again', { count: counts.waiting })}
          onPress={() => void press.endRound()}
        />
      </section>
    </>
  )
}

const signs: Partial<Record<Entry['status'], ShapeName>> = { done: 'check', passed: 'minus', absent: 'cross' }

const EntrySign = ({ entry, isNext }: { entry: Entry; isNext: boolean }) => {
  const sign = isNext ? 'arrow' : signs[entry.status]
  return sign ? <Shape name={sign} /> : null
}

const entryWords = (
  { status, calledTwice }: Entry,
  isNext: boolean,
  say: ReturnType<typeof useSay>,
): string => {
  if (isNext) return say('podium.round.next')
  if (status === 'waiting') return ''
  return say(status === 'absent' && !calledTwice ? 'podium.round.again' : `podium.round.${status}`)
}

/** Above the list while a round goes on: how far it is. */
export const RoundStrip = () => {
  const { view, show } = useSituation()
  const say = useSay()
  if (!view.round) return null
  return (
    <button type="button" className="round-strip" onClick={() => show({ shows: 'round' })}>
      <b>{say('podium.round.title')}</b>
      <span>{say('podium.round.counts', roundCounts(view.round))}</span>
    </button>
  )
}
