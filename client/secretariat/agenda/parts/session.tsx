import type { ReactNode } from 'react'
import type { Session } from '../../../../shared/meeting/agenda.ts'
import { useSay } from '../../../languages/react.tsx'
import type { TextList, TextRef } from '../edit/edits.ts'
import { inOrder } from '../edit/find.ts'
import { AddRow } from './add.tsx'
import { places, useEditing } from './editing.tsx'
import { ItemRow } from './item.tsx'
import { Piece } from './piece.tsx'
import { SessionHead } from './session-head.tsx'
import { OpenSession } from './session-open.tsx'
import { SpeakerRow } from './speaker.tsx'
import { TextRow } from './text.tsx'

/** Texts have no ids: their number and words are what they are known by. */
export const refsOf = (list: TextList, texts: readonly string[]): TextRef[] =>
  texts.map((text, at) => ({ list, at, text }))

type TextsProps = { list: TextList; texts: readonly string[]; title: string }

const Texts = ({ list, texts, title }: TextsProps) =>
  texts.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ol>
        {refsOf(list, texts).map(ref => (
          <TextRow key={`${ref.at} ${ref.text}`} textRef={ref} />
        ))}
      </ol>
    </>
  )

/** The agenda's own notes read like those of a session. */
export const Notes = ({ session, notes }: { session: string | null; notes: readonly string[] }) => {
  const say = useSay()
  return <Texts list={{ kind: 'note', session }} texts={notes} title={say('agenda.notes')} />
}

export const Points = ({ session }: { session: Session }) => {
  const say = useSay()
  const list: TextList = { kind: 'point', session: session.id }
  return <Texts list={list} texts={session.discussionPoints} title={say('agenda.points')} />
}

/** What a session consists of, below its head. */
const SessionBody = ({ session, points }: { session: Session; points?: ReactNode }) => {
  const say = useSay()
  const { inUse } = useEditing()
  const { id, kind } = session
  const isPause = kind === 'break' || kind === 'registration'
  return (
    <div className="agenda-body">
      {session.items.length > 0 && (
        <ol>
          {session.items.map(item => (
            <ItemRow key={item.id} item={item} session={id} />
          ))}
        </ol>
      )}
      {points ?? <Points session={session} />}
      {session.speakers.length > 0 && (
        <>
          <h4>{say('agenda.speakers')}</h4>
          <ol>
            {inOrder(session.speakers).map(speaker => (
              <SpeakerRow key={speaker.id} speaker={speaker} session={id} />
            ))}
          </ol>
        </>
      )}
      {session.dialogue && (
        <Piece at={places.session(id)} field="dialogue" className="agenda-line">
          <span className="agenda-number" />
          <span>
            {say('session.dialogue')}
            {inUse.item === `${id}:dialogue` && (
              <small className="agenda-limit">{say('agenda.open-now')}</small>
            )}
          </span>
        </Piece>
      )}
      <Notes session={id} notes={session.notes} />
      <AddRow session={id} kinds={isPause ? ['item', 'note'] : ['item', 'speaker', 'point', 'note']} />
    </div>
  )
}

type Props = {
  session: Session
  /** “Open now”, “Closed” … */
  state?: string | undefined
  /** The body is left out when it is folded. */
  isFolded?: boolean
  /** In the place of the discussion points. */
  points?: ReactNode
  /** Stands beside the facts of the head: what unfolds it. */
  fold?: ReactNode
}

export const SessionPart = ({ session, state, isFolded = false, points, fold }: Props) => {
  const { open, beside } = useEditing()
  const at = places.session(session.id)
  return (
    <section
      className="agenda-session"
      data-kind={session.kind}
      data-session={session.id}
      aria-label={session.title}
    >
      {open?.at === at ? (
        <OpenSession key={at} session={session} />
      ) : (
        <SessionHead session={session} state={state}>
          {fold}
        </SessionHead>
      )}
      {beside(at)}
      {!isFolded && <SessionBody session={session} points={points} />}
    </section>
  )
}
