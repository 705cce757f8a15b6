import type { why as en } from '../en/why.ts'
import type { Words } from '../words.ts'

export const why: Words<typeof en> = {
  'span.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'span.seconds': '{count, plural, one {# seconde} other {# secondes}}',
  'why.request': 'Dans l’ordre des demandes.',
  'why.order': 'Ordre : {keys}, puis par demande.',
  'why.order-drawn':
    'Ordre : {keys}, puis par tirage au sort : {place, selectordinal, one {#re} other {#e}} place.',
  'why.list': 'Ordre : {keys}, puis par demande',
  'why.list-lot': 'Ordre : {keys}, puis par tirage au sort et par demande',
  'why.key.not-yet-spoken': 'd’abord qui n’a pas parlé',
  'why.key.alphabetical':
    'alphabétique en {language, select, en {anglais} es {espagnol} pt {portugais} other {français}}',
  'why.key.precedence': 'par préséance',
  'why.key.category': 'les membres avant les observateurs',
  'why.key.alternation': 'les groupes à tour de rôle',
  'why.moved':
    '{by, select, delegate {Places échangées à {time}.} chair {Déplacée par la présidence à {time}.} moderator {Déplacée par la modération à {time}.} other {Déplacée par le secrétariat à {time}.}}',
  'why.drawn': '{place, selectordinal, one {#re} other {#e}} place au tirage au sort.',
  'why.absent': 'Absente à l’appel de {time} : rappelée à la fin.',
  'why.reply.in-order': 'Les réponses sont entendues dans l’ordre de la liste.',
  'why.reply.item-end': 'Les réponses sont entendues après la liste de ce point.',
  'why.reply.day-end': 'Les réponses sont entendues à la fin de la journée.',
  'why.motion': 'Les orateurs sur une motion précèdent la liste.',
  'why.point-of-order': 'Une motion d’ordre précède tout le reste.',
  'why.prepared': 'Les orateurs prévus, dans l’ordre du programme, précèdent la liste.',
  'why.response': 'Les réponses du panel précèdent la liste.',
  'why.report.precedence': 'Rapports par ordre de préséance.',
  'why.report.alphabetical':
    'Rapports par ordre alphabétique en {language, select, en {anglais} es {espagnol} pt {portugais} other {français}}.',
  'why.mark.moved': 'déplacée à {time}',
  'why.mark.swapped': 'places échangées à {time}',
  'why.mark.drawn': 'par tirage au sort',
  'why.mark.absent': 'absente à l’appel',
  'why.reply': '{nth, selectordinal, one {#re} other {#e}} réponse sur ce point, {limit}.',
}
