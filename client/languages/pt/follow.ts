import type { follow as en } from '../en/follow.ts'
import type { Words } from '../words.ts'

export const follow: Words<typeof en> = {
  'follow.language': 'Idioma',
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
}
