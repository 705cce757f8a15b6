import { describe, expect, it } from 'vitest'
import { loadSay } from '../../client/languages/say.ts'
import type { Minute } from '../../client/secretariat/record/minute.ts'
import { minutesOf, sectionsOf } from '../../client/secretariat/record/minutes.ts'
import { kindOf, notesOf } from '../../client/secretariat/record/notes.ts'
import { recordJson } from '../../server/record/json.ts'
import { hourAt } from '../../shared/meeting/calendar.ts'
import { languages } from '../../shared/meeting/delegations.ts'
import { view } from '../../shared/meeting/view.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  secretariat,
  server,
  settles,
  timezone,
  undo,
  yields,
} from '../support/history.ts'

const say = await loadSay('en')
const all = { session: null, kind: null }

const told = ({ meeting, entries, seq, at }: History, words = say) =>
  minutesOf({
    record: recordJson(meeting, entries),
    view: view(meeting, 'podium', seq, at),
    say: words,
  })

const line = ({ at, told: said }: Minute): string => {
  const hour = hourAt(timezone, at)
  if (said.as === 'sentence') return `${hour} ${said.text}`
  if (said.as === 'people') return `${hour} ${said.is}: ${said.names.join(', ')}`
  return `${hour} ${[said.turn.name, kindOf(said.turn, say), ...notesOf(said.turn, say)].join(' | ')}`
}

