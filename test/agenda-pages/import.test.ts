import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyStep } from '../../client/secretariat/agenda/edit/apply.ts'
import { findSession, idsOf, sessionsIn } from '../../client/secretariat/agenda/edit/find.ts'
import {
  isSettled,
  placeOfWarning,
  type Reading,
  type Warning,
} from '../../client/secretariat/import/anchor.ts'
import { carryIds, lostSessions } from '../../client/secretariat/import/carry.ts'
import { typeOf } from '../../client/secretariat/import/choose.tsx'
import { correctionOf } from '../../client/secretariat/import/correct.ts'
import { bandsOf, linesOf, pointsOf, segmentsOf } from '../../client/secretariat/import/document.ts'
import { readAgenda } from '../../server/agenda/read.ts'
import { type Agenda, type AgendaWarningCode, agendaSchema } from '../../shared/meeting/agenda.ts'
import { harbours } from './some-agenda.ts'

const fixture = readFileSync(resolve(import.meta.dirname, '../fixtures/agendas/irregular-en.txt'), 'utf8')

const read = (text: string) => {
  const { agenda, source, warnings } = readAgenda(text)
  const lines = linesOf(text)
  const reading: Reading = { agenda, original: agenda, source, lines }
  const all = warnings.map((warning, at): Warning => ({ ...warning, key: `w${at}` }))
  const warning = (code: AgendaWarningCode, line?: number): Warning => {
    const found = all.find(each => each.code === code && (line === undefined || each.line === line))
    if (!found) throw new Error(`no such warning: ${all.map(each => `${each.line} ${each.code}`).join(', ')}`)
    return found
  }
  return { reading, warning, all }
}

/** Counted, for tests. */
const counted = () => {
  let count = 0
  return (kind: string) => `${kind}-new-${++count}`
}
const correction = (reading: Reading, warning: Warning) => {
  const found = correctionOf(reading, warning, counted())
  if (!found) throw new Error('there is no correction')
  return found
}
const corrected = (reading: Reading, warning: Warning): Agenda => {
  const after = applyStep(reading.agenda, correction(reading, warning).edits)
  if (!after) throw new Error('the correction cannot be made')
  return after
}
const titled = (agenda: Agenda, title: string) => {
  const found = sessionsIn(agenda).find(session => session.title.toLowerCase().startsWith(title))
  if (!found) throw new Error(`no session ${title}`)
  return found
}
const lineWith = (part: string): number => linesOf(fixture).findIndex(line => line.includes(part)) + 1

describe('Beside the document', () => {
  const { reading, all } = read(fixture)
  const bands = bandsOf(reading.agenda, reading.source, reading.lines.length)

  test('every line stands in one band, in its order', () => {
    const lines = bands.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    expect(lines).toEqual(reading.lines.map((_, at) => at + 1))
  })

  test('every session stands once, beside the line on which it begins', () => {
    const shown = bands.flatMap(({ from, parts }) =>
      parts.flatMap(part => (part.type === 'session' ? [{ id: part.session, line: from }] : [])),
    )
    const begins = new Map(reading.source.map(({ id, line }) => [id, line]))
    expect(shown).toEqual(sessionsIn(reading.agenda).map(({ id }) => ({ id, line: begins.get(id) })))
  })

  test('a session that is moved to the front stands there, and the others stay beside their lines', () => {
    const last = sessionsIn(reading.agenda).at(-1)?.id ?? ''
    const [day] = reading.agenda.days
    const to = { date: day?.date ?? '', before: day?.sessions[0]?.id ?? null }
    const moved = applyStep(reading.agenda, [{ type: 'session.move', session: last, to }])
    const after = bandsOf(moved ?? reading.agenda, reading.source, reading.lines.length)
    const shown = after.flatMap(({ parts }) =>
      parts.flatMap(part => (part.type === 'session' ? [part.session] : [])),
    )
    expect(shown).toEqual(sessionsIn(moved ?? reading.agenda).map(({ id }) => id))
  })

  test('no line with a warning is ever folded', () => {
    const warned = new Set(all.map(({ line }) => line))
    const segments = bands.flatMap(band => segmentsOf(reading.lines, band, warned, pointsOf(reading.agenda)))
    const shown = segments.flatMap(segment => (segment.type === 'line' ? [segment.line] : []))
    expect(shown).toEqual(expect.arrayContaining([...warned]))
  })

  test('every line that says something is shown, or folded with its number', () => {
    const warned = new Set(all.map(({ line }) => line))
    const segments = bands.flatMap(band => segmentsOf(reading.lines, band, warned, pointsOf(reading.agenda)))
    const reached = new Set(
      segments.flatMap(segment =>
        segment.type === 'line'
          ? [segment.line]
          : Array.from({ length: segment.last - segment.first + 1 }, (_, at) => segment.first + at),
      ),
    )
    const written = reading.lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
    expect(written.filter(line => !reached.has(line))).toEqual([])
  })

  test('discussion points without a warning fold into their number', () => {
    const lines = ['9:00 – 10:00 Plenary', 'Points', 'a) One matter', '', 'b) Another matter', '· ']
    const segments = segmentsOf(
      lines,
      { from: 1, to: 6, parts: [] },
      new Set([6]),
      new Set(['one matter', 'another matter']),
    )
    expect(segments).toContainEqual({ type: 'fold', first: 3, last: 5, of: 'points', count: 2 })
  })

  test('of a session without warnings only the first line is seen', () => {
    const lines = ['9:00 – 10:00 Opening', 'a. Words', 'b. More words']
    expect(segmentsOf(lines, { from: 1, to: 3, parts: [] }, new Set(), new Set())).toEqual([
      { type: 'line', line: 1 },
      { type: 'fold', first: 2, last: 3, of: 'quiet', count: 2 },
    ])
  })
})

