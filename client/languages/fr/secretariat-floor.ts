import type { secretariatFloor as en } from '../en/secretariat-floor.ts'
import type { Words } from '../words.ts'

export const secretariatFloor: Words<typeof en> = {
  'secretariat.hands.more': 'Qui parle, pour quel groupe, dans quelle langue, sur quoi',
  'secretariat.hands.representative': 'Qui parle',
  'secretariat.hands.group': 'Au nom du groupe',
  'secretariat.hands.language': 'En',
  'secretariat.hands.topic': 'Sur',
  'secretariat.procedure.title': 'Ce qui se passe',
  'secretariat.procedure.awaits-ruling': 'La présidence statue d’abord sur la motion d’ordre.',
  'secretariat.procedure.awaits-vote': 'L’appel de {name} est mis aux voix.',
  'secretariat.procedure.ruled':
    'Motion d’ordre de {name} : {decision, select, sustained {retenue} other {rejetée}}',
  'secretariat.procedure.call':
    '{time} {act}{reason, select, time {, pour le temps} subject {, pour le sujet} conduct {, pour la conduite} other {}}',
  'secretariat.procedure.motion':
    '{motion}, {name} : {result, select, open {pas décidée} adopted {adoptée} other {non adoptée}}{count}',
  'secretariat.procedure.vote':
    '{for} pour, {against} contre, {abstaining, plural, one {# abstention} other {# abstentions}}',
  'secretariat.procedure.round':
    'Rapports : {done} sur {all} entendus, {passed} passent, {absent} absents. Suivant : {next}',
  'secretariat.procedure.nobody': 'personne',
  'secretariat.naming.title': 'Pas encore nommés',
  'secretariat.naming.name': '{speaker} : nom',
  'secretariat.naming.role': 'Fonction ou institution',
  'secretariat.naming.do': 'Nommer',
  'secretariat.record.reply': '{kind}, {place}',
  'secretariat.record.side': '{kind}, {side, select, for {pour} other {contre}}',
  'secretariat.record.for-group': 'au nom de {group}',
  'secretariat.record.given-again': '{time} redonnés',
}
