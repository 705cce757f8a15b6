import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { HouseStatus } from '../../shared/status.ts'

/** A meeting's record grows by megabytes a day; what else is on the disk may grow faster. */
const lowBytes = 1_000_000_000

/** Left in the data folder by a backup that is whole: its time is that of the last one. */
export const backupMark = 'last-backup'

/** @param free bytes that are left */
const isLow = (free: number): boolean => free < lowBytes

/** Null when there is none. */
const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  )

const recordSize = async (folder: string): Promise<number | null> => {
  const [record, wal] = await Promise.all(
    ['record.db', 'record.db-wal'].map(file => sizeOf(join(folder, file))),
  )
  return record == null ? null : record + (wal ?? 0)
}

/** What is left of the disk on which a folder is; null where the system does not say. */
export const diskOf = async (folder: string): Promise<HouseStatus['disk']> => {
  const recordBytes = await recordSize(folder)
  return statfs(folder).then(
    ({ bavail, blocks, bsize }) => {
      const freeBytes = bavail * bsize
      return { freeBytes, totalBytes: blocks * bsize, recordBytes, isLow: isLow(freeBytes) }
    },
    () => null,
  )
}

/** When the last backup was made from there, in epoch ms; null when none is known. */
export const lastBackup = (folder: string): Promise<number | null> =>
  stat(join(folder, backupMark)).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
