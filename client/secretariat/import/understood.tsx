import { Fragment, useState } from 'react'
import type { Agenda, Session } from '../../../shared/meeting/agenda.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { findSession } from '../agenda/edit/find.ts'
import { AddRow } from '../agenda/parts/add.tsx'
import { AddSession, DayHead } from '../agenda/parts/day.tsx'
import { places, useEditing } from '../agenda/parts/editing.tsx'
import { Named } from '../agenda/parts/named.tsx'
import { Notes, Points, refsOf, SessionPart } from '../agenda/parts/session.tsx'
import type { BandPart } from './document.ts'

/** “4 discussion points, 4 speakers”. */
const useSummary = ({ items, discussionPoints, speakers, notes }: Session): string => {
  const say = useSay()
  const counts = [
    ['items', items.length],
    ['points', discussionPoints.length],
    ['speakers', speakers.length],
    ['notes', notes.length],
  ] as const
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([of, count]) => say(`agenda.preview.count.${of}`, { count }))
  return words.length > 0 ? words.join(', ') : say('agenda.preview.count.nothing')
}

type FoldProps = { label: string; isUnfolded: boolean; onFold: (isUnfolded: boolean) => void }

const Fold = ({ label, isUnfolded, onFold }: FoldProps) => (
  <button
    type="button"
    className="agenda-fold"
    aria-expanded={isUnfolded}
    onClick={() => onFold(!isUnfolded)}
  >
    {label}
    <Shape name={isUnfolded ? 'up' : 'down'} />
  </button>
)

/** Many words that the document has beside them: folded, unless there is something to be said about one of them. */
const FoldablePoints = ({ session }: { session: Session }) => {
  const say = useSay()
  const { open, beside } = useEditing()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const count = session.discussionPoints.length
  if (count === 0) return null
  const list = { kind: 'point', session: session.id } as const
  const isOpen = isUnfolded || open?.at.startsWith(`point:${session.id}:`) === true
  return (
    <>
      <Fold
        label={say('agenda.preview.count.points', { count })}
        isUnfolded={isOpen}
        onFold={setIsUnfolded}
      />
      {isOpen && <Points session={session} />}
      {!isOpen &&
        refsOf(list, session.discussionPoints).map(({ at, text }) => (
          <Fragment key={`${at} ${text}`}>{beside(places.text(list, at))}</Fragment>
        ))}
    </>
  )
}

const isPause = ({ kind }: Session): boolean => kind === 'break' || kind === 'registration'
const isEmpty = ({ items, discussionPoints, speakers, notes }: Session): boolean =>
  items.length + discussionPoints.length + speakers.length + notes.length === 0

type FoldableProps = { session: Session; isUnfolded: boolean; onFold: (isUnfolded: boolean) => void }

const FoldableSession = ({ session, isUnfolded, onFold }: FoldableProps) => {
  const say = useSay()
  const summary = useSummary(session)
  const label = isUnfolded ? say('agenda.preview.fold-session') : summary
  const hasFold = isUnfolded || !isPause(session) || !isEmpty(session)
  return (
    <SessionPart
      session={session}
      isFolded={!isUnfolded}
      points={<FoldablePoints session={session} />}
      fold={hasFold && <Fold label={label} isUnfolded={isUnfolded} onFold={onFold} />}
    />
  )
}

type Props = {
  agenda: Agenda
  parts: readonly BandPart[]
  unfolded: ReadonlySet<string>
  onFold: (session: string, isUnfolded: boolean) => void
}

/** The right side of a band: days and sessions as they were understood, every piece to be changed by a press. */
export const Understood = ({ agenda, parts, unfolded, onFold }: Props) => {
  const { open } = useEditing()
  return parts.map(part => {
    if (part.type === 'session') {
      const session = findSession(agenda, part.session)
      return (
        session && (
          <FoldableSession
            key={part.session}
            session={session}
            isUnfolded={unfolded.has(part.session)}
            onFold={isUnfolded => onFold(part.session, isUnfolded)}
          />
        )
      )
    }
    const day = agenda.days.find(({ date }) => date === part.date)
    if (!day) return null
    return part.type === 'day' ? (
      <DayHead key={`${part.date} ${open?.at === `day:${part.date}`}`} day={day} />
    ) : (
      <AddSession key={`after ${part.date}`} date={part.date} />
    )
  })
}

/** What stands before the first session. */
export const Front = ({ agenda }: { agenda: Agenda }) => {
  const say = useSay()
  const { open } = useEditing()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const count = agenda.notes.length
  const isOpen = isUnfolded || open?.at.startsWith('note::') === true
  return (
    <div className="front">
      <Named />
      {count > 0 && (
        <Fold
          label={say('agenda.preview.count.notes', { count })}
          isUnfolded={isOpen}
          onFold={setIsUnfolded}
        />
      )}
      {isOpen && (
        <>
          <Notes session={null} notes={agenda.notes} />
          <AddRow session={null} kinds={['note']} />
        </>
      )}
    </div>
  )
}
