import type { home as en } from '../en/home.ts'
import type { Words } from '../words.ts'

export const home: Words<typeof en> = {
  'home.language': 'Langue',
  'home.code': 'Votre code',
  'home.sign-in': 'Se connecter',
  'home.sign-in.lead': 'Avec le code de votre fiche, ou par son code QR.',
  'home.signing-in': 'Connexion',
  'home.refused.wrong-code': 'Aucun accès n’a ce code. Vérifiez chaque lettre et réessayez.',
  'home.refused.too-many-tries':
    'Trop de codes erronés depuis ce lieu. Attendez quelques minutes ou adressez-vous au secrétariat.',
  'home.refused.no-contact': 'Pas de contact avec le serveur.',
  'home.refused.unrecorded':
    'Rien ne peut être consigné pour le moment, et personne ne peut se connecter. Réessayez bientôt.',
  'home.refused.no-code': 'Saisissez le code que le secrétariat vous a remis.',
  'home.house.lead': 'Pour le secrétariat et les présidences de la maison',
  'home.house': 'Se connecter avec {name}',
  'home.refused.lapsed':
    'Cette connexion n’a pas commencé dans ce navigateur, ou a pris trop de temps. Recommencez.',
  'home.refused.cancelled': 'La connexion a été interrompue.',
  'home.refused.not-listed':
    'Vous êtes connu là-bas, mais personne ne vous a donné accès à Palabra. Adressez-vous à qui l’administre, ou utilisez un code.',
  'home.refused.not-believed': 'La réponse de ce service n’a pas pu être vérifiée. Recommencez.',
  'home.refused.unreachable': 'Ce service ne répond pas. Utilisez un code ou réessayez plus tard.',
  'home.refused.other': 'Cela n’a pas fonctionné. Adressez-vous au secrétariat.',
  'home.held': 'Déjà connecté comme',
  'home.held.all-meetings': 'Toutes les réunions',
  'home.role.secretariat': 'Secrétariat',
  'home.role.chair': 'Présidence',
  'home.role.moderator': 'Modération',
  'home.role.delegate': 'Délégation',
  'home.role.interpreter': 'Interprètes',
  'home.role.screen': 'Écran de la salle',
  'home.role.follower': 'Public',
  'home.link.asked': 'Ce navigateur est déjà connecté.',
  'home.link.asked.lead':
    'Continuez comme avant, ou connectez-vous aussi avec le lien que vous avez ouvert. Ne le faites que si vous savez qui vous l’a donné.',
  'home.link.enter': 'Se connecter avec ce lien',
  'home.link.unanswered':
    'Le serveur n’a pas dit si ce navigateur est déjà connecté ; le lien n’a pas été utilisé.',
  'home.link.try-again': 'Réessayer',
  'home.follow': 'Suivre une réunion',
  'home.follow.none': 'Il n’y a pas encore de réunion.',
  'home.status.planned': 'Pas commencée',
  'home.status.open': 'Ouverte',
  'home.status.suspended': 'Suspendue',
  'home.status.adjourned': 'Levée',
  'home.screen': 'Faire de cet ordinateur un écran de la salle',
  'home.demo': 'Essayez',
  'home.demo.lead':
    'Une réunion pour essayer. Quiconque ouvre cette page peut y agir à la place de n’importe qui. Chaque lien s’ouvre dans un nouvel onglet : ayez la tribune dans l’un, l’écran de la salle dans un autre et une délégation dans un troisième.',
  'home.demo.chair': 'Tribune',
  'home.demo.screen': 'Salle',
  'home.demo.secretariat': 'Bureau',
  'home.demo.moderator': 'Modérateurs',
  'home.demo.interpreter': 'Cabines d’interprétation',
  'home.demo.delegate': 'Délégations',
  'home.demo.public': 'Public',
  'home.demo.open.chair': 'La tribune de la présidence',
  'home.demo.open.screen': 'L’écran de la salle',
  'home.demo.open.secretariat': 'Le secrétariat',
  'home.demo.open.public': 'Suivre comme tout le monde',
}
