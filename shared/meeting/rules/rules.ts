import { z } from 'zod'
import { languages } from '../delegations.ts'

/** What a delegation asks for; `motion` is a speech for or against a procedural motion. */
const admittedKinds = ['intervention', 'point-of-order', 'right-of-reply', 'motion'] as const

/**
 * By what the list is ordered, the first that tells two requests apart; those that no key tells apart stand in order
 * of request. See `order.ts`.
 */
export const orderKeys = ['not-yet-spoken', 'alphabetical', 'precedence', 'category', 'alternation'] as const
export type OrderKey = (typeof orderKeys)[number]

/** Procedural motions; a pack's own order is their precedence. */
export const motionKinds = [
  'suspension-of-meeting',
  'adjournment-of-meeting',
  'adjournment-of-debate',
  'closure-of-debate',
] as const
export type MotionKind = (typeof motionKinds)[number]

/** What the chair does about a speaker, each on the record. */
export const callActs = ['warning', 'conclude', 'call-to-order', 'withdraw'] as const
export type CallAct = (typeof callActs)[number]

const unique = (values: unknown[]): boolean => new Set(values).size === values.length
const limit = z.number().int().min(10).max(86_400)
/** `majority-in-plenary`: a majority in a plenary, a third in a session of business (OAS General Assembly Art. 52). */
const share = z.enum(['none', 'third', 'majority', 'two-thirds', 'majority-in-plenary'])

/**
 * The rules of a room, as data. A meeting settles some of them, a session and an item may settle some differently;
 * what nobody has settled is as `defaultRules` states it.
 */
export const rulesSchema = z.object({
  /** For member states and everyone else on the list of speakers. */
  speakingLimitSeconds: limit,
  /** For prepared speakers of a panel. */
  preparedLimitSeconds: limit,
  /** For who speaks on behalf of a group of delegations. */
  groupLimitSeconds: limit,
  /** For the moderator's introduction and closing words. */
  moderatorLimitSeconds: limit,
  /** For each of a panel's responses to what was asked. */
  responseLimitSeconds: limit,
  pointOfOrderLimitSeconds: limit,
  motionLimitSeconds: limit,
  /** The limit of a delegation's first reply on an item, of its second, …; it has no more than these. */
  replyLimitsSeconds: z.array(limit).max(5),
  /** When replies are heard: in the order of the list, or once the list of the item, or of the day, is exhausted. */
  repliesAt: z.enum(['in-order', 'item-end', 'day-end']),
  /** How long before the end the speaker is asked to conclude. */
  warnAtSeconds: z.number().int().min(0).max(3600),
  /** What is done by itself when a speaker is so long over time; nothing, unless the rules say so. */
  overruns: z
    .array(z.object({ afterSeconds: z.number().int().min(0).max(3600), act: z.enum(callActs) }))
    .max(4),
  /** The clock starts as the floor is given, or when the chair starts it. */
  clockStarts: z.enum(['with-floor', 'by-chair']),
  /** The list of speakers opens as a business or plenary session does, or when the chair opens it. */
  listOpens: z.enum(['with-session', 'by-chair']),
  /** Who may ask for the floor: delegates in the room, or virtual participants too. */
  floorFrom: z.enum(['room', 'anywhere']),
  /** Counted between two speakers when the waiting time is estimated. */
  changeoverSeconds: z.number().int().min(0).max(600),
  kindsAdmitted: z.array(z.enum(admittedKinds)).max(admittedKinds.length).refine(unique),
  /** What a list that is closed still admits. */
  closedListAdmits: z.array(z.enum(admittedKinds)).max(admittedKinds.length).refine(unique),
  /** Before the order of request; the first key that tells two requests apart decides. */
  order: z.array(z.enum(orderKeys)).max(orderKeys.length).refine(unique),
  /** Whose alphabet the alphabetical order follows. */
  orderLanguage: z.enum(languages),
  /** Requests within so many seconds of the opening count as simultaneous and are drawn; 0 for no window. */
  openingWindowSeconds: z.number().int().min(0).max(3600),
  /** Whether a ruling on a point of order can be appealed against, which puts it to the vote. */
  appeals: z.boolean(),
  /** The motions that can be moved, in their precedence, and how many speak for and against each. */
  motions: z
    .array(
      z.object({
        motion: z.enum(motionKinds),
        for: z.number().int().min(0).max(10),
        against: z.number().int().min(0).max(10),
      }),
    )
    .max(motionKinds.length)
    .refine(motions => unique(motions.map(({ motion }) => motion))),
  /** The share of the member states that must be present; a warning, never a block. */
  quorum: share,
  /** An observer's request waits until the chair admits it. */
  observersNeedConsent: z.boolean(),
  /** Whether a speaker may pass what is left of the time on to another delegation. */
  timeIsTransferable: z.boolean(),
  /** All the speaking time of a session together; 0 for as long as it is planned. */
  sessionBudgetSeconds: z.number().int().min(0).max(86_400),
})

export type Rules = z.infer<typeof rulesSchema>
export type RuleName = keyof Rules

/** What has been settled of rules that came over the wire, where what is absent may also be undefined. */
export const settled = (given: { [Rule in RuleName]?: Rules[Rule] | undefined }): Partial<Rules> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

const words = z.string().trim().min(1).max(300)
const conductSchema = z.object({
  ground: z.enum(['subject', 'conduct']),
  text: z.object({ en: words, es: words, pt: words, fr: words }),
  source: words,
})

/** A set of rules that a meeting, a session or an item adopts; what it does not settle falls back. */
export const rulePackSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'an id is small letters, digits and “-”'),
  title: z.string().trim().min(1).max(120),
  rules: rulesSchema.partial(),
  /** Where each rule is from, in words, by the rule's name. */
  sources: z.record(z.string().max(60), z.string().trim().max(400)),
  /** What it asks of speakers besides: the ground of a call to order. */
  conduct: z.array(conductSchema).max(20).optional(),
})
export type RulePack = Omit<z.infer<typeof rulePackSchema>, 'rules'> & { rules: Partial<Rules> }
