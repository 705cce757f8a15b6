import { describe, expect, it } from 'vitest'
import { missingAccesses } from '../../client/secretariat/access/wanted.ts'
import { nextAct, readiness } from '../../client/secretariat/now/readiness.ts'
import { instant } from '../../shared/meeting/clock.ts'
import { view } from '../../shared/meeting/view.ts'
import type { Access, View } from '../../shared/protocol.ts'
import { type History, hour, planned } from '../support/history.ts'

const seen = ({ meeting, seq, at }: History): View => view(meeting, 'podium', seq, at)
const meeting = seen(planned())
const early = hour('07:00:00')

const made = (of: View, signedIn: (access: Access) => boolean): Access[] =>
  missingAccesses(of, []).map(({ key, ...access }) => {
    const known = { ...access, id: key, meeting: 'm', createdAt: instant(0), signedInAt: null, devices: [] }
    return { ...known, signedInAt: signedIn(known) ? instant(1) : null }
  })
const idsOf = (of: View, accesses: Access[], state: string, at = early) =>
  readiness(of, accesses, at, 'en')
    .filter(line => line.state === state)
    .map(({ id }) => id)

describe('what is ready at seven in the morning', () => {
  it('without an agenda, the next act is to import it', () => {
    const bare = { ...meeting, agenda: { revision: 1, notes: [], days: [] } }
    expect(nextAct(readiness(bare, [], early, 'en'))?.act.to).toBe('/import')
  })

  it('without delegations, to choose them; then to make the links', () => {
    expect(nextAct(readiness({ ...meeting, delegations: [] }, [], early, 'en'))?.act.to).toBe('/delegations')
    expect(nextAct(readiness(meeting, [], early, 'en'))?.act.to).toBe('/access')
  })

  it('with all links made, nothing is missing, and who has not signed in is to be watched', () => {
    const accesses = made(meeting, () => false)
    expect(nextAct(readiness(meeting, accesses, early, 'en'))).toBeNull()
    expect(idsOf(meeting, accesses, 'watch')).toEqual(['unnamed', 'chair', 'screen', 'signed-in'])
  })

  it('counts each delegation that has signed in once', () => {
    const accesses = made(meeting, ({ delegation }) => delegation === 'BRA' || delegation === 'PER')
    const again = accesses
      .filter(({ delegation }) => delegation === 'BRA')
      .map(access => ({ ...access, id: 'b2' }))
    const line = readiness(meeting, [...accesses, ...again], early, 'en').find(({ id }) => id === 'signed-in')
    expect(line?.values).toEqual({ present: 2, all: meeting.delegations.length })
  })

  it('names the delegations that are still missing once they are few', () => {
    const accesses = made(meeting, ({ delegation }) => delegation !== 'HTI' && delegation !== 'PER')
    const line = readiness(meeting, accesses, early, 'en').find(({ id }) => id === 'signed-in')
    expect(line?.values?.names).toBe('Haïti, Perú')
  })

  it('is all ready once everybody has signed in and every speaker has a name', () => {
    const named = {
      ...meeting,
      agenda: {
        ...meeting.agenda,
        days: meeting.agenda.days.map(day => ({
          ...day,
          sessions: day.sessions.map(session => ({ ...session, speakers: [] })),
        })),
      },
    }
    const all = made(named, () => true)
    const screen = all
      .slice(0, 1)
      .map(one => ({ ...one, id: 'screen', role: 'screen' as const, name: 'Front left' }))
    const lines = readiness(named, [...all, ...screen], early, 'en')
    expect(lines.filter(({ state }) => state !== 'ready')).toEqual([])
  })
})

describe('what a secretary would want to know', () => {
  const accesses = made(meeting, () => true)

  it('sessions that share an hour, and an agenda whose days are over', () => {
    const [day] = meeting.agenda.days
    const overlapping = {
      ...meeting,
      agenda: {
        ...meeting.agenda,
        days: day
          ? [
              {
                ...day,
                sessions: day.sessions.map(session => ({
                  ...session,
                  plannedStart: '09:00',
                  plannedEnd: '10:00',
                })),
              },
            ]
          : [],
      },
    }
    expect(idsOf(overlapping, accesses, 'watch')).toContain('overlap')
    const nextDay = instant(hour('09:00:00') + 86_400_000)
    expect(idsOf(meeting, accesses, 'watch', nextDay)).toContain('past')
    expect(idsOf(meeting, accesses, 'watch')).not.toContain('past')
    const past = readiness(meeting, accesses, nextDay, 'en').find(({ id }) => id === 'past')
    expect(past?.values?.date).toBe('Thursday 7 November')
  })

  it('prepared speakers without a name, in an open session too, but not in one that is closed', () => {
    const all = (status: 'open' | 'closed') => ({
      ...meeting,
      agenda: {
        ...meeting.agenda,
        days: meeting.agenda.days.map(day => ({
          ...day,
          sessions: day.sessions.map(session => ({ ...session, status })),
        })),
      },
    })
    expect(idsOf(all('open'), accesses, 'watch')).toContain('unnamed')
    expect(idsOf(all('closed'), accesses, 'watch')).not.toContain('unnamed')
  })

  it('screens that are held at something', () => {
    const held = { ...meeting, screen: { layout: 'blank' as const, screens: {} } }
    expect(idsOf(held, accesses, 'watch')).toContain('layout')
    expect(idsOf(meeting, accesses, 'watch')).not.toContain('layout')
  })
})
