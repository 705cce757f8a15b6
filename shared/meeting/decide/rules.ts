import { agendaSessions } from '../agenda.ts'
import type { CommandOf } from '../commands.ts'
import { findSession, openable } from '../queries.ts'
import type { RefusalCode } from '../refusals.ts'
import { findPack, rulePacks } from '../rules/packs.ts'
import { type RuleName, type RulePack, type Rules, settled } from '../rules/rules.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

type Level = { session?: string | undefined; item?: string | undefined }

const whyNoLevel = (meeting: Meeting, { session, item }: Level): RefusalCode | null => {
  if (session !== undefined && !findSession(meeting, session)) return 'unknown-session'
  const items = agendaSessions(meeting.agenda).flatMap(openable)
  return item !== undefined && !items.includes(item) ? 'unknown-item' : null
}

const settledAt = (meeting: Meeting, { session, item }: Level): Partial<Rules> => {
  if (item !== undefined) return meeting.itemRules[item] ?? {}
  return session === undefined ? meeting.rules : (meeting.sessionRules[session] ?? {})
}

const at = ({ session, item }: Level) => ({
  session: session ?? null,
  ...(item === undefined ? {} : { item }),
})

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** New rules hold for the turns that begin from now on; a turn that runs keeps its limit. */
export const changeRules = (meeting: Meeting, command: CommandOf<'rules.change'>): Decision => {
  const { id: _, type: __, session, item, ...given } = command
  const why = whyNoLevel(meeting, { session, item })
  if (why !== null) return refuse(why)
  const wanted = Object.entries(given).filter(([, value]) => value !== undefined)
  if (wanted.length === 0) return refuse('malformed')
  const current = new Map<string, unknown>(Object.entries(settledAt(meeting, { session, item })))
  const rules: Partial<Rules> = Object.fromEntries(
    wanted.filter(([rule, value]) => value !== null && !isSame(current.get(rule), value)),
  )
  const dropped = wanted.filter(([rule, value]) => value === null && current.has(rule)).map(([rule]) => rule)
  if (Object.keys(rules).length + dropped.length === 0) return accept()
  return accept({
    type: 'rules.changed',
    ...at({ session, item }),
    rules,
    ...(dropped.length === 0 ? {} : { dropped: dropped as RuleName[] }),
  })
}

/** The pack takes the place of all that was settled there. */
export const adoptPack = (
  meeting: Meeting,
  { pack: id, session, item }: CommandOf<'rules.adopt'>,
): Decision => {
  const why = whyNoLevel(meeting, { session, item })
  if (why !== null) return refuse(why)
  const pack = findPack(meeting.packs, id)
  if (!pack) return refuse('unknown-pack')
  return accept({ type: 'rules.adopted', pack: id, ...at({ session, item }), rules: pack.rules })
}

export const savePack = (meeting: Meeting, { pack: given }: CommandOf<'pack.save'>): Decision => {
  const pack: RulePack = { ...given, rules: settled(given.rules) }
  if (rulePacks.some(({ id }) => id === pack.id)) return refuse('pack-exists')
  const known = meeting.packs.find(({ id }) => id === pack.id)
  return isSame(known, pack) ? accept() : accept({ type: 'pack.saved', pack })
}

export const removePack = (meeting: Meeting, { pack: id }: CommandOf<'pack.remove'>): Decision =>
  meeting.packs.some(pack => pack.id === id)
    ? accept({ type: 'pack.removed', pack: id })
    : refuse('unknown-pack')
