import type { secretariatRules as en } from '../en/secretariat-rules.ts'
import type { Words } from '../words.ts'

export const secretariatRules: Words<typeof en> = {
  'secretariat.record.summary':
    '{count, plural, =0 {Nenhum turno terminou ainda.} one {Um turno.} other {# turnos.}}',
  'secretariat.record.record.pdf': 'Em papel, PDF',
  'secretariat.record.record.csv': 'Turnos, CSV',
  'secretariat.record.record.json': 'Tudo, JSON',
  'secretariat.record.at': 'Quando',
  'secretariat.record.who': 'Quem',
  'secretariat.record.kind': 'Tipo',
  'secretariat.record.limit': 'Limite',
  'secretariat.record.spoken': 'Falado',
  'secretariat.record.difference': 'A mais ou a menos',
  'secretariat.record.over': '{time} a mais',
  'secretariat.record.under': '{time} sem usar',
  'secretariat.record.totals': 'Por delegação',
  'secretariat.record.turns': 'Turnos',
}
