import { z } from 'zod'
import { daySchema, sessionSchema } from './meeting/agenda.ts'
import type { Chain } from './meeting/chain.ts'
import type { DurationMs, Instant } from './meeting/clock.ts'
import { boothSignals, offices, requestKinds, screenLayouts } from './meeting/commands.ts'
import { delegationSchema, languages } from './meeting/delegations.ts'
import { refusalCodes, troubles } from './meeting/refusals.ts'
import { roles } from './meeting/roles.ts'
import { callActs, motionKinds, rulePackSchema, rulesSchema } from './meeting/rules/rules.ts'

/**
 * The wire. Instants are epoch milliseconds, durations milliseconds in names that end in `Ms`, what a person
 * types is in seconds in names that end in `Seconds`. A change of any shape here changes `protocolVersion`.
 */
export const protocolVersion = 1

/** Plain numbers on the wire, with their unit in the type. */
const instant = z.number().nonnegative() as unknown as z.ZodType<Instant>
const durationMs = z.number() as unknown as z.ZodType<DurationMs>

const clockSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), limitMs: durationMs, remainingMs: durationMs }),
  z.object({ status: z.literal('running'), limitMs: durationMs, deadline: instant }),
  z.object({ status: z.literal('paused'), limitMs: durationMs, remainingMs: durationMs }),
])

/** On what a motion is spoken, and on which side. */
const speechSchema = z.object({ id: z.string(), side: z.enum(['for', 'against']) })
const voteSchema = z.object({ for: z.number(), against: z.number(), abstaining: z.number() })

const turnKinds = [...requestKinds, 'motion', 'prepared', 'moderator', 'response', 'report'] as const

const turnSchema = z.object({
  turn: z.string(),
  kind: z.enum(turnKinds),
  /** One of the three is there; `moderator` is the session's id. */
  delegation: z.string().optional(),
  speaker: z.string().optional(),
  moderator: z.string().optional(),
  /** The nameplate of the delegation, or the prepared speaker's name; null while nobody is named. */
  name: z.string().nullable(),
  role: z.string().optional(),
  topic: z.string().optional(),
  grantedAt: instant,
  /** For the podium: the limit when the floor was given; the clock's `limitMs` has the extensions in it. */
  grantedLimitMs: durationMs.optional(),
  /** The limit by the rules, where the clock has no other: what a page says after “of”. */
  statedLimitMs: durationMs.optional(),
  clock: clockSchema,
  /** Who speaks for the delegation, on behalf of which group, in which language. */
  representative: z.string().optional(),
  group: z.string().optional(),
  language: z.enum(languages).optional(),
  motion: speechSchema.optional(),
  /** The delegation's how-manieth reply on this item, from 1. */
  reply: z.number().optional(),
  /** What the chair did about the speaker, in order. */
  calls: z.array(
    z.object({
      at: instant,
      act: z.enum(callActs),
      reason: z.enum(['time', 'subject', 'conduct']).optional(),
      automatic: z.boolean().optional(),
    }),
  ),
})

/** A point of order that was heard, until it is ruled on, or voted on after an appeal. */
const decisionSchema = z.object({
  awaits: z.enum(['ruling', 'vote']),
  ruling: z.enum(['sustained', 'overruled']).optional(),
  appealBy: z.string().optional(),
})
const lotSchema = z.object({ seed: z.string(), at: instant, order: z.array(z.string()) })

const officerSchema = z.object({ delegation: z.string(), name: z.string() }).nullable()

