import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { recordCsv } from '../../server/record/csv.ts'
import { recordJson } from '../../server/record/json.ts'
import { recordWords } from '../../server/record/languages/index.ts'
import { calledBy, recordPdf } from '../../server/record/pdf.ts'
import { kindWords, noteWords, proceedingsWords } from '../../server/record/words.ts'
import { type Language, languages } from '../../shared/meeting/delegations.ts'
import { drawLots } from '../../shared/meeting/lot.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  secretariat,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

const record = ({ meeting, entries }: History) => recordJson(meeting, entries)
const rows = ({ meeting }: History) =>
  parse<Record<string, string>>(recordCsv(meeting), { columns: true, bom: true })
const rosa = { id: 'BCDFGHJKLN', name: 'Rosa Díaz' }
const printing = (language: Language = 'en', people = [rosa]) => {
  const words = recordWords[language]
  return { words, called: calledBy(people, words.representative) }
}
const chapters = ({ meeting, entries }: History) =>
  proceedingsWords(meeting, recordJson(meeting, entries), printing()).map(({ title }) => title)
const lineOf = ({ meeting, entries }: History, title: string, how = printing()) =>
  proceedingsWords(meeting, recordJson(meeting, entries), how).find(chapter => chapter.title === title)
    ?.lines ?? []
const rule = (decision: 'sustained' | 'overruled'): Wanted => ({ type: 'order.rule', decision })

