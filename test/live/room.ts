import { type Instant, instant, secondsMs } from '../../shared/meeting/clock.ts'
import { defaultRules } from '../../shared/meeting/rules/default.ts'
import { nationalAuthorities } from '../../shared/meeting/rules/national-authorities.ts'
import type { Hello, View, WireRequest, WireTurn, You } from '../../shared/protocol.ts'

export const listOf = (...requests: WireRequest[]): View['list'] => ({
  status: 'open',
  changedAt: instant(0),
  waiting: requests.length,
  requests,
  announcedAt: null,
  closingAt: null,
  consent: false,
  exceptions: [],
  windowUntil: null,
  draw: null,
  limitMs: null,
  replies: {},
  spoken: {},
})

/** A meeting as it comes over the wire: one session is open, nobody has the floor, nobody waits. */
export const viewOf = (seq: number, sections: Partial<View> = {}): View => ({
  seq,
  at: instant(0),
  meeting: { id: 'm1', title: 'Meeting', timezone: 'UTC', languages: ['en'], status: 'open' },
  officers: { chair: null, viceChair: null, presiding: null, handOver: null, candidates: [], election: null },
  attendance: { present: {}, members: 0, membersPresent: 0, needed: null },
  precedence: null,
  motions: [],
  round: null,
  delegations: [],
  agenda: { revision: 1, notes: [], days: [] },
  session: 's1',
  item: null,
  rules: { ...defaultRules, ...nationalAuthorities.rules },
  list: listOf(),
  coming: { remaining: 0, next: [] },
  spokenAt: null,
  ruling: null,
  withdrawn: null,
  budget: null,
  heard: [],
  floor: null,
  screen: { layout: 'auto', screens: {} },
  ...sections,
})

export const brazil: You = { role: 'delegate', access: 'a-bra', delegation: 'BRA', inRoom: true }
export const chair: You = { role: 'chair', access: 'a-chair' }

export const booth: You = { role: 'interpreter', access: 'a-fr', name: 'Français' }

export const helloOf = (seq: number, you: You = chair, sections: Partial<View> = {}): Hello => ({
  protocol: 1,
  seq,
  serverTime: instant(0),
  you,
  view: viewOf(seq, sections),
})

export const requestOf = (id: string, delegation: string): WireRequest => ({
  id,
  delegation,
  kind: 'intervention',
  requestedAt: instant(0),
  first: true,
  limitMs: secondsMs(120),
})

export const turnOf = (turn: string, deadline: Instant): WireTurn => ({
  turn,
  kind: 'intervention',
  delegation: 'BRA',
  name: 'Brasil',
  grantedAt: instant(deadline - 120_000),
  grantedLimitMs: secondsMs(120),
  clock: { status: 'running', limitMs: secondsMs(120), deadline },
  calls: [],
})
