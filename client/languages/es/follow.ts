import type { follow as en } from '../en/follow.ts'
import type { Words } from '../words.ts'

export const follow: Words<typeof en> = {
  'follow.status.planned': 'No ha empezado',
  'follow.status.open': 'Entre sesiones',
  'follow.status.suspended': 'Suspendida',
  'follow.status.adjourned': 'La reunión se ha levantado',
  'follow.has': '{name} tiene la palabra',
  'follow.kept': '{name} en pausa, se guardan {time}',
  'follow.kept-over': '{name} en pausa, {time} de exceso',
  'follow.suspended': 'La sesión está suspendida',
  'follow.no-session': 'No hay ninguna sesión abierta',
  'follow.next-session': 'A continuación: {session}, {day}, {time}',
  'follow.more': '{count, plural, one {Uno más en espera} other {# más en espera}}',
  'follow.closed': 'clausurada',
  'follow.home': 'Todas las reuniones',
  'follow.remaining':
    '{count, plural, =0 {nadie por hablar} one {queda uno por hablar} other {quedan # por hablar}}',
  'follow.closing': 'La lista se cierra en {time}',
  'follow.order.ruling': 'La presidencia decide.',
  'follow.order.vote': '{name} apela la decisión: la reunión vota.',
  'follow.order.ruled':
    'Cuestión de orden de {name}: {decision, select, sustained {aceptada} other {rechazada}}',
  'follow.withdrawn': 'Se ha retirado la palabra a {name}',
  'follow.round': 'Ronda de informes',
  'follow.round.done': '{done} de {all} presentados',
  'follow.round.next': 'Sigue: {name}',
  'follow.round.passed': 'pasó',
  'follow.round.absent': 'ausente',
  'follow.round.reported': 'ya informó',
  'follow.motions': 'Mociones',
  'follow.motion.open': 'Para hablar: {for} a favor, {against} en contra',
  'follow.motion.no-objection': 'Aprobada sin objeciones',
  'follow.motion.voted':
    '{adopted, select, yes {Aprobada} other {Rechazada}}: {for} a favor, {against} en contra, {abstaining} abstenciones',
  'follow.draw': 'Por sorteo',
  'follow.draw.window': 'Lista de oradores',
  'follow.draw.precedence': 'Precedencia',
  'follow.draw.seed': 'Semilla {seed}. Va primero el SHA-256 más bajo de “semilla:código”.',
  'follow.presiding.chair': 'Preside {name}',
  'follow.presiding.vice-chair': 'Preside {name}, de la vicepresidencia',
  'follow.presiding.precedence': 'Preside {name}, por precedencia',
}
