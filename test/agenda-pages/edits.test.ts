import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canApplyAgain } from '../../client/secretariat/agenda/edit/again.ts'
import { applyEdit, applyStep } from '../../client/secretariat/agenda/edit/apply.ts'
import type { Edit, TextList } from '../../client/secretariat/agenda/edit/edits.ts'
import {
  findItem,
  findSession,
  idsOf,
  sessionsIn,
  textsOf,
} from '../../client/secretariat/agenda/edit/find.ts'
import {
  joinAbove,
  standAlone,
  stepItem,
  stepSession,
  stepSpeaker,
  stepText,
} from '../../client/secretariat/agenda/edit/moves.ts'
import { type Agenda, agendaSchema } from '../../shared/meeting/agenda.ts'
import { anyAgenda, harbours } from './some-agenda.ts'

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
const orEnd = (ids: readonly string[]) => fc.option(some([...ids, 'nowhere']))

/** Any edit that speaks about what is in the agenda, sometimes about what is not. */
const anyEdit = (agenda: Agenda): fc.Arbitrary<Edit> => {
  const dates = [...agenda.days.map(({ date }) => date), '2025-09-09']
  const sessions = [...sessionsIn(agenda).map(({ id }) => id), 'gone']
  const items = [...idsOf(agenda).filter(id => id.startsWith('i')), 'gone']
  const speakers = [...idsOf(agenda).filter(id => id.startsWith('p')), 'gone']
  const lists: TextList[] = [
    { kind: 'note', session: null },
    ...sessions.flatMap((session): TextList[] => [
      { kind: 'note', session },
      { kind: 'point', session },
    ]),
  ]
  const sessionPlace = fc.record({ date: some(dates), before: orEnd(sessions) })
  const itemPlace = fc.record({ session: some(sessions), within: orEnd(items), before: orEnd(items) })
  const speakerPlace = fc.record({ session: some(sessions), before: orEnd(speakers) })
  const textPlace = fc.record({ list: some(lists), before: fc.option(fc.nat(4)) })
  const ref = some(lists).chain(list =>
    fc.record({
      list: fc.constant(list),
      at: fc.nat(3),
      text: some([...(textsOf(agenda, list) ?? []), 'not there']),
    }),
  )
  const newSession = { ...sessionShape, id: 'new' }
  return fc.oneof(
    sessionPlace.map(to => ({ type: 'session.add' as const, session: newSession, to })),
    some(sessions).map(session => ({
      type: 'session.change' as const,
      session,
      change: { title: 'Another', theme: undefined },
    })),
    fc.record({ type: fc.constant('session.move' as const), session: some(sessions), to: sessionPlace }),
    some(sessions).map(session => ({ type: 'session.remove' as const, session })),
    itemPlace.map(to => ({ type: 'item.add' as const, item: { id: 'new', title: 'New' }, to })),
    some(items).map(item => ({ type: 'item.change' as const, item, change: { number: undefined } })),
    fc.record({ type: fc.constant('item.move' as const), item: some(items), to: itemPlace }),
    some(items).map(item => ({ type: 'item.remove' as const, item })),
    speakerPlace.map(to => ({ type: 'speaker.add' as const, speaker: { id: 'new', name: null }, to })),
    some(speakers).map(speaker => ({
      type: 'speaker.change' as const,
      speaker,
      change: { name: 'Cy Moss' },
    })),
    fc.record({ type: fc.constant('speaker.move' as const), speaker: some(speakers), to: speakerPlace }),
    some(speakers).map(speaker => ({ type: 'speaker.remove' as const, speaker })),
    textPlace.map(to => ({ type: 'text.add' as const, text: 'More', to })),
    ref.map(each => ({ type: 'text.change' as const, ref: each, text: 'Otherwise' })),
    fc.record({ type: fc.constant('text.move' as const), ref, to: textPlace }),
    ref.map(each => ({ type: 'text.remove' as const, ref: each })),
    some(dates).map(date => ({ type: 'day.add' as const, date })),
    fc.record({ type: fc.constant('day.change' as const), date: some(dates), to: some(dates) }),
    some(dates).map(date => ({ type: 'day.remove' as const, date })),
  )
}

const sessionShape = {
  title: 'New',
  plannedStart: '08:00',
  plannedEnd: '09:00',
  kind: 'business' as const,
  items: [],
  discussionPoints: [],
  speakers: [],
  dialogue: false,
  notes: [],
}

const anyAgendaAndEdit = anyAgenda.chain(agenda => fc.tuple(fc.constant(agenda), anyEdit(agenda)))

/** Every text of an agenda, in no order: what is moved is still there. */
const allTexts = (agenda: Agenda): string[] =>
  [
    ...agenda.notes,
    ...sessionsIn(agenda).flatMap(session => [
      session.title,
      ...session.discussionPoints,
      ...session.notes,
      ...session.items.flatMap(item => [item.title, ...(item.items ?? []).map(({ title }) => title)]),
      ...session.speakers.map(({ name, role }) => `${name} ${role}`),
    ]),
  ].sort()

