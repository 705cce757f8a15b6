import type { secretariatNow as en } from '../en/secretariat-now.ts'
import type { Words } from '../words.ts'

export const secretariatNow: Words<typeof en> = {
  'secretariat.ready.title': 'O que está pronto',
  'secretariat.ready.state.ready': 'Pronto',
  'secretariat.ready.state.missing': 'Falta',
  'secretariat.ready.state.watch': 'Atenção',
  'secretariat.ready.look': 'Ver',
  'secretariat.ready.agenda':
    '{days, plural, one {Um dia} other {# dias}} e {sessions, plural, one {uma sessão} other {# sessões}} no temário',
  'secretariat.ready.agenda-missing': 'Ainda não há temário',
  'secretariat.ready.import': 'Importar o temário',
  'secretariat.ready.agenda-edit': 'Editar o temário',
  'secretariat.ready.unnamed':
    '{count, plural, one {Um orador convidado} other {# oradores convidados}} ainda sem nome',
  'secretariat.ready.overlap':
    '{count, plural, one {Duas sessões coincidem} other {# sessões coincidem}} no horário',
  'secretariat.ready.past': 'O último dia do temário foi {date}',
  'secretariat.ready.delegations':
    '{count, plural, one {Participa uma delegação} other {Participam # delegações}}',
  'secretariat.ready.delegations-missing': 'Ainda não participa nenhuma delegação',
  'secretariat.ready.choose': 'Escolher as delegações',
  'secretariat.ready.links': 'Todos os links estão feitos: {count}',
  'secretariat.ready.links-missing':
    '{count, plural, one {Falta fazer um link} other {Faltam # links por fazer}}',
  'secretariat.ready.make': 'Fazer os links',
  'secretariat.ready.who': 'Quem entrou',
  'secretariat.ready.chair': 'A Presidência entrou',
  'secretariat.ready.chair-missing': 'A Presidência não entrou',
  'secretariat.ready.screen': 'Há uma tela emparelhada',
  'secretariat.ready.screen-missing': 'Ainda não há tela emparelhada',
  'secretariat.ready.signed-in':
    '{present, plural, =0 {Não entrou nenhuma das {all} delegações} one {Entrou # de {all} delegações} other {Entraram # de {all} delegações}}',
  'secretariat.ready.screens': 'Alterar as telas',
  'secretariat.ready.shows.speaker': 'Todas as telas estão fixas em quem fala',
  'secretariat.ready.shows.list': 'Todas as telas estão fixas na lista de oradores',
  'secretariat.ready.shows.agenda': 'Todas as telas estão fixas no temário',
  'secretariat.ready.shows.message': 'Todas as telas mostram uma mensagem',
  'secretariat.ready.shows.blank': 'Todas as telas estão em branco',
  'secretariat.hands.title': 'Mãos levantadas na sala',
  'secretariat.hands.field': 'Delegação',
  'secretariat.hands.kind': 'Pede',
  'secretariat.hands.found': 'Delegações que podem ser',
  'secretariat.hands.help': 'Duas letras e Enter. Inscreve-se a primeira; as setas escolhem outra.',
  'secretariat.hands.listed': 'já na lista, {place}',
  'secretariat.hands.nobody': 'Nenhuma delegação desta reunião se chama assim.',
  'secretariat.hands.entered': '{name} está na lista.',
  'secretariat.queue.close': 'Encerrar a lista',
  'secretariat.queue.open': 'Abrir a lista',
  'secretariat.queue.withdraw': 'Retirar',
  'secretariat.queue.kept': 'Guardado, não enviado',
  'secretariat.queue.replies': 'Réplicas, depois da lista',
  'secretariat.queue.held': 'Ainda não admitida',
  'secretariat.queue.topic': 'Sobre: {topic}',
  'secretariat.queue.undo': 'Desfazer',
  'secretariat.hands.closed': 'A lista está encerrada. Escolha primeiro o que se pede.',
  'secretariat.hands.excepted': 'Ainda podem pedir a palavra: {names}.',
  'secretariat.ready.signed-in-but':
    '{present, plural, =0 {Não entrou nenhuma das {all} delegações} one {Entrou # de {all} delegações} other {Entraram # de {all} delegações}}; falta: {names}',
}
