import type { follow as en } from '../en/follow.ts'
import type { Words } from '../words.ts'

export const follow: Words<typeof en> = {
  'follow.status.planned': 'Não começou',
  'follow.status.open': 'Entre sessões',
  'follow.status.suspended': 'Suspensa',
  'follow.status.adjourned': 'A reunião foi encerrada',
  'follow.has': '{name} tem a palavra',
  'follow.kept': '{name} em pausa, restam {time}, guardados',
  'follow.kept-over': '{name} em pausa, {time} de excesso',
  'follow.suspended': 'A sessão está suspensa',
  'follow.no-session': 'Nenhuma sessão está aberta',
  'follow.next-session': 'A seguir: {session}, {day}, {time}',
  'follow.more': '{count, plural, one {Mais um em espera} other {Mais # em espera}}',
  'follow.closed': 'encerrada',
  'follow.home': 'Todas as reuniões',
  'follow.remaining':
    '{count, plural, =0 {ninguém por falar} one {falta um por falar} other {faltam # por falar}}',
  'follow.closing': 'A lista se encerra em {time}',
  'follow.order.ruling': 'A presidência decide.',
  'follow.order.vote': '{name} recorre da decisão: a reunião vota.',
  'follow.order.ruled':
    'Questão de ordem de {name}: {decision, select, sustained {aceita} other {rejeitada}}',
  'follow.withdrawn': 'A palavra foi retirada: {name}',
  'follow.round': 'Rodada de relatórios',
  'follow.round.done': '{done} de {all} apresentados',
  'follow.round.next': 'A seguir: {name}',
  'follow.round.passed': 'passou',
  'follow.round.absent': 'ausente',
  'follow.round.reported': 'já relatou',
  'follow.motions': 'Moções',
  'follow.motion.open': 'Para falar: {for} a favor, {against} contra',
  'follow.motion.no-objection': 'Aprovada sem objeção',
  'follow.motion.voted':
    '{adopted, select, yes {Aprovada} other {Rejeitada}}: {for} a favor, {against} contra, {abstaining} abstenções',
  'follow.draw': 'Por sorteio',
  'follow.draw.window': 'Lista de oradores',
  'follow.draw.precedence': 'Precedência',
  'follow.draw.seed': 'Semente {seed}. O menor SHA-256 de “semente:código” vem primeiro.',
  'follow.presiding.chair': '{name} preside',
  'follow.presiding.vice-chair': '{name} preside como vice-presidente',
  'follow.presiding.precedence': '{name} preside por precedência',
}
