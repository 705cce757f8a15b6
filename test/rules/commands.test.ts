import { describe, expect, test } from 'vitest'
import { commandSchema } from '../../shared/meeting/commands.ts'

const isCommand = (given: Record<string, unknown>): boolean =>
  commandSchema.safeParse({ id: 'x1', ...given }).success

describe('What is a command', () => {
  test('it has an id of the client’s own, of a hundred characters at most', () => {
    expect(commandSchema.safeParse({ type: 'undo' }).success).toBe(false)
    expect(isCommand({ id: '', type: 'undo' })).toBe(false)
    expect(isCommand({ id: 'a'.repeat(101), type: 'undo' })).toBe(false)
    expect(isCommand({ id: 7, type: 'undo' })).toBe(false)
    expect(isCommand({ id: 'a'.repeat(100), type: 'undo' })).toBe(true)
  })

  test('one of the types there are', () => {
    expect([{}, { type: 'floor.take' }, { type: null }, { type: '__proto__' }].some(isCommand)).toBe(false)
  })

  test('the floor is given to one: a request, a delegation or a speaker', () => {
    const gives = (to: Record<string, unknown>) => isCommand({ type: 'floor.grant', ...to })
    expect([{ request: 'r4' }, { delegation: 'BRA' }, { speaker: 's1' }].every(gives)).toBe(true)
    expect(
      [{}, { request: 'r4', delegation: 'BRA' }, { request: '' }, { delegation: 'bra' }].some(gives),
    ).toBe(false)
    expect([0, -1, 1.5, 86_401, '60'].some(limitSeconds => gives({ request: 'r4', limitSeconds }))).toBe(
      false,
    )
  })

  test('what delegations write is one line that nobody reads otherwise than it was written', () => {
    const asks = (given: Record<string, unknown>) =>
      isCommand({ type: 'floor.request', kind: 'intervention', ...given })
    const unfit = [
      '\u202eanA',
      'Ana\nLima',
      'Ana\u2028Lima',
      'Ana\u0000',
      'Ana\u0007 Lima',
      '\ud800Ana',
      '\u2066Ana',
      'A\tB',
    ]
    for (const field of ['topic', 'representative', 'group'])
      expect([field, unfit.filter(text => asks({ [field]: text }))]).toEqual([field, []])
    const people = ['\u200b\u200d', '-', '🙂', '12', ' ']
    expect(people.filter(representative => asks({ representative }))).toEqual([])
    expect(
      asks({ topic: 'Agenda 2030 – “¿por qué?” 🙂', representative: 'Ana d’Ávila-Lima, 2.ª', group: '77' }),
    ).toBe(true)
    expect(['山田', 'محمد', 'क्षितिज'].every(representative => asks({ representative }))).toBe(true)
    const nfd = { id: 'x1', type: 'floor.request', kind: 'intervention', representative: 'Jose\u0301' }
    expect(commandSchema.parse(nfd)).toMatchObject({ representative: 'José' })
  })

  test('the turn that was seen is one, or null for a free floor, or not said', () => {
    const sees = (turn: unknown) => isCommand({ type: 'floor.next', turn })
    expect(['t4', null, undefined].every(sees)).toBe(true)
    expect([4, {}, false].some(sees)).toBe(false)
  })

  test('a clock is adjusted by whole seconds, a day at most', () => {
    const adjusts = (seconds: unknown) => isCommand({ type: 'clock.adjust', seconds })
    expect([30, -30, 0, 86_400].every(adjusts)).toBe(true)
    expect([0.5, 86_401, Number.NaN, Number.POSITIVE_INFINITY, '30', null].some(adjusts)).toBe(false)
  })

  test('the layout “message”, and no other, has a message', () => {
    const shows = (given: Record<string, unknown>) => isCommand({ type: 'screen.show', ...given })
    expect(
      [
        { layout: 'blank' },
        { layout: 'same', screen: 'lobby' },
        { layout: 'message', message: 'Coffee', screen: 'lobby' },
      ].every(shows),
    ).toBe(true)
    expect(
      [
        { layout: 'message' },
        { layout: 'message', message: '  ' },
        { layout: 'list', message: 'Coffee' },
        { layout: 'tv' },
        { layout: 'same' },
      ].some(shows),
    ).toBe(false)
  })

  test('rules keep to their bounds', () => {
    const changes = (rules: Record<string, unknown>) => isCommand({ type: 'rules.change', ...rules })
    expect(
      [
        { speakingLimitSeconds: 10 },
        { warnAtSeconds: 0 },
        { session: 'first', floorFrom: 'anywhere' },
        // Dropped: it falls back.
        { item: 'item-1', speakingLimitSeconds: null },
      ].every(changes),
    ).toBe(true)
    expect(
      [
        { speakingLimitSeconds: 9 },
        { warnAtSeconds: -1 },
        { floorFrom: 'home' },
        { order: ['whatever'] },
        { replyLimitsSeconds: [5] },
      ].some(changes),
    ).toBe(false)
  })

  test('who acts is not in it: what says so is left out', () => {
    const command = commandSchema.parse({
      id: 'x1',
      type: 'floor.request',
      kind: 'intervention',
      actor: { role: 'chair' },
      role: 'chair',
    })
    expect(command).toEqual({ id: 'x1', type: 'floor.request', kind: 'intervention' })
  })
})
