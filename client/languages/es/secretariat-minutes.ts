import type { secretariatMinutes as en } from '../en/secretariat-minutes.ts'
import type { Words } from '../words.ts'

export const secretariatMinutes: Words<typeof en> = {
  'secretariat.minutes.kinds': 'Qué se muestra',
  'secretariat.minutes.all': 'Todo',
  'secretariat.minutes.kind.session': 'Sesiones y puntos',
  'secretariat.minutes.kind.floor': 'Palabra',
  'secretariat.minutes.kind.order': 'Decisiones',
  'secretariat.minutes.kind.call': 'Llamadas y tiempo',
  'secretariat.minutes.kind.motion': 'Mociones',
  'secretariat.minutes.kind.officer': 'Mesa',
  'secretariat.minutes.kind.list': 'Lista',
  'secretariat.minutes.kind.round': 'Informes',
  'secretariat.minutes.kind.lot': 'Sorteos',
  'secretariat.minutes.kind.rules': 'Reglas',
  'secretariat.minutes.kind.attendance': 'Asistencia',
  'secretariat.minutes.session': 'Sesión',
  'secretariat.minutes.every-session': 'Toda la reunión',
  'secretariat.minutes.outside': 'Fuera de las sesiones',
  'secretariat.minutes.section': '{session}, {day}',
  'secretariat.minutes.happened': 'Lo ocurrido',
  'secretariat.minutes.nothing': 'Nada de este tipo consta aquí en acta.',
  'secretariat.minutes.opened': 'Se abrió la sesión.',
  'secretariat.minutes.suspended': 'Se suspendió la sesión.',
  'secretariat.minutes.resumed': 'Se reanudó la sesión.',
  'secretariat.minutes.closed': 'Se levantó la sesión.',
  'secretariat.minutes.item': 'Se pasó a: {title}.',
  'secretariat.minutes.ruled':
    'Cuestión de orden de {name}: {decision, select, sustained {aceptada} other {rechazada}}.',
  'secretariat.minutes.appealed': '{name} apeló la decisión.',
  'secretariat.minutes.voted':
    'Votación de la apelación de {name}: {count}. {outcome, select, overturned {La decisión fue revocada.} other {La decisión se mantuvo.}}',
  'secretariat.minutes.call.warning':
    'Advertencia a {name}{reason, select, time {, por el tiempo} subject {, por el tema} conduct {, por la conducta} other {}}{by, select, rules {, según las reglas} other {}}.',
  'secretariat.minutes.call.conclude':
    'Se pidió a {name} que concluyera{reason, select, time {, por el tiempo} subject {, por el tema} conduct {, por la conducta} other {}}{by, select, rules {, según las reglas} other {}}.',
  'secretariat.minutes.call.call-to-order':
    'Llamada al orden a {name}{reason, select, time {, por el tiempo} subject {, por el tema} conduct {, por la conducta} other {}}{by, select, rules {, según las reglas} other {}}.',
  'secretariat.minutes.call.withdraw':
    'Se retiró la palabra a {name}{reason, select, time {, por el tiempo} subject {, por el tema} conduct {, por la conducta} other {}}{by, select, rules {, según las reglas} other {}}.',
  'secretariat.minutes.more-time':
    'Se concedió a {name} {time} más{consent, select, yes {, sin objeciones} other {}}.',
  'secretariat.minutes.less-time':
    'Se redujo a {name} el tiempo en {time}{consent, select, yes {, sin objeciones} other {}}.',
  'secretariat.minutes.moved': 'Moción de {name}: {motion}.',
  'secretariat.minutes.spoke':
    '{side, select, for {Hablaron a favor: {names}.} other {Hablaron en contra: {names}.}}',
  'secretariat.minutes.decided':
    '{motion}, moción de {name}: {result, select, adopted {aprobada} other {no aprobada}}, {count}.',
  'secretariat.minutes.no-objection': 'sin objeciones',
  'secretariat.minutes.motion-withdrawn': '{name} retiró la moción: {motion}.',
  'secretariat.minutes.motion-fell': 'Con ello decayó la moción: {motion} ({name}).',
  'secretariat.minutes.nominated': '{office}: candidatura de {person} ({name}).',
  'secretariat.minutes.withdrawn': '{office}: se retiró la candidatura de {person} ({name}).',
  'secretariat.minutes.acclaimed': '{office}: elección de {person} ({name}) por aclamación.',
  'secretariat.minutes.elected': '{office}: elección de {person} ({name}). Votos: {count}.',
  'secretariat.minutes.handed.chair': 'La conducción pasó a la Presidencia, {name}.',
  'secretariat.minutes.handed.vice-chair': 'La conducción pasó a la Vicepresidencia, {name}.',
  'secretariat.minutes.handed.precedence': 'La conducción pasó a {name}, siguiente en precedencia.',
  'secretariat.minutes.took.chair': 'La Presidencia asumió la conducción: {name}.',
  'secretariat.minutes.took.vice-chair': 'La Vicepresidencia asumió la conducción: {name}.',
  'secretariat.minutes.took.precedence': '{name} asumió la conducción.',
  'secretariat.minutes.took-through': 'Lo consignó la Secretaría en su nombre.',
  'secretariat.minutes.list-opened': 'Se abrió la lista de oradores.',
  'secretariat.minutes.list-announced': 'Se anunció la lista de oradores.',
  'secretariat.minutes.list-closed':
    'Se cerró la lista de oradores{consent, select, yes { con el consentimiento de la reunión} other {}}.',
  'secretariat.minutes.list-closing':
    'Se anunció el cierre de la lista de oradores para las {time}{consent, select, yes {, con el consentimiento de la reunión} other {}}.',
  'secretariat.minutes.excepted':
    '{admitted, select, yes {{name} aún podía pedir la palabra.} other {{name} ya no podía pedir la palabra.}}',
  'secretariat.minutes.shortened': 'Quienes no habían sido llamados tuvieron desde entonces {limit}.',
  'secretariat.minutes.absent':
    'Ausencia de {name} al ser llamada su delegación{twice, select, yes {, por segunda vez} other {}}.',
  'secretariat.minutes.round-began':
    'Comenzó una ronda de informes, {by, select, precedence {por precedencia} other {por orden alfabético}}: {title}.',
  'secretariat.minutes.round-ended':
    'Terminó la ronda de informes: {count, plural, =0 {ninguno} one {un informe} other {# informes}}.',
  'secretariat.minutes.round.passed': 'Pasaron: {names}.',
  'secretariat.minutes.round.absent': 'Ausentes: {names}.',
  'secretariat.minutes.round.waiting': 'Sin llamar: {names}.',
  'secretariat.minutes.lot.lot': 'Se sorteó la precedencia: {order}.',
  'secretariat.minutes.lot.letter':
    'Se sorteó la primera en precedencia; desde ella, orden alfabético, {language}: {order}.',
  'secretariat.minutes.lot.list': 'Se sortearon las solicitudes de la apertura: {order}.',
  'secretariat.minutes.adopted':
    'Reglas adoptadas para {level, select, meeting {la reunión} other {{title}}}: {pack}.',
  'secretariat.minutes.changed':
    'Reglas modificadas para {level, select, meeting {la reunión} other {{title}}}. {rules}.',
  'secretariat.minutes.rule': '{rule}: {value}',
  'secretariat.minutes.dropped': '{rule}: sin regla propia',
  'secretariat.minutes.pack-saved': 'Se guardó un conjunto de reglas: {pack}.',
  'secretariat.minutes.pack-removed': 'Se eliminó un conjunto de reglas: {pack}.',
  'secretariat.minutes.in': 'Se registraron: {names}.',
  'secretariat.minutes.out': 'Se retiraron: {names}.',
  'secretariat.check.title': 'Comprobar un registro exportado',
  'secretariat.check.closing':
    'Huella de cierre de esta reunión hasta ahora, {count, plural, one {# asiento} other {# asientos}}:',
  'secretariat.check.choose': 'Elegir un record.json',
  'secretariat.check.lead':
    'Dice si algún asiento del archivo fue modificado, omitido o añadido después de escribirse.',
  'secretariat.check.whole':
    '{count, plural, one {Su único asiento está} other {Cada uno de sus # asientos está}} como se escribió.',
  'secretariat.check.changed': 'El asiento {seq} no está como se escribió.',
  'secretariat.check.missing': 'Falta el asiento {seq}, o no está en su lugar.',
  'secretariat.check.part': 'Los asientos están como se escribieron, pero «{part}» no es lo que dicen.',
  'secretariat.check.not-a-record': '{name} no es un registro exportado por Palabra.',
  'secretariat.check.here.same': 'El registro de este servidor tiene los mismos asientos. Huella de cierre:',
  'secretariat.check.here.different':
    'El registro de esa reunión en este servidor tiene otros asientos: uno de los dos se escribió de nuevo. La huella impresa dice cuál. Huella de cierre del archivo:',
  'secretariat.check.here.unknown':
    'Este servidor no tiene esa reunión: solo la huella impresa da fe. Huella de cierre:',
  'secretariat.check.in-file': 'En el archivo:',
  'secretariat.check.on-server': 'En este servidor:',
  'secretariat.check.server': 'Servidor',
}