describe('A warning offers one correction', () => {
  const { reading, warning } = read(fixture)
  const plenary = titled(reading.agenda, 'first plenary')

  test('for an empty bullet among the speakers: a speaker, in its place', () => {
    const { open } = correction(reading, warning('empty-bullet'))
    const after = plenary.speakers.find(({ name }) => name === null)?.id
    expect(open?.draft).toEqual({ kind: 'speaker', to: { session: plenary.id, before: after } })
  })

  test('for a speaker without a name: the name of that speaker', () => {
    const unnamed = plenary.speakers.find(({ name }) => name === null)
    expect(correction(reading, warning('speaker-unnamed')).open).toEqual({
      at: `speaker:${unnamed?.id}`,
      field: 'name',
    })
  })

  test('it is settled once the speaker has a name, or is not there any more', () => {
    const unnamed = plenary.speakers.find(({ name }) => name === null)?.id ?? ''
    const about = warning('speaker-unnamed')
    expect(isSettled(reading, about)).toBe(false)
    const named = applyStep(reading.agenda, [
      { type: 'speaker.change', speaker: unnamed, change: { name: 'Ana Sol' } },
    ])
    expect(isSettled({ ...reading, agenda: named ?? reading.agenda }, about)).toBe(true)
    const removed = applyStep(reading.agenda, [{ type: 'speaker.remove', speaker: unnamed }])
    expect(isSettled({ ...reading, agenda: removed ?? reading.agenda }, about)).toBe(true)
  })

  test('for a bracket that was taken out: it comes back after its text', () => {
    const after = corrected(reading, warning('unbalanced-bracket', lineWith('under way)')))
    expect(findSession(after, plenary.id)?.discussionPoints[0]).toMatch(/under way\)$/)
  })

  test('for one whose line is no text of the session: the line as a note', () => {
    const after = corrected(reading, warning('unbalanced-bracket', lineWith('Dialogue among')))
    expect(findSession(after, plenary.id)?.notes.at(-1)).toContain('Dialogue among member states]')
  })

  test('for one that was left open: it is closed', () => {
    const after = corrected(reading, warning('unbalanced-bracket', lineWith('Training (on board')))
    expect(findSession(after, plenary.id)?.discussionPoints[1]).toMatch(/simulators\)$/)
  })

  test('for two sessions at one hour: the times of the later one', () => {
    const closing = titled(reading.agenda, 'closing')
    const about = warning('sessions-overlap')
    expect(correction(reading, about).open).toEqual({ at: `session:${closing.id}`, field: 'plannedStart' })
    const change = { plannedStart: '09:45', plannedEnd: '10:15' }
    const moved = applyStep(reading.agenda, [{ type: 'session.change', session: closing.id, change }])
    expect(isSettled({ ...reading, agenda: moved ?? reading.agenda }, about)).toBe(true)
  })

  test('for what was not understood: an item where it stands, and the note is gone', () => {
    const text = [
      'Monday, 3 March 2025',
      '',
      '9:00 – 10:00 Opening',
      '1. Welcome',
      'Bring your own lamp',
      '2. Thanks',
    ].join('\n')
    const odd = read(text)
    const about = odd.warning('not-understood')
    const after = corrected(odd.reading, about)
    const [session] = sessionsIn(after)
    expect(session?.notes).toEqual([])
    expect(session?.items.some(({ title }) => title === 'Bring your own lamp')).toBe(true)
  })

  test('and where nothing was found: a day to begin with', () => {
    const nothing = read('Dear colleagues, the agenda will follow.')
    expect(correction(nothing.reading, nothing.warning('no-sessions')).open?.draft).toEqual({ kind: 'day' })
  })

  test('whatever it corrects can be stored afterwards', () => {
    const { reading: whole, all } = read(fixture)
    for (const each of all) {
      const edits = correctionOf(whole, each, counted())?.edits ?? []
      expect(agendaSchema.safeParse(applyStep(whole.agenda, edits)).error).toBeUndefined()
    }
  })

  test('every warning has a row beside which it stands', () => {
    const { reading: whole, all } = read(fixture)
    const rows = /^(top|day:.+|session:.+|item:.+|speaker:.+|point:.+|note:.+)$/
    expect(all.map(each => placeOfWarning(whole, each)).filter(place => !rows.test(place))).toEqual([])
  })
})

