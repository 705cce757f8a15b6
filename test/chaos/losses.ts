import { isDeepStrictEqual } from 'node:util'
import type { Live } from '../../client/live/connection.ts'
import { keyOf } from '../../server/log/log.ts'
import { verifyRecord } from '../../server/record/verify.ts'
import { decide } from '../../shared/meeting/decide/index.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import type { Ack, View } from '../../shared/protocol.ts'
import { personAt, type Venue } from '../support/wire.ts'
import type { Somebody } from './people.ts'
import type { Press, Tally } from './tally.ts'

/** What is there when all is at rest. */
export type Rest = {
  venue: Venue
  /** Each server by itself. */
  origins: readonly string[]
  people: readonly Somebody[]
  followers: readonly Live[]
  tally: Tally
}

const patienceMs = 40_000
const againMs = 250

/** Looks until there is nothing to say, or nobody waits any longer. */
const inTheEnd = async (look: () => Promise<string[]>): Promise<string[]> => {
  const until = performance.now() + patienceMs
  for (;;) {
    const found = await look().catch(error => [`nobody answers: ${error}`])
    if (found.length === 0 || performance.now() > until) return found
    await new Promise(done => setTimeout(done, againMs))
  }
}

const fetched = async <Body>(answer: Response): Promise<Body> => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}

const differs = (who: string, shown: View | null, view: View): string[] =>
  isDeepStrictEqual(shown, view)
    ? []
    : [`${who} shows entry ${shown?.seq ?? 'none'}, and not what the server shows at ${view.seq}`]

/** Everybody has contact, waits for nothing, and shows what each server shows to such as them. */
const seenByAll = async ({ venue, origins, people, followers }: Rest): Promise<string[]> => {
  const path = `/api/meetings/${venue.meeting}`
  const found: string[] = []
  const publicViews = await Promise.all(
    origins.map(async origin => fetched<View>(await personAt(origin).rest('GET', path))),
  )
  const [first] = publicViews
  for (const view of publicViews) if (first) found.push(...differs('a server', view, first))
  for (const follower of followers)
    if (first) found.push(...differs('a follower', follower.store.getState().view, first))
  for (const { who, person, live } of people) {
    const { contact, pending, view } = live.store.getState()
    if (contact.status !== 'live') found.push(`${who} has no contact`)
    if (pending.length > 0) found.push(`${who} waits for ${pending.length} answers`)
    found.push(...differs(who, view, await fetched<View>(await person.rest('GET', `${path}/view`))))
  }
  return found
}

/**
 * The answer to one that has left no entry is kept: asked again it is answered as the first time, where one whose
 * answer was lost would be decided on anew.
 */
const answeredAgain = async (press: Press, { venue, people }: Rest): Promise<string[]> => {
  const from = people.find(({ access }) => access === press.access)
  const { command } = press
  if (!from || command === null) return []
  const answer = await from.person.posts(venue.meeting, command, command.id)
  const ack = (await answer.json()) as Ack
  return isDeepStrictEqual(ack, press.ack)
    ? []
    : [`${command.type} was answered with entry ${press.ack?.seq}, and is answered otherwise now`]
}

/** Of each access the last 200 answers that left no entry are kept: those of the last 100 presses are among them. */
const isKept = ({ id, access }: Press, presses: readonly Press[]): boolean =>
  presses
    .filter(press => press.access === access)
    .slice(-100)
    .some(press => press.id === id)

/**
 * Whether the meeting was as that press wanted it when it was acknowledged: decided on again after that entry, as the
 * server did then, it changes nothing. When exactly it was decided lies between that entry and the next.
 */
export const hadNothingToChange = (entries: readonly Entry[], { access, command, ack }: Press): boolean => {
  const actor = entries.map(entry => entry.actor).find(one => 'access' in one && one.access === access)
  const meeting = ack && replay(entries.slice(0, ack.seq))
  if (!actor || !command || !ack || !meeting) return false
  const next = entries[ack.seq]
  return [ack.at, ...(next ? [next.at] : [])].some(at => {
    const seed = 'none'
    const decision = decide(meeting, command, {
      at,
      seq: ack.seq + 1,
      actor,
      seed,
      isAccredited: () => false,
    })
    return decision.ok && decision.events.length === 0
  })
}

/** What in a record is not as it was answered, and the acknowledged presses that have no entry there. */
export const comparedWith = (entries: readonly Entry[], presses: readonly Press[]) => {
  const found: string[] = []
  const absent: Press[] = []
  const seqOf = new Map<string, number>()
  for (const [index, { seq, actor, command }] of entries.entries()) {
    const key = keyOf(actor, command.id)
    if (seq !== index + 1) found.push(`entry ${seq} stands where ${index + 1} is missing`)
    if (seqOf.has(key)) found.push(`${command.type} is there twice: entries ${seqOf.get(key)} and ${seq}`)
    seqOf.set(key, seq)
  }
  for (const press of presses) {
    const { access, id, ack, told } = press
    const seq = seqOf.get(`${access}/${id}`)
    if (ack && seq === undefined) absent.push(press)
    if (ack && seq !== undefined && seq !== ack.seq)
      found.push(`entry ${seq} was answered as entry ${ack.seq}`)
    // Only of what was never answered nobody knows whether it has happened.
    if (told?.ok === false && told.error.code !== 'unanswered' && seq !== undefined)
      found.push(`entry ${seq} was refused with ${told.error.code}`)
  }
  return { found, absent }
}

const inRecord = async (rest: Rest): Promise<string[]> => {
  const { venue, tally } = rest
  const answer = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
  const record = await fetched<RecordJson>(answer)
  const verdict = verifyRecord(record)
  const { found, absent } = comparedWith(record.entries, tally.presses)
  if (!verdict.ok) found.push(`the record is not whole: ${JSON.stringify(verdict)}`)
  for (const press of absent) {
    if (!hadNothingToChange(record.entries, press))
      found.push(`${press.command?.type} was answered with entry ${press.ack?.seq}, and has left none`)
    if (isKept(press, tally.presses)) found.push(...(await answeredAgain(press, rest)))
  }
  return found
}

/**
 * Everybody shows what the servers show; and again when every process was killed at once, and every acknowledged press
 * is in the record exactly once, or had nothing to change. What the machine itself has not yet put on its disks is left
 * to it: no power is cut.
 */
export const losses = async (rest: Rest, killAll: () => Promise<void>): Promise<string[]> => {
  const before = await inTheEnd(() => seenByAll(rest))
  await killAll()
  return [...before, ...(await inTheEnd(() => seenByAll(rest))), ...(await inRecord(rest))]
}
