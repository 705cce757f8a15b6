import { describe, test } from 'vitest'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  opens,
  planned,
  raisesPointOfOrder,
  type Wanted,
} from '../support/history.ts'

const closesList: Wanted = { type: 'list.close' }
const opensList: Wanted = { type: 'list.open' }
const brazil = delegateOf('BRA')

describe('The list of speakers is open or closed (UNGA rules 73 and 115)', () => {
  test('the chair declares it closed, and everybody sees that and since when', () => {
    given(inDialogue())
      .when('14:40:00', chair, closesList)
      .records({ type: 'list.closed' })
      .shows('public', { list: { status: 'closed', changedAt: hour('14:40:00') } })
  })

  test('a press on a closed list is refused with its reason', () => {
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:40:01', brazil, asks)
      .refuses('list-closed')
  })

  test('the podium keeps to the closed list as well: it reopens it first', () => {
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:41:00', chair, { type: 'floor.request', kind: 'intervention', delegation: 'BRA' })
      .refuses('list-closed')
      .and(['14:42:00', chair, opensList])
      .when('14:42:30', chair, { type: 'floor.request', kind: 'intervention', delegation: 'BRA' })
      .records({ type: 'request.listed' })
  })

  test('a point of order may be raised at any time (OAS General Assembly Art. 57)', () => {
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:41:00', brazil, raisesPointOfOrder)
      .records({ type: 'request.listed', request: { kind: 'point-of-order' } })
  })

  test('a reply may be given after the list is closed', () => {
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:41:00', brazil, asksToReply)
      .records({ type: 'request.listed', request: { kind: 'right-of-reply' } })
  })

  test('who is in the list when it is closed stays in it', () => {
    given(inDialogue(['14:10:00', brazil, asks], ['14:40:00', chair, closesList])).shows('room', {
      list: { status: 'closed', waiting: 1, requests: [{ delegation: 'BRA' }] },
    })
  })

  test('it is reopened', () => {
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:45:00', chair, opensList)
      .records({ type: 'list.opened' })
      .shows('public', { list: { status: 'open', changedAt: hour('14:45:00') } })
  })

  test('a second press changes nothing', () => {
    given(inDialogue()).when('14:40:00', chair, opensList).leavesAsItIs()
    given(inDialogue(['14:40:00', chair, closesList]))
      .when('14:40:01', chair, closesList)
      .leavesAsItIs()
  })

  test('there is no list without an open session', () => {
    given(planned()).when('13:00:00', chair, opensList).refuses('no-session-open')
    given(planned()).when('13:00:00', chair, closesList).refuses('no-session-open')
    given(planned()).shows('public', { list: { status: 'closed', changedAt: null, waiting: 0 } })
  })

  test('the chair may open it at a ceremony', () => {
    given(goneOn(planned(), ['09:00:00', chair, opens('inauguration')]))
      .when('09:30:00', chair, opensList)
      .records({ type: 'list.opened' })
      .when('09:31:00', brazil, asks)
      .records({ type: 'request.listed' })
  })
})
