import type { secretariatMeetings as en } from '../en/secretariat-meetings.ts'
import type { Words } from '../words.ts'

export const secretariatMeetings: Words<typeof en> = {
  'secretariat.meetings.title': 'Réunions',
  'secretariat.meetings.sign-in': 'Pour travailler sur une réunion, entrez avec le lien du secrétariat.',
  'secretariat.meetings.none': 'Il n’y a pas encore de réunion.',
  'secretariat.meetings.house-only': 'Les nouvelles réunions sont créées par le secrétariat de la maison.',
  'secretariat.meetings.no-days': 'Pas encore d’ordre du jour',
  'secretariat.meetings.is.planned': 'Pas encore commencée',
  'secretariat.meetings.is.open': 'En cours',
  'secretariat.meetings.is.suspended': 'Suspendue',
  'secretariat.meetings.is.adjourned': 'Levée',
  'secretariat.meetings.new': 'Une nouvelle réunion',
  'secretariat.meetings.name': 'Titre',
  'secretariat.meetings.timezone': 'Fuseau horaire, par exemple America/New_York',
  'secretariat.meetings.hour': 'Il y est maintenant {time}.',
  'secretariat.meetings.unknown-zone': 'Aucun fuseau horaire ne porte ce nom. Exemple : America/Lima.',
  'secretariat.meetings.languages': 'Langues interprétées',
  'secretariat.meetings.one-language': 'Choisissez au moins une langue.',
  'secretariat.meetings.make': 'Créer cette réunion',
}
