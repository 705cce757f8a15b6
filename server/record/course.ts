import type {
  CallOnRecord,
  ExtensionOnRecord,
  Nomination,
  Proceedings,
  RulesChange,
  SessionChange,
  Spoken,
} from '../../shared/meeting/proceedings.ts'
import { findSession } from '../../shared/meeting/queries.ts'
import { findPack } from '../../shared/meeting/rules/packs.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { itemTitle } from '../../shared/meeting/turns.ts'
import { holderNames } from '../../shared/meeting/view-floor.ts'
import type { Moment } from './moments.ts'

/** What is told of a meeting's course as it happened, one event at a time. */

const sessionChanges = {
  'session.opened': 'opened',
  'session.suspended': 'suspended',
  'session.resumed': 'resumed',
  'session.closed': 'closed',
} as const

export const sessionChange = ({ event, happened, after }: Moment): SessionChange[] => {
  if (event.type === 'item.opened' && happened.session !== null) {
    const { session } = happened
    const title = itemTitle(findSession(after, session), event.item)
    return [{ ...happened, session, change: 'item', item: event.item, title }]
  }
  if (!isOfASession(event)) return []
  return [{ ...happened, session: event.session, change: sessionChanges[event.type] }]
}

type SessionEvent = Extract<Moment['event'], { type: keyof typeof sessionChanges }>
const isOfASession = (event: Moment['event']): event is SessionEvent => event.type in sessionChanges

/** Nobody while the floor is free: then nothing is done about a speaker either. */
const spoken = ({ happened, before, after }: Moment): Spoken | null => {
  const { floor } = before
  if (floor.status !== 'taken') return null
  const { id, holder, session } = floor.turn
  return { ...happened, turn: id, ...holder, name: holderNames(after, holder, session).name }
}

export const call = (moment: Moment): CallOnRecord[] => {
  const { event } = moment
  const speaker = spoken(moment)
  if (event.type !== 'speaker.called' || speaker === null) return []
  const { at: _, ...said } = event.call
  return [{ ...speaker, ...said }]
}

export const extension = (moment: Moment): ExtensionOnRecord[] => {
  const { event } = moment
  const speaker = spoken(moment)
  if (event.type !== 'clock.adjusted' || speaker === null) return []
  const { byMs, noObjection } = event
  return [{ ...speaker, byMs, ...(noObjection ? { noObjection } : {}) }]
}

export const nomination = ({ event, happened, before }: Moment): Nomination[] => {
  if (event.type === 'officer.nominated')
    return [{ ...happened, change: 'nominated', office: event.office, ...event.officer }]
  if (event.type !== 'officer.withdrawn') return []
  const { office, delegation } = event
  return before.officers.candidates
    .filter(candidate => candidate.office === office && candidate.delegation === delegation)
    .map(({ name }) => ({ ...happened, change: 'withdrawn', office, delegation, name }))
}

export const election = ({ event, happened }: Moment): Proceedings['elections'] =>
  event.type === 'officer.elected' ? [{ ...happened, ...event.election }] : []

const packTitle = ({ packs }: Meeting, pack: string): string => findPack(packs, pack)?.title ?? pack

export const rulesChange = ({ event, happened, before, after }: Moment): RulesChange[] => {
  switch (event.type) {
    case 'meeting.created': {
      if (event.pack === undefined) return []
      const title = packTitle(after, event.pack)
      return [{ ...happened, change: 'adopted', pack: event.pack, title, holdsFor: theMeeting }]
    }
    case 'rules.adopted': {
      const { pack, session, item = null } = event
      return [
        {
          ...happened,
          change: 'adopted',
          pack,
          title: packTitle(after, pack),
          holdsFor: { session, item },
        },
      ]
    }
    case 'rules.changed': {
      const { rules, dropped = [], session, item = null } = event
      return [{ ...happened, change: 'changed', rules, dropped, holdsFor: { session, item } }]
    }
    case 'pack.saved':
      return [{ ...happened, change: 'pack-saved', pack: event.pack.id, title: event.pack.title }]
    case 'pack.removed':
      return [{ ...happened, change: 'pack-removed', pack: event.pack, title: packTitle(before, event.pack) }]
    default:
      return []
  }
}

const theMeeting = { session: null, item: null }
