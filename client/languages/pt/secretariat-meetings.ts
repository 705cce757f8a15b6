import type { secretariatMeetings as en } from '../en/secretariat-meetings.ts'
import type { Words } from '../words.ts'

export const secretariatMeetings: Words<typeof en> = {
  'secretariat.meetings.title': 'Reuniões',
  'secretariat.meetings.sign-in': 'Para trabalhar em uma reunião, entre com o link da Secretaria.',
  'secretariat.meetings.none': 'Ainda não há reuniões.',
  'secretariat.meetings.house-only': 'As novas reuniões são criadas pela Secretaria da casa.',
  'secretariat.meetings.no-days': 'Ainda sem temário',
  'secretariat.meetings.is.planned': 'Ainda não iniciada',
  'secretariat.meetings.is.open': 'Em andamento',
  'secretariat.meetings.is.suspended': 'Suspensa',
  'secretariat.meetings.is.adjourned': 'Encerrada',
  'secretariat.meetings.new': 'Uma nova reunião',
  'secretariat.meetings.name': 'Título',
  'secretariat.meetings.timezone': 'Fuso horário, por exemplo America/New_York',
  'secretariat.meetings.hour': 'Agora são {time} lá.',
  'secretariat.meetings.unknown-zone': 'Nenhum fuso horário tem esse nome. Exemplo: America/Lima.',
  'secretariat.meetings.languages': 'Idiomas com interpretação',
  'secretariat.meetings.one-language': 'Escolha ao menos um idioma.',
  'secretariat.meetings.make': 'Criar esta reunião',
}
