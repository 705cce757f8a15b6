import type { View, WireRequest } from '../protocol.ts'
import { dayBeginsAt } from './calendar.ts'
import { type Instant, sumMs } from './clock.ts'
import { presidingLast, shownWaiting, waitingOf } from './coming.ts'
import { isInWindow } from './evolve/list.ts'
import { type Forecast, forecast } from './forecast.ts'
import { placesToCome } from './order.ts'
import {
  allTurns,
  bidOf,
  currentItem,
  currentList,
  currentTurns,
  hasSpoken,
  interveners,
  limitMs,
  presides,
  repliesOf,
  rulesNow,
  subjectNow,
} from './queries.ts'
import type { Audience } from './roles.ts'
import type { Meeting, SpeakingRequest } from './state.ts'

/** Who waits, as an audience sees it. */

/** How many of those who wait the public sees. */
const publicWaiting = 10

/** Who speaks until the last report of the round has ended; the report of who presides is heard in its place then. */
export const untilLastReport = (meeting: Meeting): NonNullable<View['round']>['remaining'] => {
  const waiting = shownWaiting(meeting)
  const last = waiting.findLastIndex(({ kind, presides }) => kind === 'report' && !presides)
  const heard = waiting.filter(({ kind }, index) => index <= last || kind === 'report')
  return { count: heard.length, limitMs: sumMs(...heard.map(({ limitMs }) => limitMs)) }
}

export const viewComing = (meeting: Meeting, audience: Audience): View['coming'] => {
  const next = shownWaiting(meeting)
  return { remaining: next.length, next: audience === 'public' ? next.slice(0, publicWaiting) : next }
}

const forecastOf = (meeting: Meeting, at: Instant): Forecast =>
  forecast(
    currentTurns(meeting).map(({ clock }) => clock),
    waitingOf(meeting),
    rulesNow(meeting).changeoverSeconds,
    at,
  )

const shownLimitMs = (meeting: Meeting, request: SpeakingRequest) =>
  limitMs({ ...meeting, allowances: {} }, bidOf(meeting, request), currentItem(meeting))

const noList: View['list'] = {
  status: 'closed',
  changedAt: null,
  waiting: 0,
  requests: [],
  announcedAt: null,
  closingAt: null,
  remainingAtClosing: null,
  consent: false,
  exceptions: [],
  windowUntil: null,
  draw: null,
  limitMs: null,
  replies: {},
  spoken: {},
}

const repliesHad = (meeting: Meeting): View['list']['replies'] =>
  Object.fromEntries(
    meeting.delegations
      .map(({ code }) => [code, repliesOf(meeting, code, subjectNow(meeting))] as const)
      .filter(([, had]) => had > 0),
  )

const spokenInSession = (meeting: Meeting): View['list']['spoken'] => {
  const spoke = interveners(meeting)
  return Object.fromEntries(
    meeting.delegations
      .filter(({ code }) => hasSpoken(meeting, code))
      .map(({ code }) => [code, spoke.filter(other => other === code).length]),
  )
}

export const viewList = (meeting: Meeting, audience: Audience, at: Instant): View['list'] => {
  const list = currentList(meeting)
  if (!list) return noList
  // Who knows that a turn will be longer would know of the allowance.
  const { expectedAt } = forecastOf(audience === 'podium' ? meeting : { ...meeting, allowances: {} }, at)
  const spoken = spokenSince(meeting, dayBeginsAt(meeting.timezone, at))
  const requests = list.requests.map((request): WireRequest => {
    const { raisedByHand: _, ...shown } = request
    const isSimultaneous = isInWindow(list, request)
    const expected = isSimultaneous ? undefined : expectedAt.get(request.id)
    return {
      ...shown,
      ...(isSimultaneous ? { simultaneous: true } : {}),
      ...(presides(meeting, request.delegation) ? { presides: true } : {}),
      first: !spoken.has(request.delegation),
      limitMs: shownLimitMs(meeting, request),
      ...(expected === undefined ? {} : { expectedAt: expected }),
    }
  })
  const { closingAt, status } = list
  return {
    ...list,
    closingAt: status === 'open' ? closingAt : null,
    waiting: requests.length,
    replies: repliesHad(meeting),
    spoken: spokenInSession(meeting),
    ...(audience === 'public' ? {} : placesOf(meeting, list.requests, at)),
    requests: audience === 'public' ? firstCalled(requests) : requests,
  }
}

/** Left out where the order of request alone counts. */
const placesOf = (
  meeting: Meeting,
  requests: SpeakingRequest[],
  at: Instant,
): Pick<View['list'], 'places'> => {
  const places = placesToCome(meeting, requests, at)
  return Object.keys(places).length === 0 ? {} : { places }
}

const firstCalled = (requests: WireRequest[]): WireRequest[] => {
  const first = presidingLast(requests).slice(0, publicWaiting)
  return requests.filter(request => first.includes(request))
}

/** Delegations that have made an intervention since then, one that goes on included. */
const spokenSince = (meeting: Meeting, from: Instant): Set<string> => {
  const spoken = new Set<string>()
  for (const { kind, holder, grantedAt } of allTurns(meeting))
    if ((kind === 'intervention' || kind === 'report') && 'delegation' in holder && grantedAt >= from)
      spoken.add(holder.delegation)
  return spoken
}
