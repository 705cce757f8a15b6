/** What the columns of an agenda's table are called, in four languages, folded. */
export type Column =
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'activity'
  | 'place'
  | 'moderator'
  | 'speakers'
  | 'number'
  | 'note'

const words: Record<Column, readonly string[]> = {
  date: ['date', 'day', 'fecha', 'dia', 'data', 'jour'],
  time: [
    'time',
    'times',
    'hour',
    'schedule',
    'hora',
    'horas',
    'horario',
    'heure',
    'heures',
    'horaire',
    'horaires',
  ],
  start: ['start', 'begin', 'from', 'inicio', 'desde', 'debut'],
  end: ['end', 'until', 'to', 'fin', 'hasta', 'fim', 'termino'],
  activity: [
    'activity',
    'activities',
    'session',
    'sessions',
    'item',
    'title',
    'event',
    'topic',
    'subject',
    'programme',
    'program',
    'agenda',
    'actividad',
    'actividades',
    'sesion',
    'tema',
    'evento',
    'asunto',
    'titulo',
    'programa',
    'atividade',
    'atividades',
    'sessao',
    'assunto',
    'activite',
    'activites',
    'seance',
    'sujet',
    'titre',
    'theme',
  ],
  place: [
    'place',
    'venue',
    'location',
    'room',
    'lugar',
    'sala',
    'salon',
    'local',
    'sede',
    'lieu',
    'salle',
    'endroit',
  ],
  moderator: ['moderator', 'moderador', 'moderadora', 'mediador', 'mediadora', 'moderateur', 'moderatrice'],
  speakers: [
    'speaker',
    'speakers',
    'panelists',
    'orador',
    'oradores',
    'ponentes',
    'panelistas',
    'expositores',
    'palestrantes',
    'orateurs',
    'intervenants',
    'intervenant',
  ],
  number: ['no', 'nr', 'n', 'numero', 'number'],
  note: [
    'notes',
    'note',
    'remarks',
    'documents',
    'responsible',
    'notas',
    'observaciones',
    'documentos',
    'responsable',
    'observacoes',
    'responsavel',
    'remarques',
    'observations',
  ],
}

export const columnOf: ReadonlyMap<string, Column> = new Map(
  Object.entries(words).flatMap(([column, names]) => names.map(name => [name, column as Column] as const)),
)
