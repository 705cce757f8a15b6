import type { why as en } from '../en/why.ts'
import type { Words } from '../words.ts'

export const why: Words<typeof en> = {
  'span.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'span.seconds': '{count, plural, one {# segundo} other {# segundos}}',
  'why.request': 'Por ordem de pedido.',
  'why.order': 'Ordem: {keys}; depois, por pedido.',
  'why.order-drawn': 'Ordem: {keys}; depois, por sorteio: {place}º lugar.',
  'why.list': 'Ordem: {keys}; depois, por pedido',
  'why.list-lot': 'Ordem: {keys}; depois, por sorteio e por pedido',
  'why.key.not-yet-spoken': 'primeiro quem ainda não falou',
  'why.key.alphabetical':
    'alfabética em {language, select, en {inglês} es {espanhol} pt {português} other {francês}}',
  'why.key.precedence': 'por precedência',
  'why.key.category': 'membros antes de observadores',
  'why.key.alternation': 'grupos alternados',
  'why.moved':
    '{by, select, delegate {Lugares trocados às {time}.} chair {Movido pela presidência às {time}.} moderator {Movido pela moderação às {time}.} other {Movido pela secretaria às {time}.}}',
  'why.drawn': '{place}º no sorteio.',
  'why.absent': 'Ausente quando chamada às {time}: chamada de novo no final.',
  'why.reply.in-order': 'As respostas são ouvidas na ordem da lista.',
  'why.reply.item-end': 'As respostas são ouvidas depois da lista deste ponto.',
  'why.reply.day-end': 'As respostas são ouvidas no fim do dia.',
  'why.motion': 'Quem fala sobre uma moção precede a lista.',
  'why.point-of-order': 'Uma questão de ordem precede tudo o mais.',
  'why.prepared': 'Os oradores previstos, na ordem da agenda, precedem a lista.',
  'why.response': 'As respostas do painel precedem a lista.',
  'why.report.precedence': 'Relatórios por ordem de precedência.',
  'why.report.alphabetical':
    'Relatórios por ordem alfabética em {language, select, en {inglês} es {espanhol} pt {português} other {francês}}.',
  'why.mark.moved': 'movido às {time}',
  'why.mark.swapped': 'lugares trocados às {time}',
  'why.mark.drawn': 'por sorteio',
  'why.mark.absent': 'ausente quando chamado',
  'why.reply': '{nth, select, 1 {Primeira} 2 {Segunda} other {{nth}ª}} resposta sobre este ponto, {limit}.',
}
