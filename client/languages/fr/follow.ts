import type { follow as en } from '../en/follow.ts'
import type { Words } from '../words.ts'

export const follow: Words<typeof en> = {
  'follow.language': 'Langue',
  'follow.status.planned': 'Pas commencée',
  'follow.status.open': 'Entre deux séances',
  'follow.status.suspended': 'Suspendue',
  'follow.status.adjourned': 'La réunion est levée',
  'follow.has': '{name} a la parole',
  'follow.kept': '{name} en pause, {time} conservé',
  'follow.kept-over': '{name} en pause, {time} de dépassement',
  'follow.suspended': 'La séance est suspendue',
  'follow.no-session': 'Aucune séance n’est ouverte',
  'follow.next-session': 'Ensuite : {session}, {day}, {time}',
  'follow.more': '{count, plural, one {Un autre en attente} other {# autres en attente}}',
  'follow.closed': 'close',
  'follow.home': 'Toutes les réunions',
}
