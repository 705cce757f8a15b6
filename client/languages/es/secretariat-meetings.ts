import type { secretariatMeetings as en } from '../en/secretariat-meetings.ts'
import type { Words } from '../words.ts'

export const secretariatMeetings: Words<typeof en> = {
  'secretariat.meetings.title': 'Reuniones',
  'secretariat.meetings.sign-in': 'Para trabajar en una reunión, entre con el enlace de la Secretaría.',
  'secretariat.meetings.none': 'Aún no hay reuniones.',
  'secretariat.meetings.house-only': 'Las reuniones nuevas las crea la Secretaría de la casa.',
  'secretariat.meetings.no-days': 'Aún sin temario',
  'secretariat.meetings.is.planned': 'Sin comenzar',
  'secretariat.meetings.is.open': 'En curso',
  'secretariat.meetings.is.suspended': 'Suspendida',
  'secretariat.meetings.is.adjourned': 'Levantada',
  'secretariat.meetings.new': 'Una reunión nueva',
  'secretariat.meetings.name': 'Título',
  'secretariat.meetings.timezone': 'Zona horaria, por ejemplo America/New_York',
  'secretariat.meetings.hour': 'Allí son ahora las {time}.',
  'secretariat.meetings.unknown-zone': 'Ninguna zona horaria tiene ese nombre. Ejemplo: America/Lima.',
  'secretariat.meetings.languages': 'Idiomas con interpretación',
  'secretariat.meetings.one-language': 'Elija al menos un idioma.',
  'secretariat.meetings.make': 'Crear esta reunión',
}
