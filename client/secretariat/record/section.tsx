import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { View } from '../../../shared/protocol.ts'
import { dayInYear } from '../../languages/dates.ts'
import { useLanguage } from '../../languages/react.tsx'
import type { KeyedMinute, Section } from './minutes.ts'
import { sessionTitle } from './titles.ts'
import { TurnRow } from './turn-row.tsx'

/** What happened in a session, or between two, a line for each thing. */
export const SectionMinutes = ({ section, view }: { section: Section; view: View }) => {
  const { say, language } = useLanguage()
  const { session, date, minutes } = section
  const hasTurns = minutes.some(({ told }) => told.as === 'turn')
  return (
    <section className="record-session">
      <h2>
        {session === null ? say('secretariat.minutes.outside') : sessionTitle(view, session)}{' '}
        <small>{dayInYear(language, date)}</small>
      </h2>
      <div className="record-scroll">
        <table>
          <thead className={hasTurns ? undefined : 'spoken'}>
            <tr>
              <th scope="col">{say('secretariat.record.at')}</th>
              <th scope="col">{say(hasTurns ? 'secretariat.record.who' : 'secretariat.minutes.happened')}</th>
              {hasTurns &&
                (['kind', 'limit', 'spoken', 'difference'] as const).map(column => (
                  <th key={column} scope="col">
                    {say(`secretariat.record.${column}`)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {minutes.map(minute => (
              <Row key={minute.key} minute={minute} view={view} columns={hasTurns ? 5 : 1} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Row = ({ minute, view, columns }: { minute: KeyedMinute; view: View; columns: number }) => {
  const { say } = useLanguage()
  const { told, at } = minute
  if (told.as === 'turn') return <TurnRow turn={told.turn} view={view} />
  return (
    <tr className="minute-line">
      <td>{hourAt(view.meeting.timezone, at)}</td>
      <td colSpan={columns}>
        {told.as === 'people'
          ? say(`secretariat.minutes.${told.is}`, { names: told.names.join(', ') })
          : told.text}
        {told.as === 'sentence' && told.command && <code>{told.command}</code>}
      </td>
    </tr>
  )
}
