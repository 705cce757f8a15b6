import type { secretariatRules as en } from '../en/secretariat-rules.ts'
import type { Words } from '../words.ts'

export const secretariatRules: Words<typeof en> = {
  'secretariat.record.summary':
    '{count, plural, =0 {Aucun tour n’est encore terminé.} one {Un tour.} other {# tours.}}',
  'secretariat.record.record.pdf': 'Sur papier, PDF',
  'secretariat.record.record.csv': 'Tours, CSV',
  'secretariat.record.record.json': 'Tout, JSON',
  'secretariat.record.at': 'Quand',
  'secretariat.record.who': 'Qui',
  'secretariat.record.kind': 'Type',
  'secretariat.record.limit': 'Limite',
  'secretariat.record.spoken': 'Parlé',
  'secretariat.record.difference': 'En plus ou en moins',
  'secretariat.record.over': '{time} de trop',
  'secretariat.record.under': '{time} de reste',
  'secretariat.record.totals': 'Par délégation',
  'secretariat.record.turns': 'Tours',
}
