import type { secretariatScreens as en } from '../en/secretariat-screens.ts'
import type { Words } from '../words.ts'

export const secretariatScreens: Words<typeof en> = {
  'secretariat.screens.summary':
    '{count, plural, =0 {Ainda sem telas.} one {Uma tela.} other {# telas.}} {own, plural, =0 {Todas mostram o mesmo.} one {Uma mostra outra coisa.} other {# mostram outra coisa.}}',
  'secretariat.screens.all': 'Todas as telas',
  'secretariat.screens.follows': 'O que todas mostram.',
  'secretariat.screens.says.auto': 'O debate conforme avança: quem fala, a lista, uma questão de ordem.',
  'secretariat.screens.says.speaker': 'Quem tem a palavra, aconteça o que acontecer.',
  'secretariat.screens.says.list': 'A lista de oradores, aconteça o que acontecer.',
  'secretariat.screens.says.agenda': 'O temário, aconteça o que acontecer.',
  'secretariat.screens.says.message': 'Uma mensagem, até que se escolha outra coisa.',
  'secretariat.screens.says.blank': 'Nada, até que se escolha outra coisa.',
  'secretariat.screens.to-podium': 'Voltar à presidência',
  'secretariat.screens.refused': 'Esta página é de quem preside',
  'secretariat.screens.refused.role':
    'Decide o que as telas da sala mostram. Entre com um link da presidência ou da secretaria.',
  'secretariat.screens.layout.same': 'Como todas',
  'secretariat.screens.layout.auto': 'Automático',
  'secretariat.screens.layout.speaker': 'Quem fala',
  'secretariat.screens.layout.list': 'Lista',
  'secretariat.screens.layout.agenda': 'Temário',
  'secretariat.screens.layout.message': 'Mensagem',
  'secretariat.screens.layout.blank': 'Em branco',
  'secretariat.screens.message': 'O que diz, no máximo 280 caracteres',
  'secretariat.screens.show-message': 'Mostrar esta mensagem',
  'secretariat.screens.rewrite': 'Escrever outra mensagem',
  'secretariat.screens.pair': 'Emparelhar uma tela',
  'secretariat.screens.how':
    'No computador do projetor, abra {address}. Ele mostra um código; digite-o aqui.',
  'secretariat.screens.only-here':
    'Nenhum outro computador abre este endereço. Abra o Palabra pelo endereço dele na rede.',
  'secretariat.screens.code': 'Código na tela',
  'secretariat.screens.name': 'Nome da tela',
  'secretariat.screens.do': 'Emparelhar',
  'secretariat.screens.offer.1': 'Na frente, à esquerda',
  'secretariat.screens.offer.2': 'Na frente, à direita',
  'secretariat.screens.offer.3': 'Mesa diretora',
  'secretariat.screens.offer.4': 'Sobreposição da transmissão',
  'secretariat.screens.room-code': 'Código da sala',
  'secretariat.screens.room-code.shown': 'Aparece',
  'secretariat.screens.room-code.hidden': 'Não aparece',
  'secretariat.screens.room-code.why':
    'Quem lê este código pode entrar na sala de qualquer lugar: ele não deve sair na transmissão.',
  'secretariat.screens.connected': 'Conectada desde: {time}',
  'secretariat.screens.gone': 'Sem conexão desde: {time}',
  'secretariat.screens.identify': 'Mostrar o nome',
  'secretariat.screens.identified': 'O nome aparece na tela por alguns segundos',
  'secretariat.screens.rename': 'Mudar o nome',
  'secretariat.screens.save': 'Salvar o nome',
  'secretariat.screens.move': 'Outra reunião',
  'secretariat.screens.move-none': 'Não há outra reunião.',
  'secretariat.screens.remove': 'Retirar',
  'secretariat.screens.remove-sure': 'Retirar esta tela agora',
  'secretariat.failed.wrong-code':
    'Nenhuma tela mostra este código agora. Um código vale dez minutos; leia o que está na tela.',
  'secretariat.failed.too-many-tries': 'Códigos errados demais. Espere alguns minutos.',
}
