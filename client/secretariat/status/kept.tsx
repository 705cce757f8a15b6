import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { Instant } from '../../../shared/meeting/clock.ts'
import type { HouseStatus, Status } from '../../../shared/status.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { sizeWords } from './bytes.ts'

type Disk = NonNullable<HouseStatus['disk']>
type Line = { id: string; shape: ShapeName; words: string; isTrouble: boolean }

const diskWords = ({ isLow, recordBytes }: Disk): 'disk-low' | 'disk' | 'disk-alone' =>
  isLow ? 'disk-low' : recordBytes === null ? 'disk-alone' : 'disk'

type Props = Pick<Status, 'record' | 'house'> & { timezone: string; moment: (at: Instant) => string }

/** Whether the record can be written; and for the house, where everything is kept: the disk, the database, the last backup. */
export const KeptStatus = ({ record, house, timezone, moment }: Props) => {
  const say = useSay()
  const { language } = useLanguage()
  const { disk, database, backupAt } = house ?? {}
  const size = (bytes: number) => sizeWords(language, bytes)
  const lines: Line[] = []
  if (record)
    lines.push({
      id: 'record',
      shape: 'triangle',
      words: say('podium.record.since', {
        time: hourAt(timezone, record.since),
        why: say(`podium.record.${record.why}`),
      }),
      isTrouble: true,
    })
  if (disk)
    lines.push({
      id: 'disk',
      shape: disk.isLow ? 'triangle' : 'check',
      words: say(`secretariat.status.${diskWords(disk)}`, {
        free: size(disk.freeBytes),
        total: size(disk.totalBytes),
        record: size(disk.recordBytes ?? 0),
      }),
      isTrouble: disk.isLow,
    })
  if (database)
    lines.push({
      id: 'database',
      shape: database === 'away' ? 'triangle' : 'check',
      words: say(`secretariat.status.database.${database}`),
      isTrouble: database === 'away',
    })
  if (backupAt !== undefined)
    lines.push({
      id: 'backup',
      shape: backupAt === null ? 'ring' : 'check',
      words:
        backupAt === null
          ? say('secretariat.status.no-backup')
          : say('secretariat.status.backup', { time: moment(backupAt) }),
      isTrouble: false,
    })
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
