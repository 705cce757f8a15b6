import type { secretariatFloor as en } from '../en/secretariat-floor.ts'
import type { Words } from '../words.ts'

export const secretariatFloor: Words<typeof en> = {
  'secretariat.hands.more': 'Quem fala, por qual grupo, em que idioma, sobre o quê',
  'secretariat.hands.representative': 'Quem fala',
  'secretariat.hands.group': 'Em nome do grupo',
  'secretariat.hands.language': 'Em',
  'secretariat.hands.topic': 'Sobre',
  'secretariat.procedure.title': 'O que ocorre',
  'secretariat.procedure.awaits-ruling': 'A Presidência decide primeiro sobre a questão de ordem.',
  'secretariat.procedure.awaits-vote': 'A apelação de {name} é posta em votação.',
  'secretariat.procedure.ruled':
    'Questão de ordem de {name}: {decision, select, sustained {aceita} other {rejeitada}}',
  'secretariat.procedure.call':
    '{time} {act}{reason, select, time {, pelo tempo} subject {, pelo tema} conduct {, pela conduta} other {}}',
  'secretariat.procedure.motion':
    '{motion}, {name}: {result, select, open {sem decisão} adopted {aprovada} other {não aprovada}}{count}',
  'secretariat.procedure.vote':
    '{for} a favor, {against} contra, {abstaining, plural, one {# abstenção} other {# abstenções}}',
  'secretariat.procedure.round':
    'Relatórios: {done} de {all} ouvidos, {passed} passam, {absent} ausentes. Próximo: {next}',
  'secretariat.procedure.nobody': 'ninguém',
  'secretariat.naming.title': 'Ainda sem nome',
  'secretariat.naming.name': '{speaker}: nome',
  'secretariat.naming.role': 'Cargo ou instituição',
  'secretariat.naming.do': 'Nomear',
  'secretariat.record.reply': '{kind}, {place}',
  'secretariat.record.side': '{kind}, {side, select, for {a favor} other {contra}}',
  'secretariat.record.for-group': 'em nome de {group}',
  'secretariat.record.given-again': '{time} dados de novo',
}
