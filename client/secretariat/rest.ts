import type { Delegation, Language } from '../../shared/meeting/delegations.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import type {
  Access,
  AuditPage,
  NewAccess,
  NewScreen,
  RecordVerdict,
  Screen,
  ScreenChange,
  View,
  You,
} from '../../shared/protocol.ts'
import type { Status } from '../../shared/status.ts'
import { type Answer, callRest } from '../live/rest.ts'

export type ListedMeeting = View['meeting'] & {
  firstDay: string | null
  lastDay: string | null
  /** The first entry of its record that is not as it was written. */
  damaged?: number
}
export type NewMeeting = {
  title: string
  timezone: string
  languages: Language[]
  delegations?: string[]
}
/** An access just made: its code and link are told this once. */
export type IssuedAccess = { id: string; code: string; link: string }

export type RecordFile = 'record.csv' | 'record.json' | 'record.pdf'

export type Rest = ReturnType<typeof createRest>

/**
 * The calls that the secretariat's pages make beside the live connection.
 * @param as the access to act with, when this browser has several
 */
export const createRest = (as: string | undefined) => {
  const call = <Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> =>
    callRest(method, path, body, as)
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
    revokeDevice: (meeting: string, access: string, device: string) =>
      call<undefined>(
        'DELETE',
        `${of(meeting)}/access/${encodeURIComponent(access)}/devices/${encodeURIComponent(device)}`,
      ),
    houseAccesses: () => call<Access[]>('GET', '/api/access'),
    /** One device of it, or all of it. */
    endOfHouse: (access: string, device?: string) => {
      const path = `/api/access/${encodeURIComponent(access)}`
      return call<undefined>(
        'DELETE',
        device === undefined ? path : `${path}/devices/${encodeURIComponent(device)}`,
      )
    },
    screens: (meeting: string) => call<Screen[]>('GET', `${of(meeting)}/screens`),
    pairScreen: (meeting: string, screen: NewScreen) =>
      call<Screen>('POST', `${of(meeting)}/screens`, screen),
    changeScreen: (meeting: string, screen: string, to: ScreenChange) =>
      call<Screen>('PATCH', `${of(meeting)}/screens/${encodeURIComponent(screen)}`, to),
    identifyScreen: (meeting: string, screen: string) =>
      call<undefined>('POST', `${of(meeting)}/screens/${encodeURIComponent(screen)}/identify`),
    removeScreen: (meeting: string, screen: string) =>
      call<undefined>('DELETE', `${of(meeting)}/screens/${encodeURIComponent(screen)}`),
    status: (meeting: string) => call<Status>('GET', `${of(meeting)}/status`),
    audit: (meeting: string, wanted: Record<'who' | 'outcome' | 'before', string | number | null>) => {
      const asked = Object.entries(wanted).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value)]],
      )
      return call<AuditPage>('GET', `${of(meeting)}/audit?${new URLSearchParams(asked)}`)
    },
    record: (meeting: string) => call<RecordJson>('GET', `${of(meeting)}/record.json`),
    verify: (record: unknown) => call<RecordVerdict>('POST', '/api/record/verify', record),
    /** A file as it comes, for the person to keep; null when it could not be had. */
    file: async (meeting: string, name: RecordFile, language: Language): Promise<Blob | null> => {
      const headers: Record<string, string> = as === undefined ? {} : { 'palabra-as': as }
      const response = await fetch(`${of(meeting)}/${name}?lang=${language}`, { headers }).catch(() => null)
      return response?.ok ? response.blob() : null
    },
    replaceDelegations: (meeting: string, delegations: Delegation[], id: string) =>
      call<{ seq: number }>('POST', `${of(meeting)}/commands`, {
        id,
        type: 'delegations.replace',
        delegations,
      }),
  }
}