export const requestSchema = z.object({
  id: z.string(),
  delegation: z.string(),
  kind: z.enum([...requestKinds, 'motion']),
  requestedAt: instant,
  /** When its turn should begin, as things stood at the view's `at`. */
  expectedAt: instant.optional(),
  topic: z.string().optional(),
  /** The delegation has not spoken yet today. */
  first: z.boolean(),
  representative: z.string().optional(),
  group: z.string().optional(),
  language: z.enum(languages).optional(),
  /** By the rules; what is allowed privately is not in it. */
  limitMs: durationMs,
  /** It was put where it is, and by whom; else the rules put it there. */
  moved: z.object({ at: instant, by: z.string() }).optional(),
  /** Of the opening window, not drawn yet: it has no place and no time, wherever it stands here. */
  simultaneous: z.boolean().optional(),
  /** Its place in the lot of the opening window, from 1. */
  drawn: z.number().optional(),
  /** Called and not there. */
  absentAt: instant.optional(),
  /** Its delegation presides: called after all others, until it has handed over the chair. */
  presides: z.boolean().optional(),
  /** An observer's, not admitted yet. */
  held: z.boolean().optional(),
  /** What a reply is to: at the end of the day that may be an item of an earlier session. */
  on: z.object({ session: z.string(), item: z.string().nullable() }).optional(),
  /** The request with which its delegation has offered to swap. */
  swapWith: z.string().optional(),
  motion: speechSchema.optional(),
})

const motionSchema = z.object({
  id: z.string(),
  motion: z.enum(motionKinds),
  delegation: z.string(),
  raisedAt: instant,
  /** The item that was open as it was moved, on which a debate is closed or adjourned. */
  item: z.string().nullable().optional(),
  for: z.array(z.string()),
  against: z.array(z.string()),
  result: z
    .union([
      z.object({ at: instant, adopted: z.boolean(), by: z.literal('no-objection') }),
      voteSchema.extend({ at: instant, adopted: z.boolean(), by: z.literal('vote') }),
    ])
    .nullable(),
})

const show = { layout: z.enum(screenLayouts), message: z.string().optional() }

