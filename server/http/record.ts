import { Router } from 'express'
import { instant } from '../../shared/meeting/clock.ts'
import { recordCsv } from '../record/csv.ts'
import { recordJson } from '../record/json.ts'
import { recordPdf } from '../record/pdf.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'

export const recordRoutes = (parts: HttpParts): Router => {
  const router = Router()

  router.get('/api/meetings/:id/record.json', (request, response) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat', 'chair')
    response.attachment('record.json').json(recordJson(room.position().meeting, room.entries()))
  })

  router.get('/api/meetings/:id/record.csv', (request, response) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat', 'chair')
    response.attachment('record.csv').type('text/csv').send(recordCsv(room.position().meeting))
  })

  router.get('/api/meetings/:id/record.pdf', async (request, response) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat', 'chair')
    const pdf = await recordPdf(room.position().meeting, room.entries(), instant(parts.now()))
    response.attachment('record.pdf').type('application/pdf').send(pdf)
  })
  return router
}
