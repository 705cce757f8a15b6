import { describe, expect, it } from 'vitest'
import { csv } from '../../client/secretariat/access/csv.ts'
import { makeAll } from '../../client/secretariat/access/make.ts'
import { isOnlyHere } from '../../client/secretariat/access/reach.ts'
import { accessRows } from '../../client/secretariat/access/rows.ts'
import { missingAccesses } from '../../client/secretariat/access/wanted.ts'
import { memberStates } from '../../server/meetings/delegations.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { Access, NewAccess, View } from '../../shared/protocol.ts'

const session = (id: string, moderator?: string) => ({
  id,
  title: id,
  plannedStart: '10:00',
  plannedEnd: '11:00',
  kind: 'plenary' as const,
  ...(moderator === undefined ? {} : { moderator: { name: moderator } }),
  items: [],
  discussionPoints: [],
  speakers: [],
  dialogue: true,
  notes: [],
  status: 'planned' as const,
})

const meeting = (...languages: Language[]): Pick<View, 'meeting' | 'agenda' | 'delegations'> => ({
  meeting: { id: 'm', title: 'Seventh meeting', timezone: 'America/Lima', languages, status: 'planned' },
  agenda: {
    revision: 1,
    notes: [],
    days: [{ date: '2024-02-05', sessions: [session('s1', 'Matthew Hickey'), session('s2')] }],
  },
  delegations: memberStates.filter(({ code }) => ['BRA', 'PAN'].includes(code)),
})

let count = 0
const access = (made: NewAccess): Access => {
  count += 1
  return { ...made, id: `a${count}`, meeting: 'm', createdAt: instant(0), signedInAt: null, devices: [] }
}
const keys = (accesses: Access[], ...languages: Language[]) =>
  missingAccesses(meeting(...languages), accesses).map(({ key }) => key)

describe('links that are missing', () => {
  it('are the chair’s, each named moderator’s, each booth’s and each delegation’s', () => {
    expect(keys([], 'en', 'es')).toEqual([
      'chair',
      'moderator:s1',
      'interpreter:en',
      'interpreter:es',
      'delegate:BRA',
      'delegate:PAN',
    ])
  })

  it('are no booths where the meeting has one language', () => {
    expect(keys([], 'es').filter(key => key.startsWith('interpreter'))).toEqual([])
  })

  it('are fewer by those that were made', () => {
    const made = [access({ role: 'chair' }), access({ role: 'delegate', delegation: 'BRA', inRoom: true })]
    expect(keys(made, 'es')).toEqual(['moderator:s1', 'delegate:PAN'])
  })

  it('count a delegation’s in the room as missing while it has a virtual one only', () => {
    expect(keys([access({ role: 'delegate', delegation: 'BRA', inRoom: false })], 'es')).toContain(
      'delegate:BRA',
    )
  })
})

describe('the list of who has access', () => {
  it('has every access once, where it is wanted, and those still to be made between them', () => {
    const made = [
      access({ role: 'delegate', delegation: 'PAN', inRoom: true }),
      access({ role: 'delegate', delegation: 'PAN', inRoom: false }),
      access({ role: 'secretariat', name: 'Ana' }),
    ]
    const rows = accessRows(meeting('es'), made)
    expect(
      rows.map(({ role, access }) => `${role} ${access?.delegation ?? access?.name ?? 'to be made'}`),
    ).toEqual([
      'chair to be made',
      'moderator to be made',
      'delegate to be made',
      'delegate PAN',
      'delegate PAN',
      'secretariat Ana',
    ])
  })

  it('still shows an access whose delegation has left the meeting, and says so', () => {
    const rows = accessRows(meeting('es'), [access({ role: 'delegate', delegation: 'CHL', inRoom: true })])
    const left = rows.filter(row => row.access !== null && row.isLeft)
    expect(left.map(row => row.access?.delegation)).toEqual(['CHL'])
  })
})

describe('making all that are missing', () => {
  const wanted: NewAccess[] = ['BRA', 'PAN', 'PER', 'URY', 'CHL', 'ARG'].map(delegation => ({
    role: 'delegate',
    delegation,
  }))

  it('makes each of them once', async () => {
    const made: (string | undefined)[] = []
    const answer = await makeAll(
      wanted,
      async ({ delegation }) => ({ ok: true, value: { id: `${delegation}`, code: 'c', link: 'l' } }),
      issued => made.push(issued.delegation),
    )
    expect(answer).toEqual({ ok: true })
    expect(made.toSorted()).toEqual(['ARG', 'BRA', 'CHL', 'PAN', 'PER', 'URY'])
  })

  it('stops at a failure, says why, and keeps those that were made', async () => {
    const made: (string | undefined)[] = []
    const answer = await makeAll(
      wanted,
      async ({ delegation }) =>
        delegation === 'BRA'
          ? { ok: true, value: { id: 'a', code: 'c', link: 'l' } }
          : { ok: false, code: 'no-contact', detail: '' },
      issued => made.push(issued.delegation),
    )
    expect(answer).toEqual({ ok: false, code: 'no-contact' })
    expect(made).toEqual(['BRA'])
  })
})

describe('the links as a table', () => {
  it('begins with a byte order mark and ends its lines as spreadsheets on Windows do', () => {
    expect(
      csv([
        ['Delegación', 'Código'],
        ['Perú', 'ABCD'],
      ]),
    ).toBe('\uFEFFDelegación,Código\r\nPerú,ABCD\r\n')
  })

  it('holds commas, quotation marks and line breaks in quotation marks', () => {
    expect(csv([['a,b', 'say "x"', 'one\ntwo', 'plain']])).toBe(
      '\uFEFF"a,b","say ""x""","one\ntwo",plain\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('never lets %j begin a formula', text => {
    const cell = csv([[text]])
      .replace('\uFEFF', '')
      .replace(/^"/, '')
    expect(cell.startsWith("'")).toBe(true)
  })
})

describe('where a link leads', () => {
  it.each(['http://localhost:3000/in#A', 'http://127.0.0.1:3000/in#A', 'http://[::1]:3000/in#A'])(
    '%s opens on the server’s own computer only',
    link => {
      expect(isOnlyHere(link)).toBe(true)
    },
  )
  it.each(['http://192.168.1.20:3000/in#A', 'https://localhost.example/in#A'])(
    '%s opens elsewhere too',
    link => {
      expect(isOnlyHere(link)).toBe(false)
    },
  )
})
