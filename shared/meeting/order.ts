import { inAlphabet } from './alphabet.ts'
import type { Instant } from './clock.ts'
import { categoryOf, delegationCategories } from './delegations.ts'
import { findDelegation, hasSpoken, interveners, rulesNow } from './queries.ts'
import type { OrderKey, Rules } from './rules/rules.ts'
import type { Meeting, SpeakingRequest } from './state.ts'

/**
 * The order of the list of speakers. Requests stand by what they are (a point of order precedes any other matter, UN
 * decision 34/401, annex IV; then motions; replies after the list), those of the list by the keys of the rules in
 * force, and in order of request (Model OAS Art. 12e; UNESCO ICH r. 16.1), those of an opening window as drawn. What
 * the podium has moved keeps its place, whatever the keys say of the others, and behind what precedes any list.
 */

const ranks: Record<SpeakingRequest['kind'], (rules: Rules) => number> = {
  'point-of-order': () => 0,
  motion: () => 1,
  intervention: () => 2,
  'right-of-reply': ({ repliesAt }) => (repliesAt === 'in-order' ? 2 : 3),
}

/** What precedes the whole list, whoever was moved to the top of it: points of order, then motions. */
const tierOf = ({ kind }: SpeakingRequest): number =>
  kind === 'point-of-order' ? 0 : kind === 'motion' ? 1 : 2

/** The keys are the list's, and the replies' that are heard in it. */
const keysApply = (rules: Rules, { kind }: SpeakingRequest): boolean =>
  ranks[kind](rules) === ranks.intervention(rules)

/** Who waits for the chair's consent stands behind those who can be called; who was absent is called again last. */
const rankOf = (rules: Rules, { kind, held, absentAt }: SpeakingRequest): number =>
  ranks[kind](rules) + (held ? 10 : 0) + (absentAt === undefined ? 0 : 0.5)

/** In order of request: the requests of an opening window as drawn, before all later ones. */
const arrival = (a: SpeakingRequest, b: SpeakingRequest): number => {
  const lot = ({ drawn }: SpeakingRequest) => drawn ?? Number.MAX_SAFE_INTEGER
  return lot(a) - lot(b) || a.requestedAt - b.requestedAt || a.id.localeCompare(b.id, 'en', { numeric: true })
}

/** Of two motions the one that precedes is spoken on, and decided, first. */
const byMotion = (meeting: Meeting): Measure => {
  const precedence = rulesNow(meeting).motions.map(({ motion }) => motion)
  return ({ motion: speech }) => {
    const found = meeting.motions.find(({ id }) => id === speech?.id)
    return found ? precedence.indexOf(found.motion) : 0
  }
}

/** What a key makes of each request; a smaller one comes first. */
type Measure = (request: SpeakingRequest) => number

const nth = (ranking: readonly string[], name: string): number => {
  const index = ranking.indexOf(name)
  return index < 0 ? ranking.length : index
}

/** Codes in the alphabet of a language: “Estados Unidos” stands under E, “United States” under U. */
export const alphabetical = (meeting: Meeting, language: Rules['orderLanguage']): string[] =>
  inAlphabet(language, meeting.delegations).map(({ code }) => code)

const measures: Record<OrderKey, (meeting: Meeting, requests: SpeakingRequest[]) => Measure> = {
  'not-yet-spoken':
    meeting =>
    ({ delegation }) =>
      hasSpoken(meeting, delegation) ? 1 : 0,
  alphabetical: meeting => {
    const order = alphabetical(meeting, rulesNow(meeting).orderLanguage)
    return ({ delegation }) => nth(order, delegation)
  },
  precedence: meeting => {
    const order = meeting.precedence?.order ?? []
    return ({ delegation }) => nth(order, delegation)
  },
  category:
    meeting =>
    ({ delegation }) => {
      const found = findDelegation(meeting, delegation)
      return found ? delegationCategories.indexOf(categoryOf(found)) : delegationCategories.length
    },
  // The first of each group, then the second of each, those that have spoken counted; who belongs to none is a group
  // alone.
  alternation: (meeting, requests) => {
    const turns = new Map<string, number>()
    const seen = new Map<string, number>()
    const count = (delegation: string): number => {
      const group = findDelegation(meeting, delegation)?.group ?? delegation
      const before = seen.get(group) ?? 0
      seen.set(group, before + 1)
      return before
    }
    for (const delegation of interveners(meeting)) count(delegation)
    for (const { id, delegation } of requests.filter(({ kind }) => kind === 'intervention').toSorted(arrival))
      turns.set(id, count(delegation))
    return ({ id }) => turns.get(id) ?? 0
  },
}

