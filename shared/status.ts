import { z } from 'zod'
import { type Instant, instant as toInstant } from './meeting/clock.ts'
import { recordTroubleSchema } from './protocol.ts'

const instant = z.number().transform((ms): Instant => toInstant(ms))
const count = z.number().int()

/** Who watches a meeting, and by which kind of connection. */
const clientCountSchema = z.object({
  audience: z.enum(['podium', 'room', 'public']),
  kind: z.enum(['socket', 'stream']),
  count,
})
export type ClientCount = z.infer<typeof clientCountSchema>

const screenStatusSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  connected: z.boolean(),
  since: instant,
  /** Nobody has opened it yet: `since` is when it was made. */
  isAwaited: z.boolean().optional(),
  /** What it has said last; null when it has said nothing since the server was started. */
  report: z
    .object({
      /** When it was heard of last; it says something when that is news, and answers pings meanwhile. */
      at: instant,
      /** How many entries of the record it has not said yet that it shows. */
      behind: count,
      /** When the last of these was recorded. */
      changedAt: instant.optional(),
      /** How far its own clock is ahead of the meeting's; it shows the meeting's. */
      clockOffMs: z.number(),
      /** How well it knows the meeting's. */
      withinMs: z.number(),
    })
    .nullable(),
})
export type ScreenStatus = z.infer<typeof screenStatusSchema>

const serverStatusSchema = z.object({
  name: z.string(),
  version: z.string(),
  startedAt: instant,
  /** Entries of all meetings that it has read. */
  entries: count,
  /** How far the clock of its machine is ahead of the meetings'; only the meetings' is shown. */
  clockOffMs: z.number(),
  /** When it was heard of last. */
  heardAt: instant,
  /** `here` answers this request; one that is `gone` has not said that it stops. */
  state: z.enum(['here', 'there', 'gone']),
})
export type ServerStatus = z.infer<typeof serverStatusSchema>

/** How things stand with those who watch a meeting; and, for the house, with the machines that it runs on. */
export const statusSchema = z.object({
  at: instant,
  /** Nothing can be recorded, and why, as the podium is told; null while all is well. */
  record: recordTroubleSchema.nullable(),
  clients: z.array(clientCountSchema),
  screens: z.array(screenStatusSchema),
  house: z
    .object({
      servers: z.array(serverStatusSchema),
      /** Of the folder that this server keeps its data in. */
      disk: z
        .object({
          freeBytes: z.number(),
          totalBytes: z.number(),
          /** Null when the record is not in that folder. */
          recordBytes: z.number().nullable(),
          isLow: z.boolean(),
        })
        .nullable(),
      /** Null when there is none that servers share. */
      database: z.enum(['reachable', 'away']).nullable(),
      /** The last backup from this server's folder; null when none is known. */
      backupAt: instant.nullable(),
      /** Meetings whose record is not as it was written, from that entry on; absent when there is none. */
      damaged: z.array(z.object({ id: z.string(), title: z.string(), entry: count })).optional(),
    })
    .optional(),
})
export type Status = z.infer<typeof statusSchema>
export type HouseStatus = NonNullable<Status['house']>
