import { describe, expect, it } from 'vitest'
import { readAgenda } from '../../../server/agenda/read.ts'
import { agendaSchema, agendaSessions } from '../../../shared/meeting/agenda.ts'
import { seed } from '../../support/seeds.ts'

const text = seed('000_7a5d98e5020e2162.txt')

/** What a reader of the document sees in it, written by hand. */
const hours = [
  ['2024-02-05', '09:00', '10:00', 'registration', 'Registration of participants'],
  ['2024-02-05', '10:00', '10:30', 'ceremony', 'Inaugural session'],
  ['2024-02-05', '10:30', '10:50', 'business', 'Election of officers and adoption of agenda'],
  ['2024-02-05', '10:50', '12:00', 'business', 'Introductory session'],
  ['2024-02-05', '12:00', '13:00', 'business', 'Third work plan on trafficking in persons'],
  ['2024-02-05', '13:00', '14:00', 'break', 'Break'],
  ['2024-02-05', '14:00', '15:30', 'plenary', 'First plenary session'],
  ['2024-02-05', '15:30', '17:00', 'plenary', 'Second plenary session'],
  ['2024-02-06', '10:00', '11:30', 'plenary', 'Third plenary session'],
  ['2024-02-06', '11:30', '13:00', 'plenary', 'Fourth plenary session'],
  ['2024-02-06', '13:00', '14:00', 'break', 'Break'],
  [
    '2024-02-06',
    '14:00',
    '14:30',
    'business',
    'Approval of the United States recommendations against trafficking in persons',
  ],
  [
    '2024-02-06',
    '14:30',
    '15:00',
    'business',
    'Election of the chair of the eigth meeting of national authorities on trafficking in persons',
  ],
  ['2024-02-06', '14:30', '15:00', 'ceremony', 'Closing ceremony'],
]

const unnamed = { name: null, role: 'Member state representative' }

const items = [
  [undefined, 'In person'],
  [undefined, 'Logging on to the virtual platform'],
  ['1', 'Welcome remarks by from the OAS Secretary General'],
  ['2', 'Welcome remarks by the US OAS Permanent Representative and the US Chair'],
  ['3', 'Election of Officers', ['i', 'Chair'], ['ii', 'Vice Chair']],
  ['4', 'Adoption of the agenda and work schedule'],
  ['5', 'Report of activities from the Chair'],
  ['6', 'Activities report of the Technical Secretariat'],
  ['7', 'Report by member states on activities on trafficking in persons since the 6th meeting (2021-2024)'],
  ['8', 'PRESENTATION OF THE HIGHLIGHTS OF THE THIRD REGIONAL WORK PLAN ON Trafficking in Persons'],
  [
    '9',
    'Report on the findings of the civil society consultation on their contribution to the implementation of the Third Work Plan on Trafficking in Persons',
  ],
  [
    '10',
    'Discussion by member states on their implementation strategy of the Third Work Plan on Trafficking in Persons for the period of 2024-2026',
  ],
  ['a', 'Remarks by the OAS Secretariat for Multidimensional Security'],
  ['b', 'Remarks by the Chair'],
]