export const viewSections = {
  meeting: z.object({
    id: z.string(),
    title: z.string(),
    timezone: z.string(),
    languages: z.array(z.enum(languages)),
    status: z.enum(['planned', 'open', 'suspended', 'adjourned']),
  }),
  officers: z.object({
    chair: officerSchema,
    viceChair: officerSchema,
    presiding: z.enum(['chair', 'vice-chair', 'precedence']).nullable(),
    /** The delegation that presides by precedence, both officers being absent. */
    acting: z.string().optional(),
    /** The chair was handed over; `acceptedAt` once the other has said so. */
    handOver: z.object({ at: instant, acceptedAt: instant.nullable() }).nullable(),
    candidates: z.array(
      z.object({
        office: z.enum(offices),
        delegation: z.string(),
        name: z.string(),
        nominatedAt: instant.optional(),
      }),
    ),
    /** The last one; by acclamation where there is no count. */
    election: z
      .object({
        office: z.enum(offices),
        delegation: z.string(),
        name: z.string(),
        at: instant,
        votes: z.array(z.object({ delegation: z.string(), votes: z.number() })).nullable(),
      })
      .nullable(),
  }),
  /** Who is checked in, by delegation, and whether that is a quorum; `needed` is null where none is. */
  attendance: z.object({
    present: z.record(z.string(), z.array(z.string())),
    members: z.number(),
    membersPresent: z.number(),
    needed: z.number().nullable(),
  }),
  precedence: lotSchema.extend({ by: z.enum(['lot', 'letter']), language: z.enum(languages) }).nullable(),
  /** Of the current session, the one that precedes first. */
  motions: z.array(motionSchema),
  /** A report by each member state; null while none goes on. */
  round: z
    .object({
      item: z.string(),
      by: z.enum(['precedence', 'alphabetical']),
      beganAt: instant,
      /** Who is called next. */
      next: z.string().nullable(),
      entries: z.array(
        z.object({
          delegation: z.string(),
          status: z.enum(['waiting', 'done', 'passed', 'absent']),
          calledTwice: z.boolean().optional(),
        }),
      ),
      /** For each report, by the rules. */
      limitMs: durationMs,
      /** Who speaks until the last report has ended, whoever comes before it included, and their limits together. */
      remaining: z.object({ count: z.number(), limitMs: durationMs }),
    })
    .nullable(),
  delegations: z.array(delegationSchema),
  agenda: z.object({
    /** The seq of the entry that last changed what is planned; `agenda.replace` may name it. */
    revision: z.number(),
    title: z.string().optional(),
    notes: z.array(z.string()),
    days: z.array(
      daySchema.extend({
        sessions: z.array(
          sessionSchema.extend({
            status: z.enum(['planned', 'open', 'suspended', 'closed']),
            openedAt: instant.optional(),
            /** When it was last suspended, also once it has been resumed; not there once it is closed. */
            suspendedAt: instant.optional(),
            closedAt: instant.optional(),
            /** Its items, and parts of a panel, that have been opened: what was skipped is not among them. */
            opened: z.array(z.string()).optional(),
          }),
        ),
      }),
    ),
  }),
  session: z.string().nullable(),
  item: z.string().nullable(),
  /** Those in force now, for the open session and item. */
  rules: rulesSchema,
  list: z.object({
    status: z.enum(['open', 'closed']),
    /** When the chair last opened or closed it; null when no session goes on. */
    changedAt: instant.nullable(),
    waiting: z.number(),
    requests: z.array(requestSchema),
    announcedAt: instant.nullable(),
    /** When it will be closed: counted down on every screen. */
    closingAt: instant.nullable(),
    /** How many were still to speak as it was closed. */
    remainingAtClosing: z.number().nullable().optional(),
    consent: z.boolean(),
    /** Who may still ask although it is closed. */
    exceptions: z.array(z.string()),
    /** Until then requests count as simultaneous. */
    windowUntil: instant.nullable(),
    /** The lot among those of the opening window; the tickets are the SHA-256 of `seed:delegation`. */
    draw: lotSchema.nullable(),
    /** What every limit has been shortened to. */
    limitMs: durationMs.nullable(),
    /** How many replies a delegation has had on the open item; those that have had none are not here. */
    replies: z.record(z.string(), z.number()),
    /** How many interventions a delegation has made in this session, 0 when it has reported only: the order knows. */
    spoken: z.record(z.string(), z.number()),
    /** Before which request a delegation would be listed that asked now; who would stand at the end is not here. */
    places: z.record(z.string(), z.string()).optional(),
  }),
  /** Everybody who waits, in the order in which they get the floor; the public sees the first ten. */
  coming: z.object({
    remaining: z.number(),
    next: z.array(
      z.object({
        /** Of the request, or of the prepared speaker; a report in a round has one of its own. */
        id: z.string(),
        kind: z.enum(turnKinds),
        delegation: z.string().optional(),
        speaker: z.string().optional(),
        /** It presides: after all others, until it has handed over the chair. */
        presides: z.boolean().optional(),
        /** By the rules; what is allowed privately is not in it. */
        limitMs: durationMs,
      }),
    ),
  }),
  /** All the speaking time of the open session, and what turns that have ended took of it; null without a budget. */
  budget: z.object({ limitMs: durationMs, spentMs: durationMs }).nullable(),
  /** Prepared speakers who have had the floor or have it, by id. */
  heard: z.array(z.string()),
  floor: turnSchema
    .extend({ interrupted: turnSchema.optional(), decision: decisionSchema.optional() })
    .nullable(),
  /** When the last turn ended: what was decided since then is said to the room while nobody speaks. */
  spokenAt: instant.nullable(),
  /** From whom the floor was withdrawn, until somebody else has spoken; null otherwise. */
  withdrawn: z.object({ delegation: z.string(), at: instant }).nullable(),
  /** The last ruling as it stands, after a vote on an appeal too; until somebody else has spoken. */
  ruling: z
    .object({
      delegation: z.string(),
      decision: z.enum(['sustained', 'overruled']),
      mayAppeal: z.boolean(),
      /** The count of the vote on an appeal; `for` is for overturning. Not there when nobody appealed. */
      appeal: voteSchema.extend({ overturned: z.boolean() }).optional(),
    })
    .nullable(),
  screen: z.object({ ...show, screens: z.record(z.string(), z.object(show)) }),
  /** What the booths signal now, each by its name; not for the public. */
  signals: z.array(z.object({ signal: z.enum(boothSignals), booth: z.string(), at: instant })).optional(),
  /** For the podium: what the meeting has settled, and by session id what a session has settled differently. */
  ruleBook: z
    .object({
      meeting: rulesSchema,
      /** What the meeting itself has settled; the rest is the stated default. */
      settled: rulesSchema.partial(),
      sessions: z.record(z.string(), rulesSchema.partial()),
      items: z.record(z.string(), rulesSchema.partial()),
      adopted: z.object({
        meeting: z.string().nullable(),
        sessions: z.record(z.string(), z.string()),
        items: z.record(z.string(), z.string()),
      }),
      /** The meeting's own packs. */
      packs: z.array(rulePackSchema),
    })
    .optional(),
  /** For the podium: more time that was allowed privately, by delegation code or prepared speaker's id. */
  allowances: z.record(z.string(), durationMs).optional(),
  /** For the podium: what `undo` would take back. */
  undo: z
    .object({
      seq: z.number(),
      type: z.string(),
      delegation: z.string().optional(),
      speaker: z.string().optional(),
      moderator: z.string().optional(),
      session: z.string().optional(),
      place: z.number().optional(),
      seconds: z.number().optional(),
    })
    .nullable()
    .optional(),
}

