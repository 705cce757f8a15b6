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

/** The names that a message leaves open, with how each is formatted (`count plural`). */
const argumentsOf = (parts: Part[]): string[] =>
  parts.flatMap(part => {
    const inner =
      'options' in part ? Object.values(part.options).flatMap(({ value }) => argumentsOf(value)) : []
    const children = 'children' in part ? argumentsOf(part.children) : []
    // Literal text and the `#` of a plural leave nothing open; tags are compared too.
    const own =
      part.type === 0 || part.type === 7 ? [] : [`${'value' in part ? part.value : ''} ${part.type}`]
    return [...own, ...inner, ...children]
  })

const openIn = (message: string, language: keyof typeof catalogues): string[] =>
  [...new Set(argumentsOf(new IntlMessageFormat(message, locales[language]).getAst()))].sort()

describe('the four languages', () => {
  it.each(Object.entries(others))('%s says everything that English says, and nothing else', (_, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.keys(others) as (keyof typeof others)[])('%s leaves the same names open', language => {
    const messages: Record<string, string> = others[language]
    const differing = Object.keys(english).filter(
      key => openIn(messages[key] ?? '', language).join() !== openIn(english[key] ?? '', 'en').join(),
    )
    expect(differing).toEqual([])
  })

  it.each(Object.entries(catalogues))('%s has no empty words', (_, messages) => {
    expect(Object.entries(messages).filter(([, words]) => words.trim() === '')).toEqual([])
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
