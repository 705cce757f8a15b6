/** The record. */
export const secretariatRules = {
  'secretariat.record.summary':
    '{count, plural, =0 {No turn has ended yet.} one {One turn.} other {# turns.}}',
  'secretariat.record.record.pdf': 'On paper, PDF',
  'secretariat.record.record.csv': 'Turns, CSV',
  'secretariat.record.record.json': 'Everything, JSON',
  'secretariat.record.at': 'When',
  'secretariat.record.who': 'Who',
  'secretariat.record.kind': 'Kind',
  'secretariat.record.limit': 'Limit',
  'secretariat.record.spoken': 'Spoken',
  'secretariat.record.difference': 'Over or under',
  'secretariat.record.over': '{time} over',
  'secretariat.record.under': '{time} left',
  'secretariat.record.totals': 'By delegation',
  'secretariat.record.turns': 'Turns',
} as const
