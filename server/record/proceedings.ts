import type { Instant } from '../../shared/meeting/clock.ts'
import type { Entry, EventOf, MeetingEvent } from '../../shared/meeting/events.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import type { Author } from '../../shared/meeting/roles.ts'
import type {
  Decision,
  Election,
  Meeting,
  Motion,
  Precedence,
  Presiding,
  Round,
  Ruling,
} from '../../shared/meeting/state.ts'

type Happened = { at: Instant; by: Author['role']; session: string | null }

type RulingOnRecord = Ruling & {
  turn: string
  session: string
  item: string | null
  /** Who raised the point of order. */
  delegation: string | null
  /** How it stands, after an appeal if there was one. */
  stands: Decision
}
type HandOver = Happened & { from: Presiding | null; to: Presiding; acceptedAt: Instant | null }
type Absence = Happened & {
  item: string | null
  delegation: string
  /** Called on the list, or in a round of reports. */
  of: 'list' | 'round'
  calledTwice: boolean
}
export type ListChange = Happened &
  (
    | { change: 'opened' | 'announced' }
    | { change: 'closed'; consent: boolean }
    | { change: 'closing'; closingAt: Instant; consent: boolean }
    | { change: 'exception'; delegation: string; admitted: boolean }
    | { change: 'shortened'; limitSeconds: number }
  )
type DrawOnRecord = Happened & { seed: string; order: string[] } & (
    | { of: 'list' }
    | { of: 'precedence'; method: Precedence['by']; language: Precedence['language'] }
  )
type Attended = Happened & { delegation: string; representative?: string; is: 'in' | 'out' }

/** What the record tells beside the turns, each in the order in which it happened, without what was undone. */
export type Proceedings = {
  rulings: RulingOnRecord[]
  motions: (Motion & { withdrawnAt: Instant | null })[]
  elections: Election[]
  handOvers: HandOver[]
  rounds: (Round & { session: string; endedAt: Instant | null })[]
  absences: Absence[]
  lists: ListChange[]
  /** The tickets are the SHA-256 of `seed:delegation`; see `drawLots`. */
  draws: DrawOnRecord[]
  attendance: Attended[]
}

/** An event with the meeting that it came upon and the one that it left. */
type Moment = { event: MeetingEvent; happened: Happened; before: Meeting; after: Meeting }

/** @param meeting as these entries leave it */
export const proceedings = (meeting: Meeting, entries: readonly Entry[]): Proceedings => {
  const moments = momentsOf(entries)
  return {
    rulings: rulingsOf(meeting),
    motions: motionsOf(moments, meeting),
    elections: meeting.officers.elections,
    handOvers: handOversOf(moments),
    rounds: roundsOf(moments),
    absences: moments.flatMap(absence),
    lists: moments.flatMap(listChange),
    draws: moments.flatMap(draw),
    attendance: moments.flatMap(attended),
  }
}

/** Every event that was not undone. */
const momentsOf = (entries: readonly Entry[]): Moment[] => {
  const undone = new Set(
    entries.flatMap(({ events }) => events.flatMap(event => (event.type === 'undone' ? [event.seq] : []))),
  )
  const moments: Moment[] = []
  let before: Meeting | null = null
  for (const entry of entries) {
    const after: Meeting = evolve(before, entry)
    const happened = {
      at: entry.at,
      by: entry.actor.role,
      // A session is open in the entry that opens it, and in the one that closes it.
      session: after.session ?? before?.session ?? null,
    }
    if (!undone.has(entry.seq))
      for (const event of entry.events) moments.push({ event, happened, before: before ?? after, after })
    before = after
  }
  return moments
}

const rulingsOf = ({ turns }: Meeting): RulingOnRecord[] =>
  turns.flatMap(({ id, session, item, holder, ruling }) =>
    ruling === undefined
      ? []
      : [
          {
            turn: id,
            session,
            item,
            delegation: 'delegation' in holder ? holder.delegation : null,
            ...ruling,
            stands: standing(ruling),
          },
        ],
  )

const standing = ({ decision, appeal }: Ruling): Decision => {
  if (appeal?.vote?.overturned !== true) return decision
  return decision === 'sustained' ? 'overruled' : 'sustained'
}

/** Those that were withdrawn, with what had been said of them until then, among those that were not. */
const motionsOf = (moments: Moment[], { motions }: Meeting): Proceedings['motions'] => {
  const withdrawn = moments.flatMap(({ event, happened, before }) => {
    if (event.type !== 'motion.withdrawn') return []
    const motion = before.motions.find(({ id }) => id === event.motion)
    return motion ? [{ ...motion, withdrawnAt: happened.at }] : []
  })
  return [...motions.map(motion => ({ ...motion, withdrawnAt: null })), ...withdrawn].sort(
    (a, b) => a.raisedAt - b.raisedAt,
  )
}

