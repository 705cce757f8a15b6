import { describe, expect, test } from 'vitest'
import type { Rules } from '../../shared/meeting/rules/rules.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  inPanel,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  settles,
  type Wanted,
  yields,
} from '../support/history.ts'

/**
 * A panel as the agendas have it: the moderator introduces, the prepared speakers follow in their order, then the
 * dialogue among member states, the panel’s responses and the closing words.
 */
const advances: Wanted = { type: 'session.advance' }
const advancesFrom = (from: string | null): Wanted => ({ type: 'session.advance', from })
const names = (speaker: string, name: string, role?: string): Wanted => ({
  type: 'speaker.name',
  speaker,
  name,
  ...(role === undefined ? {} : { role }),
})
describe('A part has rules of its own', () => {
  test('the clock of its first speaker starts as they say, whatever those of the part before say', () => {
    const byChair = (item: string, clockStarts: Rules['clockStarts']): Step => [
      '14:00:10',
      chair,
      settles({ item, clockStarts }),
    ]
    given(inPanel(byChair('first:introduction', 'by-chair')))
      .when('14:00:30', chair, advances)
      .records({ type: 'item.opened' }, { type: 'floor.granted', turn: { clock: { status: 'ready' } } })
    given(inPanel(byChair('first:responses', 'by-chair')), [
      '14:01:00',
      chair,
      { type: 'item.open', item: 'first:responses' },
    ])
      .when('14:02:00', chair, advances)
      .records({ type: 'item.opened' }, { type: 'floor.granted', turn: { clock: { status: 'running' } } })
  })
})

const coming = (meeting: Given) =>
  meeting.view('room').coming.next.map(({ kind, speaker, delegation }) => `${kind} ${speaker ?? delegation}`)

const introduced = inPanel(['14:00:30', chair, advances])
const withPanel = goneOn(introduced, ['14:04:00', chair, advances])
/** All three have spoken. */
const panelHeard: Step[] = [
  ['14:05:00', chair, next],
  ['14:14:00', chair, next],
  ['14:23:00', chair, next],
  ['14:32:00', chair, yields],
]
const inItsDialogue = goneOn(withPanel, ...panelHeard, ['14:33:00', chair, advances])
const inResponses = goneOn(inItsDialogue, ['14:50:00', chair, advances])
const inClosing = goneOn(inResponses, ['15:00:00', chair, advances])

describe('One press leads from part to part', () => {
  test('the introduction: the moderator has the floor, for the moderator’s limit', () => {
    given(inPanel())
      .when('14:00:30', chair, advances)
      .records(
        { type: 'item.opened', item: 'first:introduction' },
        {
          type: 'floor.granted',
          turn: { kind: 'moderator', holder: { moderator: 'first' }, grantedLimitMs: 300_000 },
        },
      )
      .shows('public', {
        item: 'first:introduction',
        floor: { kind: 'moderator', moderator: 'first', name: 'Ana Ortiz', role: 'Director' },
      })
  })

  test('the panel: the moderator’s turn ends, and the prepared speakers come in their order', () => {
    const panel = given(introduced)
      .when('14:04:00', chair, advances)
      .records({ type: 'turn.ended' }, { type: 'item.opened', item: 'first:panel' })
      .shows('public', { item: 'first:panel', floor: null })
    expect(coming(panel)).toEqual(['prepared speaker-1', 'prepared speaker-2', 'prepared speaker-3'])
    panel.when('14:05:00', chair, next).records({
      type: 'floor.granted',
      turn: {
        kind: 'prepared',
        holder: { speaker: 'speaker-1' },
        item: 'first:panel',
        grantedLimitMs: 600_000,
      },
    })
  })

  test('the dialogue: the floor is the list’s', () => {
    given(withPanel, ...panelHeard, ['14:32:30', delegateOf('BRA'), asks])
      .when('14:33:00', chair, advances)
      .records({ type: 'item.opened', item: 'first:dialogue' })
      .when('14:33:10', chair, next)
      .records({
        type: 'floor.granted',
        turn: { kind: 'intervention', holder: { delegation: 'BRA' }, item: 'first:dialogue' },
      })
  })

  test('it begins by itself with the first delegation after the panel', () => {
    given(withPanel, ...panelHeard, ['14:32:30', delegateOf('BRA'), asks])
      .when('14:33:10', chair, next)
      .records({ type: 'item.opened', item: 'first:dialogue' }, { type: 'floor.granted' })
  })

  test('the responses: the panel answers in its order, with a limit of its own', () => {
    const responses = given(inItsDialogue, ['14:40:00', delegateOf('BRA'), asks])
      .when('14:50:00', chair, advances)
      .records({ type: 'item.opened', item: 'first:responses' })
    expect(coming(responses)).toEqual([
      'response speaker-1',
      'response speaker-2',
      'response speaker-3',
      'intervention BRA',
    ])
    const first = responses.when('14:50:30', chair, next).records({
      type: 'floor.granted',
      turn: { kind: 'response', holder: { speaker: 'speaker-1' }, grantedLimitMs: 120_000 },
    })
    expect(coming(first)).toEqual(['response speaker-2', 'response speaker-3', 'intervention BRA'])
  })

  test('who responds is chosen by the chair as well, once each in the order', () => {
    const second = given(inResponses)
      .when('14:50:30', chair, { type: 'floor.grant', speaker: 'speaker-2' })
      .records({ type: 'floor.granted', turn: { kind: 'response', holder: { speaker: 'speaker-2' } } })
    expect(coming(second)).toEqual(['response speaker-1', 'response speaker-3'])
  })

  test('the closing words are the moderator’s again, and the last part', () => {
    given(inResponses)
      .when('15:00:00', chair, advances)
      .records(
        { type: 'item.opened', item: 'first:closing' },
        { type: 'floor.granted', turn: { kind: 'moderator', holder: { moderator: 'first' } } },
      )
    given(inClosing).when('15:05:00', chair, advances).refuses('last-part')
    given(inClosing, ['15:05:00', chair, yields]).when('15:05:10', chair, next).refuses('nobody-waiting')
  })

  test('whoever has the floor ends with the part, on the record', () => {
    const ended = given(inItsDialogue, ['14:40:00', delegateOf('BRA'), asks], ['14:41:00', chair, next])
      .when('14:42:00', chair, advances)
      .records({ type: 'turn.ended', endedBy: 'podium' }, { type: 'item.opened', item: 'first:responses' })
    expect(ended.meeting.turns.at(-1)?.holder).toEqual({ delegation: 'BRA' })
  })
})

