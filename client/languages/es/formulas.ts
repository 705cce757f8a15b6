import type { MotionKind } from '../../../shared/meeting/rules/rules.ts'
import type { formulas as english } from '../en/formulas.ts'
import type { Words } from '../words.ts'

export const formulas: Words<typeof english> = {
  open: 'Declaro abierta la sesión.',
  resume: 'Se reanuda la sesión.',
  suspend: 'De no haber objeción, se suspende la sesión. No habiéndola, así queda acordado.',
  close: 'No habiendo más asuntos que tratar, se levanta la sesión. Muchas gracias a todos.',
  floor: 'Tiene la palabra la distinguida delegación {of}.',
  'floor-person': 'Tiene la palabra {name}.',
  'floor-next': 'Tiene la palabra la siguiente persona oradora.',
  thank: 'Agradezco a la distinguida delegación {of}.',
  'thank-person': 'Agradezco a {name}.',
  moderator: 'Es un placer dar la palabra a {name}, quien presentará el panel.',
  closing: 'Invito a {name} a pronunciar las palabras finales.',
  panel: 'Daremos ahora la palabra a los integrantes del panel.',
  dialogue: 'Iniciamos el diálogo. Las delegaciones que lo deseen pueden pedir la palabra.',
  responses: 'Invito a los integrantes del panel a responder a las preguntas de las delegaciones.',
  item: 'Pasamos al siguiente punto del temario: {item}.',
  order: 'Tiene la palabra la distinguida delegación {of} para una cuestión de orden.',
  sustained:
    'La Presidencia resuelve que procede la cuestión de orden planteada por la distinguida delegación {of}.',
  overruled:
    'La Presidencia ha escuchado a la distinguida delegación {of} y resuelve que no procede la cuestión de orden.',
  appeal:
    'La distinguida delegación {of} ha apelado la decisión de la Presidencia, que se somete de inmediato a votación. ¿A favor de la apelación? ¿En contra? ¿Abstenciones?',
  stands: 'La apelación no prospera; se mantiene la decisión de la Presidencia.',
  overturned: 'La apelación prospera; queda revocada la decisión de la Presidencia.',
  reply: 'Tiene la palabra la distinguida delegación {of} en ejercicio de su derecho de réplica.',
  'floor-group': 'Tiene la palabra la distinguida delegación {of}, en nombre de {group}.',
  'motion-for': 'Tiene la palabra la distinguida delegación {of} a favor de la moción.',
  'motion-against': 'Tiene la palabra la distinguida delegación {of} en contra de la moción.',
  'motion-put':
    'La distinguida delegación {of} ha propuesto {motion}, moción que someto a votación. ¿A favor? ¿En contra? ¿Abstenciones?',
  'motion-adopted': 'Queda aprobada la moción.',
  'motion-rejected': 'Queda rechazada la moción.',
  'suspend-adopted': 'Aprobada la moción, se suspende la sesión.',
  'close-adopted': 'Aprobada la moción, se levanta la sesión. Muchas gracias a todos.',
  'debate-closed': 'Aprobada la moción, queda cerrado el debate sobre este punto.',
  'debate-adjourned': 'Aprobada la moción, queda aplazado el debate sobre este punto.',
  'draw-lot':
    'Las solicitudes presentadas al abrirse la lista se consideran simultáneas; se sortea ahora su orden.',
  report: 'Invito a la distinguida delegación {of} a presentar su informe.',
  'close-list': 'Con el consentimiento de la reunión, declaro cerrada la lista de oradores.',
  'announce-list':
    'Daré lectura a la lista de oradores. ¿Desea alguna otra delegación inscribirse antes de su cierre?',
  start: 'Tiene usted la palabra.',
  warning: 'Recuerdo a quien hace uso de la palabra el límite de tiempo.',
  conclude: 'El tiempo ha concluido; ruego a quien hace uso de la palabra que concluya.',
  'call-time': 'Debo llamar al orden: se ha excedido el tiempo asignado.',
  'call-subject': 'Debo llamar al orden: le ruego ceñirse al asunto en debate.',
  'call-conduct': 'Debo llamar al orden: le ruego guardar el debido decoro.',
  withdraw: 'Lamento tener que retirar el uso de la palabra.',
  extension: 'De no haber objeción, se concede un minuto más. No la hay.',
  absent: 'La distinguida delegación {of} no se encuentra en la sala; se la llamará nuevamente al final.',
  elect:
    'Se propone elegir por aclamación a {name}, de la delegación {of}. No habiendo objeción, así queda acordado. Mis felicitaciones.',
  'hand-over': 'Invito a la Vicepresidencia a asumir la Presidencia.',
  'accept-chair': 'Asumo la Presidencia. Continuamos.',
  'motion-consent': 'De no haber objeción a la moción, queda aprobada. No habiéndola, así queda acordado.',
}

export const ofDelegation: Record<string, string> = {
  ARG: 'de la Argentina',
  BHS: 'de las Bahamas',
  BRA: 'del Brasil',
  CAN: 'del Canadá',
  DOM: 'de la República Dominicana',
  ECU: 'del Ecuador',
  PRY: 'del Paraguay',
  PER: 'del Perú',
  URY: 'del Uruguay',
  USA: 'de los Estados Unidos',
}

export const motions: Record<MotionKind, string> = {
  'suspension-of-meeting': 'la suspensión de la reunión',
  'adjournment-of-meeting': 'el levantamiento de la reunión',
  'adjournment-of-debate': 'el aplazamiento del debate',
  'closure-of-debate': 'el cierre del debate',
}
