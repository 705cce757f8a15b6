import type { secretariatDelegations as en } from '../en/secretariat-delegations.ts'
import type { Words } from '../words.ts'

export const secretariatDelegations: Words<typeof en> = {
  'secretariat.change': 'Cambiar',
  'secretariat.remove': 'Quitar',
  'secretariat.keep-changes': 'Guardar los cambios',
  'secretariat.delegations.summary':
    'Participan {states} de {of} Estados miembros{bodies, plural, =0 {} one { y otra entidad} other { y otras # entidades}}.',
  'secretariat.delegations.members': 'Estados miembros',
  'secretariat.delegations.all': 'Participan todos',
  'secretariat.delegations.none': 'No participa ninguno',
  'secretariat.delegations.no-match': 'Ningún Estado miembro tiene ese nombre o código.',
  'secretariat.delegations.order': 'En el orden de sus nombres en',
  'secretariat.delegations.bodies': 'Otras entidades',
  'secretariat.delegations.add': 'Añadir un observador, órgano u organización',
  'secretariat.delegations.add-now': 'Añadir',
  'secretariat.delegations.remove-sure': 'Quitar de la reunión',
  'secretariat.delegations.code': 'Código, como OSCE',
  'secretariat.delegations.code-hint': 'De 2 a 12 mayúsculas, cifras o guiones, empezando por una letra',
  'secretariat.delegations.code-taken': 'Otra delegación tiene este código.',
  'secretariat.delegations.plate-language': 'Idioma de su letrero',
  'secretariat.delegations.name-in': 'Nombre, {language}',
  'secretariat.delegations.on-plate': 'en el letrero',
  'secretariat.delegations.none-sure': 'Quitar a todos los Estados miembros',
}
