import type { secretariatNow as en } from '../en/secretariat-now.ts'
import type { Words } from '../words.ts'

export const secretariatNow: Words<typeof en> = {
  'secretariat.ready.title': 'Lo que está listo',
  'secretariat.ready.state.ready': 'Listo',
  'secretariat.ready.state.missing': 'Falta',
  'secretariat.ready.state.watch': 'Atención',
  'secretariat.ready.look': 'Ver',
  'secretariat.ready.agenda':
    '{days, plural, one {Un día} other {# días}} y {sessions, plural, one {una sesión} other {# sesiones}} en el temario',
  'secretariat.ready.agenda-missing': 'Aún no hay temario',
  'secretariat.ready.import': 'Importar el temario',
  'secretariat.ready.agenda-edit': 'Editar el temario',
  'secretariat.ready.unnamed':
    '{count, plural, one {Un orador invitado} other {# oradores invitados}} aún sin nombre',
  'secretariat.ready.overlap':
    '{count, plural, one {Dos sesiones coinciden} other {# sesiones coinciden}} en la hora',
  'secretariat.ready.past': 'El último día del temario fue el {date}',
  'secretariat.ready.delegations':
    '{count, plural, one {Participa una delegación} other {Participan # delegaciones}}',
  'secretariat.ready.delegations-missing': 'Aún no participa ninguna delegación',
  'secretariat.ready.choose': 'Elegir las delegaciones',
  'secretariat.ready.links': 'Todos los enlaces están hechos: {count}',
  'secretariat.ready.links-missing':
    '{count, plural, one {Falta hacer un enlace} other {Faltan # enlaces por hacer}}',
  'secretariat.ready.make': 'Hacer los enlaces',
  'secretariat.ready.who': 'Quién ha entrado',
  'secretariat.ready.chair': 'La Presidencia ha entrado',
  'secretariat.ready.chair-missing': 'La Presidencia no ha entrado',
  'secretariat.ready.screen': 'Hay una pantalla emparejada',
  'secretariat.ready.screen-missing': 'Aún no hay ninguna pantalla emparejada',
  'secretariat.ready.signed-in':
    '{present, plural, =0 {No ha entrado ninguna de las {all} delegaciones} one {Ha entrado # de {all} delegaciones} other {Han entrado # de {all} delegaciones}}',
  'secretariat.ready.screens': 'Cambiar las pantallas',
  'secretariat.ready.shows.speaker': 'Todas las pantallas están fijas en quien habla',
  'secretariat.ready.shows.list': 'Todas las pantallas están fijas en la lista de oradores',
  'secretariat.ready.shows.agenda': 'Todas las pantallas están fijas en el temario',
  'secretariat.ready.shows.message': 'Todas las pantallas muestran un mensaje',
  'secretariat.ready.shows.blank': 'Todas las pantallas están en blanco',
  'secretariat.hands.title': 'Manos alzadas en la sala',
  'secretariat.hands.field': 'Delegación',
  'secretariat.hands.kind': 'Pide',
  'secretariat.hands.found': 'Delegaciones que pueden ser',
  'secretariat.hands.help': 'Dos letras y Enter. Se inscribe la primera; las flechas eligen otra.',
  'secretariat.hands.listed': 'ya en la lista, {place}',
  'secretariat.hands.nobody': 'Ninguna delegación de esta reunión se llama así.',
  'secretariat.hands.entered': '{name} está en la lista.',
  'secretariat.queue.close': 'Cerrar la lista',
  'secretariat.queue.open': 'Abrir la lista',
  'secretariat.queue.withdraw': 'Retirar',
  'secretariat.queue.kept': 'Guardada, sin enviar',
  'secretariat.queue.replies': 'Réplicas, después de la lista',
  'secretariat.queue.held': 'Aún sin admitir',
  'secretariat.queue.topic': 'Sobre: {topic}',
  'secretariat.queue.undo': 'Deshacer',
  'secretariat.hands.closed': 'La lista está cerrada. Elija primero qué se pide.',
  'secretariat.hands.excepted': 'Aún pueden pedir la palabra: {names}.',
  'secretariat.ready.signed-in-but':
    '{present, plural, =0 {No ha entrado ninguna de las {all} delegaciones} one {Ha entrado # de {all} delegaciones} other {Han entrado # de {all} delegaciones}}; falta: {names}',
}
