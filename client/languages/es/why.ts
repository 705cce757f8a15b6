import type { why as en } from '../en/why.ts'
import type { Words } from '../words.ts'

export const why: Words<typeof en> = {
  'span.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'span.seconds': '{count, plural, one {# segundo} other {# segundos}}',
  'why.request': 'Por orden de solicitud.',
  'why.order': 'Orden: {keys}; después, por solicitud.',
  'why.order-drawn': 'Orden: {keys}; después, por sorteo: {place}.º lugar.',
  'why.list': 'Orden: {keys}; después, por solicitud',
  'why.list-lot': 'Orden: {keys}; después, por sorteo y por solicitud',
  'why.key.not-yet-spoken': 'primero quien no ha hablado',
  'why.key.alphabetical':
    'alfabético en {language, select, en {inglés} es {español} pt {portugués} other {francés}}',
  'why.key.precedence': 'por precedencia',
  'why.key.category': 'miembros antes que observadores',
  'why.key.alternation': 'grupos por turno',
  'why.moved':
    '{by, select, delegate {Lugares intercambiados a las {time}.} chair {Movido por la presidencia a las {time}.} moderator {Movido por la moderación a las {time}.} other {Movido por la secretaría a las {time}.}}',
  'why.drawn': '{place}.º lugar en el sorteo.',
  'why.absent': 'Ausente cuando se le llamó a las {time}: se le llama otra vez al final.',
  'why.reply.in-order': 'Las réplicas se oyen en el orden de la lista.',
  'why.reply.item-end': 'Las réplicas se oyen después de la lista de este punto.',
  'why.reply.day-end': 'Las réplicas se oyen al final del día.',
  'why.motion': 'Quien habla sobre una moción precede a la lista.',
  'why.point-of-order': 'Una cuestión de orden precede a todo lo demás.',
  'why.prepared': 'Los oradores previstos, en el orden de la agenda, preceden a la lista.',
  'why.response': 'Las respuestas del panel preceden a la lista.',
  'why.report.precedence': 'Informes por orden de precedencia.',
  'why.report.alphabetical':
    'Informes por orden alfabético en {language, select, en {inglés} es {español} pt {portugués} other {francés}}.',
  'why.mark.moved': 'movido a las {time}',
  'why.mark.swapped': 'lugares intercambiados a las {time}',
  'why.mark.drawn': 'por sorteo',
  'why.mark.absent': 'ausente cuando se le llamó',
  'why.reply': '{nth, select, 1 {Primera} 2 {Segunda} other {{nth}.ª}} réplica sobre este punto, {limit}.',
}
