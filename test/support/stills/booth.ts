import type { PendingPress } from '../../../client/live/store.ts'
import type { SignalKind } from '../../../shared/meeting/commands.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import type { You } from '../../../shared/protocol.ts'
import {
  asks,
  boothOf,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  next,
  opens,
  raisesPointOfOrder,
  type Step,
  type Wanted,
  yields,
} from '../history.ts'
import { afterPanel, askInTurn, first, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'

/** The page of the French booth. */

const you: You = { role: 'interpreter', access: 'a-fr', name: 'Français' }
const french = boothOf('Français')
type Differently = Parameters<typeof still>[4]
const page = (history: History, time: string, differently: Differently = {}): Still =>
  still('booth', 'room', history, time, { you, ...differently })

const signals = (signal: SignalKind, on = true): Wanted => ({ type: 'interpreter.signal', signal, on })
const asksIn = (
  language: Language,
  matter: { topic?: string; representative?: string; group?: string },
): Wanted => ({
  ...asks,
  type: 'floor.request',
  kind: 'intervention',
  language,
  ...matter,
})
const asked: Step[] = [
  [
    '15:10:00',
    delegateOf('BRA'),
    asksIn('pt', {
      topic: 'Rotas migratórias e cooperação policial',
      representative: 'Marina Bernardes de Almeida',
    }),
  ],
  ['15:10:10', delegateOf('DOM'), asksIn('es', { topic: 'Prevención en las zonas turísticas' })],
  [
    '15:10:20',
    delegateOf('BRB'),
    asksIn('en', {
      group: 'Caribbean Community (CARICOM)',
      representative: 'Shantal Munro-Knight',
      topic:
        'Cooperation between the border authorities of the island states, and what the regional funds have made possible',
    }),
  ],
]
const speaking = goneOn(afterPanel(), ...asked, ['15:14:48', chair, next])
const signalling = goneOn(speaking, ['15:15:20', french, signals('slower')])
const press = (wanted: Wanted, kept: boolean): PendingPress => ({
  id: 'p1',
  command: { ...wanted, id: 'p1' },
  pressedAt: hour('15:15:22'),
  kept,
  wasSent: !kept,
  isTakenBack: false,
  triedUntil: null,
})
const lost = { contact: { status: 'lost' as const, since: hour('15:15:16') } }
const order = goneOn(speaking, ['15:15:20', delegateOf('PAN'), raisesPointOfOrder], ['15:15:26', chair, next])

export const boothStills: Record<string, Still> = {
  'booth-speaking': page(speaking, '15:15:24'),
  'booth-signalling': page(signalling, '15:15:24'),
  'booth-both': page(
    goneOn(
      signalling,
      ['15:15:21', french, signals('cannot-hear')],
      ['15:15:22', boothOf('Português'), signals('slower')],
      ['15:15:23', boothOf('English'), signals('slower')],
    ),
    '15:15:24',
  ),
  'booth-sending': page(speaking, '15:15:24', { pending: [press(signals('slower'), false)] }),
  'booth-kept': page(speaking, '15:15:24', { pending: [press(signals('cannot-hear'), true)], ...lost }),
  'booth-lost': page(signalling, '15:15:24', lost),
  'booth-not-sent': page(speaking, '15:15:34', {
    refused: { command: { ...signals('slower'), id: 'p1' }, code: 'no-contact' },
  }),
  'booth-warning': page(speaking, '15:16:29'),
  'booth-over': page(speaking, '15:17:05'),
  'booth-paused': page(goneOn(speaking, ['15:15:46', chair, { type: 'clock.pause' }]), '15:15:50'),
  'booth-order': page(order, '15:15:40'),
  'booth-ruling': page(goneOn(order, ['15:15:40', chair, yields]), '15:15:44'),
  'booth-panel': page(
    goneOn(theDemo, ['14:06:00', chair, opens(first)], ['14:07:00', chair, next]),
    '14:09:00',
  ),
  'booth-free': page(afterPanel('VCT', 'DOM'), '15:10:00'),
  'booth-long': page(
    goneOn(afterPanel(), ...askInTurn('15:11', 'VCT', 'KNA', 'DOM'), ['15:14:48', chair, next]),
    '15:15:24',
  ),
  'booth-none': page(theDemo, '09:42:00'),
  'booth-stranger': page(speaking, '15:15:24', { you: { role: 'delegate', delegation: 'BRA' } }),
}