describe('a turn on the record', () => {
  const spoken = inDialogue(
    [
      '14:01:00',
      delegateOf('BRA'),
      {
        ...asks,
        type: 'floor.request',
        kind: 'intervention',
        representative: 'Ana Lima',
        group: 'MERCOSUR',
        language: 'pt',
        topic: 'Prevention',
      },
    ],
    ['14:02:00', chair, next],
    ['14:03:40', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }],
    ['14:04:00', chair, { type: 'clock.reset' }],
    ['14:04:10', chair, { type: 'clock.adjust', seconds: 30, noObjection: true }],
    ['14:04:30', delegateOf('BRA'), yields],
  )

  it('says who spoke, for which group, in which language, and what the chair did and why', () => {
    const [turn] = record(spoken).turns
    expect(turn).toMatchObject({
      representative: 'Ana Lima',
      group: 'MERCOSUR',
      language: 'pt',
      calls: [{ at: hour('14:03:40'), act: 'call-to-order', reason: 'subject' }],
      extensions: [{ at: hour('14:04:10'), byMs: 30_000, noObjection: true }],
      givenAgainMs: 120_000,
      spentMs: 150_000,
    })
  })

  it('stands whole in a row of the spreadsheet', () => {
    expect(rows(spoken)[0]).toMatchObject({
      kind: 'intervention',
      representative: 'Ana Lima',
      group: 'MERCOSUR',
      language: 'pt',
      topic: 'Prevention',
      calls: '14:03:40 call-to-order, subject',
      extensions: '14:04:10 +30 s, no objection',
      given_again_seconds: '120',
      spoken_seconds: '150',
    })
  })

  it('is said in words on paper', () => {
    const [turn] = turnsOnRecord(spoken.meeting)
    if (!turn) throw new Error('nobody has spoken')
    expect(kindWords(turn, recordWords.en)).toBe('Intervention')
    expect(noteWords(spoken.meeting, turn, printing())).toEqual([
      'Ana Lima, on behalf of MERCOSUR, in Portuguese',
      '14:03:40 called to order, for the subject',
      '14:04:10 30 seconds more, without objection',
    ])
  })

  it('calls a delegation as its nameplate does, and says its English name beside', () => {
    const names = { en: 'Brazil', es: 'Brasil', pt: 'Brasil', fr: 'Brésil' }
    const own = goneOn(
      planned({ delegations: [{ code: 'BRA', names, language: 'pt' }] }),
      ['14:00:00', chair, opens('second')],
      ['14:01:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
      ['14:02:00', chair, yields],
      ['14:03:00', secretariat, { type: 'attendance.check-in', delegation: 'BRA' }],
    )
    expect(rows(own)[0]).toMatchObject({
      delegation: 'BRA',
      speaker: 'Brasil',
      delegation_in_english: 'Brazil',
    })
    expect(lineOf(own, 'Attendance').map(({ text }) => text)).toEqual(['Brasil, checked in.'])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('never lets %j begin a formula', topic => {
    const said = inDialogue(
      ['14:01:00', delegateOf('BRA'), { ...asks, type: 'floor.request', kind: 'intervention', topic }],
      ['14:02:00', chair, next],
      ['14:03:00', chair, yields],
    )
    expect(rows(said)[0]?.topic).toBe(`'${topic}`)
  })

  it('tells a delegation’s second reply from its first', () => {
    const reply: Wanted = { type: 'floor.request', kind: 'right-of-reply' }
    const twice = inDialogue(
      ['14:01:00', delegateOf('PER'), reply],
      ['14:02:00', chair, next],
      ['14:03:00', chair, yields],
      ['14:04:00', delegateOf('PER'), reply],
      ['14:05:00', chair, next],
      ['14:05:30', chair, yields],
    )
    expect(record(twice).turns.map(turn => [turn.reply, kindWords(turn, recordWords.en)])).toEqual([
      [1, 'Right of reply, 1'],
      [2, 'Right of reply, 2'],
    ])
    expect(rows(twice).map(({ reply }) => reply)).toEqual(['1', '2'])
  })

  it('has as its limit what was given: what was allowed privately is nowhere an exception', () => {
    const allowed = inDialogue(
      ['14:01:00', chair, { type: 'speaker.allow', delegation: 'BRA', extraSeconds: 60 }],
      ['14:02:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
      ['14:04:30', chair, yields],
    )
    expect(rows(allowed)[0]).toMatchObject({
      limit_seconds: '180',
      extension_seconds: '0',
      extensions: '',
      overtime_seconds: '0',
    })
    expect(JSON.stringify([recordCsv(allowed.meeting), chapters(allowed)])).not.toMatch(/allow/i)
  })

  it('names the parts of a panel', () => {
    const introduced = goneOn(
      planned(),
      ['14:00:00', chair, opens('first')],
      ['14:00:10', chair, { type: 'session.advance' }],
      ['14:01:00', chair, yields],
    )
    expect(record(introduced).turns[0]).toMatchObject({
      kind: 'moderator',
      name: 'Ana Ortiz',
      item: { title: 'Introduction by the moderator' },
    })
  })
})

describe('a ruling on the record', () => {
  const ruled = inDialogue(
    ['14:01:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
    ['14:01:30', delegateOf('PER'), raisesPointOfOrder],
    ['14:01:40', chair, next],
    ['14:02:00', chair, rule('overruled')],
  )

  it('says who raised the point and how it was ruled', () => {
    expect(record(ruled).rulings).toMatchObject([
      { delegation: 'PER', decision: 'overruled', stands: 'overruled', at: hour('14:02:00') },
    ])
    expect(rows(ruled)[0]).toMatchObject({ kind: 'point-of-order', ruling: 'overruled', appeal: '' })
  })

  it('says what the vote on an appeal made of it', () => {
    const appealed = goneOn(
      ruled,
      ['14:02:10', delegateOf('PER'), { type: 'order.appeal' }],
      ['14:03:00', chair, { type: 'order.vote', for: 9, against: 3, abstaining: 2 }],
    )
    expect(record(appealed).rulings).toMatchObject([
      {
        decision: 'overruled',
        stands: 'sustained',
        appeal: { delegation: 'PER', vote: { for: 9, against: 3, abstaining: 2, overturned: true } },
      },
    ])
    expect(rows(appealed)[0]?.appeal).toBe('PER, ruling overturned, 9 for, 3 against, 2 abstaining')
    expect(lineOf(appealed, 'Rulings on points of order').map(({ text }) => text)).toEqual([
      'Point of order of Perú, overruled.',
      'Appeal of Perú, 9 for, 3 against, 2 abstaining: the ruling is overturned.',
    ])
  })

  it('is not there once it was undone', () => {
    expect(record(goneOn(ruled, ['14:02:05', chair, undo])).rulings).toEqual([])
  })
})

describe('what the record lists beside the turns', () => {
  it('motions: the result with its count, and those that were withdrawn', () => {
    const raise = (motion: 'suspension-of-meeting' | 'closure-of-debate'): Wanted => ({
      type: 'motion.raise',
      motion,
    })
    const raised = inDialogue(
      ['14:01:00', delegateOf('CHL'), raise('closure-of-debate')],
      ['14:02:00', delegateOf('ARG'), raise('suspension-of-meeting')],
    )
    const [closure, suspension] = raised.meeting.motions
    const decided = goneOn(
      raised,
      [
        '14:02:30',
        chair,
        {
          type: 'motion.decide',
          motion: suspension?.id ?? '',
          outcome: { by: 'vote', for: 4, against: 8, abstaining: 1 },
        },
      ],
      ['14:03:00', delegateOf('CHL'), { type: 'motion.withdraw', motion: closure?.id ?? '' }],
    )
    expect(record(decided).motions).toMatchObject([
      { motion: 'closure-of-debate', delegation: 'CHL', withdrawnAt: hour('14:03:00') },
      {
        motion: 'suspension-of-meeting',
        withdrawnAt: null,
        result: { adopted: false, by: 'vote', for: 4, against: 8, abstaining: 1 },
      },
    ])
    expect(lineOf(decided, 'Procedural motions').map(({ text }) => text)).toEqual([
      'Chile moved the closure of the debate, withdrawn 14:03:00.',
      'Argentina moved the suspension of the meeting, not adopted, 4 for, 8 against, 1 abstaining.',
    ])
  })

  it('motions that fell, as the debate ended by another one', () => {
    const decided = inDialogue(
      ['14:01:00', delegateOf('CHL'), { type: 'motion.raise', motion: 'closure-of-debate' }],
      ['14:02:00', delegateOf('ARG'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['14:03:00', chair, { type: 'motion.decide', motion: 'm4', outcome: { by: 'no-objection' } }],
    )
    expect(record(decided).motions).toMatchObject([
      { motion: 'closure-of-debate', withdrawnAt: hour('14:03:00'), fell: true },
      { motion: 'adjournment-of-debate', withdrawnAt: null, result: { adopted: true } },
    ])
    expect(lineOf(decided, 'Procedural motions').map(({ text }) => text)).toContain(
      'Chile moved the closure of the debate, fell 14:03:00.',
    )
  })

  it('elections, and who handed the chair over to whom, when it was accepted', () => {
    const elect = (office: 'chair' | 'vice-chair', delegation: string, name: string): Wanted => ({
      type: 'officer.elect',
      office,
      delegation,
      name,
    })
    const presided = goneOn(
      planned(),
      ['09:00:00', secretariat, elect('chair', 'PER', 'Rosa Quispe')],
      [
        '09:01:00',
        secretariat,
        {
          type: 'officer.elect',
          office: 'vice-chair',
          delegation: 'JAM',
          name: 'Ann Brown',
          votes: [
            { delegation: 'JAM', votes: 9 },
            { delegation: 'BLZ', votes: 4 },
          ],
        },
      ],
      ['09:02:00', chair, { type: 'chair.hand-over', to: 'vice-chair' }],
      ['09:03:00', chair, { type: 'chair.accept' }],
    )
    expect(record(presided).elections).toMatchObject([
      { office: 'chair', delegation: 'PER', votes: null },
      { office: 'vice-chair', delegation: 'JAM', votes: [{ votes: 9 }, { votes: 4 }] },
    ])
    expect(record(presided).handOvers).toMatchObject([
      { from: 'chair', to: 'vice-chair', at: hour('09:02:00'), acceptedAt: hour('09:03:00'), by: 'chair' },
    ])
    const [own] = record(presided).handOvers
    expect(own).not.toHaveProperty('throughSecretariat')
    const entered = goneOn(
      presided,
      ['09:10:00', chair, { type: 'chair.hand-over', to: 'chair' }],
      ['09:11:00', secretariat, { type: 'chair.accept' }],
    )
    expect(record(entered).handOvers.at(-1)).toMatchObject({ to: 'chair', throughSecretariat: true })
    expect(lineOf(entered, 'Who presided').at(-1)?.text).toContain('entered by the secretariat')
    expect(lineOf(presided, 'Elections').map(({ text }) => text)).toEqual([
      'Rosa Quispe (Perú) elected chair, by acclamation.',
      'Ann Brown (Jamaica) elected vice chair, by vote: Jamaica 9, Belize 4.',
    ])
  })

  it('absences, on the list and in a round; the round with who is done, who passed', () => {
    const asked = inDialogue(['14:01:00', delegateOf('BRA'), asks])
    const state = asked.meeting.sessions.second
    const [request] = state && state.status !== 'closed' ? state.list.requests : []
    const missed = goneOn(
      asked,
      ['14:02:00', chair, { type: 'list.absent', request: request?.id ?? '' }],
      ['14:03:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
      ['14:03:10', chair, { type: 'round.absent', delegation: 'ARG' }],
      ['14:03:20', chair, { type: 'round.pass', delegation: 'BLZ' }],
      ['14:03:30', chair, { type: 'round.end' }],
    )
    expect(record(missed).absences).toMatchObject([
      { delegation: 'BRA', of: 'list', session: 'second', calledTwice: false },
      { delegation: 'ARG', of: 'round', session: 'second', calledTwice: false },
    ])
    const [round] = record(missed).rounds
    expect(round).toMatchObject({ session: 'second', endedAt: hour('14:03:30') })
    expect(round?.entries.slice(0, 3).map(({ status }) => status)).toEqual(['absent', 'passed', 'waiting'])
  })

  it('the list: announced, closing, closed with consent, exceptions, reopened; nothing that was undone', () => {
    const managed = inDialogue(
      ['14:01:00', chair, { type: 'list.announce' }],
      ['14:02:00', chair, { type: 'list.close', inSeconds: 60, consent: true }],
      ['14:02:30', chair, { type: 'list.close', consent: true }],
      ['14:03:00', chair, { type: 'list.except', delegation: 'HTI', admitted: true }],
      ['14:04:00', chair, { type: 'list.open' }],
      ['14:05:00', chair, { type: 'list.shorten', toSeconds: 60 }],
      ['14:05:10', chair, undo],
    )
    expect(record(managed).lists).toMatchObject([
      { change: 'opened', session: 'second' },
      { change: 'announced' },
      { change: 'closing', closingAt: hour('14:03:00'), consent: true },
      { change: 'closed', consent: true, by: 'chair' },
      { change: 'exception', delegation: 'HTI', admitted: true },
      { change: 'opened' },
    ])
    expect(lineOf(managed, 'The list of speakers')[4]?.text).toBe('Haïti may still ask.')
  })

  it('a lot with the seed from which anybody draws it again; who was checked in', () => {
    const drawn = goneOn(
      planned(),
      [
        '08:00:00',
        secretariat,
        { type: 'attendance.check-in', delegation: 'BRA', representative: 'Ana Lima' },
      ],
      ['08:01:00', secretariat, { type: 'precedence.draw', by: 'lot', language: 'es' }],
      ['08:02:00', secretariat, { type: 'attendance.check-out', delegation: 'BRA' }],
    )
    const [lot] = record(drawn).draws
    if (!lot) throw new Error('nothing was drawn')
    expect(lot).toMatchObject({ of: 'precedence', method: 'lot', language: 'es', session: null })
    expect(drawLots(lot.seed, lot.order.toSorted())).toEqual(lot.order)
    expect(record(drawn).attendance).toMatchObject([
      { delegation: 'BRA', representative: 'Ana Lima', is: 'in', at: hour('08:00:00') },
      { delegation: 'BRA', is: 'out' },
    ])
  })

  it('sessions, calls and time given, what was given before the clock was reset too, rules and candidates', () => {
    const course = goneOn(
      inDialogue(
        ['14:01:00', chair, { type: 'floor.grant', delegation: 'BRA' }],
        ['14:01:30', chair, { type: 'clock.adjust', seconds: 30, noObjection: true }],
        ['14:01:40', chair, { type: 'clock.reset' }],
        ['14:01:50', chair, { type: 'speaker.call', act: 'withdraw', reason: 'conduct' }],
      ),
      ['14:02:00', secretariat, { type: 'rules.adopt', pack: 'model-un', session: 'second' }],
      [
        '14:03:00',
        secretariat,
        { type: 'officer.nominate', office: 'chair', delegation: 'PER', name: 'Rosa Quispe' },
      ],
      ['14:04:00', chair, { type: 'session.close', session: 'second' }],
    )
    expect(record(course)).toMatchObject({
      sessions: [{ change: 'opened', session: 'second' }, { change: 'closed' }],
      extensions: [{ delegation: 'BRA', byMs: 30_000, noObjection: true, at: hour('14:01:30') }],
      calls: [{ delegation: 'BRA', act: 'withdraw', reason: 'conduct' }],
      rules: [
        { change: 'adopted', title: 'Model United Nations', holdsFor: { session: 'second', item: null } },
      ],
      nominations: [{ office: 'chair', delegation: 'PER', name: 'Rosa Quispe' }],
    })
    expect(lineOf(course, 'Calls, and time given or taken').map(({ text }) => text)).toEqual([
      'Brasil, 30 seconds more, without objection.',
      'Brasil, floor withdrawn, for conduct.',
    ])
    expect(lineOf(course, 'Rules').map(({ text }) => text)).toEqual([
      'Model United Nations adopted for The second session.',
    ])
  })

  it('rules that were changed have their names and values in words, in the language of the paper', () => {
    const course = goneOn(
      planned(),
      [
        '09:00:00',
        secretariat,
        {
          type: 'rules.change',
          speakingLimitSeconds: 150,
          openingWindowSeconds: 0,
          appeals: false,
          quorum: 'third',
          order: ['not-yet-spoken', 'category'],
          closedListAdmits: [],
          replyLimitsSeconds: [300, 180],
          overruns: [{ act: 'call-to-order', afterSeconds: 30 }],
          motions: [{ motion: 'closure-of-debate', for: 0, against: 2 }],
        },
      ],
      ['09:01:00', secretariat, { type: 'rules.change', speakingLimitSeconds: null }],
    )
    expect(lineOf(course, 'Rules').map(({ text }) => text)).toEqual([
      `Rules changed for the meeting. ${[
        'For a delegation: 2:30',
        'Requests drawn by lot at the opening: None',
        'A ruling may be appealed: No',
        'Quorum of member states: a third',
        'Who comes first: 1 Not yet spoken, 2 Members, observers, organs',
        'What a closed list admits: Nothing',
        'For replies, first, second: 5:00, 3:00',
        'Done about an overrun: Call to order at +0:30',
        'Motions, in their precedence: closure of the debate (2 against)',
      ].join('; ')}.`,
      'Rules changed for the meeting. For a delegation: dropped.',
    ])
    const code = /[a-z][A-Z]|[a-z]-(for|at|of|yet|by|to|end|order)|[[{"]/
    for (const [language, title] of [
      ['es', 'Reglas'],
      ['pt', 'Regras'],
      ['fr', 'Règles'],
    ] as const) {
      const lines = lineOf(course, title, printing(language)).map(({ text }) => text)
      expect(lines).toHaveLength(2)
      for (const line of lines) expect(line).not.toMatch(code)
    }
  })

  it('what did not happen has no chapter on paper, and paper there always is', async () => {
    const { meeting, entries } = planned()
    expect(chapters(planned())).toEqual([])
    for (const language of languages) {
      const pdf = await recordPdf(meeting, entries, { at: hour('18:00:00'), language, people: [] })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('who was there stands on paper by name, as a representative once the name is held no longer, and never by an id', () => {
    const came = (representative: string): Wanted => ({
      type: 'attendance.check-in',
      delegation: 'PER',
      representative,
    })
    const course = goneOn(
      planned(),
      ['08:10:00', secretariat, came(rosa.id)],
      ['08:20:00', secretariat, came('Luis Rojas')],
    )
    const told = (title: string, how: ReturnType<typeof printing>) =>
      lineOf(course, title, how).map(({ text }) => text)
    expect(told('Attendance', printing())).toEqual([
      'Perú, Rosa Díaz, checked in.',
      'Perú, Luis Rojas, checked in.',
    ])
    expect(told('Attendance', printing('en', []))[0]).toBe('Perú, a representative, checked in.')
    expect(told('Asistencia', printing('es', []))[0]).toBe('Perú, una persona representante, entrada.')
    expect(told('Presença', printing('pt'))[0]).toBe('Perú, Rosa Díaz, entrada.')
    expect(told('Présence', printing('fr', []))[0]).toBe('Perú, une personne représentante, arrivée.')
  })
})
