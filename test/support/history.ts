import type { Agenda, Session } from '../../shared/meeting/agenda.ts'
import { type Instant, instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { decide } from '../../shared/meeting/decide/index.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Entry, MeetingEvent } from '../../shared/meeting/events.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import type { Refusal } from '../../shared/meeting/refusals.ts'
import type { Actor, Author } from '../../shared/meeting/roles.ts'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import type { Rules } from '../../shared/meeting/rules/rules.ts'
import type { Meeting } from '../../shared/meeting/state.ts'

/** Every test's meeting is on this day, in Washington: five hours behind UTC. */
const day = '2024-11-07'
export const timezone = 'America/New_York'

/** `14:05:00`, or `14:05:00.250`, on the meeting's day. */
export const hour = (time: string): Instant => instant(Date.parse(`${day}T${time}-05:00`))

/** A command as a test writes it: its id is of no matter there. */
export type Wanted = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never
/** Who wanted what, at which hour. */
export type Step = readonly [time: string, actor: Author, wanted: Wanted]

/** A meeting at an entry of its record, and that record. */
export type History = { meeting: Meeting; entries: readonly Entry[]; seq: number; at: Instant }

/** What has to happen at a time is a command of the server's own. */
export const server: Author = { role: 'server' }
export const secretariat: Actor = { role: 'secretariat', access: 'secretariat' }
export const chair: Actor = { role: 'chair', access: 'chair' }
export const moderatorOf = (session: string): Actor => ({ role: 'moderator', access: 'moderator', session })
/** The laptop of a booth, which has the name of its language. */
export const boothOf = (booth: string): Actor => ({ role: 'interpreter', access: `booth-${booth}`, booth })
export const interpreter: Actor = boothOf('Français')
export const screen: Actor = { role: 'screen', access: 'screen' }
export const follower: Actor = { role: 'follower' }
/** A delegate in the room. */
export const delegateOf = (delegation: string): Actor => ({
  role: 'delegate',
  access: `delegate-${delegation}`,
  delegation,
  inRoom: true,
})
/** A virtual participant of a delegation. */
export const remoteOf = (delegation: string): Actor => ({
  role: 'delegate',
  access: `remote-${delegation}`,
  delegation,
  inRoom: false,
})

const nameplates: Record<string, string> = {
  ARG: 'Argentina',
  BLZ: 'Belize',
  BRA: 'Brasil',
  CAN: 'Canada',
  CHL: 'Chile',
  COL: 'Colombia',
  DOM: 'República Dominicana',
  HTI: 'Haïti',
  JAM: 'Jamaica',
  LCA: 'Saint Lucia',
  MEX: 'México',
  PER: 'Perú',
  URY: 'Uruguay',
  USA: 'United States',
}

export const delegations: Delegation[] = Object.entries(nameplates).map(([code, name]) => ({
  code,
  names: { en: name, es: name, pt: name, fr: name },
  language: 'en',
}))

const session = (
  facts: Pick<Session, 'id' | 'kind' | 'plannedStart' | 'plannedEnd'> & Partial<Session>,
): Session => ({
  title: `The ${facts.id} session`,
  items: [],
  discussionPoints: [],
  speakers: [],
  dialogue: false,
  notes: [],
  ...facts,
})

/** A day with a session of every kind, and two plenaries with prepared speakers and a dialogue. */
export const agenda: Agenda = {
  title: 'A meeting of national authorities',
  notes: [],
  days: [
    {
      date: day,
      sessions: [
        session({ id: 'registration', kind: 'registration', plannedStart: '08:00', plannedEnd: '09:00' }),
        session({ id: 'inauguration', kind: 'ceremony', plannedStart: '09:00', plannedEnd: '10:00' }),
        session({
          id: 'business',
          kind: 'business',
          plannedStart: '10:00',
          plannedEnd: '12:00',
          items: [
            {
              id: 'item-1',
              number: '1',
              title: 'Remarks by heads of delegation',
              speakingLimitSeconds: 180,
              items: [
                { id: 'item-1a', number: 'a', title: 'Host country', speakingLimitSeconds: 300 },
                { id: 'item-1b', number: 'b', title: 'Member states' },
              ],
            },
            { id: 'item-2', number: '2', title: 'Adoption of the agenda' },
          ],
        }),
        session({ id: 'lunch', kind: 'break', plannedStart: '12:00', plannedEnd: '14:00' }),
        session({
          id: 'first',
          kind: 'plenary',
          plannedStart: '14:00',
          plannedEnd: '15:30',
          theme: 'Prevention',
          moderator: { name: 'Ana Ortiz', role: 'Director' },
          discussionPoints: ['What has worked', 'What has not'],
          // The document lists them out of their order, and one is not named yet.
          speakers: [
            { id: 'speaker-2', order: 2, name: 'Luis Prado', role: 'Minister', topic: 'Borders' },
            { id: 'speaker-1', order: 1, name: 'Marie Joseph', role: 'Prosecutor' },
            { id: 'speaker-3', order: 3, name: null },
          ],
          dialogue: true,
        }),
        session({
          id: 'second',
          kind: 'plenary',
          plannedStart: '15:30',
          plannedEnd: '17:00',
          theme: 'Protection',
          dialogue: true,
        }),
      ],
    },
  ],
}

const theMeeting = {
  title: 'A meeting of national authorities',
  timezone,
  languages: ['en', 'es', 'pt', 'fr'] satisfies Meeting['languages'],
  delegations,
  agenda,
  rules: nationalAuthorities.rules,
}

/** The meeting as it is made, before anything has happened in it. */
export const planned = (differently: Partial<typeof theMeeting> = {}): History => {
  const at = hour('07:00:00')
  const entry: Entry = {
    seq: 1,
    at,
    actor: secretariat,
    command: { id: 'c1', type: 'meeting.create' },
    events: [{ type: 'meeting.created', id: 'm1', ...theMeeting, ...differently }],
  }
  return { meeting: evolve(null, entry), entries: [entry], seq: 1, at }
}

/** What is wanted most often, in few words. */
export const opens = (session: string): Wanted => ({ type: 'session.open', session })
export const asks: Wanted = { type: 'floor.request', kind: 'intervention' }
export const raisesPointOfOrder: Wanted = { type: 'floor.request', kind: 'point-of-order' }
export const asksToReply: Wanted = { type: 'floor.request', kind: 'right-of-reply' }
/** What is settled for the meeting, a session or an item. */
export const settles = (rules: Partial<Rules> & { session?: string; item?: string }): Wanted => ({
  type: 'rules.change',
  ...rules,
})
export const next: Wanted = { type: 'floor.next' }
export const yields: Wanted = { type: 'floor.yield' }
export const undo: Wanted = { type: 'undo' }

/** The second plenary is open: nobody is prepared, so that the floor is the list's at once. */
export const inDialogue = (...steps: Step[]): History =>
  goneOn(planned(), ['14:00:00', chair, opens('second')], ...steps)

/** The first plenary is open: three prepared speakers, then the dialogue. */
export const inPanel = (...steps: Step[]): History =>
  goneOn(planned(), ['14:00:00', chair, opens('first')], ...steps)

/** What came of a command: the history that follows, with the events of it, or the refusal. */
export type Outcome =
  | { ok: true; events: MeetingEvent[]; history: History }
  | { ok: false; refusal: Refusal; history: History }

/** Brazil's alone, by what the record knows that person as. */
const isAccredited = (delegation: string, person: string): boolean =>
  delegation === 'BRA' && person === 'Ana Lima'

/** Carries a command out as a room does: an entry when something came of it. */
export const carryOut = (history: History, at: Instant, actor: Author, wanted: Wanted): Outcome => {
  const seq = history.seq + 1
  const command: Command = { ...wanted, id: `c${seq}` }
  const decision = decide(history.meeting, command, { at, seq, actor, seed: `seed-${seq}`, isAccredited })
  if (!decision.ok) return { ok: false, refusal: decision.refusal, history }
  const { events } = decision
  if (events.length === 0) return { ok: true, events, history }
  const entry: Entry = { seq, at, actor, command: { id: command.id, type: command.type }, events }
  const meeting = evolve(history.meeting, entry)
  return { ok: true, events, history: { meeting, entries: [...history.entries, entry], seq, at } }
}

/**
 * A history, gone on by what then happened: so that no test begins with a state that cannot be.
 * @throws Error for a step that would have been refused, or that would have changed nothing.
 */
export const goneOn = (history: History, ...steps: Step[]): History =>
  steps.reduce((before, [time, actor, wanted]) => {
    const outcome = carryOut(before, hour(time), actor, wanted)
    const why = outcome.ok ? outcome.events.length === 0 && 'nothing came of it' : outcome.refusal.code
    if (why) throw new Error(`this cannot have happened: ${time} ${actor.role} ${wanted.type}: ${why}`)
    return outcome.history
  }, history)

/** Brazil has asked for the floor, and then Chile. */
export const twoAsked = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:02:00', delegateOf('CHL'), asks],
)

/** Brazil has had the floor since 14:03; Chile waits. */
export const brazilSpeaks = goneOn(twoAsked, ['14:03:00', chair, next])
