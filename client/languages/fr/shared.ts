import type { shared as en } from '../en/shared.ts'
import type { Words } from '../words.ts'

export const shared: Words<typeof en> = {
  'time.ample': 'Temps restant',
  'time.warning': 'Veuillez conclure',
  'time.over': 'Temps dépassé',
  'time.paused': 'En pause',
  'time.paused-over': 'En pause, temps dépassé',
  'time.ready': 'Prêt à commencer',
  'time.of': 'sur {limit}',
  'time.limit': 'limite {limit}',
  'floor.has': 'a la parole',
  'floor.had': 'avait la parole',
  'floor.free': 'Personne n’a la parole',
  'kind.intervention': 'Intervention',
  'kind.point-of-order': 'Motion d’ordre',
  'kind.right-of-reply': 'Droit de réponse',
  'kind.prepared': 'Orateur invité',
  'list.title': 'Liste des orateurs',
  'list.open': 'Liste ouverte',
  'list.closed': 'Liste close',
  'list.waiting': '{count, plural, =0 {Personne en attente} other {# en attente}}',
  'speaker.unnamed': 'État membre, pas encore désigné',
  'session.dialogue': 'Dialogue entre les États membres',
  'contact.connecting': 'Connexion',
  'contact.lost': 'Sans contact depuis {time}',
  'contact.not-confirmed': 'Non confirmé',
}