describe('An agenda that was read comes to a meeting', () => {
  const ids = (agenda: Agenda) => new Set(idsOf(agenda))
  const renamed = (agenda: Agenda): Agenda => carryIds(agenda, { notes: [], days: [] }, counted())

  test('with ids that nothing ever had, where there was none', () => {
    const carried = renamed(harbours)
    expect([...ids(carried)].filter(id => ids(harbours).has(id))).toEqual([])
    expect(agendaSchema.safeParse(carried).success).toBe(true)
  })

  test('with the ids of what is there already', () => {
    expect(carryIds(renamed(harbours), harbours, counted())).toEqual(harbours)
  })

  test('a session is recognised with other hours, or with another title', () => {
    const changes = [
      { session: 'opening', change: { plannedStart: '08:00', plannedEnd: '08:30' } },
      { session: 'plenary', change: { title: 'Plenary on ladders' } },
    ]
    const other = applyStep(
      harbours,
      changes.map(each => ({ type: 'session.change' as const, ...each })),
    )
    const carried = carryIds(renamed(other ?? harbours), harbours, counted())
    expect(sessionsIn(carried).map(({ id }) => id)).toEqual(['opening', 'plenary', 'closing'])
  })

  test('a speaker who has a name now is the one whose place was kept', () => {
    const named = applyStep(harbours, [
      { type: 'speaker.change', speaker: 'third', change: { name: 'Ana Sol' } },
    ])
    const carried = carryIds(renamed(named ?? harbours), harbours, counted())
    expect(findSession(carried, 'plenary')?.speakers.map(({ id }) => id)).toEqual(['bram', 'noor', 'third'])
  })

  test('another name in the same place is another speaker', () => {
    const other = applyStep(harbours, [
      { type: 'speaker.change', speaker: 'noor', change: { name: 'Ana Sol' } },
    ])
    const carried = carryIds(renamed(other ?? harbours), harbours, counted())
    expect(idsOf(carried)).not.toContain('noor')
  })

  test('sessions that have begun and are not in it are named', () => {
    const without = applyStep(harbours, [{ type: 'session.remove', session: 'plenary' }]) ?? harbours
    const begun = new Set(['opening', 'plenary'])
    expect(lostSessions(carryIds(without, harbours, counted()), harbours, begun).map(({ id }) => id)).toEqual(
      ['plenary'],
    )
  })
})

describe('A document is sent as what it is', () => {
  test.each([
    ['Agenda.TXT', '', 'text/plain'],
    ['agenda.md', 'application/octet-stream', 'text/markdown'],
    ['agenda.docx', '', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['agenda.pdf', 'application/pdf', 'application/pdf'],
    ['agenda', '', 'application/octet-stream'],
  ])('%s', (name, type, sent) => {
    expect(typeOf({ name, type })).toBe(sent)
  })
})