export const viewSchema = z.object({ seq: z.number(), at: instant, ...viewSections })
export type View = z.infer<typeof viewSchema>
/** `seq`, `at` and the sections that changed, each whole. */
export const viewMessageSchema = viewSchema.partial().required({ seq: true, at: true })
export type ViewMessage = z.infer<typeof viewMessageSchema>
export type ViewSection = keyof typeof viewSections

export type WireClock = z.infer<typeof clockSchema>
export type WireTurn = z.infer<typeof turnSchema>
export type WireWaiting = View['coming']['next'][number]
export type WireRequest = z.infer<typeof requestSchema>
export type ViewSession = View['agenda']['days'][number]['sessions'][number]

/** Who the connection is, as the server knows it. */
export const youSchema = z.object({
  role: z.enum(roles),
  access: z.string().optional(),
  meeting: z.string().optional(),
  delegation: z.string().optional(),
  session: z.string().optional(),
  name: z.string().optional(),
  inRoom: z.boolean().optional(),
  /** Of a screen. */
  showsRoomCode: z.boolean().optional(),
})
export type You = z.infer<typeof youSchema>

/** What a browser is signed in with: the access, its meeting's title, its delegation's name on its plate. */
export const mineSchema = z.object({
  you: youSchema,
  meeting: z.string().optional(),
  delegation: z.string().optional(),
})
export type Mine = z.infer<typeof mineSchema>

/** Sent to the podium as `record` when it changes: nothing can be recorded since then, and why; null when all is well. */
export const recordTroubleSchema = z.object({ why: z.enum(troubles), since: instant })
export type RecordTrouble = z.infer<typeof recordTroubleSchema>

export const helloSchema = z.object({
  protocol: z.literal(protocolVersion),
  seq: z.number(),
  serverTime: instant,
  you: youSchema,
  view: viewSchema,
  /** For the podium, while nothing can be recorded. */
  record: recordTroubleSchema.optional(),
})
export type Hello = z.infer<typeof helloSchema>

/**
 * Sent with a connection. `as` chooses among the accesses that this browser has signed in with; `seen` is the last
 * seq that the page has shown, so that another server shows nothing older.
 */
export const handshakeSchema = z.object({
  meeting: z.string().min(1).max(100),
  protocol: z.number(),
  as: z.string().max(100).optional(),
  seen: z.number().optional(),
})
export type Handshake = z.infer<typeof handshakeSchema>

/** What of a command is not as it should be, by its path there, and its least or most where that is why. */
const placeSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  least: z.number().optional(),
  most: z.number().optional(),
})

