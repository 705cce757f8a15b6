import type { secretariatNow as en } from '../en/secretariat-now.ts'
import type { Words } from '../words.ts'

export const secretariatNow: Words<typeof en> = {
  'secretariat.ready.title': 'Ce qui est prêt',
  'secretariat.ready.state.ready': 'Prêt',
  'secretariat.ready.state.missing': 'Manquant',
  'secretariat.ready.state.watch': 'À surveiller',
  'secretariat.ready.look': 'Voir',
  'secretariat.ready.agenda':
    '{days, plural, one {Un jour} other {# jours}} et {sessions, plural, one {une séance} other {# séances}} à l’ordre du jour',
  'secretariat.ready.agenda-missing': 'Il n’y a pas encore d’ordre du jour',
  'secretariat.ready.import': 'Importer l’ordre du jour',
  'secretariat.ready.agenda-edit': 'Modifier l’ordre du jour',
  'secretariat.ready.unnamed':
    '{count, plural, one {Un orateur invité n’a} other {# orateurs invités n’ont}} pas encore de nom',
  'secretariat.ready.overlap':
    '{count, plural, one {Deux séances partagent} other {# séances partagent}} la même heure',
  'secretariat.ready.past': 'Le dernier jour de l’ordre du jour était le {date}',
  'secretariat.ready.delegations':
    '{count, plural, one {Une délégation participe} other {# délégations participent}}',
  'secretariat.ready.delegations-missing': 'Aucune délégation ne participe encore',
  'secretariat.ready.choose': 'Choisir les délégations',
  'secretariat.ready.links': 'Tous les liens sont créés : {count}',
  'secretariat.ready.links-missing':
    '{count, plural, one {Il reste un lien} other {Il reste # liens}} à créer',
  'secretariat.ready.make': 'Créer les liens',
  'secretariat.ready.who': 'Qui s’est connecté',
  'secretariat.ready.chair': 'La présidence s’est connectée',
  'secretariat.ready.chair-missing': 'La présidence ne s’est pas connectée',
  'secretariat.ready.screen': 'Un écran de la salle est associé',
  'secretariat.ready.screen-missing': 'Aucun écran de la salle n’est encore associé',
  'secretariat.ready.signed-in':
    '{present, plural, =0 {Aucune des {all} délégations ne s’est connectée} one {# délégation sur {all} s’est connectée} other {# délégations sur {all} se sont connectées}}',
  'secretariat.ready.screens': 'Modifier les écrans',
  'secretariat.ready.shows.speaker': 'Tous les écrans restent sur l’orateur',
  'secretariat.ready.shows.list': 'Tous les écrans restent sur la liste des orateurs',
  'secretariat.ready.shows.agenda': 'Tous les écrans restent sur l’ordre du jour',
  'secretariat.ready.shows.message': 'Tous les écrans affichent un message',
  'secretariat.ready.shows.blank': 'Tous les écrans sont vides',
  'secretariat.hands.title': 'Mains levées dans la salle',
  'secretariat.hands.field': 'Délégation',
  'secretariat.hands.kind': 'Demande',
  'secretariat.hands.found': 'Délégations possibles',
  'secretariat.hands.help':
    'Deux lettres, puis Entrée. La première est inscrite ; les flèches en choisissent une autre.',
  'secretariat.hands.listed': 'déjà inscrite, {place}',
  'secretariat.hands.nobody': 'Aucune délégation de cette réunion ne s’appelle ainsi.',
  'secretariat.hands.entered': '{name} : sur la liste.',
  'secretariat.queue.close': 'Clore la liste',
  'secretariat.queue.open': 'Ouvrir la liste',
  'secretariat.queue.withdraw': 'Retirer',
  'secretariat.queue.kept': 'Gardée, non envoyée',
  'secretariat.queue.replies': 'Réponses, après la liste',
  'secretariat.queue.held': 'Pas encore admise',
  'secretariat.queue.topic': 'Sur : {topic}',
  'secretariat.queue.undo': 'Annuler',
  'secretariat.hands.closed': 'La liste est close. Choisissez d’abord la demande.',
  'secretariat.hands.excepted': 'Peuvent encore demander la parole : {names}.',
  'secretariat.ready.signed-in-but':
    '{present, plural, =0 {Aucune des {all} délégations ne s’est connectée} one {# délégation sur {all} s’est connectée} other {# délégations sur {all} se sont connectées}} ; manque : {names}',
}
