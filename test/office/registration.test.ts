import { describe, expect, it } from 'vitest'
import { messages } from '../../client/languages/en/index.ts'
import { sayIn } from '../../client/languages/say.ts'
import { answerWords, meant } from '../../client/secretariat/attendance/answer.ts'
import { findAtDesk } from '../../client/secretariat/attendance/find.ts'
import { standings } from '../../client/secretariat/people/standing.ts'
import { named } from '../../client/secretariat/record/named.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import type { ListedPerson } from '../../shared/people.ts'
import { delegations } from '../support/history.ts'

const say = sayIn('en', messages)

const person = (id: string, delegation: string, name: string, more: Partial<ListedPerson> = {}) => ({
  id,
  delegation,
  name,
  function: '',
  status: 'accredited' as const,
  createdAt: 0,
  ...more,
})
const ana = person('BCDFGHJKLN', 'PER', 'Ana Pérez', { checkedInAt: Date.parse('2025-03-04T13:12:00Z') })
const people: ListedPerson[] = [
  person('CCCCCCCCCC', 'BRA', 'João Brandão'),
  ana,
  person('DDDDDDDDDD', 'PER', 'Luis Rojas'),
  person('FFFFFFFFFF', 'PER', 'Perla Ruiz', { status: 'sent' }),
  person('GGGGGGGGGG', 'CHL', 'Elena Soto', { status: 'declined' }),
]
const found = (typed: string) =>
  findAtDesk(people, delegations, typed).map(({ person, delegation }) => person?.name ?? delegation.code)

describe('Two letters at the desk', () => {
  it('find people by any part of their name, without accents, surest first', () => {
    expect(found('an')[0]).toBe('Ana Pérez')
    expect(found('per')[0]).toBe('Perla Ruiz')
    expect(found('rand')).toContain('João Brandão')
    expect(found('joao bra')[0]).toBe('João Brandão')
    expect(found('nobody here')).toEqual([])
  })

  it('find everybody of a delegation; who may come in stands first, the whole of it last', () => {
    expect(found('peru').slice(0, 4)).toEqual(['Luis Rojas', 'Ana Pérez', 'Perla Ruiz', 'PER'])
    expect(found('BRASÍ')).toEqual(['João Brandão', 'BRA'])
  })

  it('are a badge’s own: its code finds one, however it is typed, and another code nobody', () => {
    expect(found('bcdfghjkln')).toEqual(['Ana Pérez'])
    expect(found('KKKKKKKKKK')).toEqual([])
  })
})

describe('Enter', () => {
  const of = (name: string) => {
    const who = people.find(each => each.name === name)
    const delegation = delegations.find(({ code }) => code === who?.delegation)
    if (!who || !delegation) throw new Error(`nobody is called ${name}`)
    return { person: who, delegation }
  }
  const present = { PER: [ana.id] }
  const meeting = {
    id: 'm',
    title: 'A meeting',
    timezone: 'America/Lima',
    languages: [],
    status: 'planned' as const,
  }
  const attendance = { present, members: 14, membersPresent: 1, needed: null }
  const words = (answer: Parameters<typeof answerWords>[0]) =>
    answerWords(answer, people, { attendance, meeting }, say)

  it('checks in who is accredited, and says how many of them are here', () => {
    expect(meant(of('Luis Rojas'), present)).toEqual({ does: 'check-in' })
    expect(words({ is: 'in', ...of('Luis Rojas') })).toBe('Luis Rojas, Perú: checked in, 2 of 2')
  })

  it('says since when somebody is in', () => {
    const next = meant(of('Ana Pérez'), present)
    if (next.does !== 'say') throw new Error('nobody is checked in twice')
    expect(words(next.answer)).toBe('Ana Pérez, Perú: already in since 08:12')
  })

  it('checks in nobody who is not accredited', () => {
    for (const [name, said] of [
      ['Perla Ruiz', 'Perla Ruiz, Perú: not accredited yet'],
      ['Elena Soto', 'Elena Soto, Chile: not accredited; declined'],
    ] as const) {
      const next = meant(of(name), present)
      if (next.does !== 'say') throw new Error(`${name} is not accredited`)
      expect(words(next.answer)).toBe(said)
    }
  })
})

it('who has come and who has not is told by delegation', () => {
  const peru = standings(delegations, people, { PER: [ana.id] }).find(
    ({ delegation }) => delegation.code === 'PER',
  )
  expect(peru).toMatchObject({ here: [ana], accredited: [ana, { name: 'Luis Rojas' }] })
  expect(peru?.sent.map(({ name }) => name)).toEqual(['Perla Ruiz'])
})

it('the record’s page says the names, and of one that was erased that somebody came', () => {
  const attendance = [ana.id, 'HHHHHHHHHH', 'As it was typed', undefined].map(representative => ({
    delegation: 'PER',
    is: 'in',
    ...(representative === undefined ? {} : { representative }),
  }))
  const told = named({ attendance } as unknown as RecordJson, people, say)
  expect(told.attendance.map(({ representative }) => representative)).toEqual([
    'Ana Pérez',
    'a representative',
    'As it was typed',
    undefined,
  ])
})
