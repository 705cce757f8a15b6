import type { secretariatScreens as en } from '../en/secretariat-screens.ts'
import type { Words } from '../words.ts'

export const secretariatScreens: Words<typeof en> = {
  'secretariat.screens.summary':
    '{count, plural, =0 {Pas encore d’écran.} one {Un écran.} other {# écrans.}} {own, plural, =0 {Tous montrent la même chose.} one {Un montre autre chose.} other {# montrent autre chose.}}',
  'secretariat.screens.all': 'Tous les écrans',
  'secretariat.screens.follows': 'Ce que tous montrent.',
  'secretariat.screens.says.auto': 'Les débats au fur et à mesure : l’orateur, la liste, une motion d’ordre.',
  'secretariat.screens.says.speaker': 'Qui a la parole, quoi qu’il arrive.',
  'secretariat.screens.says.list': 'La liste des orateurs, quoi qu’il arrive.',
  'secretariat.screens.says.agenda': 'L’ordre du jour, quoi qu’il arrive.',
  'secretariat.screens.says.message': 'Un message, jusqu’à ce qu’on choisisse autre chose.',
  'secretariat.screens.says.blank': 'Rien, jusqu’à ce qu’on choisisse autre chose.',
  'secretariat.screens.to-podium': 'Retour à la présidence',
  'secretariat.screens.refused': 'Cette page est celle de qui préside',
  'secretariat.screens.refused.role':
    'Elle règle ce que montrent les écrans de la salle. Entrez avec un lien de la présidence ou du secrétariat.',
  'secretariat.screens.layout.same': 'Comme tous',
  'secretariat.screens.layout.auto': 'Automatique',
  'secretariat.screens.layout.speaker': 'Orateur',
  'secretariat.screens.layout.list': 'Liste',
  'secretariat.screens.layout.agenda': 'Ordre du jour',
  'secretariat.screens.layout.message': 'Message',
  'secretariat.screens.layout.blank': 'Vide',
  'secretariat.screens.message': 'Ce qu’il dit, 280 caractères au plus',
  'secretariat.screens.show-message': 'Afficher ce message',
  'secretariat.screens.rewrite': 'Écrire un autre message',
  'secretariat.screens.pair': 'Associer un écran',
  'secretariat.screens.how':
    'Sur l’ordinateur du projecteur, ouvrez {address}. Il affiche un code ; saisissez-le ici.',
  'secretariat.screens.only-here':
    'Aucun autre ordinateur ne peut ouvrir cette adresse. Ouvrez Palabra par son adresse dans le réseau.',
  'secretariat.screens.code': 'Code affiché à l’écran',
  'secretariat.screens.name': 'Nom de l’écran',
  'secretariat.screens.do': 'Associer',
  'secretariat.screens.offer.1': 'Devant, à gauche',
  'secretariat.screens.offer.2': 'Devant, à droite',
  'secretariat.screens.offer.3': 'Tribune',
  'secretariat.screens.offer.4': 'Incrustation vidéo',
  'secretariat.screens.room-code': 'Code de la salle',
  'secretariat.screens.room-code.shown': 'Affiché',
  'secretariat.screens.room-code.hidden': 'Non affiché',
  'secretariat.screens.room-code.why':
    'Quiconque lit ce code peut entrer dans la salle d’où que ce soit : il ne doit pas sortir avec l’image.',
  'secretariat.screens.connected': 'Connecté depuis : {time}',
  'secretariat.screens.gone': 'Sans connexion depuis : {time}',
  'secretariat.screens.identify': 'Afficher son nom',
  'secretariat.screens.identified': 'Son nom s’affiche à l’écran quelques secondes',
  'secretariat.screens.rename': 'Renommer',
  'secretariat.screens.save': 'Enregistrer le nom',
  'secretariat.screens.move': 'Une autre réunion',
  'secretariat.screens.move-none': 'Il n’y a pas d’autre réunion.',
  'secretariat.screens.remove': 'Retirer',
  'secretariat.screens.remove-sure': 'Retirer cet écran maintenant',
  'secretariat.failed.wrong-code':
    'Aucun écran n’affiche ce code en ce moment. Un code vaut dix minutes ; lisez celui qui est à l’écran.',
  'secretariat.failed.too-many-tries': 'Trop de codes erronés. Attendez quelques minutes.',
}
