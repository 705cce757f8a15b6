import { assertNever } from '../../assert-never.ts'
import type { EventOf } from '../events.ts'
import type { RuleName, Rules } from '../rules/rules.ts'
import type { Meeting } from '../state.ts'

type RulesEvent = EventOf<'rules.changed' | 'rules.adopted' | 'pack.saved' | 'pack.removed'>
type Settled = Partial<Rules>

export const evolveRules = (meeting: Meeting, event: RulesEvent): Meeting => {
  switch (event.type) {
    case 'rules.changed':
      return settle(meeting, event, settled => without({ ...settled, ...event.rules }, event.dropped ?? []))
    case 'rules.adopted':
      return adopt(
        settle(meeting, event, () => event.rules),
        event,
      )
    case 'pack.saved':
      return {
        ...meeting,
        packs: [...meeting.packs.filter(({ id }) => id !== event.pack.id), event.pack],
      }
    case 'pack.removed':
      return { ...meeting, packs: meeting.packs.filter(({ id }) => id !== event.pack) }
    default:
      return assertNever(event)
  }
}

const without = (settled: Settled, dropped: RuleName[]): Settled =>
  Object.fromEntries(Object.entries(settled).filter(([rule]) => !dropped.some(name => name === rule)))

/** What an item, a session or the meeting has settled, changed there and nowhere else. */
const settle = (
  meeting: Meeting,
  { item, session }: { item?: string; session: string | null },
  change: (settled: Settled) => Settled,
): Meeting => {
  if (item !== undefined)
    return { ...meeting, itemRules: { ...meeting.itemRules, [item]: change(meeting.itemRules[item] ?? {}) } }
  if (session === null) return { ...meeting, rules: change(meeting.rules) }
  return {
    ...meeting,
    sessionRules: { ...meeting.sessionRules, [session]: change(meeting.sessionRules[session] ?? {}) },
  }
}

const adopt = (meeting: Meeting, { pack, item, session }: EventOf<'rules.adopted'>): Meeting => {
  const { adopted } = meeting
  if (item !== undefined)
    return { ...meeting, adopted: { ...adopted, items: { ...adopted.items, [item]: pack } } }
  if (session === null) return { ...meeting, adopted: { ...adopted, meeting: pack } }
  return { ...meeting, adopted: { ...adopted, sessions: { ...adopted.sessions, [session]: pack } } }
}
