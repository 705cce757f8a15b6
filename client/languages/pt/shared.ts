import type { shared as en } from '../en/shared.ts'
import type { Words } from '../words.ts'

export const shared: Words<typeof en> = {
  'time.ample': 'Tempo restante',
  'time.warning': 'Conclua, por favor',
  'time.over': 'Tempo excedido',
  'time.paused': 'Em pausa',
  'time.paused-over': 'Em pausa, tempo excedido',
  'time.ready': 'Pronto para começar',
  'time.of': 'de {limit}',
  'time.limit': 'limite {limit}',
  'floor.has': 'tem a palavra',
  'floor.had': 'tinha a palavra',
  'floor.free': 'Ninguém tem a palavra',
  'kind.intervention': 'Intervenção',
  'kind.point-of-order': 'Questão de ordem',
  'kind.right-of-reply': 'Direito de resposta',
  'kind.prepared': 'Orador convidado',
  'list.title': 'Lista de oradores',
  'list.open': 'Lista aberta',
  'list.closed': 'Lista encerrada',
  'list.waiting': '{count, plural, =0 {Ninguém em espera} other {# em espera}}',
  'speaker.unnamed': 'Estado membro, ainda sem nome',
  'session.dialogue': 'Diálogo entre os Estados membros',
  'contact.connecting': 'Conectando',
  'contact.lost': 'Sem contato desde {time}',
  'contact.not-confirmed': 'Não confirmado',
}
