import type { secretariatStatus as en } from '../en/secretariat-status.ts'
import type { Words } from '../words.ts'

export const secretariatStatus: Words<typeof en> = {
  'secretariat.status.well': 'Está tudo em ordem.',
  'secretariat.status.old': 'Sem contato com o servidor: assim estavam as coisas às {time}.',
  'secretariat.status.look':
    '{count, plural, one {Um ponto requer atenção.} other {# pontos requerem atenção.}}',
  'secretariat.status.clients': 'Conectados agora',
  'secretariat.status.podium': 'Mesa diretora',
  'secretariat.status.room': 'Sala',
  'secretariat.status.public': 'Público',
  'secretariat.status.count': '{count, number}',
  'secretariat.status.no-screens': 'Nenhuma tela foi vinculada ainda.',
  'secretariat.status.unnamed': 'Tela sem nome',
  'secretariat.status.column.screen': 'Tela',
  'secretariat.status.column.shows': 'O que mostra',
  'secretariat.status.column.heard': 'Último sinal',
  'secretariat.status.column.clock': 'Relógio próprio',
  'secretariat.status.column.server': 'Servidor',
  'secretariat.status.column.since': 'Em funcionamento desde',
  'secretariat.status.column.record': 'Registro',
  'secretariat.status.screen.current': 'O mais recente',
  'secretariat.status.screen.unsaid': 'Acaba de se conectar',
  'secretariat.status.screen.behind': '{count, plural, one {Uma mudança} other {# mudanças}} de atraso',
  'secretariat.status.screen.quiet': 'Conectada, mas sem dar sinal',
  'secretariat.status.screen.awaited': 'Ainda não se conectou',
  'secretariat.status.screen.gone': 'Sem contato desde {time}',
  'secretariat.status.clock.right': 'Certo',
  'secretariat.status.clock.fast': 'Adiantado {seconds, number} s',
  'secretariat.status.clock.slow': 'Atrasado {seconds, number} s',
  'secretariat.status.clock.within': 'Hora da reunião com ±{ms, number} ms',
  'secretariat.status.servers': 'Servidores',
  'secretariat.status.server.here': 'Versão {version}, responde a esta página',
  'secretariat.status.server.there': 'Versão {version}',
  'secretariat.status.server.gone': 'Versão {version}',
  'secretariat.status.server-gone': 'Sem sinal desde {time}',
  'secretariat.status.entries': '{count, plural, one {Um lançamento} other {Todos os # lançamentos}}',
  'secretariat.status.entries-behind': '{count, plural, one {Um lançamento} other {# lançamentos}} de atraso',
  'secretariat.status.kept': 'O que se conserva',
  'secretariat.status.record.full':
    'O registro espera desde as {time} por espaço no disco. Quem cuida do servidor pode liberá-lo; então ele continua por si só.',
  'secretariat.status.record.read-only':
    'O registro espera desde as {time} por um disco que permita gravação. Quem cuida do servidor pode permiti-la; então ele continua por si só.',
  'secretariat.status.record.failing':
    'O registro espera pelo disco desde as {time}. Quem cuida do servidor encontra a causa em suas mensagens; uma vez resolvida, o registro continua por si só.',
  'secretariat.status.record.away':
    'O registro espera pelo banco de dados desde as {time}. Quem cuida do servidor pode ver se ele está em funcionamento; quando responder, o registro continua por si só.',
  'secretariat.status.record.damaged':
    'O registro fica como está desde as {time}. Quem cuida do servidor pode repor uma cópia.',
  'secretariat.status.damaged':
    'O registro de “{meeting}” está danificado no lançamento {entry}, e nada é escrito nele. Quem cuida do servidor pode repor uma cópia.',
  'secretariat.status.disk': '{free} livres de {total}; o registro ocupa {record}.',
  'secretariat.status.disk-alone': '{free} livres de {total}.',
  'secretariat.status.disk-low': 'O disco está quase cheio: {free} livres de {total}.',
  'secretariat.status.database.reachable': 'O banco de dados responde.',
  'secretariat.status.database.away':
    'O banco de dados não responde: o que for acionado é recusado até que responda.',
  'secretariat.status.backup': 'Última cópia de segurança: {time}.',
  'secretariat.status.no-backup': 'Nenhuma cópia de segurança foi feita a partir deste servidor.',
}