describe('A session has the parts that it has', () => {
  test('without an introduction: the panel begins with the next speaker, and goes on to the dialogue', () => {
    given(inPanel())
      .when('14:00:30', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'prepared', holder: { speaker: 'speaker-1' } } })
    given(
      inPanel(
        ['14:00:30', chair, next],
        ['14:09:00', chair, next],
        ['14:18:00', chair, next],
        ['14:27:00', chair, yields],
      ),
    )
      .when('14:28:00', chair, advances)
      .records({ type: 'item.opened', item: 'first:dialogue' })
  })

  test('without prepared speakers: the dialogue alone', () => {
    given(inDialogue())
      .when('14:00:30', chair, advances)
      .records({ type: 'item.opened', item: 'second:dialogue' })
      .when('14:01:00', chair, advances)
      .refuses('last-part')
  })

  test('a business session has none: it has items', () => {
    given(goneOn(planned(), ['10:00:00', chair, opens('business')]))
      .when('10:01:00', chair, advances)
      .refuses('last-part')
  })

  test('the chair goes back to a part, as to an item', () => {
    given(inItsDialogue)
      .when('14:34:00', chair, { type: 'item.open', item: 'first:panel' })
      .records({ type: 'item.opened', item: 'first:panel' })
      .when('14:35:00', chair, advances)
      .records({ type: 'item.opened', item: 'first:dialogue' })
  })

  test('a round goes with its part', () => {
    given(inItsDialogue, ['14:34:00', chair, { type: 'round.begin', by: 'alphabetical' }])
      .when('14:40:00', chair, advances)
      .records({ type: 'round.ended' }, { type: 'item.opened', item: 'first:responses' })
      .shows('public', { round: null })
  })
})

describe('Two consoles at once', () => {
  test('the second press does not skip a part: it saw the one before', () => {
    given(inPanel(['14:00:30', chair, advancesFrom(null)]))
      .when('14:00:30.200', secretariat, advancesFrom(null))
      .refuses('stale')
    given(introduced, ['14:04:00', chair, advancesFrom('first:introduction')])
      .when('14:04:00.200', secretariat, advancesFrom('first:introduction'))
      .refuses('stale')
      .when('14:33:00', secretariat, advancesFrom('first:panel'))
      .records({ type: 'item.opened', item: 'first:dialogue' })
  })

  test('it needs an open session, and a point of order that has been ruled on', () => {
    given(planned()).when('13:00:00', chair, advances).refuses('no-session-open')
    const raised = given(
      inItsDialogue,
      ['14:40:00', delegateOf('MEX'), raisesPointOfOrder],
      ['14:40:05', chair, next],
    )
    raised.when('14:40:30', chair, advances).refuses('ruling-first')
    raised
      .and(['14:41:00', chair, yields])
      .when('14:41:05', chair, advances)
      .refuses('ruling-first')
      .and(['14:41:10', chair, { type: 'order.rule', decision: 'sustained' }])
      .when('14:41:20', chair, advances)
      .records({ type: 'item.opened' })
  })

  test('the moderator leads the own session, no other', () => {
    given(inPanel())
      .when('14:00:30', moderatorOf('first'), advances)
      .records({ type: 'item.opened' }, { type: 'floor.granted' })
    given(inPanel()).when('14:00:30', moderatorOf('second'), advances).refuses('not-your-session')
    given(inPanel()).when('14:00:30', delegateOf('BRA'), advances).refuses('not-allowed')
  })
})

