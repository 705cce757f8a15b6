import { keyOf } from '../../server/log/log.ts'
import { overtimeMs } from '../../shared/meeting/clock.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import { due } from '../../shared/meeting/due.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import { currentList, currentTurns, holdsTogether } from '../../shared/meeting/queries.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { World } from '../live/world.ts'
import type { Journal } from './journal.ts'

/** The record as it is on the disk, read beside the servers, and the meeting that it tells of. */
export type Chronicle = {
  readonly entries: readonly Entry[]
  /** The meeting after an entry. */
  meetingAt: (seq: number) => Meeting
  now: () => Meeting
  /** Where a command stands in the record. */
  seqOf: (key: string) => number | undefined
  /** When an entry was seen first, in the world's time. */
  seenAt: (seq: number) => number
  /** Somebody was told that this was refused: it must not happen. */
  refused: (key: string) => void
  /** Commands by what they are. */
  readonly done: ReadonlyMap<CommandType, number>
  /** Reads on. */
  look: () => Promise<void>
}

type Parts = {
  world: World
  journal: Journal
  read: (after: number) => Promise<Entry[]>
  /** When the server that has been started last began, if nobody else was there. */
  alone: () => number | null
}

export const createChronicle = ({ world, journal, read, alone }: Parts): Chronicle => {
  const entries: Entry[] = []
  const states: Meeting[] = []
  const seen: number[] = []
  const places = new Map<string, number>()
  const refused = new Set<string>()
  const done = new Map<CommandType, number>()
  let looking: Promise<void> = Promise.resolve()

  const meetingAt = (seq: number): Meeting => {
    const state = states[seq - 1]
    if (state === undefined) throw new Error(`there is no entry ${seq}`)
    return state
  }

  const holds = (entry: Entry, key: string, after: Meeting) => {
    const where = `entry ${entry.seq}, ${entry.command.type}`
    journal.must(entry.seq === entries.length + 1, `${where}: no entry is missing`)
    journal.must(entry.at >= (entries.at(-1)?.at ?? 0), `${where}: time does not go back`)
    journal.must(!places.has(key), `${where}: each press happens once`)
    journal.must(!refused.has(key), `${where}: what was refused does not happen`)
    journal.must(entry.events.length > 0, `${where}: something came of it`)
    const running = currentTurns(after).filter(({ clock }) => clock.status === 'running')
    journal.must(running.length <= 1, `${where}: one speaker at most`)
    journal.must(holdsTogether(after), `${where}: the meeting stands on what there is`)
  }

  const tells = ({ actor, command, events, at }: Entry, before: Meeting) => {
    const list = currentList(before)
    const { floor } = before
    if (command.type === 'floor.request' && list !== null && list.closingAt !== null)
      journal.meets('a request came in while the list was closing')
    const isPoint = events.some(
      event => event.type === 'request.listed' && event.request.kind === 'point-of-order',
    )
    if (isPoint && floor.status === 'taken' && overtimeMs(floor.turn.clock, at) > 0)
      journal.meets('a point of order was raised in overtime')
    if (actor.role !== 'server') return
    if (command.type === 'list.close') journal.meets('a list was closed by its time')
    if (command.type === 'list.draw') journal.meets('a lot was drawn at the end of an opening window')
    if (command.type === 'speaker.call') journal.meets('a speaker was called by the rules, at the time')
    const [wanted, since] = [due(before), alone()]
    if (wanted !== null && since !== null && wanted.at < since)
      journal.meets('what was due while no server lived happened as one lived again')
  }

  const add = (entry: Entry) => {
    const before = states.at(-1) ?? null
    const after = evolve(before, entry)
    const key = keyOf(entry.actor, entry.command.id)
    holds(entry, key, after)
    entries.push(entry)
    states.push(after)
    seen.push(world.time())
    places.set(key, entry.seq)
    done.set(entry.command.type, (done.get(entry.command.type) ?? 0) + 1)
    if (before !== null) tells(entry, before)
  }

  return {
    entries,
    meetingAt,
    now: () => meetingAt(entries.length),
    seqOf: key => places.get(key),
    seenAt: seq => seen[seq - 1] ?? 0,
    refused: key => {
      refused.add(key)
      journal.must(!places.has(key), `${key} was refused, and stands in the record`)
    },
    done,
    look: () => {
      looking = looking.then(async () => {
        for (const entry of await read(entries.length)) add(entry)
      })
      return looking
    },
  }
}
