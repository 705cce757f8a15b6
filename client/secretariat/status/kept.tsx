import type { Instant } from '../../../shared/meeting/clock.ts'
import type { HouseStatus } from '../../../shared/status.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import { sizeWords } from './bytes.ts'

type Line = { id: string; shape: ShapeName; words: string; isTrouble: boolean }

/** Where everything is kept: the disk, the database, the last backup. */
export const KeptStatus = ({ house, moment }: { house: HouseStatus; moment: (at: Instant) => string }) => {
  const say = useSay()
  const { language } = useLanguage()
  const { disk, database, backupAt } = house
  const size = (bytes: number) => sizeWords(language, bytes)
  const lines: Line[] = []
  if (disk)
    lines.push({
      id: 'disk',
      shape: disk.isLow ? 'triangle' : 'check',
      words: say(disk.isLow ? 'secretariat.status.disk-low' : 'secretariat.status.disk', {
        free: size(disk.freeBytes),
        total: size(disk.totalBytes),
        record: size(disk.recordBytes),
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
  lines.push({
    id: 'backup',
    shape: backupAt === null ? 'ring' : 'check',
    words:
      backupAt === null
        ? say('secretariat.status.no-backup')
        : say('secretariat.status.backup', { time: moment(backupAt) }),
    isTrouble: false,
  })
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
