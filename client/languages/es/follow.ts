import type { follow as en } from '../en/follow.ts'
import type { Words } from '../words.ts'

export const follow: Words<typeof en> = {
  'follow.language': 'Idioma',
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
}
