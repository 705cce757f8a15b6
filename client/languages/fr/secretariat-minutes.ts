import type { secretariatMinutes as en } from '../en/secretariat-minutes.ts'
import type { Words } from '../words.ts'

export const secretariatMinutes: Words<typeof en> = {
  'secretariat.minutes.kinds': 'Ce qui est montré',
  'secretariat.minutes.all': 'Tout',
  'secretariat.minutes.kind.session': 'Séances et points',
  'secretariat.minutes.kind.floor': 'Parole',
  'secretariat.minutes.kind.order': 'Décisions',
  'secretariat.minutes.kind.call': 'Rappels et temps',
  'secretariat.minutes.kind.motion': 'Motions',
  'secretariat.minutes.kind.officer': 'Bureau',
  'secretariat.minutes.kind.list': 'Liste',
  'secretariat.minutes.kind.round': 'Rapports',
  'secretariat.minutes.kind.lot': 'Tirages',
  'secretariat.minutes.kind.rules': 'Règles',
  'secretariat.minutes.kind.attendance': 'Présence',
  'secretariat.minutes.session': 'Séance',
  'secretariat.minutes.every-session': 'Toute la réunion',
  'secretariat.minutes.outside': 'Hors séance',
  'secretariat.minutes.section': '{session}, {day}',
  'secretariat.minutes.happened': 'Ce qui s’est passé',
  'secretariat.minutes.nothing': 'Rien de ce genre ne figure ici au procès-verbal.',
  'secretariat.minutes.opened': 'La séance a été ouverte.',
  'secretariat.minutes.suspended': 'La séance a été suspendue.',
  'secretariat.minutes.resumed': 'La séance a été reprise.',
  'secretariat.minutes.closed': 'La séance a été levée.',
  'secretariat.minutes.item': 'Abordé : {title}.',
  'secretariat.minutes.ruled':
    'Motion d’ordre, {name} : {decision, select, sustained {accueillie} other {rejetée}}.',
  'secretariat.minutes.appealed': 'Appel de la décision : {name}.',
  'secretariat.minutes.voted':
    'Vote sur l’appel, {name} : {count}. {outcome, select, overturned {La décision a été annulée.} other {La décision a été maintenue.}}',
  'secretariat.minutes.call.warning':
    'Avertissement, {name}{reason, select, time {, pour le temps} subject {, pour le sujet} conduct {, pour la conduite} other {}}{by, select, rules {, selon les règles} other {}}.',
  'secretariat.minutes.call.conclude':
    'Invitation à conclure, {name}{reason, select, time {, pour le temps} subject {, pour le sujet} conduct {, pour la conduite} other {}}{by, select, rules {, selon les règles} other {}}.',
  'secretariat.minutes.call.call-to-order':
    'Rappel à l’ordre, {name}{reason, select, time {, pour le temps} subject {, pour le sujet} conduct {, pour la conduite} other {}}{by, select, rules {, selon les règles} other {}}.',
  'secretariat.minutes.call.withdraw':
    'Parole retirée, {name}{reason, select, time {, pour le temps} subject {, pour le sujet} conduct {, pour la conduite} other {}}{by, select, rules {, selon les règles} other {}}.',
  'secretariat.minutes.more-time':
    'Temps prolongé de {time}, {name}{consent, select, yes {, sans objection} other {}}.',
  'secretariat.minutes.less-time':
    'Temps réduit de {time}, {name}{consent, select, yes {, sans objection} other {}}.',
  'secretariat.minutes.moved': 'Motion proposée, {name} : {motion}.',
  'secretariat.minutes.spoke':
    '{side, select, for {Ont parlé pour : {names}.} other {Ont parlé contre : {names}.}}',
  'secretariat.minutes.decided':
    '{motion}, motion de {name} : {result, select, adopted {adoptée} other {non adoptée}}, {count}.',
  'secretariat.minutes.no-objection': 'sans objection',
  'secretariat.minutes.motion-withdrawn': 'Motion retirée, {name} : {motion}.',
  'secretariat.minutes.motion-fell': 'La motion est de ce fait devenue sans objet : {motion} ({name}).',
  'secretariat.minutes.nominated': '{office} : candidature de {person} ({name}).',
  'secretariat.minutes.withdrawn': '{office} : candidature de {person} ({name}) retirée.',
  'secretariat.minutes.acclaimed': '{office} : élection de {person} ({name}) par acclamation.',
  'secretariat.minutes.elected': '{office} : élection de {person} ({name}). Voix : {count}.',
  'secretariat.minutes.handed.chair': 'La conduite des débats est passée à la présidence, {name}.',
  'secretariat.minutes.handed.vice-chair': 'La conduite des débats est passée à la vice-présidence, {name}.',
  'secretariat.minutes.handed.precedence':
    'La conduite des débats est passée au suivant par préséance, {name}.',
  'secretariat.minutes.took.chair': 'La présidence a pris la conduite des débats : {name}.',
  'secretariat.minutes.took.vice-chair': 'La vice-présidence a pris la conduite des débats : {name}.',
  'secretariat.minutes.took.precedence': 'A pris la conduite des débats : {name}.',
  'secretariat.minutes.took-through': 'Le secrétariat l’a consigné en son nom.',
  'secretariat.minutes.list-opened': 'La liste des orateurs a été ouverte.',
  'secretariat.minutes.list-announced': 'La liste des orateurs a été annoncée.',
  'secretariat.minutes.list-closed':
    'La liste des orateurs a été close{consent, select, yes { avec le consentement de la réunion} other {}}.',
  'secretariat.minutes.list-closing':
    'La clôture de la liste des orateurs a été annoncée pour {time}{consent, select, yes {, avec le consentement de la réunion} other {}}.',
  'secretariat.minutes.excepted':
    '{admitted, select, yes {Pouvait encore demander la parole : {name}.} other {Ne pouvait plus demander la parole : {name}.}}',
  'secretariat.minutes.shortened': 'Temps de parole de ceux qui n’avaient pas été appelés : {limit}.',
  'secretariat.minutes.absent':
    'Absence à l’appel : {name}{twice, select, yes {, pour la deuxième fois} other {}}.',
  'secretariat.minutes.round-began':
    'Un tour de rapports a commencé, {by, select, precedence {par préséance} other {par ordre alphabétique}} : {title}.',
  'secretariat.minutes.round-ended':
    'Le tour de rapports est terminé : {count, plural, =0 {aucun rapport} one {un rapport} other {# rapports}}.',
  'secretariat.minutes.round.passed': 'Ont passé leur tour : {names}.',
  'secretariat.minutes.round.absent': 'Absences : {names}.',
  'secretariat.minutes.round.waiting': 'Pas appelées : {names}.',
  'secretariat.minutes.lot.lot': 'La préséance a été tirée au sort : {order}.',
  'secretariat.minutes.lot.letter':
    'La première par préséance a été tirée au sort, puis ordre alphabétique, {language} : {order}.',
  'secretariat.minutes.lot.list': 'Les demandes de l’ouverture ont été tirées au sort : {order}.',
  'secretariat.minutes.adopted':
    'Règles adoptées pour {level, select, meeting {la réunion} other {{title}}} : {pack}.',
  'secretariat.minutes.changed':
    'Règles modifiées pour {level, select, meeting {la réunion} other {{title}}}. {rules}.',
  'secretariat.minutes.rule': '{rule} : {value}',
  'secretariat.minutes.dropped': '{rule} : sans règle propre',
  'secretariat.minutes.pack-saved': 'Un ensemble de règles a été enregistré : {pack}.',
  'secretariat.minutes.pack-removed': 'Un ensemble de règles a été supprimé : {pack}.',
  'secretariat.minutes.in': 'Arrivées : {names}.',
  'secretariat.minutes.out': 'Départs : {names}.',
  'secretariat.check.title': 'Vérifier un registre exporté',
  'secretariat.check.closing':
    'Empreinte de clôture de cette réunion à ce jour, {count, plural, one {# écriture} other {# écritures}} :',
  'secretariat.check.choose': 'Choisir un record.json',
  'secretariat.check.lead': 'Dit si une écriture du fichier a été modifiée, omise ou ajoutée depuis.',
  'secretariat.check.whole':
    '{count, plural, one {Sa seule écriture est telle qu’elle a été portée} other {Ses # écritures sont telles qu’elles ont été portées}}.',
  'secretariat.check.changed': 'L’écriture {seq} n’est pas telle qu’elle a été portée.',
  'secretariat.check.missing': 'L’écriture {seq} manque, ou n’est pas à sa place.',
  'secretariat.check.part': 'Les écritures sont intactes, mais « {part} » n’est pas ce qu’elles disent.',
  'secretariat.check.not-a-record': '{name} n’est pas un registre exporté par Palabra.',
  'secretariat.check.here.same': 'Le registre de ce serveur a les mêmes écritures. Empreinte de clôture :',
  'secretariat.check.here.different':
    'Le registre de cette réunion sur ce serveur a d’autres écritures : l’un des deux a été réécrit. L’empreinte imprimée dit lequel. Empreinte de clôture du fichier :',
  'secretariat.check.here.unknown':
    'Ce serveur n’a pas cette réunion : seule l’empreinte imprimée fait foi. Empreinte de clôture :',
  'secretariat.check.in-file': 'Dans le fichier :',
  'secretariat.check.on-server': 'Sur ce serveur :',
  'secretariat.check.server': 'Serveur',
}
