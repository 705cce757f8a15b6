import type { Entry, EventOf, MeetingEvent } from '../../shared/meeting/events.ts'
import type {
  Absence,
  Attended,
  DrawOnRecord,
  HandOver,
  Happened,
  ListChange,
  MotionOnRecord,
  Proceedings,
  RoundOnRecord,
  RulingOnRecord,
} from '../../shared/meeting/proceedings.ts'
import type { Decision, Meeting, Officer, Presiding, Round, Ruling } from '../../shared/meeting/state.ts'
import { call, election, extension, nomination, rulesChange, sessionChange } from './course.ts'
import { type Moment, momentsOf } from './moments.ts'

/** @param meeting as these entries leave it */
export const proceedings = (meeting: Meeting, entries: readonly Entry[]): Proceedings => {
  const moments = momentsOf(entries)
  return {
    sessions: moments.flatMap(sessionChange),
    rulings: rulingsOf(meeting),
    calls: moments.flatMap(call),
    extensions: moments.flatMap(extension),
    motions: motionsOf(moments, meeting),
    nominations: moments.flatMap(nomination),
    elections: moments.flatMap(election),
    handOvers: handOversOf(moments),
    rounds: roundsOf(moments),
    absences: moments.flatMap(absence),
    lists: moments.flatMap(listChange),
    draws: moments.flatMap(draw),
    rules: moments.flatMap(rulesChange),
    attendance: moments.flatMap(attended),
  }
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

/** Those that were withdrawn or fell, with what had been said of them until then, among those that were not. */
const motionsOf = (moments: Moment[], { motions }: Meeting): MotionOnRecord[] => {
  const withdrawn = moments.flatMap(({ event, happened, before }) => {
    if (event.type !== 'motion.withdrawn') return []
    const motion = before.motions.find(({ id }) => id === event.motion)
    return motion ? [{ ...motion, withdrawnAt: happened.at, ...(event.fell && { fell: true as const }) }] : []
  })
  return [...motions.map(motion => ({ ...motion, withdrawnAt: null })), ...withdrawn].sort(
    (a, b) => a.raisedAt - b.raisedAt,
  )
}

const officerOf = ({ officers }: Meeting, to: Presiding): Officer | null => {
  if (typeof to === 'object') return null
  return to === 'chair' ? officers.chair : officers.viceChair
}

const handOversOf = (moments: Moment[]): HandOver[] => {
  const handOvers: HandOver[] = []
  for (const { event, happened, before } of moments) {
    const last = handOvers.at(-1)
    if (event.type === 'chair.handed-over')
      handOvers.push({
        ...happened,
        from: before.officers.presiding,
        to: event.to,
        officer: officerOf(before, event.to),
        acceptedAt: null,
      })
    else if (event.type === 'chair.accepted' && last)
      handOvers[handOvers.length - 1] = {
        ...last,
        acceptedAt: happened.at,
        ...(happened.by === 'secretariat' && { throughSecretariat: true as const }),
      }
  }
  return handOvers
}

const roundOf = ({ sessions }: Meeting, session: string): Round | null => {
  const state = sessions[session]
  return state && state.status !== 'closed' ? state.round : null
}

/** Each as it stood when something last came of it. */
const roundsOf = (moments: Moment[]): RoundOnRecord[] => {
  const rounds = new Map<string, RoundOnRecord>()
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
