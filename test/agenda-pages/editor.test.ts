import { describe, expect, test } from 'vitest'
import { applyStep } from '../../client/secretariat/agenda/edit/apply.ts'
import type { Step } from '../../client/secretariat/agenda/edit/edits.ts'
import { findSession, findSpeaker } from '../../client/secretariat/agenda/edit/find.ts'
import { createEditor, type PutAnswer } from '../../client/secretariat/agenda/editor.ts'
import type { Agenda } from '../../shared/meeting/agenda.ts'
import { harbours } from './some-agenda.ts'

/** As the agenda's schema does it. */
const tidied = (agenda: Agenda): Agenda => ({ ...agenda, notes: agenda.notes.map(note => note.trim()) })

/** A house that stores agendas: it answers when the test says so, and tells everybody what is stored. */
const begin = () => {
  let stored = { agenda: harbours, revision: 1 }
  const asked: { agenda: Agenda; revision: number; answer: (answer: PutAnswer) => void }[] = []
  const timers: (() => void)[] = []
  const editor = createEditor({
    stored,
    put: (agenda, revision) => new Promise(answer => asked.push({ agenda, revision, answer })),
    after: (_, act) => timers.push(act),
  })
  const settle = () => new Promise(done => setImmediate(done))
  const store = (agenda: Agenda) => {
    stored = { agenda, revision: stored.revision + 1 }
  }
  const tell = () => editor.seen(structuredClone(stored))
  return {
    editor,
    asked,
    timers,
    state: () => editor.store.getState(),
    stored: () => stored.agenda,
    /** Takes the request that waits the longest, as a server does. */
    serve: async ({ tells = 'after' as 'before' | 'after' | 'never' } = {}) => {
      const request = asked.shift()
      if (!request) throw new Error('nothing was asked')
      const isStale = request.revision !== stored.revision
      if (!isStale) store(tidied(request.agenda))
      if (!isStale && tells === 'before') tell()
      request.answer(isStale ? { ok: false, code: 'stale' } : { ok: true, value: { agenda: stored.agenda } })
      await settle()
      if (!isStale && tells === 'after') tell()
      await settle()
    },
    fail: async (code: string) => {
      asked.shift()?.answer({ ok: false, code })
      await settle()
    },
    /** Somebody else stores a change. */
    other: (step: Step, isTold = true) => {
      store(applyStep(stored.agenda, step) ?? stored.agenda)
      if (isTold) tell()
    },
    tell,
  }
}

const naming = (speaker: string, name: string): Step => [
  { type: 'speaker.change', speaker, change: { name } },
]
const titling = (title: string): Step => [{ type: 'session.change', session: 'closing', change: { title } }]
const nameOf = (agenda: Agenda, id: string) => findSpeaker(agenda, id)?.speaker.name
const titleOf = (agenda: Agenda) => findSession(agenda, 'closing')?.title

