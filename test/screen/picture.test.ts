import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../client/live/store.ts'
import { pictureOf } from '../../client/screen/picture.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  type History,
  hour,
  inDialogue,
  next,
  opens,
  planned,
  raisesPointOfOrder,
} from '../support/history.ts'

const seen = (history: History, differently: Partial<LiveState> = {}) =>
  pictureOf(
    {
      view: given(history).view('room'),
      you: { role: 'screen', access: 'wall' },
      contact: { status: 'live' },
      ...differently,
    },
    history.at,
  )

const lost = { contact: { status: 'lost', since: hour('14:01:00') } } as const
const brasilSpeaks = inDialogue(['14:00:10', delegateOf('BRA'), asks], ['14:00:20', chair, next])
const shows = (layout: 'speaker' | 'list' | 'blank', screen?: string) =>
  given(brasilSpeaks, [
    '14:00:30',
    chair,
    { type: 'screen.show', layout, ...(screen === undefined ? {} : { screen }) },
  ]).history

describe('what the room screen shows', () => {
  it('who has the floor, and who comes after', () => {
    expect(seen(brasilSpeaks)).toMatchObject({
      shows: 'now',
      now: { shows: 'turn', turn: { delegation: 'BRA' } },
      after: true,
      lostSince: null,
    })
  })

  it('the session while the floor is free, and the meeting between sessions', () => {
    expect(seen(inDialogue())).toMatchObject({ now: { shows: 'free', session: { id: 'second' } } })
    expect(seen(planned())).toMatchObject({ now: { shows: 'between' } })
  })

  it('a suspended session is still the one in hand', () => {
    const suspended = inDialogue(['14:10:00', chair, { type: 'session.suspend', session: 'second' }])
    expect(seen(suspended)).toMatchObject({ now: { shows: 'free', session: { status: 'suspended' } } })
  })

  it('a point of order, with the turn that it interrupts', () => {
    const order = given(
      brasilSpeaks,
      ['14:00:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:00:40', chair, next],
    ).history
    expect(seen(order)).toMatchObject({
      now: { shows: 'order', turn: { delegation: 'MEX', interrupted: { delegation: 'BRA' } } },
    })
  })

  it('nothing, the list, or the speaker alone when the podium says so', () => {
    expect(seen(shows('blank'))).toEqual({ shows: 'blank' })
    expect(seen(shows('list'))).toMatchObject({ shows: 'list' })
    expect(seen(shows('speaker'))).toMatchObject({ now: { shows: 'turn' }, after: false })
  })

  it('what the podium gave to this screen goes before what all screens show', () => {
    expect(seen(shows('blank', 'wall'))).toEqual({ shows: 'blank' })
    expect(seen(shows('blank', 'lobby'))).toMatchObject({ shows: 'now' })
  })

  it('without contact a list gives way to the notice, and a speaker is not confirmed', () => {
    expect(seen(shows('list'), lost)).toMatchObject({ shows: 'now', lostSince: hour('14:01:00') })
    expect(seen(brasilSpeaks, lost)).toMatchObject({ now: { shows: 'turn' }, lostSince: hour('14:01:00') })
  })

  it('that it is to be paired again once its access has ended, whatever it knew before', () => {
    const contact = { status: 'refused', code: 'signed-out' } as const
    expect(seen(brasilSpeaks, { contact })).toEqual({ shows: 'unpaired' })
    expect(
      seen(given(planned(), ['09:00:00', chair, opens('inauguration')]).history, { view: null }),
    ).toEqual({
      shows: 'connecting',
    })
  })
})
