import type { secretariatFloor as en } from '../en/secretariat-floor.ts'
import type { Words } from '../words.ts'

export const secretariatFloor: Words<typeof en> = {
  'secretariat.hands.more': 'Quién habla, por qué grupo, en qué idioma, sobre qué',
  'secretariat.hands.representative': 'Quién habla',
  'secretariat.hands.group': 'En nombre del grupo',
  'secretariat.hands.language': 'En',
  'secretariat.hands.topic': 'Sobre',
  'secretariat.procedure.title': 'Lo que ocurre',
  'secretariat.procedure.awaits-ruling': 'La Presidencia decide primero sobre la cuestión de orden.',
  'secretariat.procedure.awaits-vote': 'La apelación de {name} se somete a votación.',
  'secretariat.procedure.ruled':
    'Cuestión de orden de {name}: {decision, select, sustained {aceptada} other {rechazada}}',
  'secretariat.procedure.call':
    '{time} {act}{reason, select, time {, por el tiempo} subject {, por el tema} conduct {, por la conducta} other {}}',
  'secretariat.procedure.motion':
    '{motion}, {name}: {result, select, open {sin decidir} adopted {aprobada} other {no aprobada}}{count}',
  'secretariat.procedure.vote':
    '{for} a favor, {against} en contra, {abstaining, plural, one {# abstención} other {# abstenciones}}',
  'secretariat.procedure.round':
    'Informes: {done} de {all} oídos, {passed} pasan, {absent} ausentes. Sigue: {next}',
  'secretariat.procedure.nobody': 'nadie',
  'secretariat.naming.title': 'Aún sin nombre',
  'secretariat.naming.name': '{speaker}: nombre',
  'secretariat.naming.role': 'Cargo o institución',
  'secretariat.naming.do': 'Nombrar',
  'secretariat.record.reply': '{kind}, {place}',
  'secretariat.record.side': '{kind}, {side, select, for {a favor} other {en contra}}',
  'secretariat.record.for-group': 'en nombre de {group}',
  'secretariat.record.given-again': '{time} dados de nuevo',
}
