import { z } from 'zod'
import { agendaSchema, idSchema } from './agenda.ts'
import { delegationCodeSchema, delegationSchema, languages } from './delegations.ts'
import { rulesSchema } from './rules/rules.ts'

/** The three things that a delegation asks for; the order of the list is in `decide/list.ts`. */
export const requestKinds = ['intervention', 'point-of-order', 'right-of-reply'] as const
export type RequestKind = (typeof requestKinds)[number]

export const screenLayouts = ['auto', 'speaker', 'list', 'agenda', 'message', 'blank'] as const
export type ScreenLayout = (typeof screenLayouts)[number]

/** The client's own unique id: sent again, it is answered as the first time and happens once. */
const id = z.string().min(1).max(100)
const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ id, type: z.literal(type), ...shape })
/** The turn that the sender saw, or null when it saw a free floor. */
const seenTurn = z.string().max(100).nullable().optional()
const requestId = z.string().min(1).max(100)

export const commandSchema = z.discriminatedUnion('type', [
  command('session.open', { session: idSchema }),
  command('session.suspend', { session: idSchema }),
  command('session.resume', { session: idSchema }),
  command('session.close', { session: idSchema }),
  command('item.open', { item: idSchema }),
  command('list.open', {}),
  command('list.close', {}),
  command('list.move', { request: requestId, before: requestId.nullable() }),
  command('list.remove', { request: requestId }),
  command('floor.request', {
    kind: z.enum(requestKinds),
    topic: z.string().trim().min(1).max(2000).optional(),
    delegation: delegationCodeSchema.optional(),
  }),
  command('floor.withdraw', { request: requestId }),
  command('floor.grant', {
    request: requestId.optional(),
    delegation: delegationCodeSchema.optional(),
    speaker: idSchema.optional(),
    limitSeconds: z.number().int().min(1).max(86_400).optional(),
    /** Given, this turn ends first; without it a taken floor refuses. */
    turn: seenTurn,
  }).refine(
    ({ request, delegation, speaker }) => [request, delegation, speaker].filter(Boolean).length === 1,
    'the floor is given to one of request, delegation, speaker',
  ),
  command('floor.next', { turn: seenTurn }),
  command('floor.yield', { turn: seenTurn }),
  command('clock.start', {}),
  command('clock.pause', {}),
  command('clock.resume', {}),
  command('clock.reset', {}),
  command('clock.adjust', { seconds: z.number().int().min(-86_400).max(86_400) }),
  command('screen.show', {
    screen: idSchema.optional(),
    layout: z.enum(screenLayouts),
    message: z.string().trim().min(1).max(280).optional(),
  }).refine(
    ({ layout, message }) => (layout === 'message') === (message !== undefined),
    'the layout “message”, and no other, has a message',
  ),
  command('rules.change', { session: idSchema.optional(), ...rulesSchema.partial().shape }),
  /** `seq` is the entry that the sender saw could be undone. */
  command('undo', { seq: z.number().int().optional() }),
  command('meeting.create', {
    title: z.string().trim().min(1).max(300),
    timezone: z.string().max(60),
    languages: z.array(z.enum(languages)).min(1).max(languages.length),
    delegations: z.array(delegationSchema).max(400),
    agenda: agendaSchema,
    rules: rulesSchema,
  }),
  /** `revision` is the one that the editor began with: what somebody else changed meanwhile is not overwritten. */
  command('agenda.replace', { agenda: agendaSchema, revision: z.number().int().optional() }),
  command('delegations.replace', { delegations: z.array(delegationSchema).max(400) }),
])

export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
