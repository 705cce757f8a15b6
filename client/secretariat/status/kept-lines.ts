import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { Instant } from '../../../shared/meeting/clock.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import type { HouseStatus, Status } from '../../../shared/status.ts'
import type { Say } from '../../languages/say.ts'
import type { ShapeName } from '../../ui/shape.tsx'
import { sizeWords } from './bytes.ts'

export type Line = { id: string; shape: ShapeName; words: string; isTrouble: boolean }

type Saying = { say: Say; language: Language; timezone: string; moment: (at: Instant) => string }

const wrong = (id: string, words: string): Line => ({ id, shape: 'triangle', words, isTrouble: true })
const right = (id: string, words: string): Line => ({ id, shape: 'check', words, isTrouble: false })

/** What the top of the page does not say: since when, and who can do what about it. */
const recordLine = ({ why, since }: NonNullable<Status['record']>, { say, timezone }: Saying): Line =>
  wrong('record', say(`secretariat.status.record.${why}`, { time: hourAt(timezone, since) }))

const diskLine = (disk: NonNullable<HouseStatus['disk']>, { say, language }: Saying): Line => {
  const size = (bytes: number) => sizeWords(language, bytes)
  const { freeBytes, totalBytes, recordBytes, isLow } = disk
  const sizes = { free: size(freeBytes), total: size(totalBytes), record: size(recordBytes ?? 0) }
  if (isLow) return wrong('disk', say('secretariat.status.disk-low', sizes))
  return right('disk', say(`secretariat.status.${recordBytes === null ? 'disk-alone' : 'disk'}`, sizes))
}

const backupLine = (at: Instant | null, { say, moment }: Saying): Line =>
  at === null
    ? { ...right('backup', say('secretariat.status.no-backup')), shape: 'ring' }
    : right('backup', say('secretariat.status.backup', { time: moment(at) }))

/** Of all that is kept, the record first; that the database is away is not said twice. */
export const keptLines = ({ record, house }: Pick<Status, 'record' | 'house'>, saying: Saying): Line[] => {
  const { say } = saying
  const lines = record ? [recordLine(record, saying)] : []
  if (!house) return lines
  const { damaged = [], disk, database, backupAt } = house
  for (const { id, title, entry } of damaged)
    lines.push(wrong(`damaged ${id}`, say('secretariat.status.damaged', { meeting: title, entry })))
  if (disk) lines.push(diskLine(disk, saying))
  if (database === 'reachable') lines.push(right('database', say('secretariat.status.database.reachable')))
  if (database === 'away' && record?.why !== 'away')
    lines.push(wrong('database', say('secretariat.status.database.away')))
  lines.push(backupLine(backupAt, saying))
  return lines
}
