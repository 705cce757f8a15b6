import type { secretariatStatus as en } from '../en/secretariat-status.ts'
import type { Words } from '../words.ts'

export const secretariatStatus: Words<typeof en> = {
  'secretariat.status.well': 'Todo está en orden.',
  'secretariat.status.old': 'Sin contacto con el servidor: así estaban las cosas a las {time}.',
  'secretariat.status.look':
    '{count, plural, one {Una cosa requiere atención.} other {# cosas requieren atención.}}',
  'secretariat.status.clients': 'Conectados ahora',
  'secretariat.status.podium': 'Podio',
  'secretariat.status.room': 'Sala',
  'secretariat.status.public': 'Público',
  'secretariat.status.count': '{count, number}',
  'secretariat.status.no-screens': 'Todavía no se ha vinculado ninguna pantalla.',
  'secretariat.status.unnamed': 'Pantalla sin nombre',
  'secretariat.status.column.screen': 'Pantalla',
  'secretariat.status.column.shows': 'Lo que muestra',
  'secretariat.status.column.heard': 'Última señal',
  'secretariat.status.column.clock': 'Su propio reloj',
  'secretariat.status.column.server': 'Servidor',
  'secretariat.status.column.since': 'En marcha desde',
  'secretariat.status.column.record': 'Registro',
  'secretariat.status.screen.current': 'Lo más reciente',
  'secretariat.status.screen.unsaid': 'Acaba de conectarse',
  'secretariat.status.screen.behind': '{count, plural, one {Un cambio} other {# cambios}} de retraso',
  'secretariat.status.screen.quiet': 'Conectada, pero sin señal',
  'secretariat.status.screen.awaited': 'Aún no se ha conectado',
  'secretariat.status.screen.gone': 'Sin contacto desde {time}',
  'secretariat.status.clock.right': 'En hora',
  'secretariat.status.clock.fast': 'Adelantado {seconds, number} s',
  'secretariat.status.clock.slow': 'Atrasado {seconds, number} s',
  'secretariat.status.clock.within': 'Hora de la reunión con ±{ms, number} ms',
  'secretariat.status.servers': 'Servidores',
  'secretariat.status.server.here': 'Versión {version}, responde a esta página',
  'secretariat.status.server.there': 'Versión {version}',
  'secretariat.status.server.gone': 'Versión {version}',
  'secretariat.status.server-gone': 'Sin señal desde {time}',
  'secretariat.status.entries': '{count, plural, one {Un asiento} other {Los # asientos}}',
  'secretariat.status.entries-behind': '{count, plural, one {Un asiento} other {# asientos}} de retraso',
  'secretariat.status.kept': 'Lo que se conserva',
  'secretariat.status.record.full':
    'El registro espera desde las {time} a que haya espacio en el disco. Quien cuida del servidor puede liberarlo; entonces sigue por sí solo.',
  'secretariat.status.record.read-only':
    'El registro espera desde las {time} a que se pueda escribir en el disco. Quien cuida del servidor puede permitirlo; entonces sigue por sí solo.',
  'secretariat.status.record.failing':
    'El registro espera desde las {time} a que responda el disco. Quien cuida del servidor encuentra la causa en sus mensajes; una vez resuelta, el registro sigue por sí solo.',
  'secretariat.status.record.away':
    'El registro espera desde las {time} a la base de datos. Quien cuida del servidor puede ver si está en marcha; cuando responda, el registro sigue por sí solo.',
  'secretariat.status.record.damaged':
    'El registro se deja como está desde las {time}. Quien cuida del servidor puede reponer una copia.',
  'secretariat.status.damaged':
    'El registro de «{meeting}» está dañado en el asiento {entry} y no se escribe nada en él. Quien cuida del servidor puede reponer una copia.',
  'secretariat.status.disk': '{free} libres de {total}; el registro ocupa {record}.',
  'secretariat.status.disk-alone': '{free} libres de {total}.',
  'secretariat.status.disk-low': 'El disco está casi lleno: {free} libres de {total}.',
  'secretariat.status.database.reachable': 'La base de datos responde.',
  'secretariat.status.database.away':
    'La base de datos no responde: lo que se pulse se rechaza hasta que responda.',
  'secretariat.status.backup': 'Última copia de seguridad: {time}.',
  'secretariat.status.no-backup': 'No se ha hecho ninguna copia de seguridad desde este servidor.',
}
