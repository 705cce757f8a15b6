import { Router } from 'express'
import { isTimezone } from '../../shared/meeting/calendar.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { languages } from '../../shared/meeting/delegations.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import { type Refusal, refusal } from '../../shared/meeting/refusals.ts'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import { view } from '../../shared/meeting/view.ts'
import { newMeetingSchema, type View } from '../../shared/protocol.ts'
import { actorOf } from '../access/held.ts'
import { accessOf } from '../access/identity.ts'
import { readCommand } from '../access/read-command.ts'
import type { Damaged } from '../meetings/meetings.ts'
import { noteRequest } from './audit.ts'
import { type HttpParts, requireHouse, roomOf } from './parts.ts'
import { HttpProblem, signInFirst, statusOf } from './problems.ts'
import { requestIdOf } from './requests.ts'

const refused = ({ code, message, at, why }: Refusal): HttpProblem =>
  new HttpProblem(statusOf(code), code, message, {}, { ...(at && { at }), ...(why && { why }) })

const listed = ({ meeting, agenda }: Pick<View, 'meeting' | 'agenda'>) => ({
  ...meeting,
  firstDay: agenda.days[0]?.date ?? null,
  lastDay: agenda.days.at(-1)?.date ?? null,
})

/** With what is known of it from before the damage; without that, by its id. */
const listedDamaged = ({ id, entry, before }: Damaged) => ({
  ...(before === null
    ? listed({
        meeting: { id, title: id, timezone: 'UTC', languages: [], status: 'planned' },
        agenda: { notes: [], days: [], revision: 0 },
      })
    : listed(view(before, 'public', 0, instant(0)))),
  damaged: entry,
})

export const meetingRoutes = (parts: HttpParts): Router => {
  const { meetings, publisher, demo, delegations, newId, isStopping, pace, door, observer } = parts
  const router = Router()

  router.get('/api/meetings', (_request, response) => {
    const all = meetings.rooms().map(room => {
      return listed(publisher(room).view('public'))
    })
    response.json([...all, ...meetings.allDamaged().map(listedDamaged)])
  })

  router.post('/api/meetings', async (request, response) => {
    const access = requireHouse(parts, request)
    const body = newMeetingSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'A meeting has a title at least.')
    const room =
      'demo' in body.data
        ? await demo.create()
        : await meetings.create(newId(), actorOf(access), newMeeting(body.data))
    const about = { command: 'meeting.create' }
    noteRequest(parts, request, access, { meeting: room.id, what: 'command', about })
    response.status(201).location(`/api/meetings/${room.id}`).json({ id: room.id })
  })

  const newMeeting = (given: Exclude<ReturnType<typeof newMeetingSchema.parse>, { demo: true }>) => {
    const timezone = given.timezone ?? 'UTC'
    if (!isTimezone(timezone))
      throw new HttpProblem(422, 'unknown-timezone', `${timezone} is not a time zone.`)
    const chosen = given.delegations ?? delegations.map(({ code }) => code)
    const unknown = chosen.find(code => !delegations.some(delegation => delegation.code === code))
    if (unknown !== undefined)
      throw new HttpProblem(422, 'unknown-delegation', `${unknown} is not a delegation that Palabra knows.`)
    return {
      type: 'meeting.create' as const,
      id: newId(),
      title: given.title,
      timezone,
      languages: given.languages ?? [...languages],
      delegations: delegations.filter(({ code }) => chosen.includes(code)),
      agenda: { notes: [], days: [] },
      rules: nationalAuthorities.rules,
      pack: nationalAuthorities.id,
    }
  }

  router.get('/api/meetings/:id/view', (request, response) => {
    const room = roomOf(parts, request)
    const access = accessOf(parts.desk, request, room.id)
    if (access === null) throw signInFirst()
    response.json(publisher(room).view(audienceIn(room.position().meeting, access)))
  })

  router.post('/api/meetings/:id/commands', async (request, response) => {
    const room = roomOf(parts, request)
    if (isStopping())
      throw new HttpProblem(503, 'stopping', 'Palabra is restarting; send this again in a moment.')
    const access = accessOf(parts.desk, request, room.id)
    const began = observer.local()
    const end = (outcome: Refusal | null, command: Command | null): void => {
      const code = outcome?.code ?? null
      observer.tell({
        what: 'command',
        meeting: room.id,
        request: requestIdOf(response),
        id: command?.id ?? null,
        type: command?.type ?? null,
        outcome: code ?? 'done',
        role: access?.role ?? 'follower',
        ms: observer.local() - began,
      })
      const about = command === null ? {} : { about: { command: command.type } }
      noteRequest(parts, request, access, { meeting: room.id, what: 'command', ...about, refused: code })
      if (outcome) throw refused(outcome)
    }
    if (!(await pace.admits(access, access?.id ?? door.addressOf(request))))
      return end(refusal('too-fast'), null)
    const read = readCommand(request.body)
    if (!read.command) return end(read.refusal, null)
    const ack = await room.submit(actorOf(access), read.command)
    end(ack.ok ? null : ack.error, read.command)
    response.json(ack)
  })

  router.get('/api/delegations', (_request, response) => {
    response.json(delegations)
  })
  return router
}
