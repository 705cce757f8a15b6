import { describe, expect, test } from 'vitest'
import { applyStep } from '../../client/secretariat/agenda/edit/apply.ts'
import { checkAgenda } from '../../client/secretariat/agenda/edit/check.ts'
import {
  inUseOf,
  keptDialogue,
  keptItem,
  keptSession,
  keptSpeaker,
} from '../../client/secretariat/agenda/edit/in-use.ts'
import type { Agenda } from '../../shared/meeting/agenda.ts'
import { instant, secondsMs } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { harbours } from './some-agenda.ts'

const at = (session: string, plannedStart: string, plannedEnd: string): Agenda =>
  applyStep(harbours, [{ type: 'session.change', session, change: { plannedStart, plannedEnd } }]) ?? harbours
const timesOf = (agenda: Agenda) => checkAgenda(agenda).filter(({ code }) => code !== 'speaker-unnamed')

describe('An agenda is checked as it is written', () => {
  test('a session that begins when another ends is as it should be', () => {
    expect(timesOf(harbours)).toEqual([])
  })

  test('one that begins before another has ended shares its hour', () => {
    expect(timesOf(at('plenary', '09:59', '12:00'))).toEqual([
      { code: 'sessions-overlap', session: 'plenary', other: 'opening' },
    ])
  })

  test('the same hour on another day is another hour', () => {
    expect(timesOf(at('closing', '09:00', '12:00'))).toEqual([])
  })

  test('one that ends before it begins, or as it begins, is told', () => {
    expect(timesOf(at('closing', '09:00', '08:30'))).toEqual([
      { code: 'end-before-start', session: 'closing' },
    ])
    expect(timesOf(at('closing', '09:00', '09:00'))).toEqual([
      { code: 'end-before-start', session: 'closing' },
    ])
  })

  test('a prepared speaker without a name is told', () => {
    expect(checkAgenda(harbours)).toEqual([{ code: 'speaker-unnamed', session: 'plenary', speaker: 'third' }])
  })
})

describe('What the floor stands on', () => {
  const viewed = {
    agenda: {
      revision: 3,
      notes: [],
      days: harbours.days.map(day => ({
        ...day,
        sessions: day.sessions.map(session => ({
          ...session,
          status: session.id === 'plenary' ? ('open' as const) : ('planned' as const),
        })),
      })),
    },
    session: 'plenary',
    floor: null,
  }

  test('stays: the session that has begun', () => {
    const inUse = inUseOf({ ...viewed, item: null })
    expect(keptSession(inUse, 'plenary')).toBe('session-begun')
    expect(keptSession(inUse, 'closing')).toBeNull()
  })

  test('stays: the item that is open, and the one that it is part of', () => {
    const inUse = inUseOf({ ...viewed, item: 'vice' })
    expect(keptItem(inUse, harbours, 'vice')).toBe('item-open')
    expect(keptItem(inUse, harbours, 'election')).toBe('item-open')
    expect(keptItem(inUse, harbours, 'report')).toBeNull()
  })

  test('stays: the dialogue while it is open', () => {
    expect(keptDialogue(inUseOf({ ...viewed, item: 'plenary:dialogue' }), 'plenary')).toBe('dialogue-open')
    expect(keptDialogue(inUseOf({ ...viewed, item: null }), 'plenary')).toBeNull()
  })

  test('stays: the speaker who has the floor, and the one whom a point of order interrupts', () => {
    const turn = (speaker: string): NonNullable<View['floor']> => ({
      turn: speaker,
      kind: 'prepared',
      speaker,
      name: speaker,
      grantedAt: instant(0),
      grantedLimitMs: secondsMs(600),
      clock: { status: 'ready', limitMs: secondsMs(600), remainingMs: secondsMs(600) },
      calls: [],
    })
    const speaks = inUseOf({ ...viewed, item: null, floor: { ...turn('bram'), interrupted: turn('noor') } })
    expect(keptSpeaker(speaks, 'bram')).toBe('speaker-speaking')
    expect(keptSpeaker(speaks, 'noor')).toBe('speaker-speaking')
    expect(keptSpeaker(speaks, 'third')).toBeNull()
  })
})
