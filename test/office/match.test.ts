import { describe, expect, it } from 'vitest'
import { matching } from '../../client/secretariat/floor/match.ts'
import { memberStates } from '../../server/meetings/delegations.ts'

const first = (typed: string): string | undefined => matching(memberStates, typed)[0]?.code

describe('a hand raised in the room, entered by two letters', () => {
  it.each([
    ['br', 'BRA'],
    ['co', 'COL'],
    ['cr', 'CRI'],
    ['us', 'USA'],
    ['pa', 'PAN'],
    ['sl', 'LCA'],
    ['kn', 'KNA'],
    ['vc', 'VCT'],
    ['ha', 'HTI'],
    ['ba', 'BHS'],
    ['ec', 'ECU'],
    ['éq', 'ECU'],
  ])('“%s” means %s', (typed, code) => {
    expect(first(typed)).toBe(code)
  })

  it('is found by its name in any of the four languages, with or without accents', () => {
    for (const typed of ['Dominican R', 'república d', 'REPUBLICA D', 'république d'])
      expect(first(typed)).toBe('DOM')
  })

  it('is found by a word inside its name, after those whose name begins so', () => {
    const found = matching(memberStates, 'grena').map(({ code }) => code)
    expect(found[0]).toBe('GRD')
    expect(found).toContain('VCT')
  })

  it('keeps the order of the list when nothing is typed, and finds nothing for what no name holds', () => {
    expect(matching(memberStates, '  ')).toEqual(memberStates)
    expect(matching(memberStates, 'zz')).toEqual([])
  })

  it('reaches every member state by its two-letter country code', () => {
    for (const { code, flag } of memberStates) expect(first(flag ?? '')).toBe(code)
  })
})