/** By id, without those that an edit is about and without places: what it must leave alone. */
const others = (agenda: Agenda, but: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    sessionsIn(agenda).flatMap(session => {
      const { items, speakers, discussionPoints: _, notes: __, date: ___, ...head } = session
      return [
        [session.id, head] as const,
        ...items
          .flatMap(item => [item, ...(item.items ?? [])])
          .map(({ items: ____, ...item }) => [item.id, item] as const),
        ...speakers.map(({ order: ____, ...speaker }) => [speaker.id, speaker] as const),
      ].filter(([id]) => !but.includes(id))
    }),
  )

describe('Any edit of any agenda', () => {
  test('gives an agenda that can be stored, with every id once', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const edited = applyEdit(agenda, edit)
        fc.pre(edited !== null)
        expect(agendaSchema.safeParse(edited).error).toBeUndefined()
        expect(new Set(idsOf(edited)).size).toBe(idsOf(edited).length)
      }),
      { numRuns: 600 },
    )
  })

  test('leaves the agenda that it was given as it was', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const before = structuredClone(agenda)
        applyEdit(agenda, edit)
        expect(agenda).toEqual(before)
      }),
    )
  })

  test('that moves something loses no text and no id', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const edited = edit.type.endsWith('.move') ? applyEdit(agenda, edit) : null
        fc.pre(edited !== null)
        expect(allTexts(edited)).toEqual(allTexts(agenda))
        expect(idsOf(edited).sort()).toEqual(idsOf(agenda).sort())
      }),
      { numRuns: 300 },
    )
  })

  test('changes nothing but what it speaks about', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const edited = applyEdit(agenda, edit)
        fc.pre(edited !== null)
        const named = [...Object.values(edit).filter(value => typeof value === 'string'), 'new']
        const gone = idsOf(agenda).filter(id => !idsOf(edited).includes(id))
        if (!edit.type.endsWith('.remove')) expect(gone).toEqual([])
        const but = [...named, ...gone]
        expect(others(edited, but)).toEqual(others(agenda, but))
      }),
      { numRuns: 600 },
    )
  })

  test('keeps the prepared speakers counted from one without gaps', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const edited = applyEdit(agenda, edit)
        fc.pre(edited !== null)
        for (const { speakers } of sessionsIn(edited))
          expect(speakers.map(({ order }) => order).sort((a, b) => a - b)).toEqual(
            speakers.map((_, at) => at + 1),
          )
      }),
      { numRuns: 300 },
    )
  })

  test('has no sub-items below sub-items', () => {
    fc.assert(
      fc.property(anyAgendaAndEdit, ([agenda, edit]) => {
        const edited = applyEdit(agenda, edit)
        fc.pre(edited !== null)
        const deeper = sessionsIn(edited).flatMap(({ items }) =>
          items.flatMap(item => (item.items ?? []).filter(part => part.items !== undefined)),
        )
        expect(deeper).toEqual([])
      }),
    )
  })
})

const edited = (...edits: (Edit | null)[]): Agenda => {
  const after = applyStep(
    harbours,
    edits.filter(edit => edit !== null),
  )
  if (after === null) throw new Error('this cannot be done')
  return after
}
const itemTitles = (agenda: Agenda, session: string) =>
  findSession(agenda, session)?.items.map(({ title }) => title)
const speakerNames = (agenda: Agenda, session: string) =>
  findSession(agenda, session)?.speakers.map(({ order, name }) => `${order} ${name}`)