/** The morning and the afternoon of a meeting, with something of every kind. */
const played = (): History => {
  const morning = goneOn(
    planned(),
    ['08:00:00', secretariat, { type: 'attendance.check-in', delegation: 'BRA', representative: 'Ana Lima' }],
    ['08:00:30', secretariat, { type: 'attendance.check-in', delegation: 'PER' }],
    ['08:01:00', secretariat, { type: 'attendance.check-out', delegation: 'PER' }],
    ['08:02:00', secretariat, { type: 'precedence.draw', by: 'lot', language: 'es' }],
    ['08:02:30', secretariat, { type: 'rules.adopt', pack: 'national-authorities' }],
    ['08:03:00', secretariat, { type: 'rules.adopt', pack: 'un-general-assembly', session: 'first' }],
    ['08:04:00', secretariat, settles({ session: 'second', speakingLimitSeconds: 150 })],
    [
      '09:00:00',
      secretariat,
      { type: 'officer.nominate', office: 'chair', delegation: 'PER', name: 'Rosa Quispe' },
    ],
    [
      '09:01:00',
      secretariat,
      { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'Rosa Quispe' },
    ],
    [
      '09:02:00',
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
    ['09:03:00', chair, { type: 'chair.hand-over', to: 'vice-chair' }],
    ['09:04:00', chair, { type: 'chair.accept' }],
  )
  const moved = goneOn(
    morning,
    ['14:00:00', chair, opens('second')],
    [
      '14:01:00',
      delegateOf('BRA'),
      { ...asks, type: 'floor.request', kind: 'intervention', representative: 'Ana Lima', language: 'pt' },
    ],
    ['14:02:00', chair, next],
    ['14:02:20', chair, { type: 'clock.adjust', seconds: 30, noObjection: true }],
    ['14:02:40', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }],
    ['14:03:00', chair, { type: 'clock.reset' }],
    ['14:03:10', delegateOf('HTI'), raisesPointOfOrder],
    ['14:03:20', chair, next],
    ['14:03:40', chair, { type: 'order.rule', decision: 'overruled' }],
    ['14:03:50', delegateOf('HTI'), { type: 'order.appeal' }],
    ['14:04:30', chair, { type: 'order.vote', for: 2, against: 9, abstaining: 1 }],
    ['14:05:00', chair, { type: 'speaker.call', act: 'withdraw', reason: 'time' }],
    ['14:06:00', delegateOf('CHL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
  )
  const motion = moved.meeting.motions[0]?.id ?? ''
  return goneOn(
    moved,
    ['14:06:10', delegateOf('MEX'), { type: 'motion.speak', motion, side: 'against' }],
    ['14:06:20', chair, next],
    ['14:07:00', delegateOf('MEX'), yields],
    [
      '14:08:00',
      chair,
      { type: 'motion.decide', motion, outcome: { by: 'vote', for: 4, against: 8, abstaining: 1 } },
    ],
    ['14:09:00', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
    ['14:09:10', chair, { type: 'round.absent', delegation: 'ARG' }],
    ['14:09:20', chair, { type: 'round.pass', delegation: 'BLZ' }],
    ['14:09:30', chair, { type: 'round.end' }],
    ['14:10:00', chair, { type: 'list.close', consent: true }],
    ['14:10:10', chair, { type: 'list.open' }],
    ['14:10:20', chair, undo],
    ['14:11:00', chair, { type: 'session.close', session: 'second' }],
  )
}

describe('the record read as minutes', () => {
  const history = played()
  const sections = sectionsOf(told(history), all, timezone)
  const linesOf = (session: string | null) =>
    sections.filter(section => section.session === session).flatMap(({ minutes }) => minutes.map(line))

  it('tells who came, what was drawn, adopted and changed, who was elected and who presided', () => {
    const lines = linesOf(null)
    const [lot] = lines.filter(words => words.includes('by lot'))
    expect(lot).toMatch(/^08:02 The precedence was drawn by lot: .*\. Anyone can draw it again/)
    expect(lines.filter(words => words !== lot)).toEqual([
      '08:00 in: Brasil (Ana Lima), Perú',
      '08:01 out: Perú',
      '08:02 Rules adopted for the meeting: National authorities.',
      '08:03 Rules adopted for The first session: UN General Assembly.',
      '08:04 Rules changed for The second session. For a delegation: 2:30.',
      '09:00 Chair: Rosa Quispe (Perú) nominated.',
      '09:01 Chair: Rosa Quispe (Perú) elected by acclamation.',
      '09:02 Vice chair: Ann Brown (Jamaica) elected. Votes: Jamaica 9, Belize 4.',
      '09:03 The chair was handed over to the vice chair, Ann Brown (Jamaica).',
      '09:04 The vice chair took the chair: Ann Brown (Jamaica).',
    ])
  })

  it('tells a session from its opening to its closing, in the order in which it happened', () => {
    expect(linesOf('second')).toEqual([
      '14:00 The session was opened.',
      '14:00 The list of speakers was opened.',
      '14:02 Brasil | Intervention | Ana Lima, Portuguese | 1:00 given again',
      '14:02 Brasil was given 0:30 more, without objection.',
      '14:02 Brasil was called to order, for the subject.',
      '14:03 Haïti | Point of order',
      '14:03 Point of order of Haïti: overruled.',
      '14:03 Haïti appealed against the ruling.',
      '14:04 Vote on the appeal of Haïti: 2 for, 9 against, 1 abstaining. The ruling stood.',
      '14:05 The floor was withdrawn from Brasil, for the time.',
      '14:06 Chile moved: Adjournment of the debate.',
      '14:06 México | Motion, against',
      '14:08 Adjournment of the debate, moved by Chile: not adopted, 4 for, 8 against, 1 abstaining. Spoke against it: México.',
      '14:09 Taken up: Dialogue among member states.',
      '14:09 A round of reports began, in alphabetical order: Dialogue among member states.',
      '14:09 Argentina was absent when called.',
      '14:09 The round of reports ended: nobody reported. Passed: Belize. Absent: Argentina. Not called: Brasil, Canada, Chile, Colombia, Haïti, Jamaica, México, Perú, República Dominicana, Saint Lucia, United States, Uruguay.',
      '14:10 The list of speakers was closed with the consent of the meeting.',
      '14:11 The session was closed.',
    ])
  })

  it('has no lot of an opening window in which nobody asked', () => {
    const window = goneOn(
      planned(),
      ['09:00:00', secretariat, settles({ openingWindowSeconds: 60 })],
      ['10:00:00', chair, opens('first')],
      ['10:01:01', server, { type: 'list.draw' }],
    )
    expect(told(window).some(({ kind }) => kind === 'session')).toBe(true)
    expect(told(window).filter(({ kind }) => kind === 'lot')).toEqual([])
  })

  it('has a lot with what anyone types to draw it again', () => {
    const lot = told(history).find(({ kind }) => kind === 'lot')
    const { seed, order } = history.meeting.precedence ?? { seed: '', order: [] }
    expect(lot?.told).toMatchObject({ command: `printf %s ${seed}:${order[0]} | sha256sum` })
  })

  it('is shown by session and by kind', () => {
    const kinds = sectionsOf(told(history), { session: null, kind: 'motion' }, timezone)
    expect(kinds.flatMap(({ minutes }) => minutes.map(({ kind }) => kind))).toEqual(['motion', 'motion'])
    const ofNone = sectionsOf(told(history), { session: 'second', kind: 'attendance' }, timezone)
    expect(ofNone).toEqual([])
    const ofOne = sectionsOf(told(history), { session: 'second', kind: null }, timezone)
    expect(ofOne.map(({ session }) => session)).toEqual(['second'])
  })

  it.each(languages)('says each thing in %s with every name in its place', async language => {
    const texts = told(history, await loadSay(language)).flatMap(({ told: said }) =>
      said.as === 'sentence' ? [said.text] : [],
    )
    expect(texts.filter(text => /[{}]|undefined/.test(text))).toEqual([])
    expect(texts.filter(text => text.includes('Chile'))).not.toEqual([])
    expect(texts).toHaveLength(told(history).filter(({ told: said }) => said.as === 'sentence').length)
  })
})
