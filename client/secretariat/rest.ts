import type { Delegation, Language } from '../../shared/meeting/delegations.ts'
import type { TurnOnRecord } from '../../shared/meeting/turns.ts'
import type { Access, NewAccess, Problem, View, You } from '../../shared/protocol.ts'

/** What the server answers over HTTP; a call never throws. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: string; detail: string }

export type ListedMeeting = View['meeting'] & { firstDay: string | null; lastDay: string | null }
export type NewMeeting = {
  title: string
  timezone: string
  languages: Language[]
  delegations?: string[]
}
/** An access just made: its code and link are told this once. */
export type IssuedAccess = { id: string; code: string; link: string }

export type Rest = ReturnType<typeof createRest>

const noContact = { ok: false, code: 'no-contact', detail: 'There is no contact with the server.' } as const

const problemOf = async (response: Response): Promise<{ ok: false; code: string; detail: string }> => {
  const problem: Partial<Problem> = await response.json().catch(() => ({}))
  return { ok: false, code: problem.code ?? 'internal', detail: problem.detail ?? response.statusText }
}

/**
 * The calls that the secretariat's pages make beside the live connection.
 * @param as the access to act with, when this browser has several
 */
export const createRest = (as: string | undefined) => {
  const send = async (method: string, path: string, body?: unknown): Promise<Response | null> => {
    const headers: Record<string, string> = {}
    if (as !== undefined) headers['palabra-as'] = as
    if (body !== undefined) headers['content-type'] = 'application/json'
    return fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null)
  }
  const call = async <Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> => {
    const response = await send(method, path, body)
    if (response === null) return noContact
    if (!response.ok) return problemOf(response)
    const value = response.status === 204 ? undefined : await response.json().catch(() => undefined)
    return { ok: true, value: value as Value }
  }
  const of = (meeting: string) => `/api/meetings/${encodeURIComponent(meeting)}`
  return {
    me: () => call<You>('GET', '/api/me'),
    meetings: () => call<ListedMeeting[]>('GET', '/api/meetings'),
    createMeeting: (given: NewMeeting) => call<{ id: string }>('POST', '/api/meetings', given),
    memberStates: () => call<Delegation[]>('GET', '/api/delegations'),
    accesses: (meeting: string) => call<Access[]>('GET', `${of(meeting)}/access`),
    issue: (meeting: string, access: NewAccess) =>
      call<IssuedAccess>('POST', `${of(meeting)}/access`, access),
    revoke: (meeting: string, access: string) =>
      call<undefined>('DELETE', `${of(meeting)}/access/${encodeURIComponent(access)}`),
    turns: (meeting: string) => call<{ turns: TurnOnRecord[] }>('GET', `${of(meeting)}/record.json`),
    /** A file as it comes, for the person to keep. */
    file: async (
      meeting: string,
      name: 'record.csv' | 'record.json' | 'record.pdf',
    ): Promise<Answer<Blob>> => {
      const response = await send('GET', `${of(meeting)}/${name}`)
      if (response === null) return noContact
      return response.ok ? { ok: true, value: await response.blob() } : problemOf(response)
    },
    replaceDelegations: (meeting: string, delegations: Delegation[], id: string) =>
      call<{ seq: number }>('POST', `${of(meeting)}/commands`, {
        id,
        type: 'delegations.replace',
        delegations,
      }),
  }
}
