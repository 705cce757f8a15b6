import type { home as en } from '../en/home.ts'
import type { Words } from '../words.ts'

export const home: Words<typeof en> = {
  'home.language': 'Idioma',
  'home.code': 'Su código',
  'home.sign-in': 'Entrar',
  'home.sign-in.lead': 'Con el código de su papeleta o con el código QR.',
  'home.signing-in': 'Entrando',
  'home.refused.wrong-code': 'Ningún acceso tiene este código. Revise cada letra e inténtelo de nuevo.',
  'home.refused.too-many-tries':
    'Demasiados códigos erróneos desde este lugar. Espere unos minutos o consulte a la secretaría.',
  'home.refused.no-contact': 'No hay contacto con el servidor.',
  'home.refused.unrecorded':
    'En este momento no se puede registrar nada y nadie puede entrar. Inténtelo de nuevo pronto.',
  'home.refused.no-code': 'Escriba el código que le dio la secretaría.',
  'home.house.lead': 'Para la secretaría y las presidencias de la casa',
  'home.house': 'Entrar con {name}',
  'home.refused.lapsed':
    'Este inicio de sesión no comenzó en este navegador o tardó demasiado. Comience de nuevo.',
  'home.refused.cancelled': 'El inicio de sesión se interrumpió.',
  'home.refused.not-listed':
    'Allí le conocen, pero nadie le ha dado acceso a Palabra. Consulte a quien la administra o use un código.',
  'home.refused.not-believed':
    'No se pudo comprobar la respuesta de ese inicio de sesión. Comience de nuevo.',
  'home.refused.unreachable': 'Ese inicio de sesión no responde. Use un código o inténtelo más tarde.',
  'home.refused.other': 'No ha funcionado. Consulte a la secretaría.',
  'home.held': 'Ya ha entrado como',
  'home.held.all-meetings': 'Todas las reuniones',
  'home.role.secretariat': 'Secretaría',
  'home.role.chair': 'Presidencia',
  'home.role.moderator': 'Moderación',
  'home.role.delegate': 'Delegación',
  'home.role.interpreter': 'Intérpretes',
  'home.role.screen': 'Pantalla de la sala',
  'home.role.follower': 'Público',
  'home.link.asked': 'En este navegador ya ha entrado alguien.',
  'home.link.asked.lead':
    'Siga como antes o entre además con el enlace que ha abierto. Hágalo solo si sabe quién se lo dio.',
  'home.link.enter': 'Entrar con este enlace',
  'home.link.unanswered':
    'El servidor no dijo si en este navegador ya ha entrado alguien; el enlace no se ha usado.',
  'home.link.try-again': 'Intentar de nuevo',
  'home.follow': 'Seguir una reunión',
  'home.follow.none': 'Todavía no hay ninguna reunión.',
  'home.status.planned': 'No ha empezado',
  'home.status.open': 'Abierta ahora',
  'home.status.suspended': 'Suspendida',
  'home.status.adjourned': 'Levantada',
  'home.screen': 'Convertir este equipo en una pantalla de la sala',
  'home.demo': 'Pruébelo',
  'home.demo.lead':
    'Una reunión para hacer pruebas. Quien abra esta página puede actuar en ella como cualquiera. Cada enlace se abre en otra pestaña: tenga el estrado en una, la pantalla de la sala en otra y una delegación en una tercera.',
  'home.demo.chair': 'Estrado',
  'home.demo.screen': 'Sala',
  'home.demo.secretariat': 'Oficina',
  'home.demo.moderator': 'Moderadores',
  'home.demo.interpreter': 'Cabinas de interpretación',
  'home.demo.delegate': 'Delegaciones',
  'home.demo.public': 'Público',
  'home.demo.open.chair': 'El estrado de la presidencia',
  'home.demo.open.screen': 'La pantalla de la sala',
  'home.demo.open.secretariat': 'La secretaría',
  'home.demo.open.public': 'Seguir como cualquiera',
}
