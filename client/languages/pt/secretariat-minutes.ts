import type { secretariatMinutes as en } from '../en/secretariat-minutes.ts'
import type { Words } from '../words.ts'

export const secretariatMinutes: Words<typeof en> = {
  'secretariat.minutes.kinds': 'O que se mostra',
  'secretariat.minutes.all': 'Tudo',
  'secretariat.minutes.kind.session': 'Sessões e pontos',
  'secretariat.minutes.kind.floor': 'Palavra',
  'secretariat.minutes.kind.order': 'Decisões',
  'secretariat.minutes.kind.call': 'Chamadas e tempo',
  'secretariat.minutes.kind.motion': 'Moções',
  'secretariat.minutes.kind.officer': 'Mesa',
  'secretariat.minutes.kind.list': 'Lista',
  'secretariat.minutes.kind.round': 'Relatórios',
  'secretariat.minutes.kind.lot': 'Sorteios',
  'secretariat.minutes.kind.rules': 'Regras',
  'secretariat.minutes.kind.attendance': 'Presença',
  'secretariat.minutes.session': 'Sessão',
  'secretariat.minutes.every-session': 'Toda a reunião',
  'secretariat.minutes.outside': 'Fora das sessões',
  'secretariat.minutes.section': '{session}, {day}',
  'secretariat.minutes.happened': 'O que ocorreu',
  'secretariat.minutes.nothing': 'Nada deste tipo consta aqui em ata.',
  'secretariat.minutes.opened': 'A sessão foi aberta.',
  'secretariat.minutes.suspended': 'A sessão foi suspensa.',
  'secretariat.minutes.resumed': 'A sessão foi retomada.',
  'secretariat.minutes.closed': 'A sessão foi encerrada.',
  'secretariat.minutes.item': 'Passou-se a: {title}.',
  'secretariat.minutes.ruled':
    'Questão de ordem de {name}: {decision, select, sustained {aceita} other {rejeitada}}.',
  'secretariat.minutes.appealed': '{name} recorreu da decisão.',
  'secretariat.minutes.voted':
    'Votação do recurso de {name}: {count}. {outcome, select, overturned {A decisão foi revogada.} other {A decisão foi mantida.}}',
  'secretariat.minutes.call.warning':
    'Advertência a {name}{reason, select, time {, pelo tempo} subject {, pelo tema} conduct {, pela conduta} other {}}{by, select, rules {, conforme as regras} other {}}.',
  'secretariat.minutes.call.conclude':
    'Pediu-se a {name} que concluísse{reason, select, time {, pelo tempo} subject {, pelo tema} conduct {, pela conduta} other {}}{by, select, rules {, conforme as regras} other {}}.',
  'secretariat.minutes.call.call-to-order':
    'Chamada à ordem a {name}{reason, select, time {, pelo tempo} subject {, pelo tema} conduct {, pela conduta} other {}}{by, select, rules {, conforme as regras} other {}}.',
  'secretariat.minutes.call.withdraw':
    'A palavra foi retirada de {name}{reason, select, time {, pelo tempo} subject {, pelo tema} conduct {, pela conduta} other {}}{by, select, rules {, conforme as regras} other {}}.',
  'secretariat.minutes.more-time':
    'Concedeu-se a {name} mais {time}{consent, select, yes {, sem objeção} other {}}.',
  'secretariat.minutes.less-time':
    'O tempo de {name} foi reduzido em {time}{consent, select, yes {, sem objeção} other {}}.',
  'secretariat.minutes.moved': 'Moção de {name}: {motion}.',
  'secretariat.minutes.spoke':
    '{side, select, for {Falaram a favor: {names}.} other {Falaram contra: {names}.}}',
  'secretariat.minutes.decided':
    '{motion}, moção de {name}: {result, select, adopted {aprovada} other {não aprovada}}, {count}.',
  'secretariat.minutes.no-objection': 'sem objeção',
  'secretariat.minutes.motion-withdrawn': '{name} retirou a moção: {motion}.',
  'secretariat.minutes.motion-fell': 'Com isso, a moção ficou prejudicada: {motion} ({name}).',
  'secretariat.minutes.nominated': '{office}: candidatura de {person} ({name}).',
  'secretariat.minutes.withdrawn': '{office}: candidatura de {person} ({name}) retirada.',
  'secretariat.minutes.acclaimed': '{office}: eleição de {person} ({name}) por aclamação.',
  'secretariat.minutes.elected': '{office}: eleição de {person} ({name}). Votos: {count}.',
  'secretariat.minutes.handed.chair': 'A condução passou à Presidência, {name}.',
  'secretariat.minutes.handed.vice-chair': 'A condução passou à Vice-presidência, {name}.',
  'secretariat.minutes.handed.precedence': 'A condução passou a {name}, próxima na precedência.',
  'secretariat.minutes.took.chair': 'A Presidência assumiu a condução: {name}.',
  'secretariat.minutes.took.vice-chair': 'A Vice-presidência assumiu a condução: {name}.',
  'secretariat.minutes.took.precedence': '{name} assumiu a condução.',
  'secretariat.minutes.took-through': 'A Secretaria registrou-o em seu nome.',
  'secretariat.minutes.list-opened': 'A lista de oradores foi aberta.',
  'secretariat.minutes.list-announced': 'A lista de oradores foi anunciada.',
  'secretariat.minutes.list-closed':
    'A lista de oradores foi encerrada{consent, select, yes { com o consentimento da reunião} other {}}.',
  'secretariat.minutes.list-closing':
    'Anunciou-se o encerramento da lista de oradores para as {time}{consent, select, yes {, com o consentimento da reunião} other {}}.',
  'secretariat.minutes.excepted':
    '{admitted, select, yes {{name} ainda podia pedir a palavra.} other {{name} já não podia pedir a palavra.}}',
  'secretariat.minutes.shortened': 'Quem ainda não havia sido chamado teve desde então {limit}.',
  'secretariat.minutes.absent':
    'Ausência de {name} ao ser chamada a delegação{twice, select, yes {, pela segunda vez} other {}}.',
  'secretariat.minutes.round-began':
    'Começou uma rodada de relatórios, {by, select, precedence {por precedência} other {em ordem alfabética}}: {title}.',
  'secretariat.minutes.round-ended':
    'Terminou a rodada de relatórios: {count, plural, =0 {nenhum} one {um relatório} other {# relatórios}}.',
  'secretariat.minutes.round.passed': 'Passaram: {names}.',
  'secretariat.minutes.round.absent': 'Ausentes: {names}.',
  'secretariat.minutes.round.waiting': 'Não chamadas: {names}.',
  'secretariat.minutes.lot.lot': 'A precedência foi sorteada: {order}.',
  'secretariat.minutes.lot.letter':
    'A primeira na precedência foi sorteada; a partir dela, ordem alfabética, {language}: {order}.',
  'secretariat.minutes.lot.list': 'Os pedidos da abertura foram sorteados: {order}.',
  'secretariat.minutes.adopted':
    'Regras adotadas para {level, select, meeting {a reunião} other {{title}}}: {pack}.',
  'secretariat.minutes.changed':
    'Regras alteradas para {level, select, meeting {a reunião} other {{title}}}. {rules}.',
  'secretariat.minutes.rule': '{rule}: {value}',
  'secretariat.minutes.dropped': '{rule}: sem regra própria',
  'secretariat.minutes.pack-saved': 'Guardou-se um conjunto de regras: {pack}.',
  'secretariat.minutes.pack-removed': 'Removeu-se um conjunto de regras: {pack}.',
  'secretariat.minutes.in': 'Entraram: {names}.',
  'secretariat.minutes.out': 'Saíram: {names}.',
  'secretariat.check.title': 'Conferir um registro exportado',
  'secretariat.check.closing':
    'Hash de fechamento desta reunião até agora, {count, plural, one {# lançamento} other {# lançamentos}}:',
  'secretariat.check.choose': 'Escolher um record.json',
  'secretariat.check.lead':
    'Diz se algum lançamento do arquivo foi alterado, retirado ou incluído depois de escrito.',
  'secretariat.check.whole':
    '{count, plural, one {Seu único lançamento está} other {Cada um dos seus # lançamentos está}} como foi escrito.',
  'secretariat.check.changed': 'O lançamento {seq} não está como foi escrito.',
  'secretariat.check.missing': 'Falta o lançamento {seq}, ou não está no seu lugar.',
  'secretariat.check.part': 'Os lançamentos estão como foram escritos, mas “{part}” não é o que eles dizem.',
  'secretariat.check.not-a-record': '{name} não é um registro exportado pela Palabra.',
  'secretariat.check.here.same': 'O registro deste servidor tem os mesmos lançamentos. Hash de fechamento:',
  'secretariat.check.here.different':
    'O registro dessa reunião neste servidor tem outros lançamentos: um dos dois foi escrito de novo. O hash impresso diz qual. Hash de fechamento do arquivo:',
  'secretariat.check.here.unknown':
    'Este servidor não tem essa reunião: só o hash impresso o confirma. Hash de fechamento:',
  'secretariat.check.in-file': 'No arquivo:',
  'secretariat.check.on-server': 'Neste servidor:',
  'secretariat.check.server': 'Servidor',
}
