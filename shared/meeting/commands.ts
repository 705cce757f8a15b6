import { z } from 'zod'
import { lineSchema, nameSchema } from '../text.ts'
import { agendaSchema, idSchema } from './agenda.ts'
import { delegationCodeSchema, delegationSchema, languages } from './delegations.ts'
import { callActs, motionKinds, type RuleName, rulePackSchema, rulesSchema } from './rules/rules.ts'

/** The three things that a delegation asks for; the order of the list is in `decide/list.ts`. */
export const requestKinds = ['intervention', 'point-of-order', 'right-of-reply'] as const
export type RequestKind = (typeof requestKinds)[number]

export const offices = ['chair', 'vice-chair'] as const
export type Office = (typeof offices)[number]

export const screenLayouts = ['auto', 'speaker', 'list', 'agenda', 'message', 'blank'] as const
export type ScreenLayout = (typeof screenLayouts)[number]

/** What an interpreters' booth tells the podium. */
export const boothSignals = ['slower', 'cannot-hear'] as const
export type SignalKind = (typeof boothSignals)[number]

/** The client's own unique id: sent again, it is answered as the first time and happens once. */
const id = z.string().min(1).max(100)
const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ id, type: z.literal(type), ...shape })
/** The turn that the sender saw, or null when it saw a free floor. */
const seenTurn = z.string().max(100).nullable().optional()
const requestId = z.string().min(1).max(100)
const personName = nameSchema(200)
const voters = z.number().int().min(0).max(1000)
/** What a request says besides its kind. */
const matter = {
  topic: lineSchema(2000).min(1).optional(),
  /** Who will speak. */
  representative: personName.optional(),
  /** The group on whose behalf; groups have a limit of their own. */
  group: lineSchema(120).min(1).optional(),
  /** In which language, for the interpreters. */
  language: z.enum(languages).optional(),
}
/** For, against and abstaining, as the chair announces them; or nobody has objected. */
const outcome = z.union([
  z.object({ by: z.literal('no-objection') }),
  z.object({ by: z.literal('vote'), for: voters, against: voters, abstaining: voters }),
])

const ruleChanges = Object.fromEntries(
  Object.entries(rulesSchema.shape).map(([rule, schema]) => [rule, schema.nullable().optional()]),
) as { [Rule in RuleName]: z.ZodOptional<z.ZodNullable<(typeof rulesSchema.shape)[Rule]>> }