describe('In an agenda', () => {
  test('a speaker is named, and keeps place, role and id', () => {
    const after = edited({ type: 'speaker.change', speaker: 'third', change: { name: 'Ana Sol' } })
    expect(findSession(after, 'plenary')?.speakers[2]).toEqual({
      id: 'third',
      order: 3,
      name: 'Ana Sol',
      role: 'Member state representative',
    })
  })

  test('a speaker goes up one place, and both are counted anew', () => {
    const after = edited(stepSpeaker(harbours, 'noor', 'up'))
    expect(speakerNames(after, 'plenary')).toEqual(['1 Noor Haddad', '2 Bram Oude Velt', '3 null'])
  })

  test('the first cannot go up, the last cannot go down', () => {
    expect(stepSpeaker(harbours, 'bram', 'up')).toBeNull()
    expect(stepSpeaker(harbours, 'third', 'down')).toBeNull()
    expect(stepItem(harbours, 'chair', 'up')).toBeNull()
    expect(stepSession(harbours, 'opening', 'up')).toBeNull()
  })

  test('an item goes down among its neighbours', () => {
    expect(itemTitles(edited(stepItem(harbours, 'election', 'down')), 'opening')).toEqual([
      'Report by harbours',
      'Election of officers',
    ])
  })

  test('a part becomes an item of its own, right after the one that it was part of', () => {
    expect(itemTitles(edited(standAlone(harbours, 'vice')), 'opening')).toEqual([
      'Election of officers',
      'Vice chair',
      'Report by harbours',
    ])
  })

  test('an item becomes part of the one above it', () => {
    const after = edited(joinAbove(harbours, 'report'))
    expect(findItem(after, 'report')).toMatchObject({ within: 'election' })
    expect(itemTitles(after, 'opening')).toEqual(['Election of officers'])
  })

  test('an item that has parts does not become a part itself', () => {
    expect(
      applyEdit(harbours, {
        type: 'item.move',
        item: 'election',
        to: { session: 'opening', within: 'report', before: null },
      }),
    ).toBeNull()
  })

  test('an item goes to another session with its parts', () => {
    const after = edited({
      type: 'item.move',
      item: 'election',
      to: { session: 'closing', within: null, before: null },
    })
    expect(findItem(after, 'vice')?.session.id).toBe('closing')
  })

  test('the last session of a day goes down into the next day', () => {
    const after = edited(stepSession(harbours, 'plenary', 'down'))
    expect(after.days.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([
      ['opening'],
      ['plenary', 'closing'],
    ])
  })

  test('a discussion point changes places with the one above', () => {
    const list: TextList = { kind: 'point', session: 'plenary' }
    const after = edited(stepText(harbours, { list, at: 1, text: 'Training' }, 'up'))
    expect(textsOf(after, list)).toEqual(['Training', 'Ladders rigged in the dark'])
  })

  test('a part that is taken away is not there, rather than empty', () => {
    const after = edited({ type: 'session.change', session: 'plenary', change: { theme: undefined } })
    expect(findSession(after, 'plenary')).not.toHaveProperty('theme')
  })

  test('a day stays while it has sessions, and days stand in their order', () => {
    expect(applyEdit(harbours, { type: 'day.remove', date: '2025-03-05' })).toBeNull()
    const after = edited({ type: 'day.add', date: '2025-03-01' })
    expect(after.days.map(({ date }) => date)).toEqual(['2025-03-01', '2025-03-04', '2025-03-05'])
    expect(applyEdit(after, { type: 'day.change', date: '2025-03-01', to: '2025-03-04' })).toBeNull()
  })

  test('an id that is there is not given again', () => {
    const to = { session: 'closing', within: null, before: null }
    expect(applyEdit(harbours, { type: 'item.add', item: { id: 'bram', title: 'New' }, to })).toBeNull()
  })

  test('a step is made whole or not at all', () => {
    expect(
      applyStep(harbours, [
        { type: 'speaker.remove', speaker: 'noor' },
        { type: 'speaker.change', speaker: 'noor', change: { name: 'Ana Sol' } },
      ]),
    ).toBeNull()
  })
})

describe('When somebody else has changed the agenda meanwhile', () => {
  const naming: Edit = { type: 'speaker.change', speaker: 'third', change: { name: 'Ana Sol' } }
  const theirsAfter = (edit: Edit): Agenda => applyEdit(harbours, edit) ?? harbours

  test('a change of another part is made again', () => {
    expect(canApplyAgain([naming], harbours, theirsAfter({ type: 'speaker.remove', speaker: 'bram' }))).toBe(
      true,
    )
  })

  test('so is one of another field of the same speaker', () => {
    const theirs = theirsAfter({ type: 'speaker.change', speaker: 'third', change: { role: 'Peru' } })
    expect(canApplyAgain([naming], harbours, theirs)).toBe(true)
  })

  test('one of the same field is not', () => {
    const theirs = theirsAfter({ type: 'speaker.change', speaker: 'third', change: { name: 'Bo Lind' } })
    expect(canApplyAgain([naming], harbours, theirs)).toBe(false)
  })

  test('nor one of what is gone', () => {
    expect(canApplyAgain([naming], harbours, theirsAfter({ type: 'speaker.remove', speaker: 'third' }))).toBe(
      false,
    )
  })

  test('a session is not removed with what they have put into it', () => {
    const to = { session: 'closing', within: null, before: null }
    const theirs = theirsAfter({ type: 'item.add', item: { id: 'late', title: 'Vote of thanks' }, to })
    expect(canApplyAgain([{ type: 'session.remove', session: 'closing' }], harbours, theirs)).toBe(false)
  })

  test('a speaker who has only changed places is still removed', () => {
    const theirs = theirsAfter({ type: 'speaker.remove', speaker: 'bram' })
    expect(canApplyAgain([{ type: 'speaker.remove', speaker: 'noor' }], harbours, theirs)).toBe(true)
  })
})
