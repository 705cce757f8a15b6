import { Router } from 'express'
import { z } from 'zod'
import { agendaSchema } from '../../shared/meeting/agenda.ts'
import { commandSchema } from '../../shared/meeting/commands.ts'
import { delegationSchema } from '../../shared/meeting/delegations.ts'
import {
  listedPersonSchema,
  newPersonSchema,
  personChangeSchema,
  personExportSchema,
  personSchema,
} from '../../shared/people.ts'
import {
  accessSchema,
  ackSchema,
  auditPageSchema,
  newAccessSchema,
  newMeetingSchema,
  newScreenSchema,
  presenceSchema,
  problemSchema,
  protocolVersion,
  roomCodeSchema,
  screenChangeSchema,
  screenDeviceSchema,
  screenSchema,
  signInSchema,
  viewSchema,
  youSchema,
} from '../../shared/protocol.ts'
import { statusSchema } from '../../shared/status.ts'
import { returnSchema } from './openid.ts'

const schemas = {
  Access: accessSchema,
  Ack: ackSchema,
  Agenda: agendaSchema,
  AuditPage: auditPageSchema,
  Command: commandSchema,
  Delegation: delegationSchema,
  ListedPerson: listedPersonSchema,
  NewAccess: newAccessSchema,
  NewMeeting: newMeetingSchema,
  NewPerson: newPersonSchema,
  NewScreen: newScreenSchema,
  Person: personSchema,
  PersonChange: personChangeSchema,
  PersonExport: personExportSchema,
  Presence: presenceSchema,
  Problem: problemSchema,
  Return: returnSchema,
  RoomCode: roomCodeSchema,
  Screen: screenSchema,
  ScreenChange: screenChangeSchema,
  ScreenDevice: screenDeviceSchema,
  SignIn: signInSchema,
  Status: statusSchema,
  View: viewSchema,
  You: youSchema,
}
type SchemaName = keyof typeof schemas

type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  who: string
  summary: string
  body?: SchemaName | 'document' | 'text/csv'
  status?: number
  answer?: SchemaName | 'text/csv' | 'application/pdf' | 'text/event-stream' | 'text/plain' | 'object'
}

