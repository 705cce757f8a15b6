import type { secretariatRules as en } from '../en/secretariat-rules.ts'
import type { Words } from '../words.ts'

export const secretariatRules: Words<typeof en> = {
  'secretariat.record.summary':
    '{count, plural, =0 {Aún no ha terminado ningún turno.} one {Un turno.} other {# turnos.}}',
  'secretariat.record.record.pdf': 'En papel, PDF',
  'secretariat.record.record.csv': 'Turnos, CSV',
  'secretariat.record.record.json': 'Todo, JSON',
  'secretariat.record.at': 'Cuándo',
  'secretariat.record.who': 'Quién',
  'secretariat.record.kind': 'Tipo',
  'secretariat.record.limit': 'Límite',
  'secretariat.record.spoken': 'Hablado',
  'secretariat.record.difference': 'De más o de menos',
  'secretariat.record.over': '{time} de más',
  'secretariat.record.under': '{time} sin usar',
  'secretariat.record.totals': 'Por delegación',
  'secretariat.record.turns': 'Turnos',
}