export const commandSchema = z.discriminatedUnion('type', [
  command('session.open', { session: idSchema }),
  command('session.suspend', { session: idSchema }),
  command('session.resume', { session: idSchema }),
  command('session.close', { session: idSchema }),
  /** To the session's next part; `from` is the one that the sender saw, null before the first. */
  command('session.advance', { from: idSchema.nullable().optional() }),
  command('item.open', { item: idSchema }),
  command('list.open', {}),
  /** At once, or in so many seconds, which every screen counts down; `consent` when the meeting was asked. */
  command('list.close', {
    inSeconds: z.number().int().min(1).max(7200).optional(),
    consent: z.boolean().optional(),
  }),
  command('list.announce', {}),
  /** A delegation that may still ask although the list is closed, or that may no longer. */
  command('list.except', { delegation: delegationCodeSchema, admitted: z.boolean() }),
  /** A shorter limit for all who have not been called yet, on the floor that goes on nothing changes. */
  command('list.shorten', { toSeconds: z.number().int().min(10).max(86_400) }),
  /** Draws the requests of the opening window by lot; the server does so as the window ends. */
  command('list.draw', {}),
  /** `after` is the request that the sender saw before the moved one, null when it saw it first. */
  command('list.move', {
    request: requestId,
    before: requestId.nullable(),
    after: requestId.nullable().optional(),
  }),
  /**
   * By the podium at once; by a delegate once the other delegation has offered the same. With null what the request
   * offered ends: who made the offer takes it back, the other declines it.
   */
  command('list.swap', { request: requestId, with: requestId.nullable() }),
  /** Called and not there: called again at the end. `again`: the sender saw that it had been absent before. */
  command('list.absent', { request: requestId, again: z.boolean().optional() }),
  /** The chair's consent to an observer's request. */
  command('list.admit', { request: requestId }),
  command('list.remove', { request: requestId }),
  command('floor.request', {
    kind: z.enum(requestKinds),
    ...matter,
    delegation: delegationCodeSchema.optional(),
  }),
  command('floor.amend', { request: requestId, ...matter }),
  command('floor.withdraw', { request: requestId }),
  command('floor.grant', {
    request: requestId.optional(),
    delegation: delegationCodeSchema.optional(),
    speaker: idSchema.optional(),
    /** The moderator of the open session. */
    moderator: z.literal(true).optional(),
    limitSeconds: z.number().int().min(1).max(86_400).optional(),
    /** Given, this turn ends first; without it a taken floor refuses. */
    turn: seenTurn,
  }).refine(
    ({ request, delegation, speaker, moderator }) =>
      [request, delegation, speaker, moderator].filter(Boolean).length === 1,
    'the floor is given to one of request, delegation, speaker, moderator',
  ),
  command('floor.next', { turn: seenTurn }),
  /** `to`: who gets what is left of the time, where the rules let it be passed on. */
  command('floor.yield', { turn: seenTurn, to: delegationCodeSchema.optional() }),
  command('clock.start', { turn: seenTurn }),
  command('clock.pause', { turn: seenTurn }),
  command('clock.resume', { turn: seenTurn }),
  command('clock.reset', { turn: seenTurn }),
  /** `noObjection`: the meeting was asked, and nobody objected. */
  command('clock.adjust', {
    seconds: z.number().int().min(-86_400).max(86_400),
    noObjection: z.boolean().optional(),
    turn: seenTurn,
  }),
  command('speaker.call', {
    act: z.enum(callActs),
    reason: z.enum(['time', 'subject', 'conduct']).optional(),
    turn: seenTurn,
  }),
  /** Whoever was not named when the agenda was made. */
  command('speaker.name', {
    speaker: idSchema,
    name: personName,
    role: z.string().trim().min(1).max(500).optional(),
  }),
  /** More time, privately, for a delegation or a prepared speaker; 0 takes it back. */
  command('speaker.allow', {
    delegation: delegationCodeSchema.optional(),
    speaker: idSchema.optional(),
    extraSeconds: z.number().int().min(0).max(3600),
  }).refine(
    ({ delegation, speaker }) => [delegation, speaker].filter(Boolean).length === 1,
    'the time is for one of delegation, speaker',
  ),
  /** `point` is the turn of the point of order that the sender saw. */
  command('order.rule', { decision: z.enum(['sustained', 'overruled']), point: requestId.optional() }),
  command('order.appeal', { delegation: delegationCodeSchema.optional() }),
  /** The vote on an appeal: `for` overturns the ruling, which stands unless a majority of those voting does so. */
  command('order.vote', { for: voters, against: voters, abstaining: voters }),
  command('motion.raise', { motion: z.enum(motionKinds), delegation: delegationCodeSchema.optional() }),
  command('motion.speak', {
    motion: requestId,
    side: z.enum(['for', 'against']),
    delegation: delegationCodeSchema.optional(),
  }),
  command('motion.decide', { motion: requestId, outcome }),
  command('motion.withdraw', { motion: requestId }),
  /** A report by each member state on an item, the open one when none is named. */
  command('round.begin', { item: idSchema.optional(), by: z.enum(['precedence', 'alphabetical']) }),
  command('round.pass', { delegation: delegationCodeSchema.optional() }),
  /** Whoever passed takes that back while the round has not gone past; the podium, at any time, for the absent too. */
  command('round.rejoin', { delegation: delegationCodeSchema.optional() }),
  command('round.absent', { delegation: delegationCodeSchema, again: z.boolean().optional() }),
  command('round.end', {}),
  command('officer.nominate', {
    office: z.enum(offices),
    delegation: delegationCodeSchema,
    name: personName,
  }),
  /** A nomination withdrawn. */
  command('officer.withdraw', { office: z.enum(offices), delegation: delegationCodeSchema }),
  command('officer.elect', {
    office: z.enum(offices),
    delegation: delegationCodeSchema,
    name: personName,
    /** By acclamation where nothing is said. */
    votes: z
      .array(z.object({ delegation: delegationCodeSchema, votes: voters }))
      .max(50)
      .optional(),
  }),
  /** `next-in-precedence` when both officers are absent; see `officers.ts`. */
  command('chair.hand-over', { to: z.enum([...offices, 'next-in-precedence']) }),
  command('chair.accept', {}),
  /** The order of delegations by lot: all of it, or the one with which the alphabet begins. */
  command('precedence.draw', { by: z.enum(['lot', 'letter']), language: z.enum(languages) }),
  command('attendance.check-in', { delegation: delegationCodeSchema, representative: personName.optional() }),
  command('attendance.check-out', {
    delegation: delegationCodeSchema,
    representative: personName.optional(),
  }),
  /** A single screen that shows `same` shows what all show, whatever that becomes. */
  command('screen.show', {
    screen: idSchema.optional(),
    layout: z.enum([...screenLayouts, 'same']),
    message: z.string().trim().min(1).max(280).optional(),
  })
    .refine(
      ({ layout, message }) => (layout === 'message') === (message !== undefined),
      'the layout “message”, and no other, has a message',
    )
    .refine(
      ({ layout, screen }) => layout !== 'same' || screen !== undefined,
      'a single screen, and not all, shows the same as all',
    ),
  /** `on` gives it, else it is taken back; by name, as the connection has it, so that a booth's laptops share it. */
  command('interpreter.signal', { signal: z.enum(boothSignals), on: z.boolean() }),
  /** Ends what an access has signalled: it was revoked, and nobody in that booth can take it back. */
  command('interpreter.clear', { access: z.string().min(1).max(100) }),
  /** For an item, a session or the meeting; null drops what was settled there, so that it falls back. */
  command('rules.change', { session: idSchema.optional(), item: idSchema.optional(), ...ruleChanges }),
  command('rules.adopt', {
    pack: z.string().max(60),
    session: idSchema.optional(),
    item: idSchema.optional(),
  }),
  command('pack.save', { pack: rulePackSchema }),
  command('pack.remove', { pack: z.string().max(60) }),
  /** `seq` is the entry that the sender saw could be undone. */
  command('undo', { seq: z.number().int().optional() }),
  command('meeting.create', {
    title: z.string().trim().min(1).max(300),
    timezone: z.string().max(60),
    languages: z.array(z.enum(languages)).min(1).max(languages.length),
    delegations: z.array(delegationSchema).max(400),
    agenda: agendaSchema,
    rules: rulesSchema.partial(),
    /** The pack that the rules are from. */
    pack: z.string().max(60).optional(),
  }),
  /** `revision` is the one that the editor began with: what somebody else changed meanwhile is not overwritten. */
  command('agenda.replace', { agenda: agendaSchema, revision: z.number().int().optional() }),
  command('delegations.replace', { delegations: z.array(delegationSchema).max(400) }),
])

export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