describe('The moderator has the floor', () => {
  test('whenever the chair gives it, for the limit of the rules', () => {
    given(inItsDialogue, ['14:33:30', chair, settles({ moderatorLimitSeconds: 90 })])
      .when('14:34:00', chair, { type: 'floor.grant', moderator: true })
      .records({ type: 'floor.granted', turn: { holder: { moderator: 'first' }, grantedLimitMs: 90_000 } })
  })

  test('where there is one', () => {
    given(inDialogue())
      .when('14:01:00', chair, { type: 'floor.grant', moderator: true })
      .refuses('unknown-speaker')
  })

  test('and does not count as a delegation or as one of the panel', () => {
    const panel = given(withPanel)
    expect(panel.view('public').heard).toEqual([])
    expect(coming(panel)).toHaveLength(3)
  })
})

describe('Who was not named is named at any time', () => {
  const unnamedSpeaks = goneOn(withPanel, ...panelHeard.slice(0, 3))

  test('before: the agenda says the name from then on', () => {
    given(planned())
      .when('13:00:00', secretariat, names('speaker-3', 'Rosa Vidal', 'Attorney General'))
      .records({ type: 'speaker.named', speaker: 'speaker-3', name: 'Rosa Vidal', role: 'Attorney General' })
      .and(
        ['14:00:00', chair, opens('first')],
        ['14:01:00', chair, { type: 'floor.grant', speaker: 'speaker-3' }],
      )
      .shows('public', { floor: { name: 'Rosa Vidal', role: 'Attorney General' } })
  })

  test('while speaking: the clock goes on as it was', () => {
    const { clock } = given(unnamedSpeaks).view('public').floor ?? {}
    given(unnamedSpeaks)
      .shows('public', { floor: { speaker: 'speaker-3', name: null } })
      .and(['14:24:00', chair, names('speaker-3', 'Rosa Vidal')])
      .shows('public', { floor: { speaker: 'speaker-3', name: 'Rosa Vidal', ...(clock ? { clock } : {}) } })
  })

  test('afterwards: the record has it', () => {
    const { meeting } = given(inItsDialogue, ['14:45:00', secretariat, names('speaker-3', 'Rosa Vidal')])
    expect(turnsOnRecord(meeting).map(({ name }) => name)).toEqual([
      'Ana Ortiz',
      'Marie Joseph',
      'Luis Prado',
      'Rosa Vidal',
    ])
  })

  test('a wrong name is corrected, the role stays', () => {
    given(withPanel, ['14:05:00', chair, next], ['14:05:10', chair, names('speaker-1', 'Marie-Ange Joseph')])
      .shows('public', { floor: { name: 'Marie-Ange Joseph', role: 'Prosecutor' } })
      .when('14:05:20', chair, names('speaker-1', 'Marie-Ange Joseph'))
      .leavesAsItIs()
  })

  test('by the moderator of that session only, before it is open as well', () => {
    given(planned())
      .when('13:00:00', moderatorOf('first'), names('speaker-3', 'Rosa Vidal'))
      .records({ type: 'speaker.named' })
    given(planned())
      .when('13:00:00', moderatorOf('second'), names('speaker-3', 'Rosa Vidal'))
      .refuses('not-your-session')
    // Another session goes on, which is that moderator's.
    given(inDialogue())
      .when('14:01:00', moderatorOf('second'), names('speaker-3', 'Rosa Vidal'))
      .refuses('not-your-session')
    given(inDialogue())
      .when('14:01:00', moderatorOf('first'), names('speaker-3', 'Rosa Vidal'))
      .records({ type: 'speaker.named' })
  })

  test('not by a delegate, and nobody who is not in the agenda', () => {
    given(planned())
      .when('13:00:00', delegateOf('BRA'), names('speaker-3', 'Rosa Vidal'))
      .refuses('not-allowed')
    given(planned()).when('13:00:00', chair, names('speaker-9', 'Rosa Vidal')).refuses('unknown-speaker')
  })
})
