import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hourAt } from '../../shared/meeting/calendar.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { preparedOf } from '../ui/coming-up.ts'
import { calledIn } from '../ui/names.ts'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import { type DatedSession, partsOf, reachedIn, wasOpened } from './agenda.ts'
import { type AgendaChoice, partChoice, sessionChoice, speakerChoice } from './agenda-acts.ts'
import { partName } from './labels.ts'
import { useSituation } from './situation.tsx'

/** Days and sessions, with what has been and where one is. A row leads to what can be done there. */
export const AgendaList = () => {
  const { view } = useSituation()
  const [opened, setOpened] = useState<string | null>(null)
  const toggle = (id: string) => setOpened(opened === id ? null : id)
  return view.agenda.days.map(({ date, sessions }) => (
    <section key={date}>
      <h2>
        <DayName date={date} />
      </h2>
      <ol>
        {sessions.map(session => (
          <SessionRow
            key={session.id}
            session={{ ...session, date }}
            opened={opened}
            toggle={toggle}
            done={() => setOpened(null)}
          />
        ))}
      </ol>
    </section>
  ))
}

/** “Monday 5 February”. */
const DayName = ({ date }: { date: string }) => dayName(useLanguage().language, date)

type Opening = { opened: string | null; toggle: (id: string) => void; done: () => void }

const SessionRow = ({ session, ...opening }: { session: DatedSession } & Opening) => {
  const { view, you } = useSituation()
  const say = useSay()
  const isNow = session.id === view.session
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isNow) place.current?.scrollIntoView({ block: 'center' })
  }, [isNow])
  return (
    <li ref={place} className={isNow ? 'now' : undefined} data-status={session.status}>
      <AgendaRow id={session.id} choice={sessionChoice(session, view, you, say)} {...opening}>
        <span>{session.plannedStart}</span>
        <span>
          {session.title}
          <Real session={session} />
        </span>
      </AgendaRow>
      {isNow && <Inside session={session} {...opening} />}
    </li>
  )
}

/** When it really was, beside when it was planned. */
const Real = ({ session: { status, openedAt, closedAt } }: { session: DatedSession }) => {
  const { view } = useSituation()
  const say = useSay()
  if (openedAt === undefined) return null
  const start = hourAt(view.meeting.timezone, openedAt)
  return (
    <small>
      {closedAt === undefined
        ? say('podium.agenda.opened', { time: start })
        : say('podium.agenda.held', { start, end: hourAt(view.meeting.timezone, closedAt) })}
      {status === 'suspended' && `, ${say('podium.agenda.suspended')}`}
    </small>
  )
}

/** Prepared speakers and items of the session that goes on: who was heard, where one is. */
const Inside = ({ session, ...opening }: { session: DatedSession } & Opening) => {
  const { view, you } = useSituation()
  const say = useSay()
  const parts = partsOf(session)
  const reached = reachedIn(view, parts)
  const { floor } = view
  const isHere = (id: string) => floor?.speaker === id || floor?.interrupted?.speaker === id
  const signOf = (isPast: boolean, isCurrent: boolean): ShapeName | null =>
    isCurrent ? 'arrow' : isPast ? 'check' : null
  return (
    <ol>
      {parts.map((part, index) =>
        // The prepared speakers themselves stand for their part.
        part.kind === 'panel' ? (
          preparedOf(session).map(speaker => (
            <PartRow
              key={speaker.id}
              sign={signOf(view.heard.includes(speaker.id), isHere(speaker.id))}
              id={speaker.id}
              choice={speakerChoice(speaker, view, you, say)}
              isUnnamed={speaker.name === null}
              {...opening}
            >
              {calledIn(view, { name: speaker.name, speaker: speaker.id }, say)}
            </PartRow>
          ))
        ) : (
          <PartRow
            key={part.id}
            sign={signOf(wasOpened(session, part), index === reached)}
            id={part.id}
            choice={partChoice(part, view, you, say)}
            isSub={part.kind === 'sub-item'}
            {...opening}
          >
            {partName(part, say)}
          </PartRow>
        ),
      )}
    </ol>
  )
}

type PartRowProps = {
  id: string
  sign: ShapeName | null
  choice: AgendaChoice | null
  isUnnamed?: boolean
  isSub?: boolean
  children: ReactNode
} & Opening

const PartRow = ({ sign, isUnnamed = false, isSub = false, children, ...row }: PartRowProps) => {
  const say = useSay()
  return (
    <li className={sign === 'arrow' ? 'here' : undefined} data-unnamed={isUnnamed} data-sub={isSub}>
      <AgendaRow {...row}>
        <span>
          {sign && <Shape name={sign} />}
          {sign && (
            <span className="spoken">
              {say(sign === 'check' ? 'podium.agenda.heard' : 'podium.agenda.here')}
            </span>
          )}
        </span>
        <span>{children}</span>
      </AgendaRow>
    </li>
  )
}

type AgendaRowProps = { id: string; choice: AgendaChoice | null; children: ReactNode } & Opening

/** A row that leads somewhere is pressed once to see what follows, and there once more to do it. */
const AgendaRow = ({ id, choice, opened, toggle, done, children }: AgendaRowProps) => {
  const { press } = useSituation()
  if (!choice) return <div className="entry">{children}</div>
  const isOpen = opened === id
  const { act } = choice
  return (
    <>
      <button type="button" className="entry" aria-expanded={isOpen} onClick={() => toggle(id)}>
        {children}
      </button>
      {isOpen && (
        <div className="choice">
          {choice.consequences.length > 0 && <p>{choice.consequences.join(' ')}</p>}
          {act && (
            <button
              type="button"
              className="act"
              onClick={() => {
                act(press)
                done()
              }}
            >
              {choice.action}
            </button>
          )}
        </div>
      )}
    </>
  )
}