export const ackSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), seq: z.number(), at: instant }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(refusalCodes),
      message: z.string(),
      at: placeSchema.optional(),
      /** With `record-unavailable`, where it is known. */
      why: z.enum(troubles).optional(),
    }),
  }),
])
export type Ack = z.infer<typeof ackSchema>

/** RFC 9457, with a code from a closed list and words that a person can read. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  at: placeSchema.optional(),
  /** By which those who look after the server find this in its log. */
  requestId: z.string().optional(),
  /** With `record-unavailable`, where it is known. */
  why: z.enum(troubles).optional(),
  /** With `record-damaged`: the first that is not as it was written. */
  entry: z.number().optional(),
  /** With `too-many-followers`, which refuses a stream: the document that is there instead cannot tell it. */
  serverTime: instant.optional(),
})
export type Problem = z.infer<typeof problemSchema>

export const signInSchema = z.object({ code: z.string().min(1).max(200) })
/** What is found of an exported record. `entry` is what the file has in that place; the first that is not right. */
export type RecordFlaw =
  | { ok: false; what: 'not-a-record' }
  | {
      ok: false
      what: 'changed' | 'missing'
      seq: number
      entry?: { at: number | null; type: string; by: string }
    }
  /** The entries are as they were written, but a part that is told from them is not what they tell. */
  | { ok: false; what: 'part'; part: string }
export type WholeRecord = { ok: true; meeting: string; title: string; chain: Chain }
/** `here`: whether this server's own record has the same entries. */
export type RecordVerdict = RecordFlaw | (WholeRecord & { here: 'same' | 'different' | 'unknown' })
/** How one signs in here: with a code always; besides, the house's own sign-in, by its name. */
export type SignInWays = { code: true; openId: { name: string } | null }

/** The six figures that the room's screen shows. */
export const presenceSchema = z.object({ code: z.string().min(1).max(20) })
export const roomCodeSchema = z.object({ code: z.string(), until: instant })
export type RoomCode = z.infer<typeof roomCodeSchema>

export const newMeetingSchema = z.union([
  z.object({ demo: z.literal(true) }),
  z.object({
    title: z.string().trim().min(1).max(300),
    timezone: z.string().max(60).optional(),
    languages: z.array(z.enum(languages)).min(1).max(4).optional(),
    /** The codes of those who take part; all member states when absent. */
    delegations: z.array(z.string()).max(400).optional(),
  }),
])

export const newAccessSchema = z.object({
  role: z.enum(roles).exclude(['follower']),
  delegation: z.string().max(12).optional(),
  session: z.string().max(64).optional(),
  name: z.string().trim().min(1).max(120).optional(),
  /** For a delegate: the device is in the room. True when absent; a virtual participant's is marked false. */
  inRoom: z.boolean().optional(),
})
export type NewAccess = z.infer<typeof newAccessSchema>