const handOversOf = (moments: Moment[]): HandOver[] => {
  const handOvers: HandOver[] = []
  for (const { event, happened, before } of moments) {
    const last = handOvers.at(-1)
    if (event.type === 'chair.handed-over')
      handOvers.push({ ...happened, from: before.officers.presiding, to: event.to, acceptedAt: null })
    else if (event.type === 'chair.accepted' && last)
      handOvers[handOvers.length - 1] = { ...last, acceptedAt: happened.at }
  }
  return handOvers
}

const roundOf = ({ sessions }: Meeting, session: string): Round | null => {
  const state = sessions[session]
  return state && state.status !== 'closed' ? state.round : null
}

/** Each as it stood when something last came of it. */
const roundsOf = (moments: Moment[]): Proceedings['rounds'] => {
  const rounds = new Map<string, Proceedings['rounds'][number]>()
  for (const { happened, before, after } of moments) {
    const { session, at } = happened
    if (session === null) continue
    const was = roundOf(before, session)
    const is = roundOf(after, session)
    const key = (round: Round) => `${session} ${round.beganAt}`
    if (is !== null && is !== was) rounds.set(key(is), { ...is, session, endedAt: null })
    if (was !== null && is === null) rounds.set(key(was), { ...was, session, endedAt: at })
  }
  return [...rounds.values()]
}

const absence = ({ event, happened, before }: Moment): Absence[] => {
  const { session } = happened
  const state = session === null ? undefined : before.sessions[session]
  const item = state && state.status !== 'closed' ? state.item : null
  if (event.type === 'round.marked' && event.status === 'absent')
    return [
      {
        ...happened,
        item,
        delegation: event.delegation,
        of: 'round',
        calledTwice: event.calledTwice === true,
      },
    ]
  if (event.type !== 'request.absent') return []
  const listed = state && state.status !== 'closed' ? state.list.requests : []
  const calledTwice = listed.some(({ id, absentAt }) => id === event.request && absentAt !== undefined)
  return [{ ...happened, item, delegation: event.delegation, of: 'list', calledTwice }]
}

type ListEvent = EventOf<
  | 'session.opened'
  | 'list.opened'
  | 'list.announced'
  | 'list.closed'
  | 'list.closing'
  | 'list.excepted'
  | 'list.shortened'
>
type Changed = ListChange extends infer Change
  ? Change extends Happened
    ? Omit<Change, keyof Happened>
    : never
  : never

const listChanges: {
  [Type in ListEvent['type']]: (event: EventOf<Type>) => Changed | null
} = {
  'session.opened': ({ list }) => (list === 'open' ? { change: 'opened' } : null),
  'list.opened': () => ({ change: 'opened' }),
  'list.announced': () => ({ change: 'announced' }),
  'list.closed': ({ consent }) => ({ change: 'closed', consent: consent === true }),
  'list.closing': ({ at, consent }) => ({ change: 'closing', closingAt: at, consent: consent === true }),
  'list.excepted': ({ delegation, admitted }) => ({ change: 'exception', delegation, admitted }),
  'list.shortened': ({ toMs }) => ({ change: 'shortened', limitSeconds: toMs / 1000 }),
}

const isOfTheList = (event: MeetingEvent): event is ListEvent => event.type in listChanges

const listChange = ({ event, happened }: Moment): ListChange[] => {
  if (!isOfTheList(event)) return []
  const changed = (listChanges[event.type] as (event: ListEvent) => Changed | null)(event)
  return changed === null ? [] : [{ ...happened, ...changed }]
}

const draw = ({ event, happened }: Moment): DrawOnRecord[] => {
  if (event.type === 'list.drawn') {
    const { seed, order } = event.draw
    return [{ ...happened, of: 'list', seed, order }]
  }
  if (event.type !== 'precedence.drawn') return []
  const { seed, order, by: method, language } = event.precedence
  return [{ ...happened, of: 'precedence', method, language, seed, order }]
}

const attended = ({ event, happened }: Moment): Attended[] => {
  if (event.type !== 'attendance.checked-in' && event.type !== 'attendance.checked-out') return []
  const { type, ...who } = event
  return [{ ...happened, ...who, is: type === 'attendance.checked-in' ? 'in' : 'out' }]
}