describe('A change of the agenda', () => {
  test('is seen at once and stored right away', async () => {
    const { editor, state, stored, serve } = begin()
    editor.change(naming('third', 'Ana Sol'))
    expect(nameOf(state().agenda, 'third')).toBe('Ana Sol')
    expect(state().state).toBe('storing')
    await serve()
    expect(nameOf(stored(), 'third')).toBe('Ana Sol')
    expect(state().state).toBe('stored')
  })

  test('is stored once, also when the view is told of it before the answer', async () => {
    const { editor, state, asked, serve } = begin()
    editor.change([
      { type: 'text.add', text: 'Bring lamps', to: { list: { kind: 'note', session: null }, before: null } },
    ])
    await serve({ tells: 'before' })
    expect(state().agenda.notes).toEqual(['Provisional', 'Bring lamps'])
    expect(state().state).toBe('stored')
    expect(asked).toEqual([])
  })

  test('waits for the one before, and stands on it', async () => {
    const { editor, asked, stored, serve } = begin()
    editor.change(naming('third', 'Ana Sol'))
    editor.change(titling('Farewell'))
    expect(asked).toHaveLength(1)
    await serve()
    await serve()
    expect([nameOf(stored(), 'third'), titleOf(stored())]).toEqual(['Ana Sol', 'Farewell'])
  })

  test('of another part than somebody else has changed meanwhile is stored with theirs', async () => {
    const { editor, state, stored, serve, other, tell } = begin()
    editor.change(naming('third', 'Ana Sol'))
    other(titling('Farewell'), false)
    await serve()
    tell()
    await serve()
    expect([nameOf(stored(), 'third'), titleOf(stored())]).toEqual(['Ana Sol', 'Farewell'])
    expect(state().trouble).toBeNull()
  })

  test('of the same part is told, with the newer agenda shown and the own words kept', async () => {
    const { editor, state, stored, serve, other } = begin()
    const own = naming('third', 'Ana Sol')
    editor.change(own)
    other(naming('third', 'Bo Lind'))
    await serve()
    expect(nameOf(stored(), 'third')).toBe('Bo Lind')
    expect(nameOf(state().agenda, 'third')).toBe('Bo Lind')
    expect(state().trouble).toEqual({ code: 'changed-meanwhile', step: own })
    expect(state().state).toBe('unchanged')
  })

  test('that the server refuses is taken off again, with the reason', async () => {
    const { editor, state, fail } = begin()
    const removal: Step = [{ type: 'session.remove', session: 'plenary' }]
    editor.change(removal)
    await fail('in-use')
    expect(findSession(state().agenda, 'plenary')).toBeDefined()
    expect(state().trouble).toEqual({ code: 'in-use', step: removal })
  })

  test('that a refused one was to stand on is refused with it, never half stored', async () => {
    const { editor, state, asked, fail } = begin()
    editor.change([
      { type: 'speaker.add', speaker: { id: 'ana', name: null }, to: { session: 'closing', before: null } },
    ])
    editor.change(naming('ana', 'Ana Sol'))
    await fail('malformed')
    expect(findSpeaker(state().agenda, 'ana')).toBeUndefined()
    expect(asked).toEqual([])
    expect(state().trouble?.step).toEqual(naming('ana', 'Ana Sol'))
  })

  test('without contact is kept, said to be kept, and sent again', async () => {
    const { editor, state, stored, timers, fail, serve } = begin()
    editor.change(naming('third', 'Ana Sol'))
    await fail('no-contact')
    expect(state().state).toBe('no-contact')
    expect(nameOf(state().agenda, 'third')).toBe('Ana Sol')
    timers.shift()?.()
    await serve()
    expect(nameOf(stored(), 'third')).toBe('Ana Sol')
    expect(state().state).toBe('stored')
  })

  test('whose answer was lost is not made a second time', async () => {
    const { editor, state, asked, timers, fail, other } = begin()
    const addition: Step = [
      { type: 'text.add', text: 'Bring lamps', to: { list: { kind: 'note', session: null }, before: null } },
    ]
    editor.change(addition)
    other(addition)
    await fail('no-contact')
    timers.shift()?.()
    expect(state().agenda.notes).toEqual(['Provisional', 'Bring lamps'])
    expect(asked).toEqual([])
  })
})

describe('Undo', () => {
  test('stores the former agenda again', async () => {
    const { editor, state, stored, serve } = begin()
    editor.change(naming('third', 'Ana Sol'))
    await serve()
    editor.undo()
    await serve()
    expect(stored()).toEqual(harbours)
    expect(state().undoable).toBeNull()
  })

  test('takes one change back after the other', async () => {
    const { editor, state, stored, serve } = begin()
    editor.change(naming('third', 'Ana Sol'))
    await serve()
    editor.change(titling('Farewell'))
    await serve()
    editor.undo()
    await serve()
    expect([nameOf(stored(), 'third'), titleOf(stored())]).toEqual(['Ana Sol', 'Closing'])
    expect(state().undoable).toEqual(naming('third', 'Ana Sol'))
  })

  test('is offered also when what is stored is a little tidier than what was written', async () => {
    const { editor, state, stored, serve } = begin()
    const to = { list: { kind: 'note' as const, session: null }, before: null }
    editor.change([{ type: 'text.add', text: 'Bring lamps ', to }])
    await serve({ tells: 'before' })
    expect(state().agenda.notes).toEqual(['Provisional', 'Bring lamps'])
    editor.undo()
    await serve()
    expect(stored()).toEqual(harbours)
  })

  test('is not offered once somebody else has changed the agenda', async () => {
    const { editor, state, serve, other } = begin()
    editor.change(naming('third', 'Ana Sol'))
    await serve()
    other(titling('Farewell'))
    expect(state().undoable).toBeNull()
  })

  test('takes back what is kept without ever sending it', async () => {
    const { editor, state, stored, timers, asked, fail } = begin()
    editor.change(naming('third', 'Ana Sol'))
    await fail('no-contact')
    editor.undo()
    timers.shift()?.()
    expect(asked).toEqual([])
    expect(state().agenda).toEqual(stored())
    expect(state().state).toBe('unchanged')
  })
})
