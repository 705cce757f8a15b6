import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../client/languages/en/index.ts'
import { messages as es } from '../../client/languages/es/index.ts'
import { messages as fr } from '../../client/languages/fr/index.ts'
import { messages as pt } from '../../client/languages/pt/index.ts'
import { locales, sayIn } from '../../client/languages/say.ts'

const catalogues = { en, es, pt, fr }
const english: Record<string, string> = en
const others = { es, pt, fr }

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** Kinds of parts as the parser numbers them: text as it stands, and what chooses words by a number. */
const kind = { literal: 0, plural: 6, pound: 7 }

/** What a message leaves open, tags included. `choosing`: also what is only asked for its plural. */
const openIn = (parts: Part[], choosing: boolean): string[] =>
  parts.flatMap(part => {
    const inner =
      'options' in part ? Object.values(part.options).flatMap(({ value }) => openIn(value, choosing)) : []
    const children = 'children' in part ? openIn(part.children, choosing) : []
    const isOpen = part.type !== kind.literal && part.type !== kind.pound
    const counts = part.type !== kind.plural || choosing
    return [...(isOpen && counts && 'value' in part ? [part.value] : []), ...inner, ...children]
  })

const read = (message: string | undefined, language: keyof typeof catalogues): Part[] =>
  new IntlMessageFormat(message ?? '', locales[language]).getAst()

describe('the four languages', () => {
  it.each(Object.entries(others))('%s says everything that English says, and nothing else', (_, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
  })

  // How it counts is each language's own: English has `{place}th` where Spanish has `.º` for every number.
  it.each(Object.keys(others) as (keyof typeof others)[])('%s leaves the same names open', language => {
    const messages: Record<string, string> = others[language]
    const differing = Object.entries(english).filter(([key, words]) => {
      const given = openIn(read(words, 'en'), true)
      const used = openIn(read(messages[key], language), true)
      const needed = openIn(read(words, 'en'), false)
      return used.some(name => !given.includes(name)) || needed.some(name => !used.includes(name))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(Object.entries(catalogues))('%s has no empty words', (_, messages) => {
    expect(Object.entries(messages).filter(([, words]) => words.trim() === '')).toEqual([])
  })

  it('says who is here in the grammar of one and of several', () => {
    const says = (language: keyof typeof catalogues) => sayIn(language, catalogues[language])
    const members = (language: keyof typeof catalogues, present: number) =>
      says(language)('secretariat.attendance.members', { present, members: 34 })
    expect([members('fr', 1), members('fr', 2)]).toEqual([
      '1 État membre présent sur 34',
      '2 États membres présents sur 34',
    ])
    expect(members('es', 1)).toBe('1 presente de 34 Estados miembros')
    expect(says('fr')('secretariat.attendance.is-here', { count: 1 })).toBe('1 présente')
    expect(says('fr')('secretariat.desk.people', { here: 0, accredited: 7 })).toBe(
      '0 présente sur 7 personnes accréditées',
    )
    expect(
      says('en')('secretariat.ready.signed-in-but', { present: 1, all: 3, names: 'Brasil, Panamá' }),
    ).toBe('1 of 3 delegations has signed in; not yet Brasil, Panamá')
    const signedIn = (present: number) => says('fr')('secretariat.ready.signed-in', { present, all: 3 })
    expect([signedIn(0), signedIn(1)]).toEqual([
      'Aucune des 3 délégations ne s’est connectée',
      '1 délégation sur 3 s’est connectée',
    ])
  })

  it.each(Object.entries(catalogues))('%s writes no long figure by hand', (_, messages) => {
    expect(Object.entries(messages).filter(([, words]) => /\d[\s.,]000/.test(words))).toEqual([])
  })

  it('counts as each language does', () => {
    const waiting = (language: keyof typeof catalogues, count: number) =>
      sayIn(language, catalogues[language])('list.waiting', { count })
    expect(waiting('en', 0)).toBe('Nobody waiting')
    expect(waiting('en', 9)).toBe('9 waiting')
    expect(waiting('es', 9)).toBe('9 en espera')
    expect(waiting('fr', 1)).toBe('1 en attente')
  })
})