const operations: Operation[] = [
  {
    method: 'post',
    path: '/api/sign-in',
    who: 'anyone',
    summary: 'Sign in with a code',
    body: 'SignIn',
    answer: 'You',
  },
  { method: 'get', path: '/api/sign-in/ways', who: 'anyone', summary: 'How one signs in', answer: 'object' },
  {
    method: 'post',
    path: '/api/sign-in/openid/begin',
    who: 'anyone',
    summary: 'Begin a sign-in by OpenID Connect: where the browser goes',
    answer: 'object',
  },
  {
    method: 'post',
    path: '/api/sign-in/openid',
    who: 'anyone',
    summary: 'Sign in with what the provider has sent the browser back with',
    body: 'Return',
    answer: 'You',
  },
  { method: 'post', path: '/api/sign-out', who: 'anyone', summary: 'Sign out', status: 204 },
  { method: 'get', path: '/api/me', who: 'anyone', summary: 'Who the caller is', answer: 'You' },
  {
    method: 'get',
    path: '/api/mine',
    who: 'anyone',
    summary: 'All that this browser is signed in with, the last first',
    answer: 'object',
  },
  { method: 'get', path: '/api/meetings', who: 'anyone', summary: 'The meetings', answer: 'object' },
  {
    method: 'post',
    path: '/api/meetings',
    who: 'secretariat',
    summary: 'Make a meeting',
    body: 'NewMeeting',
    status: 201,
    answer: 'object',
  },
  { method: 'get', path: '/api/meetings/{id}', who: 'anyone', summary: 'The public view', answer: 'View' },
  {
    method: 'get',
    path: '/api/meetings/{id}/view',
    who: 'anyone signed in',
    summary: 'The view of the caller’s audience',
    answer: 'View',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/stream',
    who: 'anyone',
    summary: 'The public view and its changes, as events',
    answer: 'text/event-stream',
  },
  {
    method: 'post',
    path: '/api/agenda/preview',
    who: 'secretariat',
    summary: 'Read a document; store nothing',
    body: 'document',
    answer: 'object',
  },
  {
    method: 'put',
    path: '/api/meetings/{id}/agenda',
    who: 'secretariat',
    summary: 'Store an agenda',
    body: 'document',
    answer: 'object',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/access',
    who: 'secretariat',
    summary: 'Who has access; no codes',
    answer: 'object',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/access',
    who: 'secretariat',
    summary: 'Give access; the code is shown this once',
    body: 'NewAccess',
    status: 201,
    answer: 'object',
  },
  {
    method: 'delete',
    path: '/api/meetings/{id}/access/{access}',
    who: 'secretariat',
    summary: 'End an access and its connections',
    status: 204,
  },
  {
    method: 'delete',
    path: '/api/meetings/{id}/access/{access}/devices/{device}',
    who: 'secretariat',
    summary: 'Sign one device out, and end its connections',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/audit',
    who: 'secretariat',
    summary: 'Who did what from which device, the newest first; ?before=, ?who=, ?outcome=done or refused',
    answer: 'AuditPage',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/status',
    who: 'secretariat',
    summary: 'Who watches, how the screens are; for the house also its servers, disk, database and backup',
    answer: 'Status',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/room-code',
    who: 'screen, chair, moderator, secretariat',
    summary: 'The code that the room’s screens show',
    answer: 'RoomCode',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/presence',
    who: 'delegate',
    summary: 'This device is in the room for the rest of the day',
    body: 'Presence',
    answer: 'You',
  },
  {
    method: 'get',
    path: '/api/access',
    who: 'the house’s secretariat',
    summary: 'Who has access to all meetings',
    answer: 'object',
  },
  {
    method: 'delete',
    path: '/api/access/{access}',
    who: 'the house’s secretariat',
    summary: 'End such an access and its connections',
    status: 204,
  },
  {
    method: 'delete',
    path: '/api/access/{access}/devices/{device}',
    who: 'the house’s secretariat',
    summary: 'Sign one device of it out, and end its connections',
    status: 204,
  },
  {
    method: 'post',
    path: '/api/screens',
    who: 'anyone',
    summary: 'A device asks to be a screen; it is given a code to show, and a cookie',
    status: 201,
    answer: 'ScreenDevice',
  },
  {
    method: 'get',
    path: '/api/screens/mine',
    who: 'a device that waits',
    summary: 'Answers once the device is paired, or after some seconds',
    answer: 'ScreenDevice',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/screens',
    who: 'secretariat, chair',
    summary: 'The screens, and which of them are connected',
    answer: 'object',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/screens',
    who: 'secretariat, chair',
    summary: 'Make the device that shows this code a screen',
    body: 'NewScreen',
    status: 201,
    answer: 'Screen',
  },
  {
    method: 'patch',
    path: '/api/meetings/{id}/screens/{screen}',
    who: 'secretariat, chair; another meeting: secretariat of both',
    summary: 'Give a screen another name or meeting, or let it show the code of the room or not',
    body: 'ScreenChange',
    answer: 'Screen',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/screens/{screen}/identify',
    who: 'secretariat, chair',
    summary: 'The screen shows its name for some seconds',
    status: 204,
  },
  {
    method: 'delete',
    path: '/api/meetings/{id}/screens/{screen}',
    who: 'secretariat, chair',
    summary: 'The device is a screen no longer; it shows a code again',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/people',
    who: 'secretariat; a delegate, of the own delegation',
    summary: 'Who represents the delegations: a list of ListedPerson',
    answer: 'object',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/people',
    who: 'secretariat; a delegate, for the own delegation',
    summary: 'Send in a name',
    body: 'NewPerson',
    status: 201,
    answer: 'Person',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/people/import',
    who: 'secretariat, delegate (own)',
    summary:
      'Names from a file with the columns delegation, name, function, as a spreadsheet saves it (UTF-8, UTF-16, Windows-1252); all of them or none. A delegation’s own need not name it',
    body: 'text/csv',
    answer: 'object',
  },
  {
    method: 'patch',
    path: '/api/meetings/{id}/people/{person}',
    who: 'secretariat',
    summary: 'Accredit, decline, correct',
    body: 'PersonChange',
    answer: 'Person',
  },
  {
    method: 'delete',
    path: '/api/meetings/{id}/people/{person}',
    who: 'secretariat; delegates, of the own delegation and before it is decided on',
    summary: 'Erase what is held of a person; the record, which has the id, stands',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/people/{person}/export',
    who: 'secretariat',
    summary: 'All that is held of a person',
    answer: 'PersonExport',
  },
  {
    method: 'post',
    path: '/api/meetings/{id}/commands',
    who: 'as the command says',
    summary: 'The same as the socket’s command',
    body: 'Command',
    answer: 'Ack',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/record.json',
    who: 'secretariat, chair',
    summary: 'The record',
    answer: 'object',
  },
  {
    method: 'post',
    path: '/api/record/verify',
    who: 'secretariat, chair',
    summary: 'Whether a record.json is as it was written; else the first entry that is not',
    answer: 'object',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/record.csv',
    who: 'secretariat, chair',
    summary: 'Every turn in a row',
    answer: 'text/csv',
  },
  {
    method: 'get',
    path: '/api/meetings/{id}/record.pdf',
    who: 'secretariat, chair',
    summary: 'Every turn, to print; in English, or as `?lang=` says (en, es, pt, fr)',
    answer: 'application/pdf',
  },
  {
    method: 'get',
    path: '/metrics',
    who: 'whoever has METRICS_TOKEN; without one, this machine itself',
    summary: 'What the server counts, for Prometheus',
    answer: 'text/plain',
  },
  { method: 'get', path: '/api/openapi.json', who: 'anyone', summary: 'This', answer: 'object' },
  {
    method: 'get',
    path: '/api/delegations',
    who: 'anyone',
    summary: 'The delegations to choose from',
    answer: 'object',
  },
  {
    method: 'get',
    path: '/api/demo',
    who: 'anyone',
    summary: 'The demo’s links, where there is one',
    answer: 'object',
  },
]

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const isSchema = (name: string): name is SchemaName => name in schemas

const content = (what: string) => {
  if (isSchema(what)) return { 'application/json': { schema: reference(what) } }
  return what === 'object'
    ? { 'application/json': { schema: {} } }
    : { [what]: { schema: { type: 'string' } } }
}

const documentBody = {
  'text/plain': { schema: { type: 'string' } },
  'text/markdown': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    schema: { type: 'string', format: 'binary' },
  },
  'application/json': { schema: reference('Agenda') },
}

const describe = ({ path, who, summary, body, status = 200, answer }: Operation) => ({
  summary: `${summary} (${who})`,
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(body
    ? { requestBody: { required: true, content: body === 'document' ? documentBody : content(body) } }
    : {}),
  responses: {
    [status]: { description: summary, ...(answer ? { content: content(answer) } : {}) },
    default: {
      description: 'A problem',
      content: { 'application/problem+json': { schema: reference('Problem') } },
    },
  },
})

const document = () => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  const components = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Palabra', version: String(protocolVersion) },
    paths,
    components: { schemas: components },
  }
}

export const openApiRoutes = (): Router => {
  const router = Router()
  const described = document()
  router.get('/api/openapi.json', (_request, response) => {
    response.json(described)
  })
  return router
}
