import type { secretariatScreens as en } from '../en/secretariat-screens.ts'
import type { Words } from '../words.ts'

export const secretariatScreens: Words<typeof en> = {
  'secretariat.screens.summary':
    '{count, plural, =0 {Aún sin pantallas.} one {Una pantalla.} other {# pantallas.}} {own, plural, =0 {Todas muestran lo mismo.} one {Una muestra otra cosa.} other {# muestran otra cosa.}}',
  'secretariat.screens.all': 'Todas las pantallas',
  'secretariat.screens.follows': 'Lo que muestran todas.',
  'secretariat.screens.says.auto': 'El debate según avanza: quien habla, la lista, una cuestión de orden.',
  'secretariat.screens.says.speaker': 'Quien tiene la palabra, pase lo que pase.',
  'secretariat.screens.says.list': 'La lista de oradores, pase lo que pase.',
  'secretariat.screens.says.agenda': 'El temario, pase lo que pase.',
  'secretariat.screens.says.message': 'Un mensaje, hasta que se elija otra cosa.',
  'secretariat.screens.says.blank': 'Nada, hasta que se elija otra cosa.',
  'secretariat.screens.to-podium': 'Volver a la presidencia',
  'secretariat.screens.refused': 'Esta página es de quien preside',
  'secretariat.screens.refused.role':
    'Decide lo que muestran las pantallas de la sala. Entre con un enlace de la presidencia o de la secretaría.',
  'secretariat.screens.layout.same': 'Como todas',
  'secretariat.screens.layout.auto': 'Automático',
  'secretariat.screens.layout.speaker': 'Quien habla',
  'secretariat.screens.layout.list': 'Lista',
  'secretariat.screens.layout.agenda': 'Temario',
  'secretariat.screens.layout.message': 'Mensaje',
  'secretariat.screens.layout.blank': 'En blanco',
  'secretariat.screens.message': 'Lo que dice, 280 caracteres como máximo',
  'secretariat.screens.show-message': 'Mostrar este mensaje',
  'secretariat.screens.rewrite': 'Escribir otro mensaje',
  'secretariat.screens.pair': 'Emparejar una pantalla',
  'secretariat.screens.how':
    'En el equipo del proyector, abra {address}. Mostrará un código; escríbalo aquí.',
  'secretariat.screens.only-here':
    'Ningún otro equipo puede abrir esta dirección. Abra Palabra por su dirección en la red.',
  'secretariat.screens.code': 'Código de la pantalla',
  'secretariat.screens.name': 'Nombre de la pantalla',
  'secretariat.screens.do': 'Emparejar',
  'secretariat.screens.offer.1': 'Delante, a la izquierda',
  'secretariat.screens.offer.2': 'Delante, a la derecha',
  'secretariat.screens.offer.3': 'Podio',
  'secretariat.screens.offer.4': 'Rótulo de la transmisión',
  'secretariat.screens.room-code': 'Código de la sala',
  'secretariat.screens.room-code.shown': 'Se muestra',
  'secretariat.screens.room-code.hidden': 'No se muestra',
  'secretariat.screens.room-code.why':
    'Quien lee este código puede entrar en la sala desde cualquier lugar: no debe salir en la transmisión.',
  'secretariat.screens.connected': 'Conectada desde: {time}',
  'secretariat.screens.gone': 'Sin conexión desde: {time}',
  'secretariat.screens.identify': 'Mostrar su nombre',
  'secretariat.screens.identified': 'Su nombre aparece en la pantalla unos segundos',
  'secretariat.screens.rename': 'Cambiar el nombre',
  'secretariat.screens.save': 'Guardar el nombre',
  'secretariat.screens.move': 'Otra reunión',
  'secretariat.screens.move-none': 'No hay ninguna otra reunión.',
  'secretariat.screens.remove': 'Quitar',
  'secretariat.screens.remove-sure': 'Quitar esta pantalla ahora',
  'secretariat.failed.wrong-code':
    'Ninguna pantalla muestra este código ahora. Un código caduca a los diez minutos; lea el que está en la pantalla.',
  'secretariat.failed.too-many-tries': 'Demasiados códigos erróneos. Espere unos minutos.',
}
