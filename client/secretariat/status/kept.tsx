import type { Instant } from '../../../shared/meeting/clock.ts'
import type { Status } from '../../../shared/status.ts'
import { useLanguage } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { keptLines } from './kept-lines.ts'

type Props = Pick<Status, 'record' | 'house'> & { timezone: string; moment: (at: Instant) => string }

/**
 * Whether the record can be written; and for the house, where everything is kept: the meetings whose record is
 * damaged, the disk, the database, the last backup.
 */
export const KeptStatus = ({ record, house, timezone, moment }: Props) => {
  const { say, language } = useLanguage()
  const lines = keptLines({ record, house }, { say, language, timezone, moment })
  if (lines.length === 0) return null
  return (
    <section className="status-part" aria-labelledby="status-kept">
      <h2 id="status-kept">{say('secretariat.status.kept')}</h2>
      <ul className="status-lines">
        {lines.map(({ id, shape, words, isTrouble }) => (
          <li key={id} className={isTrouble ? 'status-trouble' : ''}>
            <Shape name={shape} />
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
