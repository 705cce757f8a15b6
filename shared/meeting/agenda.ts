import { z } from 'zod'

/**
 * The agenda: days of sessions, as it is planned. What has happened (a session opened, a speaker heard) is
 * not here but in the meeting's state, so that the agenda can be edited while the meeting runs.
 *
 * Dates are `YYYY-MM-DD` and times `HH:MM` (24 hours), both in the meeting's time zone.
 */

const text = (most: number) => z.string().trim().min(1).max(most)
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/, 'an id is letters, digits, “:”, “-” and “_”, at most 64')
  // Ids are keys of the meeting's tables, where every object has these of its own.
  .refine(id => !(id in Object.prototype), 'an id is not a word of the programming language')
const dateSchema = z.iso.date()
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM, 24 hours')

const itemSchema = z.object({
  id: idSchema,
  /** As the document numbers it: `7`, `ii`, `a`. */
  number: text(12).optional(),
  title: text(1000),
  speakingLimitSeconds: z.number().int().min(1).max(86_400).optional(),
  /** Sub-items; one level deep. */
  get items() {
    return z.array(itemSchema).max(100).optional()
  },
})

const speakerSchema = z.object({
  id: idSchema,
  /** From 1, the order in which the prepared speakers are given the floor. */
  order: z.number().int().min(1).max(1000),
  /** Null while nobody is named yet (“Member state representative”). */
  name: text(200).nullable(),
  role: text(500).optional(),
  topic: text(500).optional(),
})

const sessionKinds = ['registration', 'ceremony', 'business', 'plenary', 'break'] as const

export const sessionSchema = z.object({
  id: idSchema,
  title: text(500),
  plannedStart: timeSchema,
  plannedEnd: timeSchema,
  place: text(500).optional(),
  kind: z.enum(sessionKinds),
  theme: text(1000).optional(),
  moderator: z.object({ name: text(200), role: text(500).optional() }).optional(),
  items: z.array(itemSchema).max(200),
  discussionPoints: z.array(text(2000)).max(100),
  speakers: z.array(speakerSchema).max(200),
  /** After the prepared speakers the floor is open to member states. */
  dialogue: z.boolean(),
  /** What the document says and no other field holds: footnotes, lines that could not be placed. */
  notes: z.array(text(5000)).max(200),
})

export const daySchema = z.object({ date: dateSchema, sessions: z.array(sessionSchema).max(100) })

export const agendaSchema = z
  .object({
    title: text(500).optional(),
    /** What stands before the first session and belongs to none. */
    notes: z.array(text(5000)).max(200),
    days: z.array(daySchema).max(60),
  })
  .superRefine((agenda, context) => {
    const seen = new Set<string>()
    for (const id of agendaIds(agenda)) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `the id ${id} stands twice` })
      seen.add(id)
    }
  })

export type Agenda = z.infer<typeof agendaSchema>
export type Day = z.infer<typeof daySchema>
export type Session = z.infer<typeof sessionSchema>
export type SessionKind = (typeof sessionKinds)[number]
export type Item = z.infer<typeof itemSchema>
export type Speaker = z.infer<typeof speakerSchema>

/** What a secretary would want to know about a document that was read. */
const agendaWarningCodes = [
  /** Text that could not be placed; it is kept among the session's notes. */
  'not-understood',
  /** A session shares an hour with another one of its day. */
  'sessions-overlap',
  'end-before-start',
  /** No end was given; the next session's start was taken, or an hour. */
  'no-end-time',
  /** A range without a.m. or p.m. that was read across noon. */
  'noon-assumed',
  /** Sessions stand before any date. */
  'no-date',
  /** The document names another day of the week than the date falls on. */
  'weekday-differs',
  'speaker-unnamed',
  'empty-bullet',
  'unbalanced-bracket',
  'no-sessions',
  /** The document is longer than an agenda can hold; what follows this line was left out. */
  'too-long',
] as const
export type AgendaWarningCode = (typeof agendaWarningCodes)[number]

/** `line` counts from 1 in the document as text. `message` is English; people see wording by `code`. */
export type AgendaWarning = {
  line: number
  code: AgendaWarningCode
  message: string
  /** The part of the line that is meant, as it stands there. */
  text?: string
  /** The session it is about. */
  session?: string
}

/** Where in the document something stands: the line, from 1, on which a session, item or speaker (by id) begins. */
export type AgendaSource = { id: string; line: number }

export type AgendaReading = { agenda: Agenda; warnings: AgendaWarning[]; source: AgendaSource[] }

type DatedSession = Session & { date: string }

/** An agenda is never changed, only replaced; and each view of it asks for its sessions many times over. */
const sessionsOf = new WeakMap<Agenda, readonly DatedSession[]>()

/** All sessions in their order, across the days, each with its date. */
export const agendaSessions = (agenda: Agenda): readonly DatedSession[] => {
  const known = sessionsOf.get(agenda)
  if (known) return known
  const sessions = agenda.days.flatMap(day => day.sessions.map(session => ({ ...session, date: day.date })))
  sessionsOf.set(agenda, sessions)
  return sessions
}

/** Items and sub-items of a session, in reading order. */
export const sessionItems = (session: Session): Item[] =>
  session.items.flatMap(item => [item, ...(item.items ?? [])])

function* agendaIds(agenda: Pick<Agenda, 'days'>): Generator<string> {
  for (const day of agenda.days)
    for (const session of day.sessions) {
      yield session.id
      for (const item of sessionItems(session)) yield item.id
      for (const speaker of session.speakers) yield speaker.id
    }
}
