import fc from 'fast-check'
import type { Agenda, Session } from '../../shared/meeting/agenda.ts'

/** Agendas of any form, with ids that are counted through; and one small one to speak about. */

const words = fc.constantFrom('Opening', 'Report', 'Ladders', 'Pilots at night', 'Harbours', 'Élection')
const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(
    minutes =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const part = fc.record({ title: words, number: maybe(fc.constantFrom('1', '7', 'ii')) })
const sessionShape = fc.record({
  title: words,
  plannedStart: time,
  plannedEnd: time,
  kind: fc.constantFrom('registration', 'ceremony', 'business', 'plenary', 'break'),
  theme: maybe(words),
  items: fc.array(fc.record({ head: part, parts: fc.array(part, { maxLength: 3 }) }), { maxLength: 3 }),
  speakers: fc.array(
    fc.record({ name: fc.option(fc.constantFrom('Ana Sol', 'Bo Lind')), role: maybe(words) }),
    { maxLength: 4 },
  ),
  discussionPoints: fc.array(words, { maxLength: 3 }),
  notes: fc.array(words, { maxLength: 3 }),
  dialogue: fc.boolean(),
})

const present = <Thing extends object>(thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Thing

export const anyAgenda: fc.Arbitrary<Agenda> = fc
  .record({
    notes: fc.array(words, { maxLength: 2 }),
    days: fc.array(fc.array(sessionShape, { maxLength: 3 }), { maxLength: 3 }),
  })
  .map(({ notes, days }) => {
    let count = 0
    const id = (kind: string): string => `${kind}${++count}`
    return {
      notes,
      days: days.map((sessions, at) => ({
        date: `2025-03-0${at + 1}`,
        sessions: sessions.map(
          ({ items, speakers, ...session }): Session => ({
            ...present(session),
            id: id('s'),
            items: items.map(({ head, parts }) => ({
              ...present(head),
              id: id('i'),
              ...(parts.length > 0 ? { items: parts.map(each => ({ ...present(each), id: id('i') })) } : {}),
            })),
            speakers: speakers.map((speaker, order) => ({
              ...present(speaker),
              id: id('p'),
              order: order + 1,
            })),
          }),
        ),
      })),
    }
  })

const session = (
  id: string,
  plannedStart: string,
  plannedEnd: string,
  more: Partial<Session> = {},
): Session => ({
  id,
  title: `Session ${id}`,
  plannedStart,
  plannedEnd,
  kind: 'business',
  items: [],
  discussionPoints: [],
  speakers: [],
  dialogue: false,
  notes: [],
  ...more,
})

/** Two days: an opening with items, a plenary with speakers; a closing. */
export const harbours: Agenda = {
  title: 'Forum of harbour authorities',
  notes: ['Provisional'],
  days: [
    {
      date: '2025-03-04',
      sessions: [
        session('opening', '09:00', '10:00', {
          title: 'Opening',
          items: [
            {
              id: 'election',
              number: '1',
              title: 'Election of officers',
              items: [
                { id: 'chair', title: 'Chair' },
                { id: 'vice', title: 'Vice chair' },
              ],
            },
            { id: 'report', number: '2', title: 'Report by harbours', speakingLimitSeconds: 120 },
          ],
        }),
        session('plenary', '10:00', '12:00', {
          title: 'First plenary session',
          kind: 'plenary',
          theme: 'Pilots and their ladders',
          moderator: { name: 'Ilse Marten' },
          discussionPoints: ['Ladders rigged in the dark', 'Training'],
          speakers: [
            { id: 'bram', order: 1, name: 'Bram Oude Velt', role: 'League of Pilots' },
            { id: 'noor', order: 2, name: 'Noor Haddad' },
            { id: 'third', order: 3, name: null, role: 'Member state representative' },
          ],
          dialogue: true,
        }),
      ],
    },
    { date: '2025-03-05', sessions: [session('closing', '09:00', '09:30', { title: 'Closing' })] },
  ],
}
