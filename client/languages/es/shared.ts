import type { shared as en } from '../en/shared.ts'
import type { Words } from '../words.ts'

export const shared: Words<typeof en> = {
  'time.ample': 'Tiempo restante',
  'time.warning': 'Concluya, por favor',
  'time.over': 'Tiempo excedido',
  'time.paused': 'En pausa',
  'time.paused-over': 'En pausa, tiempo excedido',
  'time.ready': 'Listo para empezar',
  'time.of': 'de {limit}',
  'time.limit': 'límite {limit}',
  'floor.has': 'tiene la palabra',
  'floor.had': 'tenía la palabra',
  'floor.free': 'Nadie tiene la palabra',
  'kind.intervention': 'Intervención',
  'kind.point-of-order': 'Cuestión de orden',
  'kind.right-of-reply': 'Derecho de réplica',
  'kind.prepared': 'Orador invitado',
  'list.title': 'Lista de oradores',
  'list.open': 'Lista abierta',
  'list.closed': 'Lista cerrada',
  'list.waiting': '{count, plural, =0 {Nadie en espera} other {# en espera}}',
  'speaker.unnamed': 'Estado miembro, aún sin nombre',
  'session.dialogue': 'Diálogo entre los Estados miembros',
  'contact.connecting': 'Conectando',
  'contact.lost': 'Sin contacto desde las {time}',
  'contact.not-confirmed': 'Sin confirmar',
}
