import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loadSay } from '../../client/languages/say.ts'
import { quorumOf } from '../../client/secretariat/attendance/present.ts'
import { placedAs } from '../../client/secretariat/delegations/choose.ts'
import { columns, readDelegations } from '../../client/secretariat/delegations/csv.ts'
import {
  isTied,
  mostVoted,
  presidingWords,
  recomputing,
} from '../../client/secretariat/officers/say-officers.ts'
import { delegationSchema } from '../../shared/meeting/delegations.ts'
import { view } from '../../shared/meeting/view.ts'
import { chair, delegations, goneOn, planned, type Step, secretariat } from '../support/history.ts'

const seen = (...steps: Step[]) => {
  const { meeting, seq, at } = goneOn(planned(), ...steps)
  return view(meeting, 'podium', seq, at)
}
const head = columns.join(',')
const csv = (...lines: string[]) => [head, ...lines].join('\r\n')
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code)

describe('delegations by CSV', () => {
  it('says what is new, what changes, what is as it was; and who was there stays', () => {
    const read = readDelegations(
      csv(
        'OSCE,,OSCE,,,,observer,,en',
        'BRA,,Brasil,Brasil,Brasil,Brasil,,MERCOSUR,en',
        'ARG,,Argentina,Argentina,Argentina,Argentina,member,,en',
      ),
      delegations,
    )
    expect([codes(read.added), codes(read.changed), codes(read.same)]).toEqual([['OSCE'], ['BRA'], ['ARG']])
    expect(read.refused).toEqual([])
    expect(read.delegations).toHaveLength(delegations.length + 1)
    expect(read.delegations.find(({ code }) => code === 'BRA')?.group).toBe('MERCOSUR')
    expect(read.delegations.every(each => delegationSchema.safeParse(each).success)).toBe(true)
  })

  it('reads what a spreadsheet writes: a byte order mark, semicolons, quotes, names left empty', () => {
    const read = readDelegations(
      '\uFEFFcode;fr;language;category\n"un ";"UNODC; Vienne";fr;organ\n\n',
      delegations,
    )
    expect(read.added).toEqual([
      {
        code: 'UN',
        names: { en: 'UNODC; Vienne', es: 'UNODC; Vienne', pt: 'UNODC; Vienne', fr: 'UNODC; Vienne' },
        language: 'fr',
        category: 'organ',
      },
    ])
  })

  it.each([
    ['4X,,Name,,,,,,', 'code'],
    ['AAA,BRA,Name,,,,,,', 'flag'],
    ['AAA,,,,,,,,', 'name'],
    [`AAA,,${'x'.repeat(121)},,,,,,`, 'name'],
    ['AAA,,Name,,,,guest,,', 'category'],
    [`AAA,,Name,,,,,${'g'.repeat(61)},`, 'group'],
    ['AAA,,Name,,,,,,de', 'language'],
    ['OSCE,,Name,,,,,,', 'twice'],
  ] as const)('refuses “%s” by its line for its %s, and applies nothing', (line, why) => {
    const read = readDelegations(csv('OSCE,,OSCE,,,,observer,,en', line), delegations)
    expect(read.refused).toEqual([{ line: 3, why }])
    expect(read.delegations).toBe(delegations)
  })

  it('refuses a file without its columns, one that is no CSV, and too many', () => {
    const why = (text: string) => readDelegations(text, delegations).refused.map(each => each.why)
    expect(why('BRA,Brasil')).toEqual(['no-header'])
    expect(why('code,capital\nBRA,Brasília')).toEqual(['no-header'])
    expect(why('code,en\n"BRA,Brasil')).toEqual(['unreadable'])
    expect(why('')).toEqual(['no-header'])
    const many = Array.from({ length: 400 }, (_, index) => `X${index},,Name,,,,,,`)
    expect(why(csv(...many))).toEqual(['many'])
  })
})

describe('what a delegation is', () => {
  it('is a member of no group where nothing is said', () => {
    const [first] = delegations
    if (!first) throw new Error('there are delegations')
    const observer = placedAs(first, 'observer', ' CARICOM ')
    expect(observer).toMatchObject({ category: 'observer', group: 'CARICOM' })
    expect(placedAs(observer, 'member', '')).toEqual(first)
  })
})

describe('a quorum', () => {
  const checksIn = (delegation: string, time: string): Step => [
    time,
    secretariat,
    { type: 'attendance.check-in', delegation },
  ]

  it('is there or is not; a warning where the rules ask for one', () => {
    const rule: Step = ['07:30:00', secretariat, { type: 'rules.change', quorum: 'third' }]
    const present = ['ARG', 'BLZ', 'BRA', 'CAN', 'CHL'].map((code, index) =>
      checksIn(code, `08:0${index}:00`),
    )
    expect(quorumOf(seen(rule, ...present.slice(1)).attendance)).toEqual({
      is: 'missing',
      needed: 5,
      missing: 1,
    })
    expect(quorumOf(seen(rule, ...present).attendance)).toEqual({ is: 'met', needed: 5, missing: 0 })
    const none: Step = ['07:30:00', secretariat, { type: 'rules.change', quorum: 'none' }]
    expect(quorumOf(seen(none).attendance)).toEqual({ is: 'none' })
  })
})

describe('who presides', () => {
  it('is said as a sentence: nobody, the chair, the vice chair after the handing over', async () => {
    const say = await loadSay('en')
    const elects = (office: 'chair' | 'vice-chair', delegation: string, name: string, time: string): Step => [
      time,
      secretariat,
      { type: 'officer.elect', office, delegation, name },
    ]
    const elected = [
      elects('chair', 'PER', 'Rosa Quispe', '09:00:00'),
      elects('vice-chair', 'JAM', 'Ann Brown', '09:01:00'),
    ]
    expect(presidingWords(seen(), say)).toBe('Nobody presides yet')
    expect(presidingWords(seen(...elected), say)).toBe('Rosa Quispe, Perú, presides: Chair')
    const handed: Step = ['09:02:00', chair, { type: 'chair.hand-over', to: 'vice-chair' }]
    expect(presidingWords(seen(...elected, handed), say)).toBe('Ann Brown, Jamaica, presides: Vice chair')
  })

  it('is who has the most votes; a tie elects nobody', () => {
    const candidates = ['PER', 'JAM'].map(delegation => ({
      office: 'chair' as const,
      delegation,
      name: delegation,
    }))
    expect(mostVoted(candidates, { PER: 3, JAM: 9 })?.delegation).toBe('JAM')
    expect(mostVoted(candidates, { PER: 3, JAM: 3 })).toBeNull()
    expect(mostVoted(candidates, {})).toBeNull()
    expect(isTied(candidates, { PER: 15, JAM: 15 })).toBe(true)
    expect(isTied(candidates, { PER: 15, JAM: 14 })).toBe(false)
    expect(isTied(candidates, {})).toBe(false)
  })
})

describe('the precedence', () => {
  it('is recomputed by what the page tells to type', () => {
    const { precedence } = seen([
      '08:00:00',
      secretariat,
      { type: 'precedence.draw', by: 'lot', language: 'es' },
    ])
    if (precedence === null) throw new Error('nothing was drawn')
    const ticket = (code: string) => {
      const [, words = ''] = /^printf %s (\S+) \| sha256sum$/.exec(recomputing(precedence.seed, code)) ?? []
      return createHash('sha256').update(words).digest('hex')
    }
    const again = precedence.order.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1))
    expect(again).toEqual(precedence.order)
  })
})