/** Compares two requests of a list as the rules in force do. */
const comparing = (
  meeting: Meeting,
  requests: SpeakingRequest[],
): ((a: SpeakingRequest, b: SpeakingRequest) => number) => {
  const rules = rulesNow(meeting)
  const precedence = [byMotion(meeting)]
  const keys = rules.order.map(key => measures[key](meeting, requests))
  return (a, b) => {
    const rank = rankOf(rules, a) - rankOf(rules, b)
    if (rank !== 0) return rank
    for (const measure of keysApply(rules, a) ? keys : precedence) {
      const difference = measure(a) - measure(b)
      if (difference !== 0) return difference
    }
    return arrival(a, b)
  }
}

/** Moved requests keep the places in which they stand; the others take the places between, by the rules. */
export const arranged = (meeting: Meeting, requests: SpeakingRequest[]): SpeakingRequest[] => {
  const compare = comparing(meeting, requests)
  const among = (tier: SpeakingRequest[]) => {
    const others = tier.filter(({ moved }) => !moved).sort(compare)
    return tier.map(request => (request.moved ? request : (others.shift() ?? request)))
  }
  return [0, 1, 2].flatMap(tier => among(requests.filter(request => tierOf(request) === tier)))
}

/** Before which request a new one is listed; null for the end. */
export const placeFor = (
  meeting: Meeting,
  requests: SpeakingRequest[],
  request: SpeakingRequest,
): string | null => {
  const compare = comparing(meeting, [...requests, request])
  const follows = (other: SpeakingRequest) =>
    tierOf(other) === tierOf(request)
      ? !other.moved && compare(request, other) < 0
      : tierOf(other) > tierOf(request)
  return requests.find(follows)?.id ?? null
}

/**
 * Before which request each delegation would be listed that asked for the floor at that instant; those that would stand
 * at the end are not here. Where nothing but the order of request counts, that is everybody.
 */
export const placesToCome = (
  meeting: Meeting,
  requests: SpeakingRequest[],
  at: Instant,
): Record<string, string> => {
  if (rulesNow(meeting).order.length === 0) return {}
  const asked = { id: '', kind: 'intervention', requestedAt: at, raisedByHand: false } as const
  const places = meeting.delegations.map(({ code }) => {
    return [code, placeFor(meeting, requests, { ...asked, delegation: code })] as const
  })
  return Object.fromEntries(places.filter(isBefore))
}

const isBefore = (place: readonly [string, string | null]): place is readonly [string, string] =>
  place[1] !== null

/** Before which other request one stands that is put before `before`: among those of its tier. */
export const placeAmong = (
  requests: SpeakingRequest[],
  request: SpeakingRequest,
  before: string | null,
): string | null => {
  const others = requests.filter(({ id }) => id !== request.id)
  const indexOf = (is: (other: SpeakingRequest) => boolean) => {
    const index = others.findIndex(is)
    return index < 0 ? others.length : index
  }
  const first = indexOf(other => tierOf(other) >= tierOf(request))
  const end = indexOf(other => tierOf(other) > tierOf(request))
  const wanted = indexOf(({ id }) => id === before)
  return others[Math.min(Math.max(wanted, first), end)]?.id ?? null
}
