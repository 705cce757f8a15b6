import type { secretariatStatus as en } from '../en/secretariat-status.ts'
import type { Words } from '../words.ts'

export const secretariatStatus: Words<typeof en> = {
  'secretariat.status.well': 'Tout est en ordre.',
  'secretariat.status.old': 'Pas de contact avec le serveur : voici l’état à {time}.',
  'secretariat.status.look':
    '{count, plural, one {Un point demande attention.} other {# points demandent attention.}}',
  'secretariat.status.clients': 'Connectés maintenant',
  'secretariat.status.podium': 'Tribune',
  'secretariat.status.room': 'Salle',
  'secretariat.status.public': 'Public',
  'secretariat.status.count': '{count, number}',
  'secretariat.status.no-screens': 'Aucun écran n’a encore été associé.',
  'secretariat.status.unnamed': 'Écran sans nom',
  'secretariat.status.column.screen': 'Écran',
  'secretariat.status.column.shows': 'Ce qu’il affiche',
  'secretariat.status.column.heard': 'Dernier signe',
  'secretariat.status.column.clock': 'Sa propre horloge',
  'secretariat.status.column.server': 'Serveur',
  'secretariat.status.column.since': 'En service depuis',
  'secretariat.status.column.record': 'Registre',
  'secretariat.status.screen.current': 'L’état présent',
  'secretariat.status.screen.unsaid': 'Vient de se connecter',
  'secretariat.status.screen.behind': '{count, plural, one {Un changement} other {# changements}} de retard',
  'secretariat.status.screen.quiet': 'Connecté, mais sans signe',
  'secretariat.status.screen.awaited': 'Pas encore connecté',
  'secretariat.status.screen.gone': 'Sans contact depuis {time}',
  'secretariat.status.clock.right': 'À l’heure',
  'secretariat.status.clock.fast': 'Avance de {seconds, number} s',
  'secretariat.status.clock.slow': 'Retard de {seconds, number} s',
  'secretariat.status.clock.within': 'Heure de la réunion à ±{ms, number} ms',
  'secretariat.status.servers': 'Serveurs',
  'secretariat.status.server.here': 'Version {version}, répond à cette page',
  'secretariat.status.server.there': 'Version {version}',
  'secretariat.status.server.gone': 'Version {version}',
  'secretariat.status.server-gone': 'Sans signe depuis {time}',
  'secretariat.status.entries': '{count, plural, one {Une écriture} other {Les # écritures}}',
  'secretariat.status.entries-behind': '{count, plural, one {Une écriture} other {# écritures}} de retard',
  'secretariat.status.kept': 'Ce qui est conservé',
  'secretariat.status.record.full':
    'Le registre attend depuis {time} que de la place se libère sur le disque. La personne chargée du serveur peut en faire ; il reprend alors de lui-même.',
  'secretariat.status.record.read-only':
    'Le registre attend depuis {time} que le disque accepte l’écriture. La personne chargée du serveur peut l’autoriser ; il reprend alors de lui-même.',
  'secretariat.status.record.failing':
    'Le registre attend le disque depuis {time}. La personne chargée du serveur trouve la cause dans ses messages ; une fois celle-ci levée, le registre reprend de lui-même.',
  'secretariat.status.record.away':
    'Le registre attend la base de données depuis {time}. La personne chargée du serveur peut voir si elle fonctionne ; dès qu’elle répond, le registre reprend de lui-même.',
  'secretariat.status.record.damaged':
    'Le registre est laissé en l’état depuis {time}. La personne chargée du serveur peut remettre une copie.',
  'secretariat.status.damaged':
    'Le registre de « {meeting} » est endommagé à l’écriture {entry} et rien n’y est écrit. La personne chargée du serveur peut remettre une copie.',
  'secretariat.status.disk': '{free} libres sur {total} ; le registre occupe {record}.',
  'secretariat.status.disk-alone': '{free} libres sur {total}.',
  'secretariat.status.disk-low': 'Le disque est presque plein : {free} libres sur {total}.',
  'secretariat.status.database.reachable': 'La base de données répond.',
  'secretariat.status.database.away':
    'La base de données ne répond pas : ce qui est demandé est refusé jusqu’à ce qu’elle réponde.',
  'secretariat.status.backup': 'Dernière sauvegarde : {time}.',
  'secretariat.status.no-backup': 'Aucune sauvegarde n’a été faite depuis ce serveur.',
}