describe.skipIf(text === undefined)('the agenda of the first meeting', () => {
  const reading = readAgenda(text ?? '')
  const { agenda, warnings, source } = reading
  const sessions = agendaSessions(agenda)
  const session = (id: string) => {
    const found = sessions.find(each => each.id === id)
    if (!found) throw new Error(`no session ${id}`)
    return found
  }

  it('has two days and fourteen sessions, each with its hours, kind and title', () => {
    expect(
      sessions.map(each => [each.date, each.plannedStart, each.plannedEnd, each.kind, each.title]),
    ).toEqual(hours)
    expect(agendaSchema.safeParse(agenda).error).toBeUndefined()
  })

  it('has the meeting’s title, and keeps the rest of the front page as notes', () => {
    expect(agenda.title).toBe('Seventh meeting of national authorities on trafficking in persons')
    expect(agenda.notes).toEqual([
      'DRAFT AGENDA/SCHEDULE',
      '(Agreed upon by the Committee on Hemispheric Security on December 7, 2023)',
      'This updated version includes the names of speakers and moderators.',
    ])
  })

  it('keeps the footnote of the inaugural session with it, apart from its place', () => {
    expect(session('s2').place).toBe('Simon Bolivar Room, Main Building, OAS')
    expect(session('s2').notes).toEqual([
      'The meeting will be held on-site in the Simón Bolívar Room at the OAS Headquarters in Washington-DC, although the meeting may be followed online, in accordance with the “Recommendations on procedures for face-to-face Permanent Council meetings with virtual participation” (document CP/INF. 9344/22).',
    ])
  })

  it('numbers its items as the document does, on across the sessions, with sub-items', () => {
    const numbered = sessions.flatMap(each =>
      each.items.map(item => [
        item.number,
        item.title,
        ...(item.items ?? []).map(sub => [sub.number, sub.title]),
      ]),
    )
    expect(numbered).toEqual(items)
  })

  it('limits the member states to two minutes in item 7, and no other item', () => {
    const limits = sessions.flatMap(each => each.items.map(item => [item.number, item.speakingLimitSeconds]))
    expect(limits.filter(([, limit]) => limit !== undefined)).toEqual([['7', 120]])
  })

  it('gives each plenary its theme, its moderator and its discussion points', () => {
    expect(['s7', 's8', 's9', 's10'].map(id => session(id).theme)).toEqual([
      'The use of technology to recruit and exploit victims and to prevent trafficking in persons',
      'The impacts of environmental changes on vulnerability to trafficking in persons',
      'Money laundering as a vector of human trafficking',
      'Links of human trafficking with other modalities of Transnational Organized Crime',
    ])
    expect(['s7', 's8', 's9', 's10'].map(id => session(id).moderator)).toEqual([
      {
        name: 'Matthew Hickey',
        role: 'Deputy Director, Office to Monitor and Combat Trafficking in Persons, United States Department of State',
      },
      { name: 'Steven Griner', role: 'Director, Department of Public Security, OAS' },
      { name: 'John Grajales', role: 'Technical Specialist, DTOC' },
      { name: 'Gastón Schulmeister', role: 'Director, DTOC' },
    ])
    expect(['s7', 's8', 's9', 's10'].map(id => session(id).discussionPoints.length)).toEqual([4, 5, 5, 4])
    expect(session('s7').discussionPoints[0]).toBe(
      'Modus operandi of online recruitment and exploitation of victims for both sex trafficking and forced labor',
    )
    expect(session('s10').discussionPoints).toEqual([
      'Smuggling of migrants and other crimes against migrants in migration flows (e.g., fraudulent international labor recruitment, assault sexual violence, extortion)',
      'Public and private corruption',
      'Narcotrafficking',
      'Member states’ interventions on the linkages between trafficking in persons and other related transnational organized crime.',
    ])
  })

  it('has four prepared speakers in each plenary, named or not, then the dialogue', () => {
    const speakers = (id: string) => session(id).speakers.map(({ id: _, ...speaker }) => speaker)
    expect(speakers('s7')).toEqual([
      {
        order: 1,
        name: 'Radu Cucos',
        role: 'Technology and Trafficking in Human Beings Program Lead, Organization for Security and Co-operation in Europe (OSCE)',
        topic: 'Expert overview',
      },
      {
        order: 2,
        name: 'Marina Bernardes de Almeida',
        role: 'General-Coordinator on Trafficking in Person, Ministry of Justice, Brazil',
      },
      {
        order: 3,
        name: 'Hilary Axam',
        role: 'National Human Trafficking Coordinator, Department of Justice, United States of America',
      },
      { order: 4, ...unnamed },
    ])
    expect(speakers('s8')).toEqual([
      {
        order: 1,
        name: 'Pablo Escribano',
        role: 'Regional Thematic Specialist Migration, Environment and Climate Chang, International Organization for Migration (IOM)',
        topic: 'Expert overview',
      },
      {
        order: 2,
        name: 'Dayra Campos',
        role: 'Director of the Institutional Office on Trafficking in Persons, Ministry of Security, Panama',
      },
      { order: 3, ...unnamed },
      { order: 4, ...unnamed },
    ])
    expect(speakers('s9')[0]).toEqual({
      order: 1,
      name: 'Andy Shen',
      role: 'Government and Multilateral Organizations Lead, FAST',
      topic: 'Expert overview',
    })
    expect(speakers('s10')).toEqual([
      {
        order: 1,
        name: 'Carlos Perez',
        role: 'Crime Prevention and Criminal Justice Officer, UNODC',
        topic: 'Expert overview',
      },
      { order: 2, ...unnamed },
      { order: 3, ...unnamed },
      { order: 4, ...unnamed },
    ])
    expect(sessions.filter(each => each.dialogue).map(each => each.id)).toEqual(['s7', 's8', 's9', 's10'])
  })

  it('warns about what a secretary would want to know, by line, and about nothing else', () => {
    expect(warnings.map(({ line, code, session: id, text: part }) => [line, code, id, part])).toEqual([
      [51, 'unbalanced-bracket', 's7', ')'],
      [62, 'speaker-unnamed', 's7', unnamed.role],
      [81, 'empty-bullet', 's8', '·'],
      [82, 'speaker-unnamed', 's8', unnamed.role],
      [83, 'speaker-unnamed', 's8', unnamed.role],
      [84, 'unbalanced-bracket', 's8', ']'],
      [104, 'speaker-unnamed', 's9', unnamed.role],
      [105, 'speaker-unnamed', 's9', unnamed.role],
      [106, 'speaker-unnamed', 's9', unnamed.role],
      [124, 'speaker-unnamed', 's10', unnamed.role],
      [125, 'speaker-unnamed', 's10', unnamed.role],
      [126, 'speaker-unnamed', 's10', unnamed.role],
      [137, 'sessions-overlap', 's14', '2:30 p.m. – 3:00 p.m.'],
    ])
  })

  it('tells in which line each session, item and speaker stands', () => {
    const lineOf = new Map(source.map(({ id, line }) => [id, line]))
    expect(sessions.map(each => lineOf.get(each.id))).toEqual([
      12, 17, 24, 31, 37, 43, 45, 65, 88, 109, 129, 131, 133, 137,
    ])
    const [third] = session('s3').items
    expect([third, ...(third?.items ?? [])].map(item => lineOf.get(item?.id ?? ''))).toEqual([26, 27, 28])
    expect(session('s8').speakers.map(speaker => lineOf.get(speaker.id))).toEqual([79, 80, 82, 83])
  })
})
