import type { ReactNode } from 'react'
import type { Session } from '../../../../shared/meeting/agenda.ts'
import { useSay } from '../../../languages/react.tsx'
import { places } from './editing.tsx'
import { Piece } from './piece.tsx'

type Props = { session: Session; state?: string | undefined; children?: ReactNode }

/** When, what, of which kind, where, on what theme, moderated by whom: each a piece that a press opens. */
export const SessionHead = ({ session, state, children }: Props) => {
  const say = useSay()
  const at = places.session(session.id)
  const { plannedStart, plannedEnd, title, kind, place, theme, moderator } = session
  // “Break” is not said twice.
  const kindWord = say(`agenda.kind.${kind}`)
  return (
    <>
      <div className="agenda-when">
        <Piece
          at={at}
          field="plannedStart"
          label={say('agenda.hours', { start: plannedStart, end: plannedEnd })}
        >
          {plannedStart}–{plannedEnd}
        </Piece>
      </div>
      <div className="agenda-head">
        <h3>
          <Piece at={at} field="title" className="agenda-title">
            {title}
          </Piece>
          {state && <span className="agenda-state">{state}</span>}
        </h3>
        <p className="agenda-facts">
          {!title.toLowerCase().startsWith(kindWord.toLowerCase()) && (
            <Piece at={at} field="kind" className="agenda-second">
              {kindWord}
            </Piece>
          )}
          {place !== undefined && (
            <Piece at={at} field="place" className="agenda-second">
              {place}
            </Piece>
          )}
          {children}
        </p>
        {theme !== undefined && (
          <Piece at={at} field="theme">
            {say('agenda.theme', { theme })}
          </Piece>
        )}
        {moderator && (
          <Piece at={at} field="moderatorName">
            {say('agenda.moderated', { name: moderator.name })}
            {moderator.role !== undefined && <small>{moderator.role}</small>}
          </Piece>
        )}
      </div>
    </>
  )
}
