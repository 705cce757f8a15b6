import type { home as en } from '../en/home.ts'
import type { Words } from '../words.ts'

export const home: Words<typeof en> = {
  'home.language': 'Idioma',
  'home.code': 'O seu código',
  'home.sign-in': 'Entrar',
  'home.sign-in.lead': 'Com o código do seu cartão ou pelo código QR.',
  'home.signing-in': 'Entrando',
  'home.refused.wrong-code': 'Nenhum acesso tem este código. Confira cada letra e tente de novo.',
  'home.refused.too-many-tries':
    'Códigos errados demais deste lugar. Espere alguns minutos ou fale com a secretaria.',
  'home.refused.no-contact': 'Não há contato com o servidor.',
  'home.refused.no-code': 'Digite o código que a secretaria lhe deu.',
  'home.house.lead': 'Para a secretaria e as presidências da casa',
  'home.house': 'Entrar com {name}',
  'home.refused.lapsed': 'Esta entrada não começou neste navegador ou demorou demais. Comece de novo.',
  'home.refused.cancelled': 'A entrada foi interrompida.',
  'home.refused.not-listed':
    'Lá conhecem você, mas ninguém lhe deu acesso à Palabra. Fale com quem a administra ou use um código.',
  'home.refused.not-believed': 'Não foi possível verificar a resposta desse serviço. Comece de novo.',
  'home.refused.unreachable': 'Esse serviço não responde. Use um código ou tente mais tarde.',
  'home.refused.other': 'Não funcionou. Fale com a secretaria.',
  'home.follow': 'Acompanhar uma reunião',
  'home.follow.none': 'Ainda não há nenhuma reunião.',
  'home.status.planned': 'Não começou',
  'home.status.open': 'Aberta agora',
  'home.status.suspended': 'Suspensa',
  'home.status.adjourned': 'Encerrada',
  'home.screen': 'Usar este computador como tela da sala',
  'home.demo': 'Experimente',
  'home.demo.lead':
    'Uma reunião para experimentar. Quem abrir esta página pode agir nela como qualquer pessoa. Cada link abre em outra aba: tenha a mesa em uma, a tela da sala em outra e uma delegação em uma terceira.',
  'home.demo.chair': 'Mesa',
  'home.demo.screen': 'Sala',
  'home.demo.secretariat': 'Escritório',
  'home.demo.moderator': 'Moderadores',
  'home.demo.delegate': 'Delegações',
  'home.demo.public': 'Público',
  'home.demo.open.chair': 'A mesa da presidência',
  'home.demo.open.screen': 'A tela da sala',
  'home.demo.open.secretariat': 'A secretaria',
  'home.demo.open.public': 'Acompanhar como qualquer pessoa',
}