/** A browser in which somebody has signed in with an access; what it says of itself, where that is known. */
export const deviceSchema = z.object({
  id: z.string(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string(),
  signedInAt: instant,
  seenAt: instant,
  /** In the room now, by the code of the room's screen. */
  hasEntered: z.boolean(),
})
export type Device = z.infer<typeof deviceSchema>

/** An access as the secretariat sees it: never its code. */
export const accessSchema = newAccessSchema.extend({
  id: z.string(),
  meeting: z.string(),
  createdAt: instant,
  signedInAt: instant.nullable(),
  /** Of a screen. */
  showsRoomCode: z.boolean().optional(),
  devices: z.array(deviceSchema),
})
export type Access = z.infer<typeof accessSchema>

/**
 * What a screen may send when it asks for the time: the last entry that it shows, how far its own clock is ahead of
 * the server's, how well it knows the server's, and whether something stands before it, so that nobody sees it.
 */
export const reportSchema = z.object({
  seq: z.number().int(),
  clockOffMs: z.number(),
  withinMs: z.number().nonnegative(),
  isHidden: z.boolean().optional(),
})
export type Report = z.infer<typeof reportSchema>

/** What a page of a screen is told beside the view: to show its name for some seconds. */
export const identifySchema = z.object({ name: z.string().nullable() })
export type Identify = z.infer<typeof identifySchema>

const screenName = z.string().trim().min(1).max(60)

/**
 * The code that a screen shows, what it is to be called, and whether it is to show the code of the room; that is so
 * when absent. A picture that leaves the room must not.
 */
export const newScreenSchema = z.object({
  code: z.string().min(1).max(40),
  name: screenName,
  showsRoomCode: z.boolean().optional(),
})
export type NewScreen = z.infer<typeof newScreenSchema>

/** Another name, another meeting to show, or whether it shows the code of the room. */
export const screenChangeSchema = z.object({
  name: screenName.optional(),
  showsRoomCode: z.boolean().optional(),
  meeting: z.string().max(100).optional(),
})
export type ScreenChange = z.infer<typeof screenChangeSchema>

/** A screen of a meeting, as those who look after it see it. */
export const screenSchema = accessSchema.extend({
  showsRoomCode: z.boolean(),
  connected: z.boolean(),
  /** Since when it is, or is not; at the earliest since the server was started. */
  since: instant,
})
export type Screen = z.infer<typeof screenSchema>

/** What a machine behind a projector learns about itself. */
export const screenDeviceSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting'), code: z.string(), lapsesAt: instant }),
  z.object({ status: z.literal('paired'), meeting: z.string(), access: z.string() }),
])
export type ScreenDevice = z.infer<typeof screenDeviceSchema>

/** What the secretariat finds in the audit, beside the record, which holds what happened in the meeting. */
export const auditActs = [
  'command',
  // What is not told apart, and is noted where it was refused.
  'request',
  'sign-in',
  'sign-out',
  'access-made',
  'access-ended',
  'access-read',
  'audit-read',
  'device-ended',
  'screen-paired',
  'screen-changed',
  'screen-renamed',
  'screen-moved',
  'screen-code-shown',
  'screen-code-hidden',
  'screen-identified',
  'room-entered',
  'record-exported',
  'names-sent',
  'person-changed',
  'person-accredited',
  'person-declined',
  'accreditation-withdrawn',
  'person-exported',
  'person-erased',
] as const

/** What it concerned: a command's type, an access or a device of one, a file, a representative by the id alone. */
export const auditAboutSchema = z.object({
  command: z.string().optional(),
  role: z.enum(roles).optional(),
  delegation: z.string().optional(),
  session: z.string().optional(),
  name: z.string().optional(),
  browser: z.string().optional(),
  system: z.string().optional(),
  /** What its name is now, or the title of the meeting that it is pointed to. */
  to: z.string().optional(),
  file: z.string().optional(),
  person: z.string().optional(),
  /** How many names. */
  count: z.number().optional(),
})
export type AuditAbout = z.infer<typeof auditAboutSchema>

const auditPersonSchema = z.object({
  access: z.string(),
  role: z.enum(roles),
  delegation: z.string().optional(),
  session: z.string().optional(),
  name: z.string().optional(),
})

export const auditEntrySchema = auditPersonSchema.partial({ access: true }).extend({
  id: z.number(),
  at: instant,
  device: z.string().optional(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string(),
  what: z.enum(auditActs),
  about: auditAboutSchema.optional(),
  /** Why it was refused; not there when it was done. */
  refused: z.string().optional(),
  /** How many times in that moment; of refusals but for a person's commands, in the ten minutes from then on. */
  count: z.number(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The newest first. */
export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema),
  /** There are older ones: those before the last id. */
  more: z.boolean(),
  /** Of all that is kept of that person, or of everybody. */
  done: z.number(),
  refused: z.number(),
  people: z.array(auditPersonSchema),
})
export type AuditPage = z.infer<typeof auditPageSchema>

/** `who` is an access, or `strangers` for those who have not signed in, or `signed-in` for all others. */
export const auditQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional(),
  who: z.string().max(100).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
})
export type AuditQuery = z.infer<typeof auditQuerySchema>
