import { Router } from 'express'
import { instant } from '../../shared/meeting/clock.ts'
import type { HouseStatus, ScreenStatus, Status } from '../../shared/status.ts'
import type { Damaged } from '../meetings/meetings.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { screensOf } from './screens.ts'

const damagedOf = (damaged: Damaged[]): Pick<HouseStatus, 'damaged'> =>
  damaged.length === 0
    ? {}
    : { damaged: damaged.map(({ id, entry, before }) => ({ id, title: before?.title ?? id, entry })) }

/** How things stand with those who watch; and with the machines, which are the house's to know. */
export const statusRoutes = (parts: HttpParts): Router => {
  const { operation, meetings, log, now } = parts
  const router = Router()

  router.get('/api/meetings/:id/status', async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'secretariat')
    const { seq, at: changedAt } = room.position()
    const screens = screensOf(parts, room.id).map(
      ({ id, name, connected, since, signedInAt }): ScreenStatus => {
        const report = operation.report(id)
        const behind = Math.max(0, seq - (report?.seq ?? seq))
        return {
          id,
          ...(name === undefined ? {} : { name }),
          connected,
          since,
          ...(signedInAt === null ? { isAwaited: true } : {}),
          report: report && {
            at: instant(report.at),
            behind,
            ...(behind > 0 ? { changedAt } : {}),
            clockOffMs: report.clockOffMs,
            withinMs: report.withinMs,
          },
        }
      },
    )
    response.json({
      at: instant(now()),
      record: log.trouble(),
      clients: operation.clients(room.id),
      screens,
      ...(access.meeting === null
        ? { house: { ...(await operation.house()), ...damagedOf(meetings.allDamaged()) } }
        : {}),
    } satisfies Status)
  })
  return router
}
