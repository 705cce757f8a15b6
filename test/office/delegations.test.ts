import { describe, expect, it } from 'vitest'
import {
  orderLanguage,
  otherBodies,
  toggled,
  withChanged,
  withMembers,
} from '../../client/secretariat/delegations/choose.ts'
import { memberStates } from '../../server/meetings/delegations.ts'
import { inAlphabet } from '../../shared/meeting/alphabet.ts'
import { type Delegation, languages } from '../../shared/meeting/delegations.ts'

const codes = (delegations: readonly Delegation[]) => delegations.map(({ code }) => code)
const state = (wanted: string): Delegation[] => memberStates.filter(({ code }) => code === wanted)
const osce: Delegation = {
  code: 'OSCE',
  names: { en: 'OSCE', es: 'OSCE', pt: 'OSCE', fr: 'OSCE' },
  language: 'en',
}

describe('who takes part', () => {
  it('a delegation comes in and goes out again', () => {
    const [brazil] = state('BRA')
    if (!brazil) throw new Error('Brazil is a member state')
    expect(codes(toggled([], brazil))).toEqual(['BRA'])
    expect(codes(toggled([brazil, osce], brazil))).toEqual(['OSCE'])
  })

  it('all member states, or none: other bodies stay', () => {
    expect(withMembers([osce], memberStates, true)).toHaveLength(memberStates.length + 1)
    expect(codes(withMembers([...memberStates, osce], memberStates, false))).toEqual(['OSCE'])
    expect(otherBodies([...memberStates, osce], memberStates)).toEqual([osce])
  })

  it('a body that is changed keeps its place', () => {
    const changed = { ...osce, language: 'fr' as const }
    expect(withChanged([osce, ...state('BRA')], changed)).toEqual([changed, ...state('BRA')])
  })
})

describe('the order of names depends on the language', () => {
  const places = (language: (typeof languages)[number], ...wanted: string[]) => {
    const order = codes(inAlphabet(language, memberStates))
    return wanted.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  }

  it('the Dominican Republic under D in English, under R in Spanish', () => {
    expect(places('en', 'DOM', 'ECU', 'PER')).toEqual(['DOM', 'ECU', 'PER'])
    expect(places('es', 'DOM', 'ECU', 'PER')).toEqual(['ECU', 'PER', 'DOM'])
  })

  it('the United States under E in French, and Équateur where an E without accent would stand', () => {
    expect(places('fr', 'USA', 'ECU', 'SLV', 'GRD')).toEqual(['SLV', 'ECU', 'USA', 'GRD'])
  })

  it('The Bahamas under B', () => {
    expect(places('en', 'BHS', 'ARG', 'BRB')).toEqual(['ARG', 'BHS', 'BRB'])
  })

  it('an order that is stored is recognised, the page’s own language first', () => {
    expect(orderLanguage(inAlphabet('es', memberStates), languages, 'en')).toBe('es')
    expect(orderLanguage(state('BRA'), languages, 'pt')).toBe('pt')
    expect(orderLanguage(memberStates.toReversed(), languages, 'en')).toBeNull()
  })
})
